"""The words of one sentence out of the tokens of all, and what stands beside it: of figures, told as such."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import understand
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, around, near, own_places, told

SURFACES = ["the", "mill", "burnt", "nobody", "came", "rain", "put", "it", "out"]
COLLECTION = cast(Corpus, SimpleNamespace(arrays=SimpleNamespace(surfaces=SURFACES)))
EVIDENCE = cast(
    Evidence,
    SimpleNamespace(
        sentences=np.arange(4),
        sentence_passage=np.array([0, 0, 0, 1]),
        token_starts=np.array([0, 3, 5, 9, 11]),
        tokens=np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 1, 2]),
        token_concept=np.array([-1, 0, 1, -1, -1, -1, -1, -1, -1, 0, 0]),
        token_flags=np.array([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]),
    ),
)
"""'The mill burnt. Nobody came. Rain put it out.' and, in another passage, 'Mill burnt'."""


def test_the_words_of_a_sentence_have_their_concepts_and_marks() -> None:
    assert told(COLLECTION, EVIDENCE, 0) == Told(["the", "mill", "burnt"], [-1, 0, 1], [1, 2, 4])
    assert told(COLLECTION, EVIDENCE, 1) == Told(["nobody", "came"], [-1, -1], [8, 16])
    assert told(COLLECTION, EVIDENCE, 3) == Told(["mill", "burnt"], [0, 0], [512, 1024])


def test_where_a_concept_stands() -> None:
    words = told(COLLECTION, EVIDENCE, 3)
    assert (words.of(0), words.of(1)) == ([0, 1], [])
    assert words.has(frozenset({"burnt", "sank"}))
    assert not words.has(frozenset({"sank"}))


@pytest.mark.parametrize(("best", "beside"), [(0, [0, 1]), (1, [0, 1, 2]), (2, [1, 2]), (3, [3])])
def test_what_stands_beside_a_sentence_ends_with_its_passage(best: int, beside: list[int]) -> None:
    assert near(EVIDENCE, best) == beside


def test_the_words_around_are_those_of_the_sentence_and_beside_it() -> None:
    assert around(COLLECTION, EVIDENCE, 2) == ["nobody", "came", "rain", "put", "it", "out"]
    assert around(COLLECTION, EVIDENCE, 3) == ["mill", "burnt"]


@pytest.mark.parametrize(
    ("surfaces", "places", "own"),
    [
        (["copies", "of", "the", "edition"], [0, 3], [3]),  # 'copy' may stand for an edition
        (["editions", "and", "copies"], [0, 2], [0]),  # in another form
        (["copies", "prints"], [0, 1], [0, 1]),  # it stands nowhere itself
        (["edition", "edition"], [1], [1]),
    ],
)
def test_a_concept_stands_first_where_its_own_word_does(surfaces: list[str], places: list[int], own: list[int]) -> None:
    question = understand("How large was the mill's edition?", "en")
    concept = [c.surface for c in question.concepts].index("edition")
    assert own_places(question, concept, places, surfaces) == own
