"""EDTF (ISO 8601-2) values as intervals of days: checking, comparing, sorting. Years are astronomical and unbounded.

Bounds are (year, month, day) and compare as tuples; an open or unknown end is minus or plus infinity in the year.
"""

from __future__ import annotations

import math
import re

from index.dates.moment import HALVES, QUARTERS, SEASONS, month_length, starting_month, year_text
from index.remembering import remembered

Bound = tuple[float, int, int]
Bounds = tuple[Bound, Bound]

PAST: Bound = (-math.inf, 1, 1)
FUTURE: Bound = (math.inf, 12, 31)

_DATE = re.compile(r"(Y-?\d{5,}|-?(?:\d{4}|\d{3}X|\d{2}XX|\dXXX))(?:-(\d\d)(?:-(\d\d))?)?[~?%]?")

_FINENESS = ("day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "millennium", "range")
_MODIFIED_START = {None: 0.0, "start": 0.0, "mid": 1 / 3, "end": 2 / 3}


def bounds(value: str) -> Bounds:
    """First and last day of a value. Raises ValueError when it is not a date or interval of the kind we write."""
    first, slash, last = value.partition("/")
    if not slash:
        return _bounds_of_date(value)
    low = PAST if first in ("", "..") else _bounds_of_date(first)[0]
    high = FUTURE if last in ("", "..") else _bounds_of_date(last)[1]
    if low > high or (low, high) == (PAST, FUTURE):
        raise ValueError(f"not an interval: {value!r}")
    return low, high


def is_date(value: str) -> bool:
    """Whether it is a date or interval of the kind we write."""
    try:
        bounds(value)
    except ValueError:
        return False
    return True


def ends(value: str) -> tuple[str, str]:
    """Both ends of an interval, the known one twice where it is open; a plain date twice."""
    first, slash, last = value.partition("/")
    if not slash:
        return value, value
    return (first if first != ".." else last), (last if last != ".." else first)


def parts(value: str) -> tuple[str, ...]:
    """Year, month and day of a plain date, as far as told and as they are written: ('-0035', '12').

    Raises ValueError for what isn't one.
    """
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not an EDTF date: {value!r}")
    return tuple(part for part in match.groups() if part)


@remembered(4096)
def _bounds_of_date(value: str) -> Bounds:
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not an EDTF date: {value!r}")
    low, high = _years(match[1])
    if match[2] is None:
        return (low, 1, 1), (high, 12, 31)
    if low != high:
        raise ValueError(f"a month of no known year: {value!r}")
    part = int(match[2])
    if match[3] is None:
        return _bounds_of_part(low, part)
    day = int(match[3])
    if not (1 <= part <= 12 and 1 <= day <= month_length(low, part)):
        raise ValueError(f"no such day: {value!r}")
    return (low, part, day), (low, part, day)


def _years(text: str) -> tuple[int, int]:
    text = text.removeprefix("Y")
    sign, digits = ("-", text[1:]) if text.startswith("-") else ("", text)
    least, most = int(digits.replace("X", "0")), int(digits.replace("X", "9"))
    return (-most, -least) if sign else (least, most)


def _bounds_of_part(year: int, part: int) -> Bounds:
    first, last = starting_month(part), starting_month(part) + _length(part) - 1
    low = (year, first, 1) if first else (year - 1, 12, 1)  # a winter
    return low, (year, last, month_length(year, last))


def _length(part: int) -> int:
    """The months of an EDTF month, season, quarter or half."""
    if 1 <= part <= 12:
        return 1
    if part in SEASONS or part in QUARTERS:
        return 3
    if part in HALVES:
        return 6
    raise ValueError(f"no month, season, quarter or half: {part}")


def precision(value: str) -> str:
    """'day', 'month', … as Mention.precision has it; any interval is a 'range'."""
    if "/" in value:
        return "range"
    match = _DATE.fullmatch(value)
    if match is None:
        raise ValueError(f"not an EDTF date: {value!r}")
    if match[3]:
        return "day"
    if match[2]:
        part = int(match[2])
        if part <= 12:
            return "month"
        return "season" if part in SEASONS else "quarter" if part in QUARTERS else "half"
    return ("year", "decade", "century", "millennium")[match[1].count("X")]


def sort_key(value: str, modifier: str | None = None) -> tuple[float, int, float]:
    """Orders a timeline: by first day (moved to the last two thirds for 'mid', the last third for 'end'),
    then the longer period before the shorter. An open beginning sorts by its end.
    """
    low, high = bounds(value)
    if low == PAST:
        low = high
    start, end = _day_number(low), _day_number(high)
    length = end - start if math.isfinite(end) else 0.0
    fineness = _FINENESS.index(precision(value))
    return start + length * _MODIFIED_START[modifier], -fineness, end


def _day_number(bound: Bound) -> float:
    year, month, day = bound
    return year * 372 + (month - 1) * 31 + day - 1


def contains(coarse: str, fine: str) -> bool:
    """Whether every day of `fine` lies in `coarse`: '1992' contains '1992-01' and itself."""
    (low, high), (fine_low, fine_high) = bounds(coarse), bounds(fine)
    return low <= fine_low and fine_high <= high


def same_when_coarser(one: str, other: str) -> bool:
    """Whether two values can be one date told at different precision: '1992', '1992-01', '1992-01-03'."""
    return contains(one, other) or contains(other, one)


def interval(first: str, last: str) -> str:
    """The interval from one date to another. What readers of EDTF don't understand as an end is written out:
    quarters and halves in months, unspecified digits of years BC and decades BC in years.
    """
    ends = (first, last)
    if any(end.startswith("-") and "X" in end for end in ends) or any("/" in end for end in ends):
        return f"{year_text(int(bounds(first)[0][0]))}/{year_text(int(bounds(last)[1][0]))}"
    return f"{_in_months(first, 0)}/{_in_months(last, 1)}"


def _in_months(value: str, end: int) -> str:
    if precision(value) not in ("quarter", "half"):
        return value
    year, month, _ = bounds(value)[end]
    return f"{year_text(int(year))}-{month:02d}"


def qualified(value: str, operator: str | None, certain: bool = True) -> str:
    """A plain value with its operator: '../1755' for 'by 1755', '1537/..' for 'after 1537', '1453~' for 'around 1453'.

    What EDTF has no sign for (an open interval of a decade or season, an approximate season) is told by the
    nearest that it has: since the 1990s is 1990/.., around summer 1941 is 1941-22.
    """
    if "/" in value or value.startswith("Y"):
        return value
    if operator in ("before", "by", "until"):
        return f"../{_end(value, first=operator == 'before')}"
    if operator in ("after", "since", "from"):
        return f"{_end(value, first=operator != 'after')}/.."
    mark = "~" if operator == "around" else "" if certain else "?"
    if not mark or precision(value) in ("season", "quarter", "half"):
        return value
    return value + mark


def _end(value: str, first: bool) -> str:
    """One end of a value as an EDTF date of its own; a plain year, month or day is its own end."""
    if "/" not in value and precision(value) in ("year", "month", "day"):
        return value
    low, high = bounds(value)
    year, month, day = low if first else high
    whole_years = low[1:] == (1, 1) and high[1:] == (12, 31)
    if whole_years and precision(value) != "half":
        return year_text(int(year))
    return (
        f"{year_text(int(year))}-{month:02d}" if day in (1, month_length(int(year), month)) else _day(year, month, day)
    )


def _day(year: float, month: int, day: int) -> str:
    return f"{year_text(int(year))}-{month:02d}-{day:02d}"
