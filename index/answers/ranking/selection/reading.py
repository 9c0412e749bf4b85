"""What reading the question together with the best sentences tells: which of them answers it, and how surely.

All that words and vectors measure is of the one and of the other; this looks at both at once, at a price of some 35 ms.
"""

from __future__ import annotations

import dataclasses

import numpy as np

from index.answers.ranking.features.features import Features
from index.answers.ranking.selection.selection import Ranking
from index.store.postings import Floats, Ints

SIGNALS = ("read", "unread")
"""Of an answer: how well it answers, as log odds; whether nobody looked."""
READ = 3
"""Sentences that are read, best first."""
WORTH = 1.5
"""What log odds count in the scale of the scores."""
BETWEEN = (-5.0, 5.0)
"""Log odds beyond these tell nothing more."""


def best(ranking: Ranking) -> Ints:
    """The best sentences, by number."""
    order = np.argsort(-ranking.sentences, kind="stable")[:READ].astype(np.int32)
    return order[np.isfinite(ranking.sentences[order])]


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


def signals(f: Features, first: int) -> dict[str, float]:
    """The figures in SIGNALS of an answer whose first sentence is given."""
    odds = float("nan") if f.read is None else float(f.read[first])
    unread = odds != odds
    return {"read": 0.0 if unread else odds, "unread": float(unread)}
