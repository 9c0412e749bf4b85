"""Days in figures, '05/11/2025' in a cell or behind a label, found by their words as well: '5 November 2025'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from index.documents.units.piece import Piece, Unit
from index.model import Kind

_DAY = re.compile(
    r"(?<![\w./-])(?:(?P<iso>[12]\d{3}-[01]\d-[0-3]\d)"
    r"|(?P<one>[0-3]?\d)(?P<mark>[./-])(?P<two>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d|\d\d))(?![\w/-]|\.\d)"
)
_LABELLED = frozenset((Kind.FIELD, Kind.ENTRY, Kind.ITEM))
_SHORT = 200
"""Characters of a labelled line; a paragraph has a day of its own in each sentence."""
_CENTURY = 70  # of two figures: the years from which they are of the last one


def with_days(units: Sequence[Unit], language: str) -> list[Unit]:
    """The units, their rows and labelled lines found by the words of the days in them."""
    if not any(_DAY.search(text) for unit in units for piece in unit.pieces for text in _texts(piece)):
        return list(units)
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        locale = Locale.parse("en")
    day_first = _is_day_first(units)
    return [
        replace(unit, pieces=tuple(_with_days(piece, day_first, locale) for piece in unit.pieces)) for unit in units
    ]


def _texts(piece: Piece) -> Iterator[str]:
    if piece.cells:
        yield from (cell for _, cell in piece.cells)
    elif piece.kind in _LABELLED and len(piece.text) <= _SHORT:
        yield piece.text


def _is_day_first(units: Sequence[Unit]) -> bool | None:
    """Whether '05/11/2025' is of November here: where one figure goes beyond twelve, the other is the month; in a list
    of days it is the one that changes less. None where neither tells.
    """
    found = [day for unit in units for piece in unit.pieces for text in _texts(piece) for day in _DAY.finditer(text)]
    pairs = [(int(day["one"]), int(day["two"])) for day in found if day["mark"] == "/"]
    first, second = ({pair[at] for pair in pairs} for at in (0, 1))
    beyond = any(number > 12 for number in first), any(number > 12 for number in second)
    if beyond[0] != beyond[1]:
        return beyond[0]
    return None if all(beyond) or len(first) == len(second) else len(first) > len(second)


def _with_days(piece: Piece, day_first: bool | None, locale: Locale) -> Piece:
    days = (_date(found, day_first) for text in _texts(piece) for found in _DAY.finditer(text))
    form = "long" if locale.language == "zh" else "d MMMM y"
    said = dict.fromkeys(format_date(day, form, locale=locale) for day in days if day)
    return replace(piece, context=(*piece.context, *said)) if said else piece


def _date(found: re.Match[str], day_first: bool | None) -> dt.date | None:
    try:
        if found["iso"]:
            return dt.date.fromisoformat(found["iso"])
        if found["mark"] == "/" and day_first is None and found["one"] != found["two"]:
            return None
        if len(found["year"]) == 2 and found.group() != found.string.strip():
            return None  # may be a version
        year = int(found["year"])
        year += 0 if year > 99 else 1900 if year >= _CENTURY else 2000
        one, two = int(found["one"]), int(found["two"])
        return dt.date(year, one, two) if found["mark"] == "/" and not day_first else dt.date(year, two, one)
    except ValueError:
        return None
