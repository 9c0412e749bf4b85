"""Weekdays as rotas and opening hours shorten them, 'Wed 9-12 Tom', 'Mo-Fr', a cell 'Mi': found by the full name.

Of two letters they are words as well ('We', 'So'): they count where a document has several.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from babel import Locale, UnknownLocaleError

from index.documents.units.piece import Piece, Unit
from index.model import Zone

_SEVERAL = 3
"""Different weekdays of two letters that make them such."""
_TYPED = {"en": {"Tues": 1, "Weds": 2, "Thur": 3, "Thurs": 3}}
"""Shortened otherwise than Unicode's locale data does; Monday is 0."""
_TO = re.compile(r"\s?(?:[-–—]|to|till|bis|до|по)\s?")
_AND = re.compile(r"\s?(?:[+/&,]|and|und|и|ve|мен)\s?")
_DATED = re.compile(r"\.?,?\s?(?:[0-3]?\d[./-][01]?\d[./-]|[12]\d{3}-)\d")
"""A day that has its date is asked for by that."""
_TIME = re.compile(r"\s?[,:]?\s?\(?\d")


@dataclass(frozen=True, slots=True)
class _Week:
    full: tuple[str, ...]
    short: dict[str, int]
    form: re.Pattern[str]


def with_weekdays(units: Sequence[Unit], language: str) -> list[Unit]:
    """The units, each piece that has shortened weekdays found by their names."""
    week = _week(language)
    if week is None:
        return list(units)
    body = [piece for unit in units if unit.block.zone is Zone.BODY for piece in unit.pieces]
    found = {id(piece): [day for text in _texts(piece) for day in _days(text, week)] for piece in body}
    brief = {short for days in found.values() for short, _ in days if len(short) == 2}
    words = brief if len(brief) < _SEVERAL else frozenset[str]()
    named = {at: tuple(dict.fromkeys(name for short, name in days if short not in words)) for at, days in found.items()}
    return [
        replace(unit, pieces=tuple(_found_by(piece, named.get(id(piece), ())) for piece in unit.pieces))
        for unit in units
    ]


def names_of(language: str) -> tuple[str, ...]:
    """The weekdays of a language, in full and shortened."""
    week = _week(language)
    return (*week.full, *week.short) if week else ()


def _found_by(piece: Piece, names: tuple[str, ...]) -> Piece:
    return replace(piece, context=(*piece.context, *names)) if names else piece


def _texts(piece: Piece) -> Sequence[str]:
    return [text for cell in piece.cells for text in cell] if piece.cells else [piece.text]


def _days(text: str, week: _Week) -> Iterator[tuple[str, str]]:
    """Shortened weekdays, each with a name that it stands for; 'Mon-Fri' with those between as well."""
    words = list(week.form.finditer(text))
    for at, word in enumerate(words):
        above = text[words[at - 1].end() : word.start()] if at else ""
        below = text[word.end() : words[at + 1].start()] if at + 1 < len(words) else ""
        ranges = _TO.fullmatch(below) is not None
        listed = ranges or any(_AND.fullmatch(between) or _TO.fullmatch(between) for between in (above, below))
        opens = not text[: word.start()].strip()
        if _DATED.match(text, word.end()) or not (listed or opens or _TIME.match(text, word.end())):
            continue
        day = week.short[word["day"]]
        last = (week.short[words[at + 1]["day"]] - day) % 7 if ranges else 0
        for step in range(last + 1):
            yield word["day"], week.full[(day + step) % 7]


@cache
def _week(language: str) -> _Week | None:
    try:
        days = Locale.parse(language.replace("-", "_")).days["format"]
    except (ValueError, UnknownLocaleError):
        return None
    full = tuple(str(days["wide"][day]) for day in range(7))
    short = {name.rstrip("."): day for width in ("abbreviated", "short") for day, name in days.get(width, {}).items()}
    short |= {name[:1].upper() + name[1:]: day for name, day in short.items()} | _TYPED.get(language, {})
    short = {name: day for name, day in short.items() if len(name) > 1 and name not in full}
    if not short or language == "zh":
        return None
    either = "|".join(sorted(map(re.escape, short), key=len, reverse=True))
    return _Week(full, short, re.compile(rf"(?<!\w)(?P<day>{either})\.?(?!\w)"))
