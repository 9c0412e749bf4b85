"""What a search lists: the passages that fit best, each by its best sentence."""

from __future__ import annotations

import numpy as np

from index.answers.ranking.confidence.confidence import Findings

FITTING, BESIDE_THE_BEST = 0.7, 0.94
"""Shares of what is asked, and of what the best sentence has of it, that a sentence offered beside an answer has in its
own words: a word in another form counts 0.95, one that is merely spelled alike less.
"""


def best_sentences(f: Findings, limit: int, *, fitting: bool = False) -> list[int]:
    """Of each of the `limit` best passages the sentence that has most of the question, best passage first, by their
    places in the evidence. `fitting`: only those that have most of what is asked, and little less than the best has."""
    starts = f.evidence.passage_starts
    covered = f.evidence.worded() if fitting else f.features.coverage
    best = [int(starts[k] + np.argmax(covered[starts[k] : starts[k + 1]])) for k in f.ranking.order[:limit]]
    if not fitting:
        return best
    least = max(FITTING, BESIDE_THE_BEST * max((covered[s] for s in best), default=0))
    return [s for s in best if covered[s] >= least]
