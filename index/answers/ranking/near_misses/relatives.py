"""Whether something is asked of somebody's mother or husband, and it is told of themselves."""

from __future__ import annotations

from functools import cache

import numpy as np

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import near
from index.language.analysis import term_of
from index.language.folding import fold
from index.tables import kept_table

_MET = 0.3
"""How well a word may be met without being there."""
_NAMING = (Kind.WHO, Kind.DEFINITION, Kind.LIST, Kind.ENUMERATION)
"""Who somebody's mother was may be told without the word."""


def is_of_themselves(question: Question, e: Evidence, best: int) -> bool:
    """Whether the question asks something of a relative of somebody whom the sentence `best` has, and neither that, nor
    those beside it, nor what stands above has the relative under any name."""
    if question.kind in _NAMING:
        return False
    listed = _terms(question.language)
    concepts = question.concepts
    related = [n for n, c in enumerate(concepts) if c.term in listed and n not in question.focus and not c.implied]
    people = [n for n, c in enumerate(concepts) if c.name and not c.number]
    asked = [n for n, c in enumerate(concepts) if n not in related and n not in people and c.softness == 1.0]
    if not (related and people and (asked or question.wanted)):
        return False
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return bool((e.matched[best, people] >= _MET).any()) and bool((there[related] < _MET).any())


@cache
def _terms(language: str) -> frozenset[str]:
    listed = kept_table(__package__, "relatives.yaml").get(language, "").split()
    return frozenset(term_of(fold(word), language) for word in listed) - {""}
