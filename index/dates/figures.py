"""Figures beside a date that are no year of it, or count from it too loosely to say which day or year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from index.language.chinese import simplified

if TYPE_CHECKING:
    from index.dates.scan import Candidate, Scan

_LAST_YEAR = 2100
_FIRST_HUNDRED, _NEXT_HUNDRED = 100, 150  # years of the era that began in 1912
_FEWEST_TRADITIONAL = 2  # characters
_HOUR = re.compile(r", (?:[01]\d|2[0-3])(?:00|15|30|45)$")
_LONG_BEFORE = 300  # years before the writing of which no day is told with the hour's figures


def counts_things(found: Candidate) -> bool:
    """'На 20 мая 2619 хозяйств объединились': a number behind a day that is no year."""
    year = found.slots.year()
    return (year or 0) > _LAST_YEAR and found.slots.text("month") is not None and found.slots.match[0][-1:].isdigit()


def is_hour(scan: Scan, found: Candidate) -> bool:
    """'Next meeting: 30th April, 1300', in a text of our time."""
    year, day = found.slots.year(), found.slots.number("day")
    if year is None or day is None or scan.written is None or not _HOUR.search(found.slots.match[0]):
        return False
    return scan.written - year > _LONG_BEFORE


_SEVERAL = re.compile(r"\d ?-$")
"""'40-50 years ago'."""


def is_imprecise(scan: Scan, found: Candidate) -> bool:
    """'at least ten days before', '40-50 years ago': counted to no day or year in particular."""
    before = scan.before(found.slots.match.start())
    at_least = scan.rules.at_least
    if _SEVERAL.search(before) or (at_least and at_least.search(before)):
        return True
    return found.slots.text("number") is None and _ends_with_number(scan, before)


def _ends_with_number(scan: Scan, before: str) -> bool:
    """Whether the unit behind is what is left of such an expression: '30-40 [лет назад]'."""
    words, last = scan.grammar.words.get("number"), before.split()[-1:]
    return bool(last) and before[-1] == " " and (last[0][-1].isdigit() or bool(words and words.value(last[0])))


def is_no_year_of_the_republic(scan: Scan, found: Candidate) -> bool:
    """'114年3月31日' is of Taiwan's era in a text of traditional characters, of the hundreds that we are in."""
    number = found.slots.number("reign_year") or 0
    return scan.before(found.start)[-1:].isdigit() or not may_be_of_the_republic(scan, number)


def may_be_of_the_republic(scan: Scan, year: int) -> bool:
    """Whether a year in a text of traditional characters may count from 1912: '220年' of the Three Kingdoms doesn't."""
    return _FIRST_HUNDRED <= year < _NEXT_HUNDRED and _is_traditional(scan.text)


def _is_traditional(text: str) -> bool:
    """Whether a Chinese text is written in traditional characters: one stands in simplified names, too, as in 乾隆."""
    return sum(a != b for a, b in zip(text, simplified(text), strict=True)) >= _FEWEST_TRADITIONAL


def is_no_run(scan: Scan, found: Candidate) -> bool:
    """'am 10., 11. und 17. November': days of which the last isn't the third in a row."""
    first, last = found.slots.number("day"), found.slots.number("day2")
    return first is None or last is None or last - first != _THIRD


_THIRD = 2  # days after the first
