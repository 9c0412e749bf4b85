"""Whether it is asked when something happened, or when it is open, and the sentence tells no time at all: what he gave
her, not when he was born."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import KINDS
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told
from index.language import chinese
from index.language.folding import fold
from index.model import Kind as Unit
from index.tables import read_table

_TIME = token_flags.YEAR | token_flags.FIGURE
_SAYING = frozenset(KINDS.index(kind) for kind in (Unit.PROSE, Unit.FIELD, Unit.ITEM))


class _Ways(NamedTuple):
    past: re.Pattern[str]
    hours: re.Pattern[str]
    told: re.Pattern[str]
    told_of_hours: re.Pattern[str]


def is_dateless(question: Question, e: Evidence, best: int, words: Told) -> bool:
    """Whether the sentence `best`, with these words, has neither a figure nor, outside quotations, a time, doesn't say
    after or before what it happened, and no heading right above may tell it."""
    ways = _ways().get(question.language)
    if ways is None or question.kind is not Kind.WHEN or e.headed[best].any():
        return False
    if not ways.past.search(fold(question.text)) or ways.told.search(chinese.written(words.surfaces)):
        return False
    return not _tells_time(words)


def tells_no_hours(question: Question, e: Evidence, best: int, words: Told) -> bool:
    """Whether it is asked when something is open, and the sentence, in whatever language, tells no time: a heading like
    'Opening hours' makes no other of it."""
    ways = _ways().get(question.language)
    if ways is None or question.kind is not Kind.WHEN or not ways.hours.search(fold(question.text)):
        return False
    text = chinese.written(words.surfaces)
    if e.kinds[best] not in _SAYING or any(one.told_of_hours.search(text) for one in _ways().values()):
        return False
    return not _tells_time(words)


def _tells_time(words: Told) -> bool:
    return any(marks & _TIME or (marks & token_flags.DATE and not marks & token_flags.QUOTED) for marks in words.flags)


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "dateless.yaml")
    return {language: _Ways(*(re.compile(table[name]) for name in _Ways._fields)) for language, table in tables.items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
