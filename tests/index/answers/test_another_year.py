"""'And in 1958?': the year must be said of what was asked before, not of something else in the same place."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer, Refusal
from tests.index.answers.conftest import document

BEFORE = "What was the trade of Norland with Sudmark in 1931?"
OTHERWISE = "In a survey of 1958 every third family of Norland and Sudmark wanted to do business or to move."
SAID = "In 1958 the trade of Norland with Sudmark fell to 40 million crowns."


def told_of(sentence: str) -> Answer | Refusal:
    paragraphs = ("In 1931 the trade of Norland with Sudmark reached 80 million crowns.", sentence)
    return Engine(Unindexed([document("trade.txt", "Norland and its neighbours", paragraphs)])).answer(
        "And in 1958?", before=[BEFORE]
    )


@pytest.mark.parametrize(("sentence", "answered"), [(OTHERWISE, False), (SAID, True)])
def test_another_year_is_asked_of_the_same(sentence: str, answered: bool) -> None:
    reply = told_of(sentence)
    assert isinstance(reply, Answer) is answered
    if isinstance(reply, Answer):
        assert "40 million" in reply.citations[0].quote
