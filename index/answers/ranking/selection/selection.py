"""Which sentences to show: the one that answers first, then what supports it, within the length of a summary."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import KINDS
from index.answers.ranking.features import nearness
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.model import Weights
from index.model import Kind
from index.store.postings import Floats, Ints

Bools = npt.NDArray[np.bool_]
PROSE = KINDS.index(Kind.PROSE)
LIMIT = 400
"""Characters of a summary, the blanks between its sentences included."""
PASSAGES = 4
"""Sentences are taken from so many of the best passages."""


@dataclass(frozen=True, slots=True, eq=False)
class Ranking:
    """Passages and sentences of an `Evidence` with their scores; the higher the better."""

    passages: Floats  # [K], 0 for the best
    order: Ints  # [K], index of the best passage first
    sentences: Floats  # [S], -inf outside the best passages
    defining: Floats | None = None  # [S], how far it says what is asked about, where that is asked
    asked_above: Bools | None = None  # [S], whether it stands below a heading that asks the same
    of_opening: Bools | None = None  # [S], whether it answers for what the first sentence of its paragraph is about
    barred: Bools | None = None  # [S], whether it tells the opposite of what is asked, and so is never shown
    another: Bools | None = None  # [S], whether it tells of something else: a row called nearly the same, another land
    sibling: Bools | None = None  # [S], of these what tells of another of several things that stand side by side


WORSE = 3.0
"""How much lower, in the scale of the scores, a sentence may be than the best and still be shown beside it. Measured on
the articles: of what was shown between here and 4.5, one sentence in a hundred had the answer."""
BESIDE = 4.5
"""The same of a sentence right before or behind the best that has a word of the question which the best lacks."""
TOLD = 0.3
"""The share of what the best sentence holds of the question, below which one of another passage is none to show."""
AS_MUCH = 0.9
"""The share of what a sentence in another language says of the question, from which one in the asker's says as much."""
A_LITTLE_WORSE = 1.5
"""The same of a sentence that has nothing of the question that the others lack, and doesn't stand beside the best."""
THERE, MISSING = 0.5, 0.1
"""From how much on a word of the question is there, and below how much it is missing."""
MOST = 0.6
"""The share of what the best says of the question, below which a neighbour says nothing of it that counts."""
MUCH = 0.2
"""The share of the question without which it is about something else."""
NOTHING_NEW = 6.0
"""What a sentence loses that holds no word but the question's own: a heading, a bare name."""


def rank(evidence: Evidence, features: Features, weights: Weights, bonus: Floats | None = None) -> Ranking:
    """Score the passages, and the sentences of the best of them. `bonus` is added to the passages' scores; what a
    passage loses by it, its sentences lose as well."""
    passages = features.passages @ weights.passage
    if bonus is not None:
        passages = passages + bonus
    passages = passages - passages.max()
    order = np.argsort(-passages, kind="stable").astype(np.int32)
    place = np.empty(len(order), dtype=np.int32)
    place[order] = np.arange(len(order))
    of_sentence = evidence.sentence_passage
    rows = np.column_stack((features.sentences, passages[of_sentence], place[of_sentence] == 0))
    fewest = np.where(evidence.kinds == PROSE, 1.0, 0.5)  # 'whistle' says enough below 'What to bring'
    plain = rows @ weights.sentence - NOTHING_NEW * (features.sentences[:, SENTENCE.index("new")] < fewest)
    if bonus is not None:
        plain = plain + np.minimum(bonus, 0.0)[of_sentence]
    plain = np.where(place[of_sentence] < PASSAGES, plain, -np.inf)
    told = features.coverage >= TOLD * features.coverage[int(np.argmax(plain))]
    if features.meant is not None:
        told |= nearness.as_near(features.meant)
    told |= place[of_sentence] == 0
    if features.elsewhere is not None:  # beside an answer in the asker's language none in another one is shown
        elsewhere = features.elsewhere[of_sentence]
        best = int(np.argmax(plain))
        told &= elsewhere == (elsewhere[best] and not _said_at_home(features, plain, elsewhere, best))
    scores = np.where(told, plain, -np.inf).astype(np.float32)
    return Ranking(passages.astype(np.float32), order, scores)


def _said_at_home(features: Features, plain: Floats, elsewhere: Bools, best: int) -> bool:
    """Whether a sentence in the asker's language says as much of what is asked as the best, which is in another."""
    typed = features.sentences[:, SENTENCE.index("typed")]
    says = (features.coverage >= AS_MUCH * features.coverage[best]) & (typed >= typed[best]) & np.isfinite(plain)
    return bool((says & ~elsewhere).any())


def without_padding(scores: Floats, typed: Floats, e: Evidence) -> Floats:
    """The scores without the sentences around the best that lack what is asked for or most words of the question, where
    the best has it, and have no word of the question that the best lacks.

    `typed` [S] tells how much of what is asked for (a date, a figure, a name) each has; what the best leans on comes
    with it all the same. In another passage it may be another answer, told in other words: those stay.
    """
    best = int(np.argmax(scores))
    if typed[best] <= 0:
        return scores
    adds = (e.matched > e.matched[best]).any(axis=1)
    said = e.matched @ e.weights
    said_nothing = (typed <= 0) | (said < MOST * said[best])
    beside = (e.sentence_passage == e.sentence_passage[best]) & said_nothing & ~adds
    beside[best] = False
    return np.where(beside, -np.inf, scores).astype(np.float32)


def without_other_subjects(scores: Floats, typed: Floats, e: Evidence, elsewhere: Bools) -> Floats:
    """The scores without sentences of other documents (`elsewhere` [S]) that lack what the best has of the question, in
    itself or in the headings above, and have nothing of it that the best lacks.

    Only where the best has what is asked for: the height of another building is no second answer.
    """
    best = int(np.argmax(scores))
    if typed[best] <= 0 or not elsewhere.any():
        return scores
    had = np.maximum(e.matched, e.context[e.sentence_passage])
    share = ((had[best] >= THERE) & (had < MISSING)) @ e.weights / max(float(e.weights.sum()), 1e-6)
    new = ((had >= THERE) & (had[best] < MISSING)).any(axis=1)
    return np.where(elsewhere & (share >= MUCH) & ~new, -np.inf, scores).astype(np.float32)


def without_preamble(scores: Floats, e: Evidence, leans: Callable[[int], bool]) -> Floats:
    """The scores without the sentence right before the best, if it says much less of the question, has no word of it
    that the best lacks, and isn't what the best leans on: it would only stand in front of the answer."""
    best = int(np.argmax(scores))
    before = best - 1
    if before < 0 or e.sentence_passage[before] != e.sentence_passage[best] or leans(best):
        return scores
    said = e.matched @ e.weights
    adds = bool((e.matched[before] > e.matched[best]).any())
    if adds or said[before] >= MOST * said[best]:
        return scores
    kept = scores.copy()
    kept[before] = -np.inf
    return kept


def choose(
    scores: Floats,
    lengths: Sequence[int],
    matched: Floats,
    leans: Callable[[int], bool] | None = None,
    limit: int = LIMIT,
    new: Ints | None = None,
) -> list[int]:
    """Indices of the sentences to show, best first: whole ones that fit, the first one always.

    A sentence that `leans` on the one before it comes with that one, or, if it isn't the best, not at all; the best
    comes alone where the one before would take half of the room and it says something itself beside the question's
    words (`new`: [S], how many other words of content each has). What is worse than the best is left
    out, and what is a little worse if it has no word of the question (`matched`: [S, C]) that those before it lack.
    """
    chosen: list[int] = []
    used = 0
    order = np.argsort(-scores, kind="stable").tolist()
    for s in order:
        behind = scores[order[0]] - scores[s]
        if not np.isfinite(scores[s]) or behind > BESIDE or used >= limit:
            break
        if s in chosen:
            continue
        adds = not chosen or bool((matched[s] > matched[chosen].max(axis=0)).any())
        beside = abs(s - order[0]) == 1
        if behind > (BESIDE if beside and adds else WORSE) or (behind > A_LITTLE_WORSE and not adds and not beside):
            continue
        wanted = [s]
        if leans is not None and s > 0 and s - 1 not in chosen and leans(s):
            hollow = new is not None and not new[s]  # 'These are used in studies', asked what is
            crowded = not chosen and not hollow and lengths[s - 1] > limit // 2
            wanted = [s] if crowded else [s, s - 1]
        needed = sum(lengths[w] + 1 for w in wanted)
        if used + needed <= limit + 1:
            chosen += wanted
            used += needed
        elif not chosen:
            chosen.append(s)
            used += lengths[s] + 1
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
