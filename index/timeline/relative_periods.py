"""Periods that are counted from the reader's day: 'last year', 'the last ten years', 'a century ago', '去年'."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from index.dates.moment import CENTURY, DECADE, MONTH, YEAR, YEARS_IN, Moment, shift
from index.language.chinese import HAN
from index.timeline.typed_words import LEFT, RIGHT, TypedWords

UNITS = {YEAR: "years", DECADE: "decade_words", CENTURY: "century_words", MONTH: "month_words"}
WORDS = {
    "last_year": (YEAR, -1),
    "this_year": (YEAR, 0),
    "next_year": (YEAR, 1),
    "last_century": (CENTURY, -1),
    "this_century": (CENTURY, 0),
}
RECENT = 10
"""Years that 'recently' goes back."""
EXACT, ROUGH = 20, 200
"""So many years ago is that year; that decade; from there on that century."""


class Found(NamedTuple):
    """Where a period stands in what was typed, and its EDTF."""

    start: int
    end: int
    period: str


class RelativePeriods:
    """Compiled from the words of all languages."""

    def __init__(self, words: TypedWords) -> None:
        pairs = (pair.split("=") for pair in words.named("numbers"))
        self._numbers = {word: int(number) for word, number in pairs}
        spelled = (word if re.match(f"[{HAN}]", word) else rf"{re.escape(word)}(?=\s)" for word in self._numbers)
        number = rf"(?P<n>\d{{1,3}}|{'|'.join(sorted(spelled, key=len, reverse=True))})"
        units = "|".join(f"(?P<{unit}>{words.any_of(name)})" for unit, name in reversed(UNITS.items()))
        self._single = re.compile(f"{LEFT}(?:{'|'.join(f'(?P<{name}>{words.any_of(name)})' for name in WORDS)}){RIGHT}")
        self._recently = re.compile(f"{LEFT}(?:{words.any_of('recently')}){RIGHT}")
        self._ago = re.compile(rf"{LEFT}{number}\s*(?:{units})\s*(?:{words.any_of('ago')}){RIGHT}")
        this, last, after = (f"(?P<{name}>{words.any_of(name)})" for name in ("this", "last", "next"))
        self._counted = re.compile(rf"{LEFT}(?:{this}|{last}|{after})\s*{number}?\s*(?:{units}){RIGHT}")

    def first(self, text: str, today: date) -> Found | None:
        """The first such period of `text`, as EDTF."""
        here = Moment(today.year, today.month, precision=MONTH)
        if (single := self._single.search(text)) and single.lastgroup:
            unit, count = WORDS[single.lastgroup]
            return self._shifted(single, here, unit, count)
        if ago := self._ago.search(text):
            return self._past(ago, here)
        found, recently = self._counted.search(text), self._recently.search(text)
        if recently and (not found or len(found.group()) < len(recently.group())):  # 近年来 is more than 近年
            return Found(*recently.span(), _years(here.year - RECENT, here.year))
        return self._around(found, here) if found else None

    def _around(self, found: re.Match[str], here: Moment) -> Found | None:
        unit = _unit_of(found)
        step = 0 if found["this"] else -1 if found["last"] else 1
        if not found["n"] and (unit != DECADE or not found["last"]):
            return self._shifted(found, here, unit, step)
        number = self._number(found["n"]) * (step or 1)
        if unit == MONTH:
            far = shift(here, MONTH, number)
            ends = far and sorted((far, here), key=lambda moment: (moment.year, moment.part or 0))
            return Found(*found.span(), "/".join(end.edtf for end in ends)) if ends else None
        far_year = here.year + number * YEARS_IN[unit]
        return Found(*found.span(), _years(*sorted((far_year, here.year))))

    def _past(self, found: re.Match[str], here: Moment) -> Found | None:
        """'20 years ago': as exactly as so round a number means it."""
        unit = _unit_of(found)
        if unit == MONTH:
            return self._shifted(found, here, MONTH, -self._number(found["n"]))
        years = self._number(found["n"]) * YEARS_IN[unit]
        exact = YEAR if years < EXACT and unit == YEAR else DECADE if years < ROUGH and unit != CENTURY else CENTURY
        moment = shift(Moment(here.year - years), exact, 0)
        return None if moment is None else Found(*found.span(), moment.edtf)

    def _number(self, text: str | None) -> int:
        if text is None:
            return 1
        return int(text) if text.isdecimal() else self._numbers[text]

    @staticmethod
    def _shifted(found: re.Match[str], here: Moment, unit: str, count: int) -> Found | None:
        moment = shift(here, unit, count)
        return None if moment is None else Found(*found.span(), moment.edtf)


def _unit_of(found: re.Match[str]) -> str:
    return next(unit for unit in UNITS if found[unit])


def _years(first: int, last: int) -> str:
    return f"{Moment(first).edtf}/{Moment(last).edtf}"
