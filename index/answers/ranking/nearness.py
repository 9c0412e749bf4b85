"""What an encoder adds to what words tell: how near in meaning the question is to the sentences that were found.

Cosines of one model lie close together (.75 to .9), at another height for each question. So what counts is mostly how
far a sentence stands out from all others of the index, in standard deviations.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Question
from index.answers.ranking.matching import Evidence
from index.meaning.encoder import Vectors
from index.store.postings import Floats, Ints

SENTENCE = ("meant", "meant_gap", "meant_top", "meant_beside")
"""Of a sentence: how far it stands out, how far behind the nearest it is, if at all, and what its neighbours add."""
PASSAGE = ("meant", "meant_gap", "meant_top", "unfound")
"""Of a passage: the same of its best sentence; whether it was found by meaning alone."""
SIGNALS = ("stands_out", "cosine", "stands_apart", "agreed", "meant_and_said")
"""Of an answer: how far it stands out, how near it is, how far ahead of the other passages it is, whether it is the
nearest of all, how near it is for what it holds of the question's words."""

NEAREST = 60
"""Sentences nearest to the question whose passages are looked into."""
FURTHER = 6
"""Passages that are looked into beyond those that words found."""
LEAST_SPREAD = 0.01
"""Standard deviation of the cosines, at least: in an index of few sentences it could be nought."""
AS_NEAR = 1.0
"""Standard deviations behind the nearest that a sentence may be to be shown with few of the question's words."""
ENOUGH = 20
"""Sentences in a language from which they have a mean of their own."""
FLOOR = 0.75
"""Cosine of a question with what has nothing to do with it, about."""


Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Nearness:
    """Of the sentences of an `Evidence` [S]."""

    cosines: Floats  # with the question
    outstanding: Floats  # how many standard deviations above the mean of all sentences in its language
    best: float  # the same of the nearest sentence of the index


def standing(everywhere: Vectors, languages: Ints) -> Floats:
    """How far each sentence of the index [S] stands out, of the cosines of all.

    A model finds two texts in one language nearer than they are. So a sentence is held against those of its own
    language; `languages` [S] numbers them. Where there are few of one, against all.
    """
    counts = np.bincount(languages)
    means = np.bincount(languages, weights=everywhere) / np.maximum(counts, 1)
    means[counts < ENOUGH] = everywhere.mean()
    apart = everywhere - means[languages]
    return (apart / max(float(np.sqrt(np.mean(apart**2))), LEAST_SPREAD)).astype(np.float32)


def of(everywhere: Vectors, outstanding: Floats, sentences: Ints) -> Nearness:
    """Of `sentences`, by number; what is given first is of all sentences of the index."""
    return Nearness(everywhere[sentences].astype(np.float32), outstanding[sentences], float(outstanding.max()))


def with_nearest(everywhere: Floats, starts: Ints, passages: Ints, scores: Floats) -> tuple[Ints, Floats]:
    """The passages that words found, with their scores, and those of the nearest sentences that aren't among them.

    `everywhere` [S] says how far each sentence of the index stands out, `starts` [P + 1] where those of each passage
    begin.
    """
    nearest = np.argpartition(-everywhere, min(NEAREST, len(everywhere)) - 1)[:NEAREST]
    nearest = nearest[np.lexsort((nearest, -everywhere[nearest]))]
    owners = dict.fromkeys((np.searchsorted(starts, nearest, side="right") - 1).tolist())
    further = [n for n in owners if n not in set(passages.tolist())][:FURTHER]
    unfound = np.zeros(len(further), dtype=np.float32)
    return np.concatenate((passages, np.array(further, dtype=np.int32))), np.concatenate((scores, unfound))


def of_sentences(near: Nearness, e: Evidence) -> Floats:
    """The figures in SENTENCE, [S, 4]."""
    out = near.outstanding
    gap = out - out.max(initial=-np.inf)
    before, after = np.full_like(out, -np.inf), np.full_like(out, -np.inf)
    follows = e.sentence_passage[1:] == e.sentence_passage[:-1]
    before[1:][follows] = out[:-1][follows]
    after[:-1][follows] = out[1:][follows]
    beside = np.maximum(np.maximum(before, after) - out, 0.0)
    return np.column_stack((out, gap, gap == 0.0, beside)).astype(np.float32)


def of_passages(near: Nearness, e: Evidence) -> Floats:
    """The figures in PASSAGE, [K, 4]."""
    best = np.maximum.reduceat(near.outstanding, e.passage_starts[:-1])
    gap = best - best.max(initial=-np.inf)
    return np.column_stack((best, gap, gap == 0.0, e.scores <= 0.0)).astype(np.float32)


def as_near(near: Nearness) -> Bools:
    """Which sentences [S] are about as near as the nearest."""
    close: Bools = near.outstanding >= near.outstanding.max(initial=-np.inf) - AS_NEAR
    return close


def signals(near: Nearness, e: Evidence, covered: float, first: int) -> dict[str, float]:
    """The figures in SIGNALS of an answer whose first sentence is given; `covered` is its share of the question."""
    here = e.sentence_passage == e.sentence_passage[first]
    elsewhere = float(near.outstanding[~here].max(initial=0.0))
    own = float(near.outstanding[first])
    cosine = max(0.0, float(near.cosines[first]) - FLOOR)
    return {
        "stands_out": own,
        "cosine": cosine,
        "stands_apart": float(near.outstanding[here].max()) - elsewhere,
        "agreed": float(near.outstanding[here].max() >= near.best - 1e-3),
        "meant_and_said": cosine * covered,
    }


def asked(question: Question) -> str:
    """What an encoder reads of a question: with the words that a follow-up takes over from the one before."""
    taken_over = [concept.surface for concept in question.concepts if concept.implied]
    return " ".join((question.text, *taken_over))
