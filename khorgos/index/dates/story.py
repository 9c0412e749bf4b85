"""Where a narrative is now: the anchor for 'in April', '17 September', 'the next day'.

An anchor is the last date told, except one in brackets or inside a name. HeidelTime's narrative mode (Strötgen and
Gertz, 2013) does the same with the last mention of the wanted precision.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from khorgos.index.dates import moment as calendar
from khorgos.index.dates.moment import DAY, MONTH, WEEK, YEAR, Moment, begins, of_part


@dataclass(slots=True)
class Story:
    """The last moment told, and the last ones that knew a month and a day."""

    last: Moment | None = None
    month: Moment | None = None
    day: Moment | None = None

    def tell(self, moment: Moment) -> None:
        self.last = moment
        if moment.part is not None and moment.precision != WEEK:
            self.month = moment
        if moment.precision == DAY:
            self.day = moment

    @property
    def year(self) -> int | None:
        return None if self.last is None else self.last.year

    def year_of(self, part: int, day: int | None = None) -> int | None:
        """The year of a month, season or quarter that is told without one."""
        if self.last is None:
            return None
        year, here = self.last.year, begins(self.last).month
        if self.last.precision not in (DAY, WEEK, MONTH, "season", "quarter", "half", YEAR):
            return None
        if here is None:
            return year
        if part in calendar.SEASONS:
            return year + (part == 24 and 5 <= here <= 11)
        month = begins(of_part(year, part)).month or 1
        return year + (here - month >= 11)

    def which(self, unit: str, count: int) -> Moment | None:
        """'that month' (0), 'the following year' (1), 'the previous day' (-1), counted from the story."""
        base = self._base(unit)
        return None if base is None else calendar.shift(base, unit, count)

    def _base(self, unit: str) -> Moment | None:
        last = self.last
        if last is None:
            return None
        if unit in (DAY, WEEK):
            return self.day
        if unit in (MONTH, "season", "quarter"):
            return self.month if self.month is not None and self.month.year == last.year else None
        return last

    def weekday(self, weekday: int) -> Moment | None:
        """The first such weekday from the last day told on."""
        if self.day is None or self.day is not self.last:
            return None
        ahead = (weekday - calendar.weekday(self.day)) % 7
        return calendar.shift(self.day, DAY, ahead)
