"""A sentence that only concludes comes with its reason."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer
from tests.index.answers.conftest import document


@pytest.mark.parametrize("opening", ["Therefore it was", "So the ferry was", "For this reason the ferry was"])
def test_why_is_answered_with_the_sentence_before(opening: str) -> None:
    told = [f"The oars of the ferry had cracked in the frost. {opening} taken out of service for a month."]
    reply = Engine(Unindexed([document("a.txt", "Marrow", told)])).answer("Why was the ferry taken out of service?")
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote.startswith("The oars of the ferry had cracked")
