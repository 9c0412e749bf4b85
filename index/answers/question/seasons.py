"""A season that the documents don't name, met by its months: 'are you open in winter?', and 'from October to March'."""

from __future__ import annotations

import dataclasses
from collections.abc import Container, Iterator
from functools import cache

from index.answers.question.analysis import Alternative, Concept, Question
from index.language import chinese
from index.language.analysis import index_terms
from index.language.folding import fold
from index.tables import kept_table

WITHIN, AT_ITS_EDGE = 0.9, 0.6
"""What a month of a season counts, and one that a range of months that holds it may begin or end with."""
_MONTHS = {"winter": (12, 1, 2), "summer": (6, 7, 8), "spring": (3, 4, 5), "autumn": (9, 10, 11)}
_EDGES = {"winter": (10, 11, 3), "summer": (4, 5, 9), "spring": (), "autumn": ()}
"""Of two halves of a year, 'April to September' and 'October to March', only one has a month of these."""


def in_months(question: Question, rows: Container[str], english: bool) -> Question:
    """The question with the months of its seasons, where the documents, whose terms are `rows`, have no such word.
    `english`: some of them are in English, whatever is asked in."""
    concepts = tuple(_with_months(c, question.language, rows, english) for c in question.concepts)
    return dataclasses.replace(question, concepts=concepts) if concepts != question.concepts else question


def _with_months(concept: Concept, language: str, rows: Container[str], english: bool) -> Concept:
    season = _seasons(language).get(concept.surface)
    ways = ((concept.term,), *(other.terms for other in concept.alternatives))
    if season is None or any(all(term in rows for term in way) for way in ways):
        return concept
    written = dict.fromkeys((language, "en") if english else (language,))
    months = [
        Alternative(terms, weight)
        for of, weight in ((_MONTHS, WITHIN), (_EDGES, AT_ITS_EDGE))
        for month in of[season]
        for terms in (_month(month, said) for said in written)
        if terms and all(term in rows for term in terms)
    ]
    return dataclasses.replace(concept, alternatives=(*concept.alternatives, *months), everyday=True)


@cache
def _seasons(language: str) -> dict[str, str]:
    """The season that a folded word names."""
    return {fold(word): season for season, words in _table(language) if season in _MONTHS for word in words.split()}


@cache
def _month(number: int, language: str) -> tuple[str, ...]:
    written = dict(_table(language))["months"].split()[number - 1]
    return chinese.pairs(written) if language == "zh" else tuple(index_terms(written, language))


def _table(language: str) -> Iterator[tuple[str, str]]:
    yield from kept_table(__package__ or "", "seasons.yaml").get(language, {}).items()
