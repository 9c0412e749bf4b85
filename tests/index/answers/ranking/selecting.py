"""Evidence by hand: no more of it than ranking and choosing look at."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import cast

import numpy as np

from index.answers.corpus.arrays import KINDS
from index.answers.ranking.matching.matching import Evidence
from index.model import Kind


def evidence(passages: Sequence[int], kinds: Sequence[Kind] = ()) -> Evidence:
    """Sentences of the given passages; only what `rank` and `runs` look at."""
    named = list(kinds) or [Kind.PROSE] * len(passages)
    looked_at = SimpleNamespace(
        sentence_passage=np.array(passages),
        kinds=np.array([KINDS.index(k) for k in named], dtype=np.uint8),
        matched=np.ones((len(passages), 1), dtype=np.float32),
        weights=np.ones(1, dtype=np.float32),
    )
    return cast(Evidence, looked_at)
