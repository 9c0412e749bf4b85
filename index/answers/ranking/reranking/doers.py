"""Asked in Chinese who did it, a sentence that opens with the deed has nobody before it who did: 'buying the mill was
the largest deal of its day' comes after the sentence that says who bought it."""

from __future__ import annotations

import re

import numpy as np

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.fuller import HARDLY_WORSE, ahead
from index.answers.ranking.selection.selection import THERE, Ranking

ASKS = re.compile(r"(?:是)?谁")
"""What stands right before the deed in such a question."""


def doer_first(question: Question, e: Evidence, ranking: Ranking) -> Ranking:
    """The ranking with the sentence on top that has all that the best of its passage has of the question, and somebody
    before the deed, where the best opens with it."""
    if question.language != "zh" or question.kind is not Kind.WHO or not question.concepts:
        return ranking
    deed = question.concepts[0]
    if deed.name or not ASKS.fullmatch(question.text[: max(question.text.find(deed.surface), 0)].strip()):
        return ranking
    scores = ranking.sentences
    best = int(np.argmax(scores))
    if _before_the_deed(e, best) != 0:
        return ranking
    there = e.matched >= THERE
    telling = (there | ~there[best]).all(axis=1) & (e.sentence_passage == e.sentence_passage[best])
    telling &= scores >= scores[best] - HARDLY_WORSE
    for s in np.flatnonzero(telling).tolist():
        telling[s] = _before_the_deed(e, s) > 0
    return ahead(ranking, best, np.where(telling, scores, -np.inf)) if telling.any() else ranking


def _before_the_deed(e: Evidence, s: int) -> int:
    """How many tokens of a sentence stand before the first of the deed, the question's first concept; -1 without it."""
    said = np.flatnonzero(e.token_concept[int(e.token_starts[s]) : int(e.token_starts[s + 1])] == 0)
    return int(said[0]) if len(said) else -1
