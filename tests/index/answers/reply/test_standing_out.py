"""In which of the quoted sentences something may stand out: of figures, told as such."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest

from index.answers.ranking.matching.matching import Evidence
from index.answers.reply.standing_out import as_telling


@pytest.mark.parametrize(
    ("held", "above", "kept"),
    [
        ([1.0, 1.0], [0.0, 0.0], True),
        ([0.8, 1.0], [0.0, 0.0], False),  # only a length where it is asked how long
        ([1.0, 0.0], [0.0, 0.0], False),
        ([1.0, 0.0], [0.0, 1.0], True),  # its heading names the trail
    ],
)
def test_what_is_quoted_apart_is_bold_only_if_it_says_all_that_the_best_does(
    held: list[float], above: list[float], kept: bool
) -> None:
    e = SimpleNamespace(
        matched=np.array([[1.0, 1.0], held], dtype=np.float32),
        context=np.array([[0.0, 0.0], above], dtype=np.float32),
        sentence_passage=np.array([0, 1]),
    )
    assert as_telling(cast(Evidence, e), [1], best=0) == ([1] if kept else [])
