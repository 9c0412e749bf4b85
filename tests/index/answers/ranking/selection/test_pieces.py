"""The best sentences in another language are read piece by piece, and come first by what of the question they meet."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.ranking.features.features import Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection import pieces
from index.answers.ranking.selection.selection import Ranking
from index.meaning.pieces import Met

ABROAD, HOME = True, False


def looked_at(
    scores: Sequence[float], passages: Sequence[int], elsewhere: Sequence[bool] | None, **others: Any
) -> tuple[Evidence, Features, Ranking]:
    e = SimpleNamespace(sentence_passage=np.array(passages), sentences=np.arange(len(scores)))
    told = None if elsewhere is None else np.array(elsewhere)
    f = SimpleNamespace(elsewhere=told, meant=others.get("meant", True), met=others.get("met"))
    ranking = Ranking(np.zeros(2, np.float32), np.array([0, 1], np.int32), np.array(scores, np.float32))
    return cast(Evidence, e), cast(Features, f), ranking


def test_of_the_best_three_those_in_another_language_are_read() -> None:
    scores = [1.0, 5.0, 4.0, 3.0, 2.0, -np.inf]
    assert pieces.best(*looked_at(scores, [0, 0, 1, 1, 0, 1], [HOME, ABROAD])).tolist() == [2, 3]
    assert pieces.best(*looked_at(scores, [0] * 6, [ABROAD, HOME])).tolist() == [1, 2, 3]
    assert pieces.best(*looked_at([1.0, -np.inf, 2.0], [0] * 3, [ABROAD])).tolist() == [2, 0]


def test_nothing_is_read_at_home_or_without_an_encoder() -> None:
    assert not len(pieces.best(*looked_at([1.0, 2.0], [0, 1], [HOME, HOME])))
    assert not len(pieces.best(*looked_at([1.0, 2.0], [0, 1], None)))
    assert not len(pieces.best(*looked_at([1.0, 2.0], [0, 1], [ABROAD, ABROAD], meant=None)))


def test_what_meets_more_comes_first_and_the_others_stay_where_they_were() -> None:
    figures = pieces.figures([Met(0.5, 0.4, 0.3), Met(0.75, 0.6, 0.7)], np.array([2, 0], np.int32), 4)
    assert figures[2].tolist() == pytest.approx([0.5, 0.4, 0.3])
    assert not figures[[1, 3]].any()
    _, f, ranking = looked_at([3.0, 1.0, 4.0, -np.inf], [0] * 4, [ABROAD], met=figures)
    told = pieces.reordered(ranking, f).sentences
    assert told[0] == pytest.approx(3.0 + 0.75 * pieces.WORTH)
    assert told[2] == pytest.approx(4.0 + 0.5 * pieces.WORTH)
    assert told[1] == pytest.approx(1.0 + 0.5 * pieces.WORTH)
    assert told[3] == -np.inf
    assert told.dtype == np.float32


def test_without_anything_read_nothing_changes() -> None:
    _, f, ranking = looked_at([3.0, 1.0], [0, 0], [ABROAD])
    assert pieces.reordered(ranking, f) is ranking
    assert pieces.signals(f, 0) == {"pieces": 0.0, "pieces_worst": 0.0, "pieces_back": 0.0}
    _, f, ranking = looked_at([3.0, 1.0], [0, 0], [ABROAD], met=np.zeros((2, 3), np.float32))
    assert pieces.reordered(ranking, f).sentences.tolist() == [3.0, 1.0]


def test_the_confidence_is_told_what_the_first_sentence_meets_and_no_less_than_nothing() -> None:
    met = np.array([[0.5, -0.1, 0.25], [0.0, 0.0, 0.0]], np.float32)
    _, f, _ = looked_at([3.0, 1.0], [0, 0], [ABROAD], met=met)
    assert pieces.signals(f, 0) == {"pieces": 0.5, "pieces_worst": 0.0, "pieces_back": 0.25}
