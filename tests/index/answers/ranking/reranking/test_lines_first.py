"""Which row, field or item of those beside each other comes first: figures in, scores out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import SOFT, Concept
from index.answers.question.kind import Kind as Asked
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.fuller import AHEAD, row_first, row_of_this_turn, telling_first
from index.answers.ranking.selection.selection import Ranking
from index.model import Kind

ROW, FIELD, ITEM, PROSE = Kind.ROW, Kind.FIELD, Kind.ITEM, Kind.PROSE
BEST = 5.0
OUT = -np.inf


def sentences(matched: Sequence[Sequence[float]], kinds: Sequence[Kind] = (), passages: Sequence[int] = ()) -> Evidence:
    """Rows of one table, where nothing else is said; the first concept is worth more than the others."""
    met = np.array(matched, dtype=np.float32)
    e = SimpleNamespace(
        matched=met,
        weights=np.array([2.0, *[1.0] * (met.shape[1] - 1)]),
        kinds=np.array([KINDS.index(kind) for kind in kinds or [ROW] * len(met)]),
        sentence_passage=np.array(passages or [0] * len(met)),
        passages=np.array([7, 8, 9]),
    )
    return cast(Evidence, e)


def ranking(scores: Sequence[float]) -> Ranking:
    return Ranking(np.zeros(1, np.float32), np.zeros(1, np.int32), np.array(scores, dtype=np.float32))


COLLECTION: Any = SimpleNamespace(document_of=np.array([9] * 7 + [0, 0, 1]))
"""The first two passages that are found are of one document, the third of another."""


def first(scores: Sequence[float], changed: Ranking) -> int | None:
    """The sentence that was put before the best; None where nothing changed."""
    after = changed.sentences.tolist()
    moved = [s for s, (one, other) in enumerate(zip(scores, after, strict=True)) if one != other]
    assert [after[s] for s in moved] in ([], [BEST + AHEAD])
    return moved[0] if moved else None


def row(scores: Sequence[float], matched: Sequence[Sequence[float]], **rest: Any) -> int | None:
    return first(scores, row_first(sentences(matched, **rest), ranking(scores)))


HAS_ONE, HAS_BOTH = [0.5, 0.0], [0.5, 0.5]


@pytest.mark.parametrize(
    ("scores", "matched", "rest", "place"),
    [
        ([BEST, 1.0], [HAS_ONE, HAS_BOTH], {}, 1),
        ([1.0, BEST], [HAS_BOTH, HAS_ONE], {}, 0),
        ([BEST, 4.0, 1.0], [HAS_ONE, HAS_BOTH, [1.0, 0.5]], {}, 2),  # the one that has more of the question
        ([BEST, 4.0, 1.0], [[0.0, 0.5, 0.0], [0.0, 0.5, 1.0], [0.6, 0.5, 0.0]], {}, 2),  # or what is worth more
        ([BEST, 4.0], [HAS_ONE, HAS_ONE], {}, None),
        ([BEST, 4.0], [HAS_ONE, [0.5, 0.49]], {}, None),  # it hardly has more
        ([BEST, 4.0], [HAS_ONE, [0.4, 1.0]], {}, None),  # it lacks what the best has
        ([BEST, 4.0], [[0.5, 0.1], HAS_BOTH], {}, None),  # the best has something of it
        ([BEST, 4.0], [[0.5, 0.09], HAS_BOTH], {}, 1),
        ([BEST, OUT], [HAS_ONE, HAS_BOTH], {}, None),
        ([BEST, 4.0], [HAS_ONE, HAS_BOTH], {"passages": [0, 1]}, None),  # another table
        ([BEST, 4.0], [HAS_ONE, HAS_BOTH], {"kinds": [PROSE, ROW]}, None),
        ([BEST, 4.0], [HAS_ONE, HAS_BOTH], {"kinds": [ROW, FIELD]}, None),
        ([BEST, 4.0], [HAS_ONE, HAS_BOTH], {"kinds": [FIELD, FIELD]}, None),
    ],
)
def test_the_row_that_has_more_of_the_question(
    scores: list[float], matched: list[list[float]], rest: dict[str, Any], place: int | None
) -> None:
    assert row(scores, matched, **rest) == place


DRESS = Concept("dress", "dress")
MENDING, MUCH = Concept("mending", "mend", implied=True), Concept("much", "much", softness=SOFT)


def of_this_turn(
    scores: Sequence[float],
    matched: Sequence[Sequence[float]],
    concepts: Sequence[Concept] = (MENDING, DRESS),
    **rest: Any,
) -> int | None:
    question: Any = SimpleNamespace(concepts=tuple(concepts))
    return first(scores, row_of_this_turn(COLLECTION, question, sentences(matched, **rest), ranking(scores)))


JEANS, A_DRESS = [1.0, 0.0], [0.0, 0.5]


@pytest.mark.parametrize(
    ("scores", "matched", "rest", "place"),
    [
        ([BEST, 1.0], [JEANS, A_DRESS], {}, 1),
        ([BEST, 1.0, 2.0], [JEANS, A_DRESS, A_DRESS], {}, 2),  # the better of the two
        ([BEST, 1.0], [JEANS, [0.0, 0.49]], {}, None),
        ([BEST, 1.0], [[1.0, 0.5], A_DRESS], {}, None),  # the best has it
        ([BEST, OUT], [JEANS, A_DRESS], {}, None),
        ([BEST, 1.0], [JEANS, A_DRESS], {"passages": [0, 1]}, 1),  # a row of another table of the same document
        ([BEST, 1.0], [JEANS, A_DRESS], {"passages": [0, 2]}, None),
        ([BEST, 1.0], [JEANS, A_DRESS], {"passages": [2, 0]}, None),
        ([BEST, 1.0], [JEANS, A_DRESS], {"kinds": [FIELD, FIELD]}, 1),
        ([BEST, 1.0], [JEANS, A_DRESS], {"kinds": [ITEM, ITEM]}, 1),
        ([BEST, 1.0], [JEANS, A_DRESS], {"kinds": [ROW, ITEM]}, None),
        ([BEST, 1.0], [JEANS, A_DRESS], {"kinds": [PROSE, PROSE]}, None),
        ([BEST, 1.0], [JEANS, A_DRESS], {"concepts": (DRESS, DRESS)}, None),  # nothing comes from the conversation
        ([BEST, 1.0], [JEANS, A_DRESS], {"concepts": (MENDING, MENDING)}, None),  # nothing is typed
        ([BEST, 1.0], [JEANS, A_DRESS], {"concepts": (MENDING, MUCH)}, None),
        ([BEST, 1.0], [[1.0, 0.0, 1.0], [0.0, 0.5, 0.4]], {"concepts": (MENDING, DRESS, DRESS)}, None),
        ([BEST, 1.0], [[1.0, 0.0, 1.0], [0.0, 0.5, 0.5]], {"concepts": (MENDING, DRESS, DRESS)}, 1),
        ([BEST, 1.0], [[1.0, 0.0, 0.0], [0.0, 0.5, 0.0]], {"concepts": (MENDING, DRESS, MUCH)}, 1),
    ],
)
def test_the_row_that_has_what_was_typed(
    scores: list[float], matched: list[list[float]], rest: dict[str, Any], place: int | None
) -> None:
    assert of_this_turn(scores, matched, **rest) == place


def telling(
    scores: Sequence[float],
    matched: Sequence[Sequence[float]],
    typed: Sequence[float] = (0.0, 0.1),
    *,
    kind: Asked = Asked.WHEN,
    wanted: int = 1,
    kinds: Sequence[Kind] = (PROSE, PROSE),
    passages: Sequence[int] = (0, 1),
) -> int | None:
    figures = np.zeros((len(scores), len(SENTENCE)), dtype=np.float32)
    figures[:, SENTENCE.index("typed")] = typed
    question: Any = SimpleNamespace(kind=kind, wanted=wanted)
    features: Any = SimpleNamespace(sentences=figures)
    e = sentences(matched, kinds, passages)
    return first(scores, telling_first(COLLECTION, question, e, features, ranking(scores)))


ALL = [0.5, 0.5]


@pytest.mark.parametrize(
    ("rest", "place"),
    [
        ({}, 1),
        ({"matched": [ALL, [0.5, 0.49]]}, None),  # it lacks a word
        ({"typed": [0.1, 0.1]}, None),  # the best has a date
        ({"typed": [0.0, 0.0]}, None),
        ({"kind": Asked.WHO}, None),
        ({"wanted": 0}, None),
        ({"kinds": [ROW, PROSE]}, None),
        ({"kinds": [PROSE, ROW]}, None),
        ({"passages": [0, 2]}, None),  # another document
        ({"passages": [0, 0]}, 1),
    ],
)
def test_the_sentence_that_has_the_date_and_every_word(rest: dict[str, Any], place: int | None) -> None:
    assert telling([BEST, 1.0], **{"matched": [ALL, ALL], **rest}) == place


def test_of_two_that_have_both_the_one_with_more_of_the_question() -> None:
    matched, typed = [ALL, [0.5, 1.0], [1.0, 0.6]], (0.0, 0.1, 0.1)
    assert telling([BEST, 4.0, 1.0], matched, typed, kinds=[PROSE] * 3, passages=[0, 1, 1]) == 2
