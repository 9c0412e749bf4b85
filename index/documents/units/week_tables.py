"""Timetables with a column for each weekday and a row for each lesson or hour, read by the day.

Whoever asks what there is on Monday wants the column; a row has one lesson of five days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.documents.phrases import fold
from index.documents.units.piece import Piece, Unit
from index.documents.units.weekdays import names_of
from index.documents.units.words import unit_words
from index.model import Kind, Zone

_DAYS = 3
"""Columns headed by a weekday, at least."""
_KEY = 20
"""Characters of what a row is called by: '3', '3 урок', '10:20–11:00'."""


def by_day(units: Sequence[Unit], language: str) -> list[Unit]:
    """The units, the rows of such a table in the place of its columns and the other way round."""
    days = {fold(name) for name in names_of(language)}
    asked = unit_words().lessons.get(language, ())
    return [_turned(unit, asked) if _is_of_a_week(unit, days) else unit for unit in units]


def _is_of_a_week(unit: Unit, days: set[str]) -> bool:
    heads, rows = unit.block.heads, unit.block.rows
    if unit.block.zone is not Zone.BODY or len(heads) <= _DAYS or len(rows) < 2 or fold(heads[0]).strip(".") in days:
        return False
    keyed = all(len(row) <= len(heads) and any(map(str.isdigit, row[0])) and len(row[0]) <= _KEY for row in rows if row)
    return keyed and all(fold(head).strip(" .") in days for head in heads[1:])


def _turned(unit: Unit, asked: tuple[str, ...]) -> Unit:
    block = unit.block
    pieces = []
    for at, day in enumerate(block.heads[1:], 1):
        told = [(" ".join(row[0].split()), " ".join(row[at].split())) for row in block.rows if len(row) > at]
        cells = tuple((key, cell) for key, cell in told if any(map(str.isalnum, cell)))
        if cells:
            pieces.append(Piece(kind=Kind.ROW, cells=(("", " ".join(day.split())), *cells), context=asked))
    return replace(unit, pieces=tuple(pieces)) if pieces else unit
