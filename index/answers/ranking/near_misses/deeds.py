"""Whether a sentence tells of another deed than is asked about: who bought a mill, for who founded it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import numpy as np

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import SAID, near
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

OFTEN = 2
"""The first cells of a language: foundings and sales. When something ended is told in many ways (`ends`)."""


def is_of_another_deed(
    question: Question, e: Evidence, best: int, surfaces: Sequence[str], around: Sequence[str]
) -> bool:
    """Whether it is asked who did something, or when, and of deeds that exclude one another the sentence `best`, with
    these words, has others alone; `around` are its words and those beside it, which lack the one asked about, too."""
    cells = _cells(question.language)
    if question.kind not in (Kind.WHO, Kind.WHEN) or not cells:
        return False
    if question.kind is Kind.WHEN:
        cells = cells[:OFTEN]
    asked = [cell for cell in cells if cell.search(fold(question.text))]
    if len(asked) != 1 or asked[0].search(chinese.written(around)):
        return False
    deed = [n for n, c in enumerate(question.concepts) if asked[0].search(c.surface)]
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    if (there[deed] >= SAID).any():
        return False  # in another word for it
    told = chinese.written(surfaces)
    return any(cell.search(told) for cell in cells if cell is not asked[0])


@cache
def _cells(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(cell) for cell in read_table(__package__, "deeds.yaml").get(language, ()))


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        _cells(language)
