"""Whether something is asked of two together, and a passage knows but one of them: the border between Norland and
Orland is not as long as the one that the paper on Norland and Sudmark tells of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.answers.corpus.corpus import Corpus
from index.answers.extraction.names import known_places
from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import near
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table


class _Ways(NamedTuple):
    joins: re.Pattern[str]
    takes: re.Pattern[str]
    between: re.Pattern[str]
    compares: re.Pattern[str]


def lacks_one_of_two(collection: Corpus, question: Question, e: Evidence, best: int, abroad: bool) -> bool:
    """Whether the passage of the sentence `best`, with the headings above it, has one of two names that are joined in
    the question, and nothing of the other. `abroad`: it is in another language, in which a name that no dictionary
    knows may be spelt in any way."""
    if not (pairs := list(_pairs(question))):
        return False
    there = _there(question, e, best)
    return any(
        bool(there[one]) is not bool(there[other])
        and (not abroad or _can_be_met(collection, question.concepts[other if there[one] else one]))
        for one, other in pairs
    )


def _there(question: Question, e: Evidence, best: int) -> npt.NDArray[np.bool_]:
    """What stands in the passage or above it; where two are compared, in the sentence or beside it."""
    if _compares(question):
        return np.asarray(e.matched[near(e, best)].max(axis=0) > 0)
    k = int(e.sentence_passage[best])
    passage = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    return np.asarray(np.maximum(e.matched[passage].max(axis=0), e.context[k]) > 0)


def _compares(question: Question) -> bool:
    ways = _ways().get(question.language)
    return ways is not None and question.kind is Kind.YES_NO and bool(ways.compares.search(_plain(question)))


def _can_be_met(collection: Corpus, concept: Concept) -> bool:
    return concept.term in collection.postings.rows or bool(concept.alternatives)


def _pairs(question: Question) -> Iterator[tuple[int, int]]:
    """Names that stand side by side, joined: those of which it is asked what is between them, or how much it is; and
    two that are compared."""
    ways = _ways().get(question.language)
    names = [n for n, c in enumerate(question.concepts) if _is_a_name(c)]
    if ways is None or len(names) < 2:
        return
    text = _plain(question)
    if _compares(question):
        yield names[0], names[-1]
        return
    together = question.kind is Kind.HOW_MUCH or ways.between.search(text)
    placed = sorted((at, n) for n in names if (at := text.find(question.concepts[n].surface)) >= 0)
    for (at, one), (behind, other) in pairwise(placed):
        joining = text[at + len(question.concepts[one].surface) : behind]
        if ways.takes.fullmatch(joining) or (together and ways.joins.fullmatch(joining)):
            yield one, other


def _is_a_name(concept: Concept) -> bool:
    """Whether a word is a name as it stands, or that of a place by what dictionaries make of it."""
    if concept.number or concept.implied:
        return False
    return concept.name or any(len(a.terms) == 1 and a.terms[0] in known_places() for a in concept.alternatives)


def _plain(question: Question) -> str:
    if question.language == "zh":
        return chinese.simplified(question.text)
    return " ".join(fold(word) for word in question.text.split())


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "joined_names.yaml")
    return {language: _Ways(*(re.compile(table[name]) for name in _Ways._fields)) for language, table in tables.items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
