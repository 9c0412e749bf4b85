"""Who did it, in Chinese: a question, sentences with scores in, the scores out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.question.analysis import Concept, understand
from index.answers.question.kind import Kind
from index.answers.ranking.reranking.doers import doer_first
from index.answers.ranking.selection.selection import Ranking
from tests.index.answers.ranking.by_hand import met

LARGEST = "收购磨坊，是一笔大收购。"
BOUGHT = "李氏粮行收购了磨坊。"
DEED, MILL = Concept("收购", "收购"), Concept("磨坊", "磨坊")


def scores(
    *sentences: str,
    told: Sequence[float] = (2.0, 1.5),
    question: str = "谁收购了磨坊？",
    language: str = "zh",
    kind: Kind = Kind.WHO,
    concepts: tuple[Concept, ...] = (DEED, MILL),
    passages: Sequence[int] = (),
) -> list[float]:
    asked = replace(understand(question, language), concepts=concepts, kind=kind)
    _, e = met(asked, sentences, passages=passages)
    ranking = Ranking(np.zeros(len(e.passages)), e.passages, np.array(told))
    return list(doer_first(asked, e, ranking).sentences.tolist())


AS_IT_WAS, OTHER_FIRST = [2.0, 1.5], [2.0, 2.5]


def test_who_did_it_is_told_before_what_is_said_of_the_deed() -> None:
    assert scores(LARGEST, BOUGHT) == OTHER_FIRST
    assert scores(LARGEST, BOUGHT, question="是谁收购了磨坊？") == OTHER_FIRST
    assert scores(BOUGHT, LARGEST, told=(2.0, 1.5)) == AS_IT_WAS
    assert scores(LARGEST, LARGEST) == AS_IT_WAS  # nobody stands before it there either


def test_only_in_chinese_where_the_deed_stands_behind_who() -> None:
    assert scores(LARGEST, BOUGHT, kind=Kind.WHEN) == AS_IT_WAS
    assert scores(LARGEST, BOUGHT, question="老磨坊被谁收购？") == AS_IT_WAS
    assert scores(LARGEST, BOUGHT, question="谁？") == AS_IT_WAS
    assert scores(LARGEST, BOUGHT, concepts=()) == AS_IT_WAS
    assert scores(LARGEST, BOUGHT, concepts=(replace(DEED, name=True), MILL)) == AS_IT_WAS
    mill = Concept("mill", "mill")
    assert scores("Mill of old.", "Ada's mill.", question="谁mill", language="en", concepts=(mill,)) == AS_IT_WAS


@pytest.mark.parametrize(
    ("other", "changed"),
    [
        (BOUGHT, True),
        ("李氏粮行收购了农场。", False),  # it lacks the mill, which the best has
        ("磨坊是李氏粮行的。", False),  # it lacks the deed
        ("农场很大。", False),
    ],
)
def test_the_other_has_all_that_the_best_has(other: str, changed: bool) -> None:
    assert scores(LARGEST, other) == (OTHER_FIRST if changed else AS_IT_WAS)


def test_what_the_best_lacks_the_other_may_lack() -> None:
    assert scores(LARGEST, BOUGHT, concepts=(DEED, MILL, Concept("农场", "农场"))) == OTHER_FIRST


def test_only_beside_it_and_hardly_worse() -> None:
    assert scores(LARGEST, BOUGHT, passages=[0, 1]) == AS_IT_WAS
    assert scores(LARGEST, BOUGHT, told=(2.0, 1.0)) == [2.0, 2.5]
    assert scores(LARGEST, BOUGHT, told=(2.0, 0.9)) == [2.0, 0.9]


def test_of_several_the_best_and_none_where_the_best_lacks_the_deed() -> None:
    assert scores(LARGEST, BOUGHT, BOUGHT, told=(2.0, 1.2, 1.5)) == [2.0, 1.2, 2.5]
    assert scores("磨坊很大。", BOUGHT) == AS_IT_WAS
    assert scores("大磨坊。", LARGEST, BOUGHT, told=(1.0, 2.0, 1.5)) == [1.0, 2.0, 2.5]
