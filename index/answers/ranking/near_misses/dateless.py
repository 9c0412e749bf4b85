"""Whether it is asked when something happened, and the sentence tells no time at all: what he gave her, not when he was
born."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told
from index.language.folding import fold
from index.tables import read_table

_TIME = token_flags.YEAR | token_flags.FIGURE


class _Ways(NamedTuple):
    past: re.Pattern[str]
    told: re.Pattern[str]


def is_dateless(question: Question, e: Evidence, best: int, words: Told) -> bool:
    """Whether the sentence `best`, with these words, has neither a figure nor, outside quotations, a time, doesn't say
    after or before what it happened, and no heading right above may tell it."""
    ways = _ways().get(question.language)
    if ways is None or question.kind is not Kind.WHEN or e.headed[best].any():
        return False
    if not ways.past.search(fold(question.text)) or ways.told.search(" ".join(words.surfaces)):
        return False
    return not any(
        marks & _TIME or (marks & token_flags.DATE and not marks & token_flags.QUOTED) for marks in words.flags
    )


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "dateless.yaml")
    return {language: _Ways(*(re.compile(table[name]) for name in _Ways._fields)) for language, table in tables.items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
