"""Where a narrative is now: the anchor for 'in April', 'that year', 'the next day'.

An anchor is the last date told, except one in brackets or passed by (see `years`). HeidelTime's narrative mode
(Strötgen and Gertz, 2013) does the same with the last mention of the wanted precision.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from index.dates import moment as calendar
from index.dates.moment import DAY, DECADE, MONTH, QUARTER, QUARTERS, SEASON, WEEK, YEAR, Moment, begins, of_part
from index.dates.nearest import is_far, latest_year, may_be_past, nearest_year, quarter_year

WEEKEND = "weekend"
Which = int | str
"""What a word like 'last' says: 0 the same, 1 the following, -1 the previous of the story; 'last', 'next' and 'here'
('this') count from the time of writing where there is one."""

_OF_WRITING = {"here": 0, "last": -1, "next": 1, "year-ago": -1}


class Dateless(Protocol):
    """What an anchor needs of a candidate without a year."""

    year: int | None
    told_year: int | None
    lost: bool
    leans: bool

    @property
    def tense(self) -> str | None: ...
    @property
    def told(self) -> bool | None: ...


@dataclass(slots=True)
class Story:
    """The last moment told, and the last ones that knew a month and a day."""

    reference: Moment | None = None
    last: Moment | None = None
    named: Moment | None = None  # the last told at all, flashbacks and plans included
    month: Moment | None = None
    day: Moment | None = None
    against: tuple[Moment, Moment] | None = None
    """The period last compared with one a year before, and that one."""

    def tell(self, moment: Moment, on_way: bool = True) -> None:
        """Take a date as told: what follows may lean on it. `on_way` says whether the story goes through it."""
        self.named = moment
        if not on_way:
            return
        self.last = moment
        if moment.part is not None and moment.precision != WEEK:
            self.month = moment
        if moment.precision == DAY:
            self.day = moment

    def year(self, found: Dateless, part: int, day: int | None) -> int | None:
        """The year of a month, season or quarter that is told without one: as the story goes, else by the writing."""
        if found.lost:
            return None
        if found.year is not None or self.reference is None:
            return found.year
        if found.told:
            return latest_year(self.reference, part, day)
        year = nearest_year(self.reference, part, day, found.tense, strict=True)
        told = Moment(year, part, day)
        return None if is_far(self.reference, told) or may_be_past(self.reference, told, found.told) else year

    def which(self, unit: str, which: Which, found: Dateless) -> Moment | None:
        """'that month' (0), 'the following year' (1), 'the previous day' (-1)."""
        if isinstance(which, str) and self.reference is None:
            return None  # 'last year', 'this year', '今年': of a writer who doesn't say when
        count = _OF_WRITING[which] if isinstance(which, str) else which
        if calendar.YEARS_IN.get(unit, 1) > 1 and (
            isinstance(which, str) or (count == 0 and unit not in (YEAR, DECADE))
        ):  # 'the last century' is the writer's
            return None if self.reference is None else calendar.shift(self.reference, unit, count)
        if count == 0 and self.named is not None and calendar.YEARS_IN.get(unit):
            return calendar.shift(self.named, unit, 0)
        return self.count(unit, count, found)

    def count(self, unit: str, count: int, found: Dateless) -> Moment | None:
        """So many units from the story, or from the date that the sentence told before. A day counted from a month that
        is all the story tells lies in that month as far as one can say.
        """
        last = self.last
        if found.leans and self.named is not None and unit == YEAR:
            return calendar.shift(self.named, unit, count)
        if last is None:
            return None
        if unit in (DAY, WEEK):
            if self.named is not None and self.named is not last and self.named.precision == DAY:
                return calendar.shift(self.named, unit, count)  # told last, though the story went past it
            if self.day is not None and (last is self.day or (last.part is None and last.year == self.day.year)):
                return calendar.shift(self.day, unit, count)
            return last if last.precision == MONTH and unit == DAY else None
        if unit in (MONTH, SEASON, QUARTER):
            base = self.month if self.month is not None and self.month.year == last.year else None
            return None if base is None else calendar.shift(base, unit, count)
        return calendar.shift(last, unit, count)

    def ago(self, unit: str, number: int) -> Moment | None:
        """'32 years ago': from the time of writing. 'Two days ago' of a narrative is a speaker's, of no known day."""
        if self.reference is None or unit in (DAY, WEEK, MONTH):
            return None
        return calendar.shift(self.reference, unit, -number)

    def back(self, unit: str, number: int) -> Moment | None:
        """'iki yıl önce', '两年前': either ago or earlier, which a narrative leaves open."""
        return None

    def part(self, part: int, which: Which, found: Dateless) -> Moment | None:
        """'that May', 'the following spring'; 'last March' of a narrative is a speaker's, of no known year."""
        if isinstance(which, str) and self.reference is None:
            return None
        last, count = self.last, _OF_WRITING[which] if isinstance(which, str) else which
        if last is None or calendar.YEARS_IN.get(last.precision, 1) > 1:
            return None
        here, there = begins(last), calendar.starting_month(part)
        if here.month is None or count == 0 or last.part == part:
            return of_part(last.year + count, part)
        return of_part(here.year + (there <= here.month if count > 0 else -(there >= here.month)), part)

    def weekday(self, weekday: int, which: Which | None, found: Dateless) -> Moment | None:
        """The first such weekday from the last day told on."""
        if self.day is None or self.day is not self.last:
            return None
        return calendar.shift(self.day, DAY, (weekday - calendar.weekday(self.day)) % 7)

    def deictic(self, days: int) -> Moment | None:
        """'yesterday' and 'today' of a narrative are a speaker's, of no known day."""
        return None

    def bare(self, unit: str, found: Dateless) -> Moment | None:
        """'the quarter', 'the weekend' without more."""
        return None

    def today(self) -> Moment | None:
        """The day that a time of day belongs to."""
        last, day = self.last, self.day
        if last is None or day is None or last is day:
            return day
        return day if (last.year, last.part) == (day.year, day.part) else None


class News(Story):
    """The anchor of a newspaper article: the day it was written, and the tense beside a date."""

    __slots__ = ()

    @property
    def written(self) -> Moment:
        """The day the text was written, which news always has."""
        assert self.reference is not None
        return self.reference

    def year(self, found: Dateless, part: int, day: int | None) -> int | None:
        """The year in which a month or day lies nearest to the day of writing, on the side that the tense says."""
        if found.told_year is not None:
            return found.told_year
        if day is not None and found.told:
            return latest_year(self.written, part, day)
        if part in QUARTERS:
            return quarter_year(self.written, part, found.tense)
        year = nearest_year(self.written, part, day, found.tense)
        return None if may_be_past(self.written, Moment(year, part, day), found.told) else year

    def which(self, unit: str, which: Which, found: Dateless) -> Moment | None:
        """'this month', 'last year', 'a year ago': counted from the day of writing."""
        if which == "year-ago":
            return self.compared(self.bare(unit, found) or self.written)
        if isinstance(which, str):
            return calendar.shift(self.written, unit, _OF_WRITING[which])
        base = self.named or self.written
        if which > 0 and self._is_yet_to_come(base, found):
            return None
        return calendar.shift(base, unit, which) or calendar.shift(self.written, unit, which)

    def ago(self, unit: str, number: int) -> Moment | None:
        """'two days ago': from the day of writing; 'a year ago' beside a quarter is that quarter's."""
        if unit == YEAR and number == 1 and self.named is not None and self.named.precision == QUARTER:
            return self.compared(self.named)
        return calendar.shift(self.written, unit, -number)

    def back(self, unit: str, number: int) -> Moment | None:
        """'iki gün önce', '两天前': news has it from the day of writing."""
        return self.ago(unit, number)

    def count(self, unit: str, count: int, found: Dateless) -> Moment | None:
        """'a year earlier' than a quarter is a quarter."""
        base = self.named or self.written
        if count > 0 and self._is_yet_to_come(base, found):
            return None
        if unit == YEAR and count == -1 and base.precision in (QUARTER, YEAR):
            return self.compared(base)
        if unit == YEAR and base.precision == MONTH:
            return of_part(base.year + count, base.part or 1)
        return calendar.shift(base, unit, count)

    def compared(self, base: Moment) -> Moment:
        """A year before: 'compared with 4 % in the year-ago quarter'. What is compared with stays the base of the next
        comparison.
        """
        if self.against is not None and base == self.against[1]:
            return base
        before = Moment(base.year - 1, base.part, base.day, precision=base.precision)
        self.against = base, before
        return before

    def _is_yet_to_come(self, base: Moment, found: Dateless) -> bool:
        """Whether what comes later than `base` can't have been told yet."""
        return base == self.written and found.tense != "future"

    def part(self, part: int, which: Which, found: Dateless) -> Moment | None:
        """'next June', 'last spring': the one on that side of the day of writing."""
        if not isinstance(which, str):
            return Story.part(self, part, which, found)
        year = self.written.year
        present = calendar.coarser(self.written, of_part(year, part).precision)
        if present is not None and present.part == part:
            return of_part(present.year + _OF_WRITING[which], part)
        if which == "here":
            return of_part(year, part)
        ahead = calendar.ordinal(begins(of_part(year, part))) > calendar.ordinal(self.written)
        return of_part(year - ahead if which == "last" else year + (not ahead), part)

    def weekday(self, weekday: int, which: Which | None, found: Dateless) -> Moment | None:
        """'on Monday', 'next Friday': the nearest such day, by the word before it or the tense."""
        ahead = (weekday - calendar.weekday(self.written)) % 7
        behind = -((calendar.weekday(self.written) - weekday) % 7)
        if which in ("next", 1):
            days = ahead or 7
        elif which in ("last", -1):
            days = behind or -7
        elif which is None and found.tense is None and found.told is None:
            return None  # '周三由他去问': no verb tells on which side of the day of writing it was
        else:
            days = ahead if which == "here" or found.tense == "future" else behind
        return calendar.shift(self.written, DAY, days)

    def deictic(self, days: int) -> Moment | None:
        """'today', 'yesterday': so many days from the day of writing."""
        return calendar.shift(self.written, DAY, days)

    def bare(self, unit: str, found: Dateless) -> Moment | None:
        """'the quarter', 'the year' without a word that says which."""
        if unit == QUARTER:
            named = self.named
            return (
                named if named is not None and named.precision == QUARTER else calendar.shift(self.written, QUARTER, -1)
            )
        if unit == WEEKEND:
            over = calendar.weekday(self.written) <= 3 and found.tense != "future"
            return calendar.shift(self.written, WEEK, -1 if over else 0)
        return None

    def today(self) -> Moment | None:
        """'the day': the last that was named, else that of writing."""
        return self.named if self.named is not None and self.named.precision == DAY else self.written
