"""What an encoder adds to what words tell: how near in meaning the question is to the sentences that were found.

Cosines of one model lie close together (.75 to .9), at another height for each question, and higher for sentences in
the question's own language. So what counts is mostly how far a sentence stands out from all others of the index in its
language, in standard deviations.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.meaning.cross_encoder import Candidate
from index.meaning.encoder import Vectors
from index.meaning.pieces import Met
from index.meaning.space import Meaning, Told
from index.store.postings import Floats, Ints

SENTENCE = ("meant", "meant_gap", "meant_top", "meant_beside", "across", "across_meant")
"""Of a sentence: how far it stands out, how far behind the nearest it is, if at all, and what its neighbours add;
whether it is in another language than the question, and how far it stands out then: there words can't speak for it."""
PASSAGE = ("meant", "meant_gap", "meant_top", "unfound", "across", "across_meant")
"""Of a passage: the same of its best sentence; whether it was found by meaning alone."""
SIGNALS = ("stands_out", "cosine", "nearer", "stands_apart", "agreed", "meant_and_said")
"""Of an answer: how far it stands out, how near it is, how much nearer than is usual in its language, how far ahead of
the other passages it is, whether it is the nearest of all, how near it is for what it holds of the question's words."""

NEAREST = 60
"""Sentences nearest to the question whose passages are looked into."""
FURTHER = 6
"""Passages that are looked into beyond those that words found."""
LEAST_SPREAD = 0.01
"""Standard deviation of the cosines, at least: in an index of few sentences it could be nought."""
FEW = 20
"""Sentences of a language that count as much as all others do, where it is told what is usual in it."""
AS_NEAR = 1.0
"""Standard deviations behind the nearest that a sentence may be to be shown with few of the question's words."""
FLOOR = 0.75
"""Cosine of a question with what has nothing to do with it, about."""


Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Nearness:
    """Of the sentences of an `Evidence` [S]."""

    cosines: Floats  # with the question
    nearer: Floats  # cosines, less the mean of the sentences in its language
    outstanding: Floats  # the same in standard deviations
    best: float  # the same of the nearest sentence of the index


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """How near all sentences of the index are [S]."""

    cosines: Floats  # see Nearness
    nearer: Floats
    outstanding: Floats


class Nearby(Protocol):
    """What tells how near the sentences of an index are to a question. Safe to use from several threads."""

    @property
    def ready(self) -> bool:
        """Whether every sentence has its vector."""
        ...

    @property
    def identity(self) -> str:
        """Of the encoder."""
        ...

    def to(self, question: str, language: str, besides: str | None = None) -> Field | None:
        """All sentences; None where there are none. `language` is the question's; documents in that of `besides` won't
        be looked into."""
        ...

    def met(self, question: str, language: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        """How well some texts, told in these languages, meet the question piece by piece."""
        ...

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors | None:
        """How well some sentences answer, read together with the question, as log odds [n]; None where the encoder
        doesn't tell."""
        ...

    def warm(self) -> None:
        """Have the encoder ready."""
        ...


class InMemory:
    """Of sentences all of which are at hand, told in these languages."""

    def __init__(self, meaning: Meaning, told: Told) -> None:
        self.ready, self.identity = meaning.ready, meaning.identity
        self._meaning = meaning
        self._told = told

    def to(self, question: str, language: str, besides: str | None = None) -> Field | None:
        """See `Nearby`."""
        told = self._told
        return field(self._meaning.of_all(question, language, told), told.numbers) if len(told.numbers) else None

    def met(self, question: str, language: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        """See `Nearby`."""
        return self._meaning.met(question, language, texts, told)

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors | None:
        """See `Nearby`."""
        return self._meaning.answers(question, candidates)

    def warm(self) -> None:
        """See `Nearby`."""
        self._meaning.warm()


def told_in(languages: Sequence[str], sentences: Ints) -> Told:
    """The language of each sentence: documents have `languages` and so many `sentences`."""
    order = {language: n for n, language in enumerate(dict.fromkeys(languages))}
    numbers = np.array([order[language] for language in languages], dtype=np.int32).repeat(sentences)
    return Told(tuple(order), numbers)


def field(cosines: Vectors, languages: Ints) -> Field:
    """`cosines` of all sentences of the index with the question, and the language of each, as a number."""
    mean, spread = float(cosines.mean()), float(cosines.std())
    count = np.bincount(languages)
    weight = np.maximum(count, 1) + FEW
    means = (np.bincount(languages, cosines) + FEW * mean) / weight
    squares = np.bincount(languages, (cosines - means[languages]) ** 2) + FEW * spread**2
    spreads = np.maximum(np.sqrt(squares / weight), LEAST_SPREAD)
    nearer = cosines - means[languages]
    outstanding = nearer / spreads[languages]
    return Field(cosines.astype(np.float32), nearer.astype(np.float32), outstanding.astype(np.float32))


def of(everywhere: Field, sentences: Ints) -> Nearness:
    """Of some sentences, those of an evidence, by number."""
    best = float(everywhere.outstanding.max())
    e = everywhere
    return Nearness(e.cosines[sentences], e.nearer[sentences], e.outstanding[sentences], best)


def nearest(everywhere: Field, besides: Bools | None = None) -> Ints:
    """The sentences whose passages are looked into, by number, nearest first; `besides` [S] which are left out."""
    near = everywhere.outstanding if besides is None else np.where(besides, -np.inf, everywhere.outstanding)
    found = np.argpartition(-near, min(NEAREST, len(near)) - 1)[:NEAREST]
    return found[np.lexsort((found, -near[found]))].astype(np.int32)


def with_nearest(
    everywhere: Field, starts: Ints, passages: Ints, scores: Floats, besides: Bools | None = None
) -> tuple[Ints, Floats]:
    """The passages that words found, with their scores, and those of the nearest sentences that aren't among them.

    `starts` [P + 1] says where the sentences of each passage of the index begin; `besides` [P] which are left out.
    """
    near = nearest(everywhere, None if besides is None else besides.repeat(np.diff(starts)))
    owners = dict.fromkeys((np.searchsorted(starts, near, side="right") - 1).tolist())
    known = {*passages.tolist(), *(() if besides is None else np.flatnonzero(besides).tolist())}
    further = [n for n in owners if n not in known][:FURTHER]
    unfound = np.zeros(len(further), dtype=np.float32)
    return np.concatenate((passages, np.array(further, dtype=np.int32))), np.concatenate((scores, unfound))


def of_sentences(near: Nearness, e: Evidence, elsewhere: Bools) -> Floats:
    """The figures in SENTENCE, [S, 6]; `elsewhere` [K] says which passages are in another language."""
    out = near.outstanding
    gap = out - out.max(initial=-np.inf)
    before, after = np.full_like(out, -np.inf), np.full_like(out, -np.inf)
    follows = e.sentence_passage[1:] == e.sentence_passage[:-1]
    before[1:][follows] = out[:-1][follows]
    after[:-1][follows] = out[1:][follows]
    beside = np.maximum(np.maximum(before, after) - out, 0.0)
    across = elsewhere[e.sentence_passage].astype(np.float32)
    return np.column_stack((out, gap, gap == 0.0, beside, across, across * out)).astype(np.float32)


def of_passages(near: Nearness, e: Evidence, elsewhere: Bools) -> Floats:
    """The figures in PASSAGE, [K, 6]; `elsewhere` [K] as in `of_sentences`."""
    best = np.maximum.reduceat(near.outstanding, e.passage_starts[:-1])
    gap = best - best.max(initial=-np.inf)
    across = elsewhere.astype(np.float32)
    return np.column_stack((best, gap, gap == 0.0, e.scores <= 0.0, across, across * best)).astype(np.float32)


def as_near(near: Nearness) -> Bools:
    """Which sentences [S] are about as near as the nearest."""
    close: Bools = near.outstanding >= near.outstanding.max(initial=-np.inf) - AS_NEAR
    return close


def stands_out(near: Nearness, least: float) -> Bools:
    """Which sentences [S] are at least so many standard deviations nearer than all others of their language."""
    out: Bools = near.outstanding >= least
    return out


def signals(near: Nearness, e: Evidence, covered: float, first: int) -> dict[str, float]:
    """The figures in SIGNALS of an answer whose first sentence is given; `covered` is its share of the question."""
    here = e.sentence_passage == e.sentence_passage[first]
    elsewhere = float(near.outstanding[~here].max(initial=0.0))
    own = float(near.outstanding[first])
    cosine = max(0.0, float(near.cosines[first]) - FLOOR)
    return {
        "stands_out": own,
        "cosine": cosine,
        "nearer": max(0.0, float(near.nearer[first])),
        "stands_apart": float(near.outstanding[here].max()) - elsewhere,
        "agreed": float(near.outstanding[here].max() >= near.best - 1e-3),
        "meant_and_said": cosine * covered,
    }


def asked(question: Question) -> str:
    """What an encoder reads of a question: with the words that a follow-up takes over from the one before."""
    taken_over = [concept.surface for concept in question.concepts if concept.implied]
    return " ".join((question.text, *taken_over))
