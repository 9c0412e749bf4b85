"""Which sentences to show: the one that answers first, then what supports it, within the length of a summary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from khorgos.index.answers.evidence import Evidence
from khorgos.index.answers.features import SENTENCE, Features
from khorgos.index.answers.weights import Weights
from khorgos.index.store.postings import Floats, Ints

LIMIT = 400
"""Characters of a summary, the blanks between its sentences included."""
PASSAGES = 3
"""Sentences are taken from so many of the best passages."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Passages and sentences of an `Evidence` with their scores; the higher the better."""

    passages: Floats  # [K], 0 for the best
    order: Ints  # [K], index of the best passage first
    sentences: Floats  # [S], -inf outside the best passages


NOTHING_NEW = 6.0
"""What a sentence loses that holds no word but the question's own: a heading, a bare name."""


def rank(evidence: Evidence, features: Features, weights: Weights, bonus: Floats | None = None) -> Ranking:
    """Score the passages, and the sentences of the best of them. `bonus` is added to the passages' scores."""
    passages = features.passages @ weights.passage
    if bonus is not None:
        passages = passages + bonus
    passages = passages - passages.max()
    order = np.argsort(-passages, kind="stable").astype(np.int32)
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order))
    of_sentence = evidence.sentence_passage
    rows = np.column_stack((features.sentences, passages[of_sentence], place[of_sentence] == 0))
    plain = rows @ weights.sentence - NOTHING_NEW * (features.sentences[:, SENTENCE.index("new")] < 1.0)
    scores = np.where(place[of_sentence] < PASSAGES, plain, -np.inf).astype(np.float32)
    return Ranking(passages.astype(np.float32), order, scores)


def choose(scores: Floats, lengths: Sequence[int], limit: int = LIMIT, least: float = -np.inf) -> list[int]:
    """Indices of the sentences to show, best first: whole ones that fit, the first one always."""
    chosen: list[int] = []
    used = 0
    for s in np.argsort(-scores, kind="stable").tolist():
        if chosen and (scores[s] < least or not np.isfinite(scores[s])):
            break
        needed = lengths[s] + (1 if chosen else 0)
        if not chosen or used + needed <= limit:
            chosen.append(s)
            used += needed
        if used >= limit:
            break
    return chosen


def runs(chosen: Sequence[int], e: Evidence) -> list[list[int]]:
    """Sentences that stand side by side are quoted together; the run with the best sentence comes first."""
    left = set(chosen)
    found: list[list[int]] = []
    for s in chosen:
        if s not in left:
            continue
        first = last = s
        while first - 1 in left and e.sentence_passage[first - 1] == e.sentence_passage[s]:
            first -= 1
        while last + 1 in left and e.sentence_passage[last + 1] == e.sentence_passage[s]:
            last += 1
        found.append(list(range(first, last + 1)))
        left -= set(found[-1])
    return found
