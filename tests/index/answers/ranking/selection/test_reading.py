"""The best sentences are read together with the question, and come first by how well they answer it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.ranking.features.features import Features
from index.answers.ranking.selection import reading
from index.answers.ranking.selection.selection import Ranking

NOT = float("nan")


def ranked(*scores: float) -> Ranking:
    return Ranking(np.zeros(1, np.float32), np.zeros(1, np.int32), np.array(scores, np.float32))


def read(odds: Sequence[float] | None) -> Features:
    return cast(Features, SimpleNamespace(read=None if odds is None else np.array(odds, np.float32)))


def test_the_best_few_are_read_and_none_that_is_out() -> None:
    assert reading.best(ranked(1, 4, 2, 3)).tolist() == [1, 3, 2]
    assert reading.best(ranked(1, -np.inf, 2)).tolist() == [2, 0]


def test_the_third_is_read_only_if_it_is_near_enough() -> None:
    assert reading.best(ranked(9, 8, 9 - reading.BEHIND)).tolist() == [0, 1, 2]
    assert reading.best(ranked(9, 1, 0.5)).tolist() == [0, 1]
    assert reading.best(ranked(9)).tolist() == [0]
    assert reading.best(ranked(-np.inf)).tolist() == []


def test_odds_are_bounded_and_those_that_nobody_looked_at_are_unknown() -> None:
    told = reading.figures(np.array([9.0, -np.inf, -7.5], np.float32), np.array([2, 0, 1], np.int32), 4)
    assert told[2] == 5.0
    assert told[1] == -5.0
    assert np.isnan(told[[0, 3]]).all()


def test_what_answers_comes_first_and_the_unread_gain_as_much_as_the_worst() -> None:
    told = reading.reordered(ranked(3.0, 2.0, 1.0, -np.inf), read([-1.0, 2.0, NOT, NOT])).sentences
    assert told.tolist() == pytest.approx([3 - reading.WORTH, 2 + 2 * reading.WORTH, 1 - reading.WORTH, -np.inf])
    assert told.dtype == np.float32


def test_where_nothing_was_read_nothing_changes() -> None:
    ranking = ranked(3.0, 2.0)
    assert reading.reordered(ranking, read(None)) is ranking
    assert reading.reordered(ranking, read([NOT, NOT])) is ranking


WEIGHTS = {"calibrated": 0.5, "read": 2.0, "bias": -1.0}


def test_the_confidence_follows_from_what_it_was_and_from_what_was_read() -> None:
    told = reading.sure(0.8, read([1.5, NOT]), 0, WEIGHTS)
    assert told == pytest.approx(1 / (1 + math.exp(-(0.5 * math.log(4) + 2 * 1.5 - 1))))


def test_it_stays_where_nobody_looked_or_nothing_was_learned() -> None:
    assert reading.sure(0.8, read([1.5, NOT]), 1, WEIGHTS) == 0.8
    assert reading.sure(0.8, read(None), 0, WEIGHTS) == 0.8
    assert reading.sure(0.8, read([1.5]), 0, {}) == 0.8


def test_certainty_stays() -> None:
    assert reading.sure(1.0, read([-5.0]), 0, WEIGHTS) == 1.0
    assert reading.sure(0.0, read([5.0]), 0, WEIGHTS) == 0.0


def test_it_is_asked_where_there_is_doubt() -> None:
    least, most = reading.DOUBTFUL
    assert reading.is_doubtful(least)
    assert reading.is_doubtful((least + most) / 2)
    assert not reading.is_doubtful(least - 0.01)
    assert not reading.is_doubtful(most)
