"""A date as far as it is known, and counting from it. `datetime` holds neither 36 BC nor 'only the month'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

DAY, WEEK, MONTH, SEASON, QUARTER, HALF = "day", "week", "month", "season", "quarter", "half"
YEAR, DECADE, CENTURY, MILLENNIUM = "year", "decade", "century", "millennium"

SEASONS = range(21, 25)
QUARTERS = range(33, 37)
HALVES = range(40, 42)
WINTER = 24
SEASON_STARTS = {21: 3, 22: 6, 23: 9, WINTER: 0}
"""The month a season begins in; a winter bears the year it ends in and begins in the December before: month 0."""

YEARS_IN = {YEAR: 1, DECADE: 10, CENTURY: 100, MILLENNIUM: 1000}

_PLAIN = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:[~?%T ].*)?$")


def year_text(year: int) -> str:
    """An astronomical year in EDTF: 36 BC (-35) is '-0035', 12,000 BC is 'Y-11999'."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04d}" if year >= 0 else f"-{-year:04d}"


@dataclass(frozen=True, slots=True)
class Moment:
    """A calendar period. `part` is the number that follows the year in EDTF: month 1-12, season 21-24,
    quarter 33-36, half 40-41. For a decade, century or millennium `year` is its first year; for a week
    year, part and day are its Monday.
    """

    year: int  # astronomical: 1 BC is 0
    part: int | None = None
    day: int | None = None
    precision: str = YEAR

    @property
    def month(self) -> int | None:
        """1 … 12; None for a year, a season, a quarter or a longer time."""
        return self.part if self.part is not None and self.part <= 12 else None

    @property
    def edtf(self) -> str:
        """Its value as EDTF writes it."""
        if self.precision in (CENTURY, MILLENNIUM, DECADE):
            return self._long_period()
        if self.precision == WEEK:
            last = from_ordinal(ordinal(self) + 6)
            return f"{self._date()}/{last.edtf}"
        return self._date()

    def _date(self) -> str:
        part = "" if self.part is None else f"-{self.part:02d}"
        return year_text(self.year) + part + ("" if self.day is None else f"-{self.day:02d}")

    def _long_period(self) -> str:
        length = YEARS_IN[self.precision]
        if self.precision == DECADE and self.year < 0:
            return f"{year_text(self.year)}/{year_text(self.year + 9)}"
        unknown = len(str(length)) - 1
        if self.year < 0:
            return "-" + f"{(-self.year) // length:0{4 - unknown}d}" + "X" * unknown
        return f"{self.year // length:0{4 - unknown}d}" + "X" * unknown


def of_year(year: int) -> Moment:
    """A whole year, astronomically counted: 0 is 1 BC."""
    return Moment(year)


def of_part(year: int, part: int) -> Moment:
    """A month (1 … 12), season (21 …), quarter (33 …) or half of a year, as EDTF counts them."""
    if part <= 12:
        return Moment(year, part, precision=MONTH)
    return Moment(year, part, precision=SEASON if part <= 24 else QUARTER if part <= 36 else HALF)


def of_day(year: int, month: int, day: int) -> Moment | None:
    """The day, or None when there is no such month or day."""
    known = 1 <= month <= 12 and 1 <= day <= month_length(year, month)
    return Moment(year, month, day, DAY) if known else None


def decade(year: int) -> Moment:
    """The decade that begins in `year`; in years BC the one from '489 to 480'."""
    return Moment(year, precision=DECADE)


def century(number: int, before_christ: bool = False) -> Moment:
    """The nth century: the 2nd century BC is 200 to 101 BC, -0199 to -0100."""
    return Moment(-(number * 100 - 1) if before_christ else (number - 1) * 100, precision=CENTURY)


def millennium(number: int, before_christ: bool = False) -> Moment:
    """The `number`th thousand years: the 2nd of our era is 1000 … 1999."""
    return Moment(-(number * 1000 - 1) if before_christ else (number - 1) * 1000, precision=MILLENNIUM)


def leap(year: int) -> bool:
    """Whether the year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """How many days the month has."""
    if month == 2:
        return 29 if leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31


def ordinal(moment: Moment) -> int:
    """Days since 1 January of the astronomical year 0, proleptic Gregorian; unknown parts count as first.

    Method: Howard Hinnant, 'chrono-Compatible Low-Level Date Algorithms', days_from_civil.
    """
    month, day = moment.month or 1, moment.day or 1
    year = moment.year - (month <= 2)
    era, of_era = divmod(year, 400)
    of_year_ = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year_ + 60


def from_ordinal(number: int) -> Moment:
    """The inverse of `ordinal`."""
    era, of_era = divmod(number - 60, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year_ = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year_ + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    day = of_year_ - (153 * shifted + 2) // 5 + 1
    return Moment(era * 400 + year_of_era + (month <= 2), month, day, DAY)


def weekday(moment: Moment) -> int:
    """Monday is 0."""
    return (ordinal(moment) + 5) % 7


def week_of(moment: Moment) -> Moment:
    """The week, from Monday on, that a day lies in."""
    return replace(from_ordinal(ordinal(moment) - weekday(moment)), precision=WEEK)


def iso_week(moment: Moment) -> str:
    """The week in ISO 8601, '2013-W12'."""
    thursday = from_ordinal(ordinal(moment) - weekday(moment) + 3)
    first = ordinal(of_part(thursday.year, 1))
    return f"{year_text(thursday.year)}-W{(ordinal(thursday) - first) // 7 + 1:02d}"


def season_of(year: int, month: int) -> Moment:
    """The northern season that a month lies in; December lies in the next year's winter."""
    return of_part(year + month // 12, 21 + (month - 3) % 12 // 3)


def starting_month(part: int) -> int:
    """The first month, from 1, of a month, season, quarter or half as EDTF counts them; 0 is the December before."""
    if part in SEASONS:
        return SEASON_STARTS[part]
    if part in QUARTERS:
        return (part - 33) * 3 + 1
    return (part - 40) * 6 + 1 if part in HALVES else part


def begins(moment: Moment) -> Moment:
    """The first day, month or year: a season or quarter as its first month. For comparing and counting."""
    if moment.part is None or moment.part <= 12:
        return moment
    month = starting_month(moment.part)
    return Moment(moment.year, month, precision=MONTH) if month else Moment(moment.year - 1, 12, precision=MONTH)


def coarser(moment: Moment, unit: str) -> Moment | None:
    """The `unit` that `moment` lies in, or None when it is not known so finely."""
    if unit == DAY:
        return moment if moment.precision == DAY else None
    if unit == WEEK:
        return week_of(moment) if moment.day is not None else None
    if unit in (MONTH, SEASON, QUARTER, HALF):
        return _part_of(moment, unit)
    if YEARS_IN.get(moment.precision, 1) > YEARS_IN[unit]:
        return None
    return _years(_inside(moment), unit)


def _part_of(moment: Moment, unit: str) -> Moment | None:
    if moment.precision == unit:
        return moment
    month = moment.month
    if month is None:
        return None
    if unit == SEASON:
        return season_of(moment.year, month)
    part = {MONTH: month, QUARTER: 33 + (month - 1) // 3, HALF: 40 + (month - 1) // 6}[unit]
    return of_part(moment.year, part)


def _inside(moment: Moment) -> int:
    """A year of the moment. The first century and millennium AD begin, as EDTF writes them, with the year 0 = 1 BC."""
    return 1 if moment.year == 0 and moment.precision in (CENTURY, MILLENNIUM) else moment.year


def _years(year: int, unit: str, count: int = 0) -> Moment:
    """The year, decade, century or millennium `count` of them after the one that holds `year`."""
    length = YEARS_IN[unit]
    if unit == YEAR:
        return Moment(year + count)
    if unit == DECADE and year <= 0:  # 489 to 480 BC
        return decade(1 - ((1 - year) // 10 * 10 + 9) + 10 * count)
    index = count + ((year - 1) // length if year <= 0 else year // length)
    return Moment(index * length + (index < 0), precision=unit)


def shift(moment: Moment, unit: str, count: int) -> Moment | None:
    """The `unit` that lies `count` of them after the one `moment` is in; None when it is not known so finely."""
    start = coarser(moment, unit)
    if start is None:
        return None
    if unit == DAY:
        return from_ordinal(ordinal(start) + count)
    if unit == WEEK:
        return replace(from_ordinal(ordinal(start) + 7 * count), precision=WEEK)
    if start.part is None:
        return _years(_inside(start), unit, count)
    first, length = {MONTH: (1, 12), SEASON: (20, 4), QUARTER: (33, 4), HALF: (40, 2)}[unit]
    here = start.part - first if start.part != WINTER else 0  # the first season of its year
    years, part = divmod(here + count, length)
    return of_part(start.year + years, WINTER if unit == SEASON and part == 0 else first + part)


def moment_of(value: str) -> Moment | None:
    """The moment of an EDTF year, month or day; of anything else none. A time of day is left out."""
    match = _PLAIN.match(value)
    if match is None:
        return None
    year, month, day = int(match[1]), match[2], match[3]
    if month is None:
        return Moment(year)
    if not 1 <= int(month) <= 12:
        return None
    return of_part(year, int(month)) if day is None else of_day(year, int(month), int(day))
