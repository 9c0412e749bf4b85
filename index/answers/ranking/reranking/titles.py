"""Where it is asked what something is called, a sentence that quotes a title comes before one that only tells of it."""

from __future__ import annotations

import dataclasses
import re
from functools import cache

import numpy as np

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection.selection import MOST, WORSE, Ranking
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

FIRST = 1.0
"""How far above the best without a title, in the scale of the scores, the best with one comes."""


def title_first(question: Question, e: Evidence, ranking: Ranking) -> Ranking:
    """The ranking with what quotes something outside the question's words before the rest, if it is little worse and
    says about as much of the question."""
    if not _asks(question):
        return ranking
    scores, best = ranking.sentences.copy(), int(np.argmax(ranking.sentences))
    quotes = np.zeros(len(scores), dtype=np.bool_)
    quotes[e.token_sentence[e.free & ((e.token_flags & token_flags.QUOTED) != 0)]] = True
    held = e.matched @ e.weights
    fitting = quotes & (scores >= scores[best] - WORSE) & (held >= MOST * held[best])
    if quotes[best] or not fitting.any():
        return ranking
    scores[fitting] += FIRST + float(scores[best] - scores[fitting].max())
    return dataclasses.replace(ranking, sentences=scores)


def _asks(question: Question) -> bool:
    way = _ways().get(question.language)
    if way is None or question.kind not in (Kind.WHAT, Kind.DEFINITION, Kind.KEYWORD):
        return False
    if question.language == "zh":
        return bool(way.search(chinese.simplified(question.text)))
    return bool(way.search(" ".join(fold(word) for word in question.text.split())))


@cache
def _ways() -> dict[str, re.Pattern[str]]:
    return {language: re.compile(way) for language, way in read_table(__package__, "titles.yaml").items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
