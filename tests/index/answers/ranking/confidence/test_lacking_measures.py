"""Whether what is shown has the measure that is asked for: figures in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.token_flags import DATE, DURATION, FIGURE, LENGTH, MEASURE, MONEY, PERCENT, YEAR
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.confidence import doubts
from index.answers.ranking.matching.matching import Evidence


def lacks(
    measure: int,
    *tokens: tuple[str, int],
    of: int = 0,
    shown: Sequence[int] = (0,),
    passages: Sequence[int] = (0, 0),
    free: bool = True,
    kind: Kind = Kind.HOW_MUCH,
) -> bool:
    """Whether the sentences shown, of these passages, lack the measure; the tokens are of sentence `of`."""
    question = SimpleNamespace(kind=kind, measure=measure)
    e = SimpleNamespace(
        sentence_passage=np.array(passages),
        free=np.array([free] * len(tokens), dtype=bool),
        token_sentence=np.array([of] * len(tokens), dtype=int),
        token_flags=np.array([flags for _, flags in tokens], dtype=int),
        tokens=np.arange(len(tokens)) + 1,
    )
    surfaces = ["x", *(surface for surface, _ in tokens)]
    collection = SimpleNamespace(arrays=SimpleNamespace(surfaces=surfaces))
    return doubts.lacks_the_measure(cast(Corpus, collection), cast(Question, question), cast(Evidence, e), shown)


@pytest.mark.parametrize(
    ("measure", "tokens", "lacking"),
    [
        (MONEY, [("12", FIGURE | MONEY)], False),
        (MONEY, [("12", FIGURE | PERCENT)], True),
        (MONEY, [("12", FIGURE | PERCENT), ("9", FIGURE | MONEY)], False),
        (MONEY, [("12", FIGURE)], False),  # nothing tells what it measures: a currency that no list has
        (MONEY, [("twelve", FIGURE)], False),
        (MONEY, [("1931", FIGURE | YEAR)], True),
        (MONEY, [("1931", FIGURE | YEAR | MONEY)], True),
        (MONEY, [("12", MONEY)], True),  # no figure: 'euros'
        (MONEY, [("7", FIGURE | DATE)], True),  # the hours of a day
        (MONEY, [("40", FIGURE | MEASURE)], False),
        (MONEY, [], True),
        (DURATION, [("7", FIGURE | DATE)], False),
        (DURATION, [("7", FIGURE | MONEY)], True),
        (LENGTH, [("300", FIGURE | LENGTH)], False),
        (LENGTH, [("300", FIGURE)], False),
        (LENGTH, [("三", FIGURE)], False),
        (LENGTH, [("one", FIGURE)], True),
        (LENGTH, [("один", FIGURE)], True),
        (LENGTH, [("m3", FIGURE)], True),
        (LENGTH, [("одно三", FIGURE)], True),
        (LENGTH, [("40", FIGURE | MEASURE)], True),  # so many tons
        (LENGTH, [("40", FIGURE | MONEY)], True),
        (LENGTH | DURATION, [("7", FIGURE | DATE)], False),
    ],
)
def test_what_is_measured_otherwise_is_no_measure(measure: int, tokens: list[tuple[str, int]], lacking: bool) -> None:
    assert lacks(measure, *tokens) is lacking


@pytest.mark.parametrize(
    ("measure", "words", "lacking"),
    [
        (DURATION, ("since", "1931"), False),
        (DURATION, ("since", "at", "least", "the", "middle", "of", "1931"), False),
        (DURATION, ("since", "the", "very", "first", "flood", "in", "the", "1930s"), True),  # too far off
        (DURATION, ("in", "1931"), True),
        (DURATION, ("1931", "since"), True),
        (MONEY, ("since", "1931"), True),
        (DURATION, ("kept", "for", "a", "year"), False),
        (DURATION, ("takes", "half", "an", "hour"), False),
        (DURATION, ("open", "twice", "a", "year"), True),
        (DURATION, ("for", "a", "price"), True),
        (DURATION, ("for", "the", "year"), True),
        (DURATION, ("a", "year"), True),
        (LENGTH, ("for", "a", "year"), True),
    ],
)
def test_since_when_and_for_a_year_tell_how_long(measure: int, words: Sequence[str], lacking: bool) -> None:
    told = [(word, DATE | YEAR | FIGURE if word.startswith("19") else 0) for word in words]
    assert lacks(measure, *told) is lacking


def test_a_measure_is_asked_for_with_how_much() -> None:
    assert not lacks(0, ("12", FIGURE | PERCENT))
    assert not lacks(MONEY, ("12", FIGURE | PERCENT), kind=Kind.WHAT)


SUM = ("12", FIGURE | MONEY)


def test_the_measure_stands_in_what_is_shown_of_the_best_passage() -> None:
    assert not lacks(MONEY, SUM, of=1, shown=(0, 1))
    assert lacks(MONEY, SUM, of=1, shown=(0,))
    assert lacks(MONEY, SUM, of=1, shown=(0, 1), passages=(0, 1))
    assert not lacks(MONEY, SUM, of=1, shown=(1, 0), passages=(0, 1))
    assert lacks(MONEY, SUM, free=False)  # a figure of the question
