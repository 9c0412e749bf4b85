"""Reading days, months, seasons, quarters and years, with or without their year, alone, listed or as ranges."""

from __future__ import annotations

from collections.abc import Iterator

from index.dates.anchors import Story
from index.dates.interpretation import Reading, plain, whole
from index.dates.match_slots import Slots
from index.dates.moment import DAY, WINTER, YEAR, Moment, of_day, of_part, of_year, ordinal, starting_month, weekday
from index.dates.scan import Candidate

Pair = tuple[Moment, Moment | None, bool]
"""First, last, and whether the year was worked out."""
_BEFORE_LADY_DAY = (1, 2, 3)
"""Months at the beginning of a year that England once counted with the year before: 'February 1712/13'."""
_BEFORE_THE_REPUBLIC = 1911
SURELY_A_YEAR = 300
"""From here on a number after 'in' is a year rather than a count, however far the story has to move for it."""


def calendar(found: Candidate, story: Story) -> Iterator[Reading]:
    """One date or range of days, months, seasons, quarters or years; its year from the story where it has none."""
    pair = _pair(found, story)
    if pair is not None:
        first, last, relative = pair
        if relative and last is None:
            agreeing = _on_its_weekday(found, first, story.reference)
            if agreeing is None:
                return
            first = agreeing
        yield whole(found, first, last, relative=relative)


def listed(found: Candidate, story: Story) -> Iterator[Reading]:
    """'4 and 5 May', 'April and June 1955': two dates that share a month or year."""
    pair = _pair(found, story)
    if pair is None:
        return
    first, last, relative = pair
    if last is None:
        return
    slots = found.slots
    between = min(i for i in map(slots.start, ("day2", "month2", "season2", "year2", "anyyear2")) if i >= 0)
    first_end = max(i for i in map(slots.end, ("day", "month", "season", "year", "anyyear", "era")) if i < between)
    yield Reading(found.start, first_end, first, None, plain(found.modifier), relative)
    yield Reading(between, found.end, last, None, plain(slots.word("modifier2")), relative)


def year(found: Candidate, story: Story) -> Iterator[Reading]:
    """A year of four digits; in a story of years BC also one of those, when it lies on the way."""
    number = found.slots.year()
    here = None if story.named is None else story.named.year
    assert number is not None
    if here is not None and here < -900 and number < 1500 and 0 <= 1 - number - here <= 500:
        yield whole(found, of_year(1 - number))
    elif 1000 <= number <= 2100:
        yield from calendar(found, story)


def short_year(found: Candidate, story: Story) -> Iterator[Reading]:
    """A year below 1000: of the era that brings it nearer the story, of ours where that is unlikely."""
    number, second = found.slots.number("year3"), found.slots.number("year32")
    here = None if story.named is None else story.named.year
    if number is None or (here is None and (number < 100 or not found.plain)):
        return
    before_christ = here is not None and here <= 0 and abs(1 - number - here) <= abs(number - here)
    if here is not None and not _likely_short_year(1 - number if before_christ else number, here, found.plain):
        if not (before_christ and found.plain and number >= SURELY_A_YEAR):
            return
        before_christ = False  # 'in 36 BC … Later in 751': seven centuries on, not seven back
    first, last = [None if n is None else of_year(1 - n if before_christ else n) for n in (number, second)]
    assert first is not None
    if last is None or last.year > first.year:
        yield whole(found, first, last)


def reign(found: Candidate, story: Story) -> Iterator[Reading]:
    """'光绪三年', '民国二十六年至二十八年': years counted from the first of an era.

    With months where those are ours: '民国二十六年11月'; papers from Taiwan leave out which era it is: '114年3月31日'.
    """
    slots = found.slots
    before = slots.word("reign") or slots.word("era_of_our_months")
    if found.kind == "republic":
        before = _BEFORE_THE_REPUBLIC
    number, last = slots.number("reign_year"), slots.number("reign_year2")
    if before is None or number is None:
        return
    first = slots.moment(before + number)
    if first is None:
        return
    end = None if last is None else of_year((slots.word("reign2") or before) + last)
    if end is None or end.year > first.year:
        yield whole(found, first, end)


SURELY_PAST = 35
"""Two figures of a year up to which it may be of this century, for a text that doesn't say when it was written."""


def abbreviated(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the spirit of '89': of the century the story is in."""
    anchor, digits = story.last or story.named or story.reference, found.slots.number("apostrophe")
    if anchor is not None and digits is not None and anchor.year > 0:
        nearest = min(
            (anchor.year // 100 * 100 + digits + c for c in (-100, 0, 100)), key=lambda y: abs(y - anchor.year)
        )
        yield whole(found, of_year(nearest), relative=True)


def _likely_short_year(number: int, here: int, plain_: bool) -> bool:
    """Whether a number below 1000 is a year, in a story that has reached the year `here`."""
    distance = abs(number - here)
    if here > 1100:
        return plain_ and number >= SURELY_A_YEAR
    return distance <= (400 if plain_ else 100) and (abs(number) >= 100 or distance <= 100)


def iso(found: Candidate, story: Story) -> Iterator[Reading]:
    """'2013-10-25'."""
    numbers = (found.slots.text("iso") or "").replace("/", "-").split("-")
    moment = of_day(*map(int, numbers))
    if moment is not None:
        yield whole(found, moment)


def numeric(found: Candidate, story: Story) -> Iterator[Reading]:
    """'11/02/89', '25.10.2022': in the order that gives the day of writing, else the language's, else any."""
    one, two, year_ = (found.slots.number(name) or 0 for name in ("n1", "n2", "n3"))
    if len(found.slots.text("n3") or "") == 2:
        here = story.reference or story.last or story.named
        if here is None and year_ <= SURELY_PAST:
            return  # of this century or the last
        year_ += ((here.year if here else 1990) + 20 - year_) // 100 * 100  # at most twenty years ahead
    options = [of_day(year_, two, one), of_day(year_, one, two)]
    if found.kind == "numeric" and not found.scan.day_first:
        options.reverse()
    days = [day for day in options if day is not None]
    if days:
        yield whole(found, next((day for day in days if day == story.reference), days[0]))


def _on_its_weekday(found: Candidate, day: Moment, written: Moment | None) -> Moment | None:
    """'Tuesday 23rd July': of a year in which that is a Tuesday, next to the writing or else to where the story is.

    None where none is near.
    """
    told = found.slots.day_of_week()
    if told is None or day.precision != DAY or weekday(day) == told:
        return day
    year = day.year if written is None else written.year
    for other in (year, year - 1, year + 1):
        moment = found.slots.moment(other)
        if moment is not None and weekday(moment) == told:
            return moment
    return None


def _pair(found: Candidate, story: Story) -> Pair | None:
    slots = found.slots
    first, last = slots.year(), slots.year("2")
    if slots.text("short") and first is not None:
        last = _in_full(slots.text("short") or "", first)
        if last is None:
            return None
    if first is not None and last is not None:
        first, last = _of_two_years(slots, first, last)
        if first is None:
            return None
    relative = first is None and last is None
    if relative:
        first = _year_from_story(found, story)
    if not any(map(slots.text, ("day2", "month2", "season2"))) and (last is None or first is None):
        number = last if first is None else first
        moment = None if number is None else slots.moment(number)
        return None if moment is None else (moment, None, relative)
    ends = _ends(slots, first, last)
    return None if ends is None else (*ends, relative)


def _in_full(short: str, year: int) -> int | None:
    """The year of '1862-77', '1999/00', '1765/6': one figure or a turn of the century, the next year."""
    size = 10 ** len(short)
    number = year // size * size + int(short)
    if (year + 1) % size == int(short):
        return year + 1
    return number if number > year and len(short) > 1 else None


def _of_two_years(slots: Slots, first: int, last: int) -> tuple[int | None, int | None]:
    """Two years that stand together without a part of the second: 'the winter of 1941-42' is that of 1942, 'February
    1712/13' of 1713 as we count; with a stroke only years in a row are one time: '1899/1900'.
    """
    if any(map(slots.text, ("day2", "month2", "season2"))):
        return first, last
    in_a_row = last == first + 1
    if not in_a_row and slots.joined("year").endswith("/"):
        return None, None
    if in_a_row and slots.text("season"):
        return last, None
    if in_a_row and slots.text("month"):
        return (last if part_of(slots) in _BEFORE_LADY_DAY else first), None
    return first, last


def _ends(slots: Slots, first: int | None, last: int | None) -> tuple[Moment, Moment] | None:
    """The ends of a range; a year that one of them lacks is that of the other, or the one beside it."""
    if first is None and last is not None:
        if second_part_of(slots) == WINTER and _wraps(slots):  # 'autumn and winter 1918': the one that follows
            first, last = last, last + 1
        else:
            first = last - _wraps(slots)
    if last is None and first is not None:
        last = first + _wraps(slots)
    if first is None or last is None:
        return None
    low, high = slots.moment(first), _second_moment(slots, last)
    return None if low is None or high is None or ordinal(low) > ordinal(high) else (low, high)


def _year_from_story(found: Candidate, story: Story) -> int | None:
    which = found.slots.word("which")
    if which is not None:  # 'July 25 of that year'
        anchor = story.which(YEAR, which, found)
        return None if anchor is None else anchor.year
    part = part_of(found.slots)
    return None if part is None else story.year(found, part, found.slots.number("day"))


def part_of(slots: Slots) -> int | None:
    """The month, season or quarter of a date, as EDTF counts them."""
    if slots.text("holiday"):
        return int(slots.word("holiday")[:2])
    quarter = slots.number("ordinal")
    part: int | None = slots.word("month") or slots.word("season")
    if part is None and quarter is not None and 1 <= quarter <= 4:
        return 32 + quarter
    return part


def second_part_of(slots: Slots) -> int | None:
    """The month or season of a range's end, as EDTF counts them; that of its beginning where only days are told."""
    part: int | None = slots.word("month2") or slots.word("season2")
    return part if part is not None or slots.text("day2") is None else part_of(slots)


def _wraps(slots: Slots) -> int:
    """1 when the second month or season comes round only in the next year."""
    first, second = part_of(slots), second_part_of(slots)
    return int(first is not None and second is not None and starting_month(second) < starting_month(first))


def _second_moment(slots: Slots, number: int) -> Moment | None:
    part, day = second_part_of(slots), slots.number("day2")
    if part is None:
        return of_year(number)
    return of_part(number, part) if day is None else of_day(number, part, day)
