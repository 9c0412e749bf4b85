"""Sentences that answer for what their paragraph is about: 'Trip to the mill: we leave on 3 May. … The cost is £9.'

A notice names its subject once, at the start of a paragraph. What follows says it of that subject without its words.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.showing import Showing
from index.answers.ranking.selection.selection import PASSAGES, PROSE, THERE, WORSE, Ranking

Bools = npt.NDArray[np.bool_]
_KINDS = (Kind.WHEN, Kind.HOW_MUCH, Kind.WHERE)
SUBJECT = 0.5
"""The weight from which on a word that was taken over says what is spoken of."""
AHEAD = 0.5
"""How far above the best, in the scale of the scores, such a sentence is put."""


def opening_of(e: Evidence, s: int) -> int:
    """The sentence that a paragraph opens with."""
    return int(e.passage_starts[e.sentence_passage[s]])


def said_of_opening(collection: Corpus, question: Question, e: Evidence, f: Features, ranking: Ranking) -> Ranking:
    """The ranking with the sentence on top that has the date, figure or place asked for, and with the first one of its
    paragraph all that carries the question; where no single sentence of the best has as much."""
    carrying = _carrying(question)
    if question.kind not in _KINDS or not carrying or question.counted is not None:
        return ranking
    there = np.maximum(e.matched, e.context[e.sentence_passage])[:, carrying] >= THERE
    said = e.matched[:, carrying] >= THERE
    fits = _fitting(collection, question, e, f)
    best = int(np.argmax(ranking.sentences))
    if (there.all(axis=1) & fits & np.isfinite(ranking.sentences)).any():
        return ranking
    found = [
        s
        for k in _best_passages(ranking)
        for s in _behind_opening(e, k)
        if fits[s] and _is_said_of(said, there, opening_of(e, s), s, fits) and not _names_another(question, e, s)
    ]
    if not found:
        return ranking
    own = f.sentences[:, SENTENCE.index("coverage")]
    chosen = max(found, key=lambda s: (float(own[s]), float(ranking.sentences[s]), -s))
    scores, told = ranking.sentences.copy(), np.zeros(len(e.sentences), np.bool_)
    scores[chosen] = scores[best] + AHEAD
    told[chosen] = True
    return dataclasses.replace(ranking, sentences=scores, of_opening=told)


def _carrying(question: Question) -> list[int]:
    """The words that carry a question; of one that leans on another all that was typed, and what it takes over."""
    least = SUBJECT if question.follows else 1.0
    return [n for n, c in enumerate(question.concepts) if c.softness >= least or (question.follows and not c.implied)]


def _best_passages(ranking: Ranking) -> Iterator[int]:
    for k in ranking.order[:PASSAGES].tolist():
        if ranking.passages[k] >= -WORSE:
            yield k


def _behind_opening(e: Evidence, k: int) -> Iterator[int]:
    first, end = int(e.passage_starts[k]), int(e.passage_starts[k + 1])
    if (e.kinds[first:end] == PROSE).all():
        yield from range(first + 1, end)


def _is_said_of(said: Bools, there: Bools, opening: int, s: int, fits: Bools) -> bool:
    """Whether two sentences have all that is asked together, and each what the other lacks: the first the subject, the
    other the word that says what is asked of it or, where there is no such word, what it asks for."""
    adds = bool((said[s] & ~there[opening]).any()) or not fits[opening]
    return adds and bool((there[opening] | there[s]).all()) and bool((said[opening] & ~there[s]).any())


def _fitting(collection: Corpus, question: Question, e: Evidence, f: Features) -> Bools:
    """Which sentences have what is asked for: a date, an hour if it is asked what time, a sum, a place."""
    has = f.sentences[:, SENTENCE.index("typed")] > 0
    if question.measure or question.priced:
        return has & _with(e, question.measure or token_flags.MONEY)
    return has & _with_hour(collection, e) if question.by_the_clock else has


def _with(e: Evidence, marks: int) -> Bools:
    """Which sentences have a word with one of some marks that is none of the question's."""
    marked = np.zeros(len(e.sentences), np.bool_)
    marked[e.token_sentence[e.free & ((e.token_flags & marks) != 0)]] = True
    return marked


def _with_hour(collection: Corpus, e: Evidence) -> Bools:
    """Which sentences have an hour: a figure of a date that is no year and stands at no month."""
    dated = (e.token_flags & (token_flags.DATE | token_flags.FIGURE | token_flags.YEAR)) == (
        token_flags.DATE | token_flags.FIGURE
    )
    month = collection.vocabulary.marked(token_flags.MONTHS).take(e.tokens)
    dated[1:] &= ~month[:-1]
    dated[:-1] &= ~month[1:]
    with_hour = np.zeros(len(e.sentences), np.bool_)
    with_hour[e.token_sentence[dated]] = True
    return with_hour


def _names_another(question: Question, e: Evidence, s: int) -> bool:
    """Whether a sentence has a name of its own: it may be about that. None is told where capitals tell none."""
    tokens = slice(int(e.token_starts[s]), int(e.token_starts[s + 1]))
    marks = e.token_flags[tokens][e.free[tokens]]
    named = (marks & (token_flags.NAME | token_flags.DATE)) == token_flags.NAME
    return any(c.name for c in question.concepts) and bool(named.any())


def with_opening(showing: Showing, ranking: Ranking, shown: Sequence[int]) -> list[int]:
    """The sentences to show, with the one that the paragraph opens with behind a best one that answers for it, in place
    of the one before it; what doesn't fit then is left out."""
    if ranking.of_opening is None or not ranking.of_opening[shown[0]]:
        return list(shown)
    best = shown[0]
    return showing.fitting([best, opening_of(showing.evidence, best), *(s for s in shown[1:] if s != best - 1)])
