"""'Am I allowed to …' asks whether, and of what follows; the word that permits says nothing."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import SOFT, kind_of, understand
from index.answers.question.kind import Kind


@pytest.mark.parametrize(
    "text",
    [
        "am I allowed to camp by the weir?",
        "Am I too late to join?",
        "my lad has lost his boots, can he borrow some?",
        "the mill looks shut, is there a bell?",
    ],
)
def test_it_is_asked_whether(text: str) -> None:
    assert kind_of(text, "en") is Kind.YES_NO


@pytest.mark.parametrize("text", ["ham rolls", "the weir, which is old", "what the miller can do, he does"])
def test_it_is_not(text: str) -> None:
    assert kind_of(text, "en") is not Kind.YES_NO


@pytest.mark.parametrize(
    ("text", "soft", "asked"),
    [
        ("am I allowed to camp by the weir?", "allow", "camp"),
        ("are members permitted to swim?", "permit", "swim"),
        ("is my son allowed to row alone?", "allow", "row"),
    ],
)
def test_what_follows_says_what_is_asked(text: str, soft: str, asked: str) -> None:
    question = understand(text, "en")
    assert {c.term: c.softness for c in question.concepts}[soft] == SOFT
    assert question.relation is not None
    assert question.relation.term == asked


def test_without_anything_behind_it_carries() -> None:
    question = understand("are tents allowed?", "en")
    assert {c.term: c.softness for c in question.concepts}["allow"] == 1.0
    permit = understand("where do I get a permit?", "en")
    assert {c.term: c.softness for c in permit.concepts}["permit"] == 1.0
