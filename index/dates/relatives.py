"""Reading what is counted from an anchor: 'the next day', 'three years later', 'on Tuesday', 'the end of the month'."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from index.dates import moment as calendar
from index.dates.anchors import WEEKEND, Story, Which
from index.dates.interpretation import Reading, whole
from index.dates.moment import DAY, WEEK, Moment, of_day
from index.dates.scan import Candidate

ONE_WORD: dict[str, Which] = {
    "same": 0,
    "following": 1,
    "preceding": -1,
    "lately": "last",
    "coming": "next",
    "present": "here",
}
"""Kinds of words that say which and what in one: '次年', '同日', '去年'."""


def which(found: Candidate, story: Story) -> Iterator[Reading]:
    """'that year', 'the following month', 'last spring'."""
    return _counted(found, _which(found, story))


def _which(found: Candidate, story: Story) -> Moment | None:
    slots = found.slots
    unit = slots.word("period") or slots.word("dayparts")
    if unit is not None:
        return story.which(WEEK if unit == WEEKEND else unit, slots.word("which"), found)
    if slots.text("weekday"):
        return story.weekday(slots.word("weekday"), slots.word("which"), found)
    return story.part(slots.word("month") or slots.word("season"), slots.word("which"), found)


def one_word(found: Candidate, story: Story) -> Iterator[Reading]:
    """'today', 'tomorrow', '同年': a unit and which one, in one word."""
    moment = story.which(found.slots.word(found.kind), ONE_WORD[found.kind], found)
    if moment is not None and (found.slots.text("month") or found.slots.text("season")):  # '同年12月25日'
        moment = found.slots.moment(moment.year)
    return _counted(found, moment)


def day_of_week(found: Candidate, story: Story) -> Iterator[Reading]:
    """'上周三', '下星期一': a day of the week that is named, not the nearest of its name."""
    week = story.which(WEEK, found.slots.word("which_week"), found)
    return _counted(found, week and calendar.shift(replace(week, precision=DAY), DAY, found.slots.word("seventh")))


def weekday(found: Candidate, story: Story) -> Iterator[Reading]:
    """'on Monday'; nothing where it is a habit in a text of no known day."""
    if found.holds_now and story.reference is None:  # 'the shop opens on Saturday'
        return iter(())
    return _counted(found, story.weekday(found.slots.word("weekday"), None, found))


def offset(found: Candidate, story: Story) -> Iterator[Reading]:
    """'three years later', 'two weeks ago'; a language may leave the number one out."""
    slots = found.slots
    number, unit = slots.number("number") if slots.text("number") else 1, slots.word("unit")
    direction = slots.word("direction") if slots.text("direction") else slots.word("through")
    if number is None or (calendar.YEARS_IN.get(unit, 1) > 10 and direction != "ago"):
        return iter(())  # 'two centuries later': of no century that is certain
    if direction == "ago":
        return _counted(found, story.ago(unit, number))
    if direction == "back":
        return _counted(found, story.back(unit, number))
    return _counted(found, story.count(unit, number * direction, found))


def beside(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the day after', 'the year before'."""
    return _counted(found, story.count(found.slots.word("period"), found.slots.word("beside"), found))


def phase(found: Candidate, story: Story) -> Iterator[Reading]:
    """'the end of the month', 'later in the year'; without such a word only what the anchor knows of itself."""
    unit = found.slots.word("period")
    if found.modifier in (None, "whole"):
        return _counted(found, story.bare(unit, found))
    return _counted(found, story.which(WEEK if unit == WEEKEND else unit, 0, found))


def end_of(found: Candidate, story: Story) -> Iterator[Reading]:
    """'year-end', 'month's end'."""
    moment = story.which(found.slots.word("year_end"), "here", found)
    if moment is not None:
        yield Reading(found.start, found.end, moment, None, "end", relative=True)


def day_of_month(found: Candidate, story: Story) -> Iterator[Reading]:
    """'on the 20th' of the month the story has reached."""
    month, day = story.month or story.reference, found.slots.number("day")
    if month is not None and month.month is not None and day is not None:
        return _counted(found, of_day(month.year, month.month, day))
    return iter(())


def deictic(found: Candidate, story: Story) -> Iterator[Reading]:
    """'two days ago' in a word: counted from where the text stands."""
    return _counted(found, story.deictic(found.slots.word("deictic")))


def clock(found: Candidate, story: Story) -> Iterator[Reading]:
    """A time of day stands for its day."""
    return _counted(found, story.today())


def _counted(found: Candidate, moment: Moment | None) -> Iterator[Reading]:
    if moment is not None:
        yield whole(found, moment, relative=True)
