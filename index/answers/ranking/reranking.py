"""What is preferred beside what the weights say: enumerations where a list is asked for, definitions where it is asked
what something is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.definition import SAYS, defining
from index.answers.ranking.enumeration import enumerating
from index.answers.ranking.matching import Evidence
from index.answers.ranking.selection import Ranking
from index.model import Passage
from index.store.postings import Floats

FIRST = 1.0
"""How far above all others, in the scale of the scores, a sentence comes that says what is asked."""
IN_PASSING = 1.5
"""What a sentence gains that tells it in passing, by its grade."""
OWN = 0.1
"""What is left of the differences between sentences that all say it."""
WORST = -9.0


def reranked(
    question: Question, e: Evidence, coverage: Floats, ranking: Ranking, passages: Sequence[Passage]
) -> Ranking:
    """The ranking with what is preferred for a question of this kind."""
    if question.kind is Kind.ENUMERATION:
        return enumerating(e, coverage, ranking, passages)
    grades = defining(question, e, passages)
    return ranking if grades is None or not grades.any() else _definitions_first(ranking, grades)


def _definitions_first(ranking: Ranking, grades: Floats) -> Ranking:
    """Also those of passages that were not among the best: a definition need not say much else of the question."""
    top = float(ranking.sentences.max())
    behind = np.where(np.isfinite(ranking.sentences), ranking.sentences - top, WORST)
    scores = ranking.sentences + np.where(grades < SAYS, IN_PASSING * grades, 0.0)
    top = max(top, float(scores.max()))
    scores = np.where(grades >= SAYS, top + FIRST + OWN * behind, scores).astype(np.float32)
    return dataclasses.replace(ranking, sentences=scores, defining=grades)
