"""What comes near enough to be looked at stands in a refusal; what doesn't, does not."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.reply.refusing import NEAR, UNSURE
from index.model import Refusal
from tests.index.answers.conftest import document

TEXTS = (
    "The café opens at nine.",
    "Boats are hired out by the hour. They must be back before dusk, in the state they were in.",
)
QUESTION = "When must hired boats be back?"


def refused(part: float, question: str = QUESTION) -> Refusal:
    """The refusal where the question's confidence is this part of what is needed."""
    texts = [document("boats.txt", "Boats", TEXTS)]
    sure = Engine(Unindexed(texts)).answer(question).confidence
    reply = Engine(Unindexed(texts), threshold=sure / part).answer(question)
    assert isinstance(reply, Refusal)
    return reply


def test_the_sentence_that_comes_near_is_quoted_with_what_it_leans_on_and_nothing_in_bold() -> None:
    (near,) = refused((1 + NEAR) / 2).near
    assert near.quote == TEXTS[1]
    assert not near.highlights


@pytest.mark.parametrize("part", [(NEAR + UNSURE) / 2, UNSURE / 2])
def test_what_is_less_sure_is_not_quoted(part: float) -> None:
    reply = refused(part)
    assert reply.near == ()
    assert reply.unsure == (part >= UNSURE)


def test_what_the_documents_do_say_is_quoted_once() -> None:
    texts = [document("trade.txt", "Trade", ("Trade of Ostmark with Sudmark reached 700 million crowns in 2006.",))]
    reply = Engine(Unindexed(texts), threshold=0.99).answer("Did trade of Ostmark reach 700 million crowns in 2007?")
    assert isinstance(reply, Refusal)
    assert reply.contrary
    assert reply.quoted == reply.contrary
    assert reply.near == ()


def test_of_two_questions_what_comes_near_one_is_kept() -> None:
    texts = [document("boats.txt", "Boats", TEXTS)]
    sure = Engine(Unindexed(texts)).answer(QUESTION).confidence
    reply = Engine(Unindexed(texts), threshold=min(0.999, sure * 1.2)).answer(f"Who wrote Faust? {QUESTION}")
    assert isinstance(reply, Refusal)
    assert [citation.quote for citation in reply.quoted] == [TEXTS[1]]
