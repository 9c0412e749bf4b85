"""Whether it is asked of what another document is about: a question and the places of its words in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import SOFT, Concept, Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.titled import is_of_another_work

WORDS = ["treasurer", "club", "camp"]
TITLES = ["club", "camp"]
"""What the two documents are called; the first has three passages, the second has two."""
TREASURER, CAMP = Concept("treasurer", "treasurer"), Concept("camp", "camp")
ASKED = "who is the treasurer of the camp"


def of_another_work(
    question: str = ASKED,
    concepts: Sequence[Concept] = (TREASURER, CAMP),
    *,
    language: str = "en",
    met: Sequence[Sequence[float]] = ((1.0, 0.0), (1.0, 0.0), (1.0, 0.0)),
    context: Sequence[Sequence[float]] = ((0.0, 0.0), (0.0, 0.0)),
    held: Sequence[int] = (3,),
    best: int = 1,
) -> bool:
    """Of the sentence `best`: the second of the first passage found, of two sentences, or else that of the second one;
    `met` and `context` tell how well they and their headings meet the concepts, `held` which passages have 'camp'."""
    asked = SimpleNamespace(concepts=tuple(concepts), surfaces=tuple(question.split()), language=language)
    e = SimpleNamespace(
        passages=np.array([1, 2]),
        passage_starts=np.array([0, 2, 3]),
        sentence_passage=np.array([0, 0, 1]),
        matched=np.array(met, dtype=float),
        context=np.array(context, dtype=float),
    )
    collection = SimpleNamespace(
        document_of=np.array([0, 0, 0, 1, 1]),
        postings=SimpleNamespace(
            rows={word: n for n, word in enumerate(WORDS)},
            of=lambda term: SimpleNamespace(passages=np.array(held if term == "camp" else [0])),
        ),
        arrays=SimpleNamespace(title_tokens=np.array([5, 6])),
        term_of_word=np.array([-1] * 5 + [WORDS.index(title) for title in TITLES]),
    )
    return is_of_another_work(cast(Corpus, collection), cast(Question, asked), cast(Evidence, e), best)


def test_what_stands_in_the_title_of_another_and_nowhere_in_this_one() -> None:
    assert of_another_work()
    assert of_another_work(held=[4, 3])


@pytest.mark.parametrize(
    ("met", "context"),
    [
        ([[1.0, 0.1], [1.0, 0.0], [1.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]),  # the sentence before
        ([[1.0, 0.0], [1.0, 0.1], [1.0, 0.0]], [[0.0, 0.0], [0.0, 0.0]]),
        ([[1.0, 0.0], [1.0, 0.0], [1.0, 0.0]], [[0.0, 0.1], [0.0, 0.0]]),  # the heading
    ],
)
def test_where_it_stands_in_the_passage_it_is_asked_of_that(met: list[list[float]], context: list[list[float]]) -> None:
    assert not of_another_work(met=met, context=context)
    assert of_another_work(met=met, context=context, best=2)


def test_another_passage_says_nothing_of_this_one() -> None:
    assert of_another_work(met=[[1.0, 0.0], [1.0, 0.0], [1.0, 1.0]], context=[[0.0, 0.0], [0.0, 1.0]])


def test_where_the_document_has_it_elsewhere_it_may_be_asked_of_that() -> None:
    assert not of_another_work(held=[0, 3])


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("treasurer of camp", "en", True),
        ("treasurer of our camp", "en", True),
        ("treasurer at the camp", "en", True),
        ("treasurer for the camp", "en", False),
        ("camp treasurer", "en", False),
        ("camp of treasurer", "en", False),
        ("treasurer of a big camp", "en", False),  # what stands behind 'of' is another word
        ("treasurer des camp", "de", True),
        ("treasurer vom camp", "de", True),
        ("treasurer of camp", "de", False),
        ("treasurer du camp", "fr", True),
        ("treasurer de la camp", "fr", True),
        ("treasurer del camp", "es", True),
        ("treasurer of camp", "ru", False),
    ],
)
def test_how_it_is_asked_of_something(question: str, language: str, asked: bool) -> None:
    assert of_another_work(question, language=language) is asked


@pytest.mark.parametrize(
    ("concept", "asked"),
    [
        (CAMP, True),
        (Concept("camp", "camp", softness=SOFT), False),
        (Concept("camp", "camp", implied=True), False),
        (Concept("camp", "camp", number=True), False),
        (Concept("camp", "treasurer"), False),  # a word that is in no title
        (Concept("camp", "airport"), False),  # one that no document has
    ],
)
def test_what_may_be_the_subject_of_another(concept: Concept, asked: bool) -> None:
    assert of_another_work(concepts=(TREASURER, concept)) is asked


def test_one_of_several_is_enough() -> None:
    first = Concept("airport", "airport")
    met = [[1.0, 0.0, 0.0]] * 3
    context = [[0.0] * 3] * 2
    both = "treasurer of airport or at camp"
    assert of_another_work(both, (TREASURER, first, CAMP), met=met, context=context)
    met = [[1.0, 1.0, 0.0]] * 3
    assert of_another_work(both, (TREASURER, Concept("airport", "treasurer"), CAMP), met=met, context=context)
