"""Whether a row has of the question only what every row has: figures in, yes or no out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.corpus.arrays import KINDS
from index.answers.question.alignment import COUNTS
from index.answers.question.analysis import SOFT, Concept, Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.near_misses.unnamed_rows import is_unnamed
from index.model import Kind

RUNS, GUITAR, MUCH = Concept("runs", "run"), Concept("guitar", "guitar"), Concept("much", "much", softness=SOFT)
ROW, PROSE = Kind.ROW, Kind.PROSE
NONE = [0.0, 0.0]


def unnamed(
    own: Sequence[Sequence[float]],
    *,
    headed: Sequence[float] = (0.0, 0.0),
    matched: Sequence[float] = (),
    context: Sequence[float] = (0.0, 0.0),
    kinds: Sequence[Kind] = (),
    concepts: Sequence[Concept] = (RUNS, GUITAR),
    before: Sequence[Sequence[float]] = (),
    behind: Sequence[Sequence[float]] = (),
) -> bool:
    """Of the first of the rows of a table, by how well they meet the concepts themselves (`own`), how well their heads
    do, the row with what stands around it (`matched`: the better of the two, if nothing is said) and the headings and
    the title. Other tables may stand `before` it and `behind`."""
    count, first = len(own), len(before)
    rows = np.array([*before, *own, *behind], dtype=float)
    met = np.array([list(matched) or np.maximum(one, headed).tolist() for one in rows])
    passages = [0] * first + [1] * count + [2] * len(behind)
    e = SimpleNamespace(
        kinds=np.array([KINDS.index(kind) for kind in kinds or [ROW] * len(rows)]),
        matched=met,
        own=rows,
        headed=np.array([list(headed)] * len(rows)),
        context=np.array([[0.0] * rows.shape[1], list(context), [0.0] * rows.shape[1]]),
        sentence_passage=np.array(passages),
        passage_starts=np.array([0, first, first + count, len(rows)]),
    )
    question = SimpleNamespace(concepts=tuple(concepts))
    return is_unnamed(cast(Question, question), cast(Evidence, e), first)


@pytest.mark.parametrize(
    ("headed", "own", "unnamed_row"),
    [
        ([1.0, 0.0], [0.0, 0.0], True),  # a head says who runs each, and of the guitar there is nothing
        ([1.0, 0.29], [0.0, 0.0], True),
        ([0.6, 0.59], [0.0, 0.0], True),  # or it only may mean it
        ([0.6, 0.3], [0.0, 0.0], True),
        ([0.6, 0.6], [0.0, 0.0], False),  # both are said
        ([0.59, 0.59], [0.0, 0.0], False),  # none is: it may be asked of all rows
        ([0.0, 0.0], [0.0, 0.0], False),
        ([1.0, 0.0], [0.0, 0.3], False),  # the row has it
        ([0.0, 0.0], [1.0, 0.0], False),  # it has the other itself
        ([0.3, 0.0], [1.0, 0.0], False),  # in doubt, and lacking
        ([0.29, 0.0], [1.0, 0.0], False),
    ],
)
def test_a_row_that_lacks_a_word_and_has_the_others_in_its_heads(
    headed: list[float], own: list[float], unnamed_row: bool
) -> None:
    assert unnamed([own], headed=headed) is unnamed_row


def test_a_heading_or_the_title_may_have_it() -> None:
    assert not unnamed([NONE], headed=[1.0, 0.0], context=[0.0, 0.3])
    assert unnamed([NONE], headed=[1.0, 0.0], context=[0.0, 0.29])


def test_only_rows_are_unnamed() -> None:
    assert not unnamed([NONE], headed=[1.0, 0.0], kinds=[PROSE])


def test_a_word_that_only_frames_the_question_is_not_looked_at() -> None:
    assert not unnamed([NONE], headed=[1.0, 0.0], concepts=(RUNS, MUCH))
    assert not unnamed([NONE], headed=[1.0, 0.0], concepts=(MUCH, GUITAR))
    heads = [1.0, 0.0, 0.0]
    assert unnamed([[0.0] * 3], headed=heads, context=[0.0] * 3, concepts=(RUNS, GUITAR, MUCH), matched=[1.0, 0.0, 1.0])


EACH = [0.3, 0.0]
"""Every row has this much of the first word."""


@pytest.mark.parametrize(
    ("rows", "alike"),
    [
        ([[1.0, 0.0], EACH], True),
        ([[1.0, 0.0], EACH, EACH], True),
        ([[1.0, 0.0], [0.29, 0.0]], False),  # one lacks it
        ([[1.0, 0.0], EACH, [0.29, 0.0]], False),
        ([[1.0, 0.0]], False),  # no other row to be like
        ([[1.0, 1.0], [1.0, 1.0]], False),  # all is said
        ([[1.0, COUNTS], EACH], True),  # hardly said
        ([[1.0, COUNTS + 0.01], EACH], False),
        ([NONE, NONE], False),  # nothing is
    ],
)
def test_what_every_row_has_says_nothing_of_one(rows: list[list[float]], alike: bool) -> None:
    assert unnamed(rows) is alike


def test_only_the_rows_of_the_same_table_count() -> None:
    both, lacking = [[1.0, 0.0], EACH], [[0.0, 0.0]]
    assert unnamed(both, before=lacking, behind=lacking)
    assert not unnamed([[1.0, 0.0]], before=both, behind=both)
    assert not unnamed([[1.0, 0.0], EACH], kinds=[ROW, PROSE])
    assert unnamed([[1.0, 0.0], EACH, NONE], kinds=[ROW, ROW, PROSE])


def test_what_the_heads_say_is_said_of_every_row() -> None:
    """Of three words one is said by the row and its neighbour, one by the head of all, and one by nobody."""
    words = (RUNS, GUITAR, Concept("x-ray", "x-ray"))
    rows = [[1.0, 0.0, 0.0], [1.0, 0.0, 0.0]]
    head = [0.0, 1.0, 0.0]
    assert unnamed(rows, headed=head, context=[0.0] * 3, concepts=words)
    assert not unnamed(rows, headed=[0.0, 0.2, 0.0], context=[0.0] * 3, concepts=words, matched=[1.0, 1.0, 0.0])
    assert unnamed(rows, headed=[0.0, 0.3, 0.0], context=[0.0] * 3, concepts=words, matched=[1.0, 1.0, 0.0])
