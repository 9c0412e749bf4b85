"""From candidates to readings, in their order: each kind of form has its reader, and each reading moves the story."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from index.dates import calendars, edtf, periods, relatives, styles
from index.dates.anchors import Story
from index.dates.interpretation import Reading
from index.dates.moment import YEAR, Moment
from index.dates.scan import Candidate

READERS: dict[str, Callable[[Candidate, Story], Iterator[Reading]]] = {
    "calendar": calendars.calendar,
    "entry": calendars.calendar,
    "marked": calendars.calendar,
    "month": calendars.calendar,
    "season": calendars.calendar,
    "list": calendars.listed,
    "styles": styles.styles,
    "year": calendars.year,
    "year3": calendars.short_year,
    "abbreviated": calendars.abbreviated,
    "iso": calendars.iso,
    "numeric": calendars.numeric,
    "dotted": calendars.numeric,
    "century": periods.century,
    "centuries": periods.centuries,
    "millennium": periods.millennium,
    "decade": periods.decade,
    "decades": periods.decades,
    "decade_of_century": periods.decade_of_century,
    "reign": calendars.reign,
    "republic": calendars.reign,
    "run": calendars.calendar,
    "which": relatives.which,
    "weekday": relatives.weekday,
    "day_of_week": relatives.day_of_week,
    "offset": relatives.offset,
    "beside": relatives.beside,
    "phase": relatives.phase,
    "end_of": relatives.end_of,
    "day_of_month": relatives.day_of_month,
    "deictic": relatives.deictic,
    "clock": relatives.clock,
    **dict.fromkeys(relatives.ONE_WORD, relatives.one_word),
}
"""The kinds of forms that the tables of words may use."""


def read(found: Candidate, story: Story) -> tuple[Reading, ...]:
    """What a candidate says, given where the story is; the story goes on from it."""
    readings = tuple(reading for reading in READERS[found.kind](found, story) if _writable(reading))
    for reading in readings:
        if reading.moves and not found.aside:
            moment = reading.first if reading.last is None or found.heading else reading.last
            story.tell(moment, found.on_way)
    return readings


def is_byline(found: Candidate, written: Moment) -> bool:
    """Whether it is the text's own date, in a line that is no sentence: 'By J. Marlow, 3 November 2009'."""
    if found.scan.is_finished(found):
        return False
    told = tuple(READERS[found.kind](found, Story(written)))
    return any(one.first == written and one.last is None and not one.relative for one in told)


def _writable(reading: Reading) -> bool:
    """Beyond four digits EDTF has plain years only, and no interval ends before it begins: '10s-100s of records'."""
    first, last = reading.first, reading.last or reading.first
    if max(abs(first.year), abs(last.year)) >= 9999:
        return reading.last is None and first.precision == YEAR
    return reading.last is None or edtf.is_date(edtf.interval(first.edtf, last.edtf))
