"""Words that documents write together or apart."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.question.compounds import compounded

KNOWN = frozenset(("wi", "fi", "cut", "dry", "check", "boathouse", "car", "price"))


def found(text: str) -> dict[str, list[tuple[str, ...]]]:
    question = compounded(understand(text, "en"), KNOWN, lambda word: word == "hair")
    return {concept.surface: [other.terms for other in concept.alternatives] for concept in question.concepts}


@pytest.mark.parametrize(
    ("text", "surface", "others"),
    [
        ("is there wifi", "wifi", [("wi", "fi")]),
        ("when is checkout", "checkout", [("check",)]),
        ("a haircut please", "haircut", [("cut",)]),
        ("where is the boat house", "house", [("boathous",)]),
        ("a careful cut", "careful", []),
        ("the price of it", "price", []),
    ],
)
def test_a_word_is_looked_for_in_the_ways_it_may_be_written(text: str, surface: str, others: list[str]) -> None:
    assert found(text)[surface] == others


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("Beitrag", [("beitragszahl", 0.6), ("jahresbeitrag", 0.85)]),
        ("Keller", [("kellertur", 0.6)]),
        ("Uhr", []),
        ("Dach", [("turnhallendach", 0.85)]),
    ],
)
def test_german_words_stand_in_what_is_made_of_them(word: str, others: list[tuple[str, float]]) -> None:
    known = frozenset(("jahresbeitrag", "beitragszahl", "kellertur", "turnhallendach", "uhrwerk", "daches"))
    concept = compounded(understand(f"Wo ist {word}?", "de"), known, lambda _: False).concepts[0]
    assert [(other.terms[0], other.weight) for other in concept.alternatives] == others
