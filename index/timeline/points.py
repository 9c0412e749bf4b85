"""The dates of a typed expression, as its forms read them: '36 BC', '19c', '16.12', '1862-77'."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from index.dates.moment import Moment, century, decade, month_length, of_day

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
EARLIEST_BARE = 100  # a smaller number is a year only with its era


@dataclass(frozen=True, slots=True)
class Point:
    """A date of the expression. `value` is EDTF; a day or month of any year has none."""

    start: int
    end: int
    value: str | None = None
    month: int | None = None
    day: int | None = None


Reader = Callable[[re.Match[str]], Point | None]


def read_day(match: re.Match[str]) -> Point | None:
    """'4.5.1931' of a pattern's match; None where there is no such day."""
    return read_parts(match, int(match["m"]))


def read_parts(match: re.Match[str], month: int) -> Point | None:
    """A day or month with or without its parts; None where there is none such."""
    named = match.groupdict()
    day = int(named["d"]) if named.get("d") else None
    year = int(named["y"]) if named.get("y") else None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= month_length(year or 2000, month)):
        return None
    if year is None:
        return Point(*match.span(), month=month, day=day)
    moment = of_day(year, month, day) if day else Moment(year, month, precision="month")
    return Point(*match.span(), moment.edtf) if moment else None


def read_century(match: re.Match[str]) -> Point | None:
    """'19th century', 'XIX век'; None beyond the 30th."""
    number = int(match["c"]) if match["c"].isdecimal() else roman(match["c"])
    if not 1 <= number <= 30:
        return None
    return Point(*match.span(), century(number, bool(match["bc"] or match["bc2"])).edtf)


def read_decade(match: re.Match[str]) -> Point | None:
    """'the 1930s', 'the 30s'."""
    year = int(match["t"])
    return Point(*match.span(), decade(year if year >= EARLIEST_BARE else 1900 + year).edtf)


def read_year(match: re.Match[str]) -> Point | None:
    """A year, with its era; None for a small number that nothing tells to be one."""
    number, before_christ = int(match["y"]), bool(match["bc"] or match["bc2"])
    told = match.group().strip() != match["y"]
    if number == 0 or (number < EARLIEST_BARE and not told):
        return None
    return Point(*match.span(), Moment(1 - number if before_christ else number).edtf)


def read_short_range(match: re.Match[str]) -> Point | None:
    """'1862-77'; a second number that is not above the first's last two digits is no year of the same century."""
    first = int(match["y"])
    last = first // 100 * 100 + int(match["z"])
    return Point(*match.span(), f"{Moment(first).edtf}/{Moment(last).edtf}") if last > first else None


def roman(numeral: str) -> int:
    """The value of a Roman numeral."""
    values = [ROMAN[letter] for letter in numeral]
    return sum(-v if v < max(values[i:], default=0) else v for i, v in enumerate(values))
