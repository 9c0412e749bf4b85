"""Periods that are counted from the reader's day: 'last year', 'the last ten years', 'this century', '去年'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from index.dates.moment import CENTURY, DECADE, MONTH, YEAR, YEARS_IN, Moment, shift
from index.language.chinese import HAN

UNITS = {YEAR: "years", DECADE: "decade_words", CENTURY: "century_words", MONTH: "month_words"}
WORDS = {"last_year": (YEAR, -1), "this_year": (YEAR, 0), "last_century": (CENTURY, -1), "this_century": (CENTURY, 0)}
LEFT, RIGHT = rf"(?<![^\W{HAN}])", rf"(?![^\W{HAN}])"
"""Edges of words; Chinese ones may stand side by side."""


class Found(NamedTuple):
    start: int
    end: int
    period: str


class RelativePeriods:
    """Compiled from the tables of all languages."""

    def __init__(self, tables: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        def words(name: str) -> str:
            found = {word for table in tables.values() for word in table.get(name, ())}
            return "|".join(sorted(map(re.escape, found), key=len, reverse=True)) or r"(?!)"

        pairs = (pair.split("=") for table in tables.values() for pair in table.get("numbers", ()))
        self._numbers = {word: int(number) for word, number in pairs}
        numbers = "|".join(sorted(map(re.escape, self._numbers), key=len, reverse=True))
        units = "|".join(f"(?P<{unit}>{words(name)})" for unit, name in reversed(UNITS.items()))
        self._single = re.compile(f"{LEFT}(?:{'|'.join(f'(?P<{name}>{words(name)})' for name in WORDS)}){RIGHT}")
        self._counted = re.compile(
            rf"{LEFT}(?:(?P<this>{words('this')})|(?P<last>{words('last')}))\s*"
            rf"(?P<n>\d{{1,3}}|{numbers})?\s*(?:{units}){RIGHT}"
        )

    def first(self, text: str, today: date) -> Found | None:
        """The first such period of `text`, as EDTF."""
        here = Moment(today.year, today.month, precision=MONTH)
        if (single := self._single.search(text)) and single.lastgroup:
            unit, count = WORDS[single.lastgroup]
            return self._shifted(single, here, unit, count)
        found = self._counted.search(text)
        if found is None:
            return None
        unit = next(unit for unit in UNITS if found[unit])
        if found["n"] or (unit == DECADE and found["last"]):
            return self._counted_back(found, here, unit, self._number(found["n"]))
        return self._shifted(found, here, unit, -1 if found["last"] else 0)

    def _number(self, text: str | None) -> int:
        if text is None:
            return 1
        return int(text) if text.isdigit() else self._numbers[text]

    @staticmethod
    def _shifted(found: re.Match[str], here: Moment, unit: str, count: int) -> Found | None:
        moment = shift(here, unit, count)
        return None if moment is None else Found(*found.span(), moment.edtf)

    @staticmethod
    def _counted_back(found: re.Match[str], here: Moment, unit: str, number: int) -> Found | None:
        if unit == MONTH:
            first = shift(here, MONTH, -number)
            return None if first is None else Found(*found.span(), f"{first.edtf}/..")
        return Found(*found.span(), f"{Moment(here.year - number * YEARS_IN[unit]).edtf}/..")
