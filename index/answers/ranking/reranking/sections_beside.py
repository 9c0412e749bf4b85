"""Sections of a document that are about things of a sort, each about its own: 'Low Farm' and 'High Farm', two sisters,
two ships."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Concept, Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking.asking_headings import REMEMBERED
from index.answers.ranking.reranking.kinds_beside import MET
from index.language import chinese
from index.language.analysis import words
from index.model import Passage

Bools = npt.NDArray[np.bool_]
OPENING, LETTERS = 4, 100
"""Words at the start of a section among which what it is about stands, and the letters that have as many."""


class Sections(NamedTuple):
    """Of the passages [K], which stand below what is asked about; of the sentences [S], which below another of its sort
    without naming it."""

    asked: Bools
    others: Bools


def sections_beside(
    question: Question,
    e: Evidence,
    passages: Sequence[Passage],
    within: Sequence[int],
    asked: Sequence[int],
) -> Sections:
    """Where a word of the question, of those `asked`, heads a section of the document that has the passages `within`,
    and others of the same rank are about things of its sort."""
    found = Sections(np.zeros(len(e.passages), np.bool_), np.zeros(len(e.sentences), np.bool_))
    sections: dict[tuple[str, ...], list[int]] = {}
    for k in within if e.context[np.ix_(within, asked)].any() else ():
        if section := passages[int(e.passages[k])].section:
            sections.setdefault(section, []).append(k)
    first = {at: _first(passages, min(int(e.passages[k]) for k in members)) for at, members in sections.items()}
    for n in asked if len(sections) > 1 else ():
        headed = [at for at in sections if _heads(question.concepts[n], at[-1], question.language)]
        for at, members in sections.items() if headed else ():
            apart = [one for one in headed if one[:-1] == at[:-1]]
            if at in headed or not apart:
                continue
            if not all(_are_of_a_sort(question.concepts[n], first[one], first[at]) for one in apart):
                continue
            for one in apart:
                found.asked[sections[one]] = True
            for k in (k for k in members if e.context[k, n] < MET):
                first_of, end = int(e.passage_starts[k]), int(e.passage_starts[k + 1])
                found.others[first_of:end] |= e.own[first_of:end, n] < MET
    return found


def _first(passages: Sequence[Passage], number: int) -> Passage:
    """The first passage of the section of one, by its number."""
    passage = passages[number]
    while number and (before := passages[number - 1]).document == passage.document:
        if before.section != passage.section:
            break
        number, passage = number - 1, before
    return passage


def _heads(concept: Concept, heading: str, language: str) -> bool:
    if language == "zh":
        return concept.surface in chinese.simplified(heading)
    return concept.term in _terms(heading, language)


def _are_of_a_sort(asked: Concept, one: Passage, other: Passage) -> bool:
    """Whether two sections, by their first passages, are about things and not about the sides of one: both open with
    what heads them, or they are headed by names."""
    if _opens_with_its_heading(one) and _opens_with_its_heading(other):
        return True
    first, second = one.section[-1], other.section[-1]
    if one.language == "zh":
        return len(first) == len(second) > 1 and (first[0] == second[0]) is not (first[-1] == second[-1])
    return asked.name and first[0].isupper() and second[0].isupper()


def _opens_with_its_heading(passage: Passage) -> bool:
    opening = [word.term for word in words(passage.text[:LETTERS], passage.language)][:OPENING]
    return not _terms(passage.section[-1], passage.language).isdisjoint(opening)


@lru_cache(REMEMBERED)
def _terms(heading: str, language: str) -> frozenset[str]:
    return frozenset(word.term for word in words(heading, language) if word.term)
