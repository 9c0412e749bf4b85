"""Where a narrative is now: the anchor for 'in April', '17 September', 'the next day'.

An anchor is the last date told, except one in brackets or inside a name. HeidelTime's narrative mode (Strötgen and
Gertz, 2013) does the same with the last mention of the wanted precision.
"""

from __future__ import annotations

from dataclasses import dataclass

from khorgos.index.dates import moment as calendar
from khorgos.index.dates.moment import DAY, MONTH, QUARTER, SEASON, WEEK, Moment


@dataclass(slots=True)
class Story:
    """The last moment told, and the last ones that knew a month and a day."""

    last: Moment | None = None
    named: Moment | None = None  # the last told at all, flashbacks and plans included
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

    def which(self, unit: str, count: int) -> Moment | None:
        """'that month' (0), 'the following year' (1), 'the previous day' (-1), counted from the story.

        A day counted from a month that is all the story tells lies in that month as far as one can say.
        """
        last = self.last
        if last is None:
            return None
        if unit in (DAY, WEEK):
            if self.day is not None and (last is self.day or last.part is None and last.year == self.day.year):
                return calendar.shift(self.day, unit, count)
            return last if last.precision == MONTH and unit == DAY else None
        if unit in (MONTH, SEASON, QUARTER):
            base = self.month if self.month is not None and self.month.year == last.year else None
            return None if base is None else calendar.shift(base, unit, count)
        return calendar.shift(last, unit, count)

    def weekday(self, weekday: int) -> Moment | None:
        """The first such weekday from the last day told on."""
        if self.day is None or self.day is not self.last:
            return None
        ahead = (weekday - calendar.weekday(self.day)) % 7
        return calendar.shift(self.day, DAY, ahead)
