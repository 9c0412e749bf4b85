"""Which passages a search lists, and by which of their sentences."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.reply.listing import BESIDE_THE_BEST, FITTING, best_sentences

STARTS = np.array([0, 2, 5, 6])
"""Three passages of two, three sentences and one."""


def listed(
    covered: list[float], limit: int = 3, *, worded: list[float] | None = None, fitting: bool = False
) -> list[int]:
    """The last passage is the best one, then comes the first."""
    found = SimpleNamespace(
        evidence=SimpleNamespace(passage_starts=STARTS, worded=lambda: np.array(worded or covered)),
        features=SimpleNamespace(coverage=np.array(covered)),
        ranking=SimpleNamespace(order=np.array([2, 0, 1])),
    )
    return best_sentences(cast(Any, found), limit, fitting=fitting)


COVERED = [0.2, 0.9, 0.1, 0.5, 0.5, 0.8]


@pytest.mark.parametrize(("limit", "places"), [(3, [5, 1, 3]), (2, [5, 1]), (1, [5]), (9, [5, 1, 3])])
def test_of_each_passage_the_sentence_that_has_most_of_the_question(limit: int, places: list[int]) -> None:
    assert listed(COVERED, limit) == places


def test_what_fits_has_most_of_the_question_and_little_less_than_the_best() -> None:
    just = 0.9 * BESIDE_THE_BEST
    assert listed([0.0, 0.9, just, 0.0, 0.0, just - 0.01], fitting=True) == [1, 2]
    assert listed([0.0, FITTING, 0.0, 0.0, FITTING - 0.01, 0.0], fitting=True) == [1]
    assert listed([0.1] * 6, fitting=True) == []


def test_what_fits_does_so_by_its_own_words() -> None:
    assert listed(COVERED, worded=[0.0, 0.0, 0.0, 0.0, 0.0, 1.0], fitting=True) == [5]
    assert listed([0.0] * 6, worded=[1.0, 0.9, 0.0, 0.0, 1.0, 0.0], fitting=True) == [0, 4]


def test_of_no_passage_none_is_listed() -> None:
    assert listed(COVERED, 0) == listed(COVERED, 0, fitting=True) == []
