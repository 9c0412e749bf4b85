"""What reading the question together with the best sentences tells: which of them answers it, and how surely.

All that words and vectors measure is of the one or of the other; this looks at both at once, at a price of some 35 ms,
so it is asked only where these leave doubt.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping

import numpy as np

from index.answers.ranking.features.features import Features
from index.answers.ranking.selection.selection import Ranking
from index.store.postings import Floats, Ints

DOUBTFUL = (0.1, 0.6)
"""Confidences between which it is asked."""
READ, LEAST = 3, 2
"""Sentences that are read, best first: at most, and however far behind they are."""
BEHIND = 4.0
"""In the scale of the scores: what is further behind the best would need more than reading ever said to come first."""
WORTH = 0.6
"""What log odds count in the scale of the scores."""
BETWEEN = (-5.0, 5.0)
"""Log odds beyond these tell nothing more."""


def best(ranking: Ranking) -> Ints:
    """The best sentences, by number."""
    order = np.argsort(-ranking.sentences, kind="stable")[:READ].astype(np.int32)
    scores = ranking.sentences[order]
    near = scores >= scores[0] - BEHIND
    near[:LEAST] = True
    found: Ints = order[near & np.isfinite(scores)]
    return found


def figures(odds: Floats, sentences: Ints, count: int) -> Floats:
    """The log odds of `count` sentences, of which some were read; NaN for the others."""
    found = np.full(count, np.nan, dtype=np.float32)
    found[sentences] = np.where(np.isfinite(odds), np.clip(odds, *BETWEEN), np.nan)
    return found


def reordered(ranking: Ranking, f: Features) -> Ranking:
    """The ranking with what was read; what wasn't gains as much as the worst that was."""
    if f.read is None or np.isnan(f.read).all():
        return ranking
    gained = WORTH * np.where(np.isnan(f.read), np.nanmin(f.read), f.read)
    return dataclasses.replace(ranking, sentences=(ranking.sentences + gained).astype(np.float32))


def is_doubtful(sure: float) -> bool:
    """Whether a confidence leaves doubt that reading may clear."""
    least, most = DOUBTFUL
    return least <= sure < most


def sure(calibrated: float, f: Features, first: int, weights: Mapping[str, float]) -> float:
    """The confidence 0 … 1 in an answer whose first sentence is given, from what all other signals say of it.

    A logistic regression of its own: `weights` are of the log odds that these give ('calibrated'), of those that
    reading gives ('read'), and 'bias'.
    """
    odds = math.nan if f.read is None else float(f.read[first])
    if math.isnan(odds) or not weights:
        return calibrated
    before = math.log(calibrated / (1.0 - calibrated)) if 0.0 < calibrated < 1.0 else math.inf * (calibrated - 0.5)
    return 1.0 / (1.0 + math.exp(-(weights["calibrated"] * before + weights["read"] * odds + weights["bias"])))
