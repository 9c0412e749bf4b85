"""Answers that only nod: 'Yes, on Tuesdays' says yes to the question above it and to no other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.language import chinese
from index.model import Kind as Unit
from index.tables import read_words

WEIGHTY = 0.35
"""The share of the question's worth from which a word is what the question is about."""
_ANSWER = KINDS.index(Unit.ANSWER)
_NODS = read_words("index.language", "grammar.yaml")["nods"]


def nods_to_another(question: Question, e: Evidence, best: int, surfaces: Sequence[str]) -> bool:
    """Whether it is asked whether, and the sentence `best` says yes or no below a question that lacks what ours is
    about, as do the answer and the headings: there are lessons, but of yoga nothing is said."""
    if question.kind is not Kind.YES_NO or int(e.kinds[best]) != _ANSWER or not _opens_with_a_nod(surfaces):
        return False
    k = int(e.sentence_passage[best])
    passage = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    there = np.maximum(e.matched[passage].max(axis=0), e.context[k])
    share = e.weights / max(float(e.weights.sum()), 1e-6)
    return any(
        there[n] == 0 and share[n] >= WEIGHTY and concept.softness == 1.0 and not concept.implied
        for n, concept in enumerate(question.concepts)
    )


def _opens_with_a_nod(surfaces: Sequence[str]) -> bool:
    if not surfaces:
        return False
    if chinese.is_han(surfaces[0][0]):
        return _han().match(chinese.joined(surfaces)) is not None
    return surfaces[0] in _NODS


@cache
def _han() -> re.Pattern[str]:
    """The nods of a language that writes no spaces, the longest first."""
    return re.compile("|".join(sorted((nod for nod in _NODS if chinese.is_han(nod[0])), key=len, reverse=True)))
