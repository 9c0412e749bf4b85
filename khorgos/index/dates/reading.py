"""From candidates to values: each kind of form with its reader, each reader with the anchor it counts from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from khorgos.index.dates import moment as calendar
from khorgos.index.dates.moment import (
    CENTURY,
    DAY,
    DECADE,
    HALF,
    MONTH,
    QUARTER,
    SEASON,
    WEEK,
    YEAR,
    Moment,
    begins,
    of_day,
    of_part,
)
from khorgos.index.dates.scan import Candidate
from khorgos.index.dates.slots import Slots
from khorgos.index.dates.story import WEEKEND, Story, Which


@dataclass(frozen=True, slots=True)
class Reading:
    """A candidate's value, or one of the two of 'April 1996 and April 1997'."""

    start: int
    end: int
    first: Moment
    last: Moment | None = None
    modifier: str | None = None
    relative: bool = False
    moves: bool = True  # tells where the story is


class Reader:
    """Reads candidates in their order; keeps the story."""

    def __init__(self, story: Story, day_first: bool) -> None:
        self.story = story
        self.day_first = day_first

    def read(self, found: Candidate) -> tuple[Reading, ...]:
        readings = tuple(_READERS[found.kind](self, found, found.slots))
        for reading in readings:
            if reading.moves and not found.aside:
                self.story.tell(reading.first if reading.last is None or found.heading else reading.last, found.on_way)
        return readings

    # absolute dates, with or without their year

    def calendar(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        pair = self._pair(found, slots)
        if pair is None:
            return
        first, last, relative = pair
        modifier = _plain_modifier(found.modifier)
        if last is None:
            first, modifier = _halved(first, found.modifier)
        yield Reading(found.start, found.end, first, last, modifier, relative)

    def list(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        pair = self._pair(found, slots)
        if pair is None or pair[1] is None:
            return
        first, last, relative = pair
        between = min(i for i in (slots.start(n) for n in ("day2", "month2", "season2", "year2", "anyyear2")) if i >= 0)
        first_end = max(
            i for i in (slots.end(n) for n in ("day", "month", "season", "year", "anyyear", "era")) if i < between
        )
        yield Reading(found.start, first_end, first, None, found.modifier, relative)
        yield Reading(between, found.end, last, None, slots.word("modifier2"), relative)

    def _pair(self, found: Candidate, slots: Slots) -> tuple[Moment, Moment | None, bool] | None:
        second = _has_second(slots)
        year, year2 = slots.year(), slots.year("2")
        if slots.text("short") and year is not None:
            if slots.text("season"):  # the winter of 1941-42 is that of 1942
                year, year2 = year + 1, None
            else:
                year2 = year // 100 * 100 + int(slots.text("short") or 0)
                if year2 <= year:
                    return None
        if year is None and year2 is None:
            year, relative = self._year(found, slots), True
            if year is None:
                return None
        else:
            relative = False
        if not second and year2 is None:
            year = year if year is not None else year2
            moment = slots.moment(year) if year is not None else None
            return None if moment is None else (moment, None, relative)
        return self._two(slots, year, year2, relative)

    def _two(
        self, slots: Slots, year: int | None, year2: int | None, relative: bool
    ) -> tuple[Moment, Moment, bool] | None:
        if year is None and year2 is not None:
            year = year2 - _wraps(slots)
        elif year2 is None and year is not None:
            year2 = year + _wraps(slots)
        if year is None or year2 is None:
            return None
        first = slots.moment(year) or None
        last = _second_moment(slots, year2)
        if first is None or last is None or calendar.ordinal(first) > calendar.ordinal(last):
            return None
        return first, last, relative

    def _year(self, found: Candidate, slots: Slots) -> int | None:
        """The year of a date that is told without one."""
        which = slots.word("which")
        if which is not None:
            anchor = self.story.which(YEAR, which, found)
            return None if anchor is None else anchor.year
        month = slots.word("month")
        part = part_of(slots)
        return None if part is None else self.story.year(found, part, slots.number("day"))

    def year(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        """A year of four digits; in a story of years BC also one of those, when it lies on the way."""
        year, here = slots.year(), self._named
        assert year is not None
        if here is not None and here < -900 and year < 1500 and 0 <= 1 - year - here <= 500:
            yield Reading(found.start, found.end, calendar.of_year(1 - year), None, _plain_modifier(found.modifier))
        elif 1000 <= year <= 2100:
            yield from self.calendar(found, slots)

    def year3(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        """A year below 1000: of the era that brings it nearer the story."""
        year, here = slots.number("year3"), self._named
        if year is None or here is None and (year < 100 or not found.plain):
            return
        before_christ = here is not None and here <= 0 and abs(1 - year - here) <= abs(year - here)
        first = calendar.of_year(1 - year if before_christ else year)
        if here is not None and not _likely_short_year(first.year, here, found.plain):
            return
        second = slots.number("year32")
        last = None if second is None else calendar.of_year(1 - second if before_christ else second)
        if last is None or last.year > first.year:
            yield Reading(found.start, found.end, first, last, _plain_modifier(found.modifier))

    # long periods

    def century(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        first, last = self._centuries(slots)
        if first is not None:
            modifier = None if slots.text("modifier2") else _plain_modifier(found.modifier)
            yield Reading(found.start, found.end, first, last, modifier, moves=False)

    def centuries(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        first, last = self._centuries(slots)
        if first is None or last is None:
            return
        yield Reading(
            found.start,
            max(slots.end("ordinal"), slots.end("era")),
            first,
            None,
            _plain_modifier(found.modifier),
            moves=False,
        )
        yield Reading(
            slots.start("ordinal2"), found.end, last, None, _plain_modifier(slots.word("modifier2")), moves=False
        )

    def _centuries(self, slots: Slots) -> tuple[Moment | None, Moment | None]:
        era2 = slots.word("era2") if slots.text("era2") else slots.word("era")
        era = slots.word("era") if slots.text("era") else era2
        return _century(slots.number("ordinal"), era), _century(slots.number("ordinal2"), era2)

    def millennium(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        bc = slots.word("era") == -1
        first, last = [n and calendar.millennium(n, bc) for n in (slots.number("ordinal"), slots.number("ordinal2"))]
        if first and (not last or first.year < last.year):
            yield Reading(found.start, found.end, first, last or None, _plain_modifier(found.modifier), moves=False)

    def decade(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        first = self._decade(slots, "")
        last = self._decade(slots, "2")
        if first is not None:
            yield Reading(
                found.start, found.end, first, last, _plain_modifier(found.modifier), slots.number("decade") is None
            )

    def decade_of_century(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        """'20世纪90年代': the century is told with the decade."""
        century, tens = slots.number("ordinal"), slots.number("decade") or slots.word("decade_word")
        if century and tens is not None and tens < 100:
            moment = calendar.decade((century - 1) * 100 + tens)
            yield Reading(found.start, found.end, moment, None, _plain_modifier(found.modifier))

    def decades(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        first, last = self._decade(slots, ""), self._decade(slots, "2")
        if first is None or last is None:
            return
        yield Reading(
            found.start, _end_of_word(slots, slots.end("decade")), first, None, _plain_modifier(found.modifier)
        )
        yield Reading(slots.start("decade2"), found.end, last, None, _plain_modifier(slots.word("modifier2")))

    def _decade(self, slots: Slots, second: str) -> Moment | None:
        number = slots.number("decade" + second)
        if number is None and not second:
            number = slots.word("decade_word")
        if number is None:
            return None
        if slots.word("era") == -1:
            return calendar.decade(1 - (number + 9))
        if number < 100:
            first = slots.number("decade") if second else None
            base = first if first is not None and first >= 100 else self._here or 1950
            number += base // 100 * 100
        return calendar.decade(number)

    # counted from an anchor

    @property
    def _here(self) -> int | None:
        """The year the story has reached."""
        moment = self.story.last or self.story.named or self.story.reference
        return None if moment is None else moment.year

    @property
    def _named(self) -> int | None:
        return None if self.story.named is None else self.story.named.year

    def which(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        moment = self._which(found, slots)
        if moment is not None:
            yield self._relative(found, moment)

    def _which(self, found: Candidate, slots: Slots) -> Moment | None:
        which = slots.word("which")
        unit = slots.word("period") or slots.word("dayparts")
        if unit is not None:
            return self.story.which(WEEK if unit == WEEKEND else unit, which, found)
        if slots.text("weekday"):
            return self.story.weekday(slots.word("weekday"), which, found)
        return self.story.part(slots.word("month") or slots.word("season"), which, found)

    def weekday(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        moment = self.story.weekday(slots.word("weekday"), None, found)
        if moment is not None:
            yield self._relative(found, moment)

    def through(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        """'three years later', 'two weeks ago'; a language may leave the number one out."""
        number, unit = slots.number("number") if slots.text("number") else 1, slots.word("unit")
        direction = slots.word("direction") if slots.text("direction") else slots.word("through")
        if number is None:
            return
        moment = self.story.ago(unit, number) if direction == "ago" else self.story.count(unit, number * direction)
        if moment is not None:
            yield self._relative(found, moment)

    def one_word(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        """'次年', '同日', '去年': which unit, in one word."""
        moment = self.story.which(slots.word(found.kind), _ONE_WORD[found.kind], found)
        if moment is not None and slots.text("month"):
            moment = slots.moment(moment.year)
        if moment is not None:
            yield self._relative(found, moment)

    def beside(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        moment = self.story.count(slots.word("period"), slots.word("beside"))
        if moment is not None:
            yield self._relative(found, moment)

    def phase(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        """'the end of the month', 'later in the year': only what a modifier makes a date."""
        unit = slots.word("period")
        if unit == WEEKEND and found.modifier is not None:
            unit = WEEK
        moment = self.story.bare(unit, found) if found.modifier in (None, "whole") else self.story.which(unit, 0, found)
        if moment is not None:
            yield self._relative(found, moment)

    def year_end(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        moment = self.story.which(YEAR, "here", found)
        if moment is not None:
            yield Reading(found.start, found.end, moment, None, "end", True)

    def deictic(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        moment = self.story.deictic(slots.word("deictic"))
        if moment is not None:
            yield self._relative(found, moment)

    def clock(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        moment = self.story.today()
        if moment is not None:
            yield self._relative(found, moment)

    def _relative(self, found: Candidate, moment: Moment) -> Reading:
        moment, modifier = _halved(moment, found.modifier)
        return Reading(found.start, found.end, moment, None, modifier, True)

    # in figures

    def iso(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        year, month, day = map(int, (slots.text("iso") or "").split("-"))
        moment = of_day(year, month, day)
        if moment is not None:
            yield Reading(found.start, found.end, moment)

    def numeric(self, found: Candidate, slots: Slots) -> Iterator[Reading]:
        one, two, year = (slots.number(n) or 0 for n in ("n1", "n2", "n3"))
        if len(slots.text("n3") or "") == 2:
            here = self.story.reference.year if self.story.reference else 1990
            year += (here + 20 - year) // 100 * 100  # at most twenty years ahead
        options = [
            of_day(year, two, one) if 1 <= two <= 12 else None,
            of_day(year, one, two) if 1 <= one <= 12 else None,
        ]
        if not self.day_first and found.kind == "numeric":
            options.reverse()
        moment = next((m for m in options if m is not None and m == self.story.reference), None)
        moment = moment or next((m for m in options if m is not None), None)
        if moment is not None:
            yield Reading(found.start, found.end, moment)


def _likely_short_year(year: int, here: int, plain: bool) -> bool:
    """Whether a number below 1000 is a year, in a story that has reached the year `here`."""
    distance = abs(year - here)
    if here > 1100:
        return plain and year >= 300
    return distance <= (400 if plain else 100) and (abs(year) >= 100 or distance <= 100)


def part_of(slots: Slots) -> int | None:
    """The month, season or quarter of a date."""
    quarter = slots.number("ordinal")
    if slots.text("holiday"):
        return int(slots.word("holiday")[:2])
    return slots.word("month") or slots.word("season") or (None if quarter is None else 32 + quarter)


def second_part_of(slots: Slots) -> int | None:
    part: int | None = slots.word("month2") or slots.word("season2")
    return part if part is not None or slots.text("day2") is None else part_of(slots)


def _end_of_word(slots: Slots, end: int) -> int:
    text = slots.match.string
    while text[end].isalpha() or text[end] in "'-":
        end += 1
    return end


def _has_second(slots: Slots) -> bool:
    return any(slots.text(name) for name in ("day2", "month2", "season2"))


def _wraps(slots: Slots) -> int:
    """1 when the second month or season comes round only in the next year."""
    first = slots.word("month") or slots.word("season")
    second = slots.word("month2") or slots.word("season2")
    return int(first is not None and second is not None and second < first)


def _second_moment(slots: Slots, year: int) -> Moment | None:
    month = slots.word("month2") or slots.word("month")
    day = slots.number("day2")
    if day is not None:
        return of_day(year, month, day)
    if slots.text("month2"):
        return of_part(year, month)
    season = slots.word("season2")
    return of_part(year, season) if season is not None else calendar.of_year(year)


def _century(number: int | None, era: object) -> Moment | None:
    return calendar.century(number, era == -1) if number is not None and 1 <= number <= 40 else None


def _plain_modifier(modifier: str | None) -> str | None:
    return {"half1": "start", "half2": "end"}.get(modifier, modifier) if modifier else None


def _halved(moment: Moment, modifier: str | None) -> tuple[Moment, str | None]:
    """'the first half of' a year is a half; of anything else, its start."""
    if modifier in ("half1", "half2") and moment.precision == YEAR:
        return of_part(moment.year, 40 if modifier == "half1" else 41), None
    return moment, _plain_modifier(modifier)


_ONE_WORD: dict[str, Which] = {
    "same": 0, "following": 1, "preceding": -1, "lately": "last", "coming": "next", "present": "here"
}  # fmt: skip
_ALIASES = {name: "one_word" for name in _ONE_WORD} | {"dotted": "numeric", "offset": "through", "marked": "calendar", "month": "calendar", "season": "calendar"}
_READERS: dict[str, Callable[[Reader, Candidate, Slots], Iterator[Reading]]] = {
    name: getattr(Reader, _ALIASES.get(name, name))
    for name in (
        "calendar list year year3 month season century centuries millennium decade decades weekday "
        "year_end which offset beside phase deictic clock iso numeric dotted through marked decade_of_century "
        "same following preceding lately coming present"
    ).split()
}
