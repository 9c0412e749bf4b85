"""Of a figure that takes another's place the one that holds: 'the fee rises from £215 to *£240*'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from index.answers.extraction.spans import Sentence, Stretch
from index.answers.question.analysis import Question
from index.model import Span
from index.tables import read_table


class _Ways(NamedTuple):
    changes: re.Pattern[str]
    old: re.Pattern[str]
    past: re.Pattern[str]


def without_old(question: Question, s: Sentence, runs: Sequence[Stretch]) -> list[Stretch]:
    """The figures but those that are told to go, unless it is asked how it was."""
    ways = _ways().get(question.language)
    if ways is None or ways.past.search(question.text) or not ways.changes.search(s.text):
        return list(runs)
    old = [found.span(1) for found in ways.old.finditer(s.text)]
    left = [new for run in runs if (new := _new_of(s, run, old)) is not None]
    return left or list(runs)


def _new_of(s: Sentence, run: Stretch, old: Sequence[Span]) -> Stretch | None:
    """What is left of a stretch behind the figure that goes: of 'с *400 до 500* рублей' the second."""
    for low, high in old:
        if low <= s.words[run.first].start < high:
            behind = (n for n in range(run.first, run.last + 1) if s.words[n].start >= high)
            first = next((n for n in behind if s.words[n].surface[0].isdigit()), None)
            return None if first is None else Stretch(first, run.last)
    return run


@cache
def _ways() -> dict[str, _Ways]:
    tables = read_table(__package__, "changes.yaml")
    return {
        language: _Ways(*(re.compile(table[name], re.IGNORECASE) for name in _Ways._fields))
        for language, table in tables.items()
    }


def warm() -> None:
    """Read the table that a first question would wait for."""
    _ways()
