"""Whether a sentence forbids in another place what is asked about: who mayn't do it on the stairs may in the cellar."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.language import chinese
from index.language.analysis import words
from index.language.chinese import is_han
from index.tables import read_table

MET = 0.3
"""How well a word of the place may be met without being there."""


class _Ways(NamedTuple):
    forbids: re.Pattern[str]
    where: re.Pattern[str]
    whole: re.Pattern[str]
    event: re.Pattern[str]


def forbids_elsewhere(question: Question, e: Evidence, best: int, surfaces: Sequence[str]) -> bool:
    """Whether it is asked if something may be done somewhere, and the sentence `best`, with these words, forbids it
    somewhere else, with nothing of the place in the headings above."""
    ways = _ways().get(question.language)
    if question.kind is not Kind.YES_NO or ways is None:
        return False
    told = chinese.written(surfaces)
    if not ways.forbids.search(told) or ways.whole.search(told):
        return False
    asked = chinese.written([word.surface for word in question.typed])
    there = np.maximum(e.matched[best], e.context[e.sentence_passage[best]])
    met = [c.surface for n, c in enumerate(question.concepts) if there[n] >= MET]
    lacking = [c.surface for n, c in enumerate(question.concepts) if there[n] < MET and c.softness == 1.0]
    sought = list(_places(ways, asked, question.language))
    if not any(_has(place, lacking) and not _has(place, met) for place in sought):
        return False
    places = _places(ways, told, question.language)
    return any(not _has(place, met) and _says(place, question.language) for place in places)


def _places(ways: _Ways, text: str, language: str) -> Iterator[str]:
    """What is named as a place; 'at the concert' and 'in June' are none."""
    found = (place[1] for place in ways.where.finditer(text))
    return (place for place in found if not ways.event.match(place) and not token_flags.tells_time(place, language))


def _says(place: str, language: str) -> bool:
    """Whether it is more than words of grammar: 'in it' may be the very place."""
    return any(word.term for word in words(place, language))


def _has(place: str, surfaces: Sequence[str]) -> bool:
    """Whether one of the words names a place."""
    return any(place.startswith(surface) if is_han(surface[0]) else surface == place for surface in surfaces)


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "elsewhere.yaml")
    return {language: _Ways(*(re.compile(table[name]) for name in _Ways._fields)) for language, table in tables.items()}
