"""'And in 1958?': figures in, whether what is found says something else of that year out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.question.analysis import SOFT, Concept, Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID
from index.answers.ranking.near_misses.another_year import is_only_of_that_year

YEAR = Concept("1958", "1958", number=True, fresh=True)
TRADE, GREW = Concept("trade", "trade"), Concept("grew", "grow")
SUDMARK = Concept("Sudmark", "sudmark", name=True)
LAKE = Concept("lake", "lake", implied=True)
MUCH = Concept("much", "much", softness=SOFT)


def only_of_that_year(
    concepts: Sequence[Concept],
    matched: Sequence[Sequence[float]],
    *,
    passages: Sequence[int] = (0,),
    context: Sequence[Sequence[float]] = (),
    best: int = 0,
    follows: bool = True,
) -> bool:
    question = SimpleNamespace(concepts=tuple(concepts), follows=follows)
    e = SimpleNamespace(
        sentences=np.arange(len(matched)),
        sentence_passage=np.array(passages),
        matched=np.array(matched),
        context=np.array(context or np.zeros((max(passages) + 1, len(concepts)))),
    )
    return is_only_of_that_year(cast(Question, question), cast(Evidence, e), best)


HARDLY = SAID - 0.01


@pytest.mark.parametrize(
    ("concepts", "met", "only"),
    [
        ((YEAR, TRADE), [1.0, HARDLY], True),  # by a word that may mean it
        ((YEAR, TRADE), [1.0, SAID], False),
        ((YEAR, TRADE, GREW), [1.0, 0.0, SAID], False),  # some of it
        ((YEAR, TRADE, SUDMARK), [1.0, 0.0, 1.0], True),  # the name says nothing of what is asked
        ((YEAR, TRADE, LAKE), [1.0, 0.0, 1.0], True),
        ((YEAR, TRADE, MUCH), [1.0, 0.0, 1.0], True),
        ((YEAR, TRADE, Concept("12", "12", number=True)), [1.0, 0.0, 1.0], True),
        ((YEAR, SUDMARK), [1.0, 0.0], False),  # nothing was asked but that
        ((Concept("1958", "1958", number=True), TRADE), [1.0, 0.0], False),  # no other year was spoken of
        ((Concept("Tarn", "tarn", fresh=True), TRADE), [1.0, 0.0], False),
    ],
)
def test_what_was_asked_must_be_said_of_the_other_year(
    concepts: tuple[Concept, ...], met: list[float], only: bool
) -> None:
    assert only_of_that_year(concepts, [met]) is only
    assert not only_of_that_year(concepts, [met], follows=False)


UNMET, MET = [1.0, 0.0], [0.0, SAID]


@pytest.mark.parametrize(
    ("matched", "passages", "only"),
    [
        ([UNMET, UNMET, MET], (0, 0, 0), False),  # the sentence beside it
        ([MET, UNMET, UNMET], (0, 0, 0), False),
        ([UNMET, UNMET, MET], (0, 0, 1), True),  # another passage
        ([UNMET, UNMET, UNMET, MET], (0, 0, 0, 0), True),  # too far on
    ],
)
def test_it_may_be_said_beside_it(matched: list[list[float]], passages: Sequence[int], only: bool) -> None:
    assert only_of_that_year((YEAR, TRADE), matched, passages=passages, best=1) is only


def test_it_may_stand_in_the_heading_above() -> None:
    passages, context = (0, 1), [[0.0, 0.0], [0.0, SAID]]
    assert not only_of_that_year((YEAR, TRADE), [UNMET, UNMET], passages=passages, context=context, best=1)
    assert only_of_that_year((YEAR, TRADE), [UNMET, UNMET], passages=passages, context=context, best=0)
