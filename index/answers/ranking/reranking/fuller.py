"""Of the sentences about someone the one that tells what is asked, where the best has nothing of it but the name."""

from __future__ import annotations

import dataclasses

import numpy as np

from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind as Kinds
from index.answers.ranking.features.features import SENTENCE, Features
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import MISSING, THERE, Ranking
from index.model import Kind
from index.store.postings import Floats

_PROSE = KINDS.index(Kind.PROSE)
_ROW = KINDS.index(Kind.ROW)
_LINES = [KINDS.index(kind) for kind in (Kind.ROW, Kind.FIELD, Kind.ITEM)]
"""Kinds of which each says of one thing what the others say of theirs."""
NOT_MUCH_WORSE = 3.0
"""How much lower, in the scale of the scores, it may be than the best of its passage."""
WORSE_BUT_WHOLE = 6.0
"""The same of one that has all that carries the question."""
HARDLY_WORSE = 1.0
"""The same of a sentence that stands nearer below its heading."""
AHEAD = 0.5
"""How far above it in that scale it is put."""


def fuller_first(question: Question, e: Evidence, f: Features, ranking: Ranking) -> Ranking:
    """The ranking with the sentence on top that says something of what is asked and the name as well, be it by 'she',
    where the best of its passage has only the name; not without a date, a figure or whatever else is asked for.

    What is asked may look like a name itself: 'PhD'.
    """
    scores = ranking.sentences
    best = int(np.argmax(scores))
    carrying = np.array([c.softness == 1.0 and not c.number for c in question.concepts])
    asked = carrying & np.array([not c.name for c in question.concepts])
    if (e.matched[best, asked] >= MISSING).any():
        return ranking
    there, typed = e.matched >= THERE, f.sentences[:, SENTENCE.index("typed")]
    lacking = carrying & (e.matched[best] < MISSING)
    fuller = (there & lacking).any(axis=1) & (there | ~there[best]).all(axis=1) & (typed >= typed[best])
    worse = np.where(there[:, carrying].all(axis=1), WORSE_BUT_WHOLE, NOT_MUCH_WORSE)
    fuller &= (e.sentence_passage == e.sentence_passage[best]) & (scores >= scores[best] - worse)
    if not fuller.any():
        return ranking
    changed = scores.copy()
    changed[int(np.argmax(np.where(fuller, scores, -np.inf)))] = scores[best] + AHEAD
    return dataclasses.replace(ranking, sentences=changed)


def telling_first(collection: Corpus, question: Question, e: Evidence, f: Features, ranking: Ranking) -> Ranking:
    """The ranking with the sentence on top that has the date that is asked for and every word of the question, where
    the best of its document has no date."""
    scores = ranking.sentences
    best = int(np.argmax(scores))
    typed = f.sentences[:, SENTENCE.index("typed")]
    if question.kind is not Kinds.WHEN or not question.wanted or typed[best] > 0 or e.kinds[best] != _PROSE:
        return ranking
    there = e.matched >= THERE
    document = collection.document_of[e.passages][e.sentence_passage]
    telling = there.all(axis=1) & (typed > 0) & (e.kinds == _PROSE) & (document == document[best])
    return ahead(ranking, best, np.where(telling, e.matched @ e.weights, -np.inf)) if telling.any() else ranking


def right_below_first(collection: Corpus, question: Question, e: Evidence, f: Features, ranking: Ranking) -> Ranking:
    """The ranking with the first sentence below a heading on top that answers as well, where nothing but the heading
    has what is asked: of 'AGM' the day that stands below it, not the day of what is told further on."""
    scores = ranking.sentences
    best = int(np.argmax(scores))
    asked = [n for n, c in enumerate(question.concepts) if c.softness == 1.0]
    context = e.context[e.sentence_passage][:, asked]
    if not asked or (e.own[best, asked] >= MISSING).any() or (context[best] < THERE).any():
        return ranking
    document, typed = collection.document_of[e.passages][e.sentence_passage], f.sentences[:, SENTENCE.index("typed")]
    alike = (e.own[:, asked] < MISSING).all(axis=1) & (context >= context[best]).all(axis=1)
    alike &= (document == document[best]) & (typed >= typed[best]) & (scores >= scores[best] - HARDLY_WORSE)
    places = e.sentences
    alike &= places < places[best]
    if not alike.any():
        return ranking
    return ahead(ranking, best, np.where(alike, -places.astype(np.float32), -np.inf))


def row_first(e: Evidence, ranking: Ranking) -> Ranking:
    """The ranking with the row on top that has all that the best one of its table has of the question and more: of a
    rota the row of the day that is asked for, whoever's names are told from other words."""
    scores = ranking.sentences
    best = int(np.argmax(scores))
    if e.kinds[best] != _ROW:
        return ranking
    there = e.matched >= THERE
    fuller = (there | ~there[best]).all(axis=1) & (there & (e.matched[best] < MISSING)).any(axis=1)
    fuller &= (e.kinds == _ROW) & (e.sentence_passage == e.sentence_passage[best]) & np.isfinite(scores)
    if not fuller.any():
        return ranking
    return ahead(ranking, best, np.where(fuller, e.matched @ e.weights, -np.inf))


def row_of_this_turn(collection: Corpus, question: Question, e: Evidence, ranking: Ranking) -> Ranking:
    """The ranking with the row on top that has all that was typed, where the best one of its table has something only
    of what was asked before: 'and for a dress?' after the price of mending jeans."""
    scores = ranking.sentences
    best = int(np.argmax(scores))
    typed = [n for n, c in enumerate(question.concepts) if not c.implied and c.softness == 1.0]
    if e.kinds[best] not in _LINES or len(typed) == len(question.concepts) or not typed:
        return ranking
    whole = np.asarray((e.matched[:, typed] >= THERE).all(axis=1))
    if whole[best]:
        return ranking
    document = collection.document_of[e.passages][e.sentence_passage]
    whole &= (e.kinds == e.kinds[best]) & (document == document[best]) & np.isfinite(scores)
    return ahead(ranking, best, np.where(whole, scores, -np.inf)) if whole.any() else ranking


def ahead(ranking: Ranking, best: int, worth: Floats) -> Ranking:
    """The ranking with the sentence of most worth above the best."""
    changed = ranking.sentences.copy()
    changed[int(np.argmax(worth))] = changed[best] + AHEAD
    return dataclasses.replace(ranking, sentences=changed)
