"""Whether a sentence tells only when something began, where it is asked when it ended, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.language import chinese
from index.language.chinese import is_han
from index.language.folding import fold
from index.tables import read_table


class _Ways(NamedTuple):
    began: re.Pattern[str]
    ended: re.Pattern[str]
    span: re.Pattern[str]


def tells_the_other_end(question: Question, surfaces: Sequence[str], around: Sequence[str]) -> bool:
    """Whether it is asked when something ended, the sentence with the words `surfaces` says when it began, and neither
    it nor those beside it, with the words `around`, tell of an end; 'from May to June' tells both."""
    ways = _ways().get(question.language)
    if ways is None or question.kind is not Kind.WHEN:
        return False
    asked = fold(question.text)
    began, ended = bool(ways.began.search(asked)), bool(ways.ended.search(asked))
    if began == ended:
        return False
    told, beside = _written(surfaces), _written(around)
    wanted, other = (ways.began, ways.ended) if began else (ways.ended, ways.began)
    return bool(other.search(told)) and not wanted.search(beside) and not ways.span.search(told)


def _written(surfaces: Sequence[str]) -> str:
    return chinese.joined(surfaces) if any(is_han(surface[0]) for surface in surfaces) else " ".join(surfaces)


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "ends.yaml")
    return {language: _Ways(*(re.compile(table[name]) for name in _Ways._fields)) for language, table in tables.items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
