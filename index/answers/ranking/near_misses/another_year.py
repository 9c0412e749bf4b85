"""'And in 1958?': whether what is found tells of that year something else than was asked of the one before."""

from __future__ import annotations

import numpy as np

from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID, near


def is_only_of_that_year(question: Question, e: Evidence, best: int) -> bool:
    """Whether another year takes the place of the one before, and nothing near says what was asked, or only by a word
    that may mean it."""
    concepts = question.concepts
    if not question.follows or not any(c.fresh and c.number for c in concepts):
        return False
    asked = [n for n, c in enumerate(concepts) if not (c.implied or c.name or c.number) and c.softness == 1.0]
    said = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return bool(asked) and bool((said[asked] < SAID).all())
