"""What a filter of the timeline means, what it selects, and the pages it is shown in."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass, field

from index.dates import edtf
from index.model import Event
from index.remembering import remembered

PAGE = 8
"""Events on a page: what a phone shows without scrolling far."""
LONGEST_PAGE = 10
"""A page is made longer rather than part two statements that disagree."""


@dataclass(frozen=True, slots=True)
class Filter:
    """An expression as it was understood."""

    period: str | None = None  # EDTF, open intervals included: '../1799' for 'before 1800'
    day: tuple[int, int] | None = None  # month and day of any year: 'on this day'
    month: int | None = None  # the month of any year
    words: tuple[str, ...] = ()  # as typed, or as corrected
    week: tuple[tuple[int, int], ...] = ()  # months and days of any year: 'this week in history'

    @property
    def everything(self) -> bool:
        """Whether it keeps every event."""
        return self == Filter()


class Events(Sequence[Event]):
    """Events that know of themselves what would take reading each of them."""

    @property
    @abstractmethod
    def centuries(self) -> Sequence[int]:
        """The century of each."""

    @property
    @abstractmethod
    def last(self) -> Event:
        """The first of those with the latest known end; ValueError where there is none."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The events that a filter leaves, in the order of their dates."""

    events: Sequence[Event]
    filter: Filter = field(default_factory=Filter)
    misunderstood: tuple[str, ...] = ()  # what of the expression meant nothing or was found nowhere
    corrected: tuple[tuple[str, str], ...] = ()  # (typed, taken for)
    widened: bool = False  # nothing on the day or in the week asked for: these are of its month

    @property
    def count(self) -> int:
        """How many events there are."""
        return len(self.events)

    @property
    def span(self) -> tuple[str, str] | None:
        """The first and the last date told (EDTF): of 'from 1862 to 1877' the year it begins or ends with."""
        if not self.events:
            return None
        first = self.events[0]
        known = self.events if isinstance(self.events, Events) else None
        last = known.last if known else max(self.events, key=lambda event: known_end(event.date))
        return edtf.ends(first.date)[0], edtf.ends(last.date)[1]


@dataclass(frozen=True, slots=True)
class Page:
    """One screen of a selection; `earlier` and `later` are the offsets of the pages before and after, if any."""

    events: tuple[Event, ...]
    offset: int
    earlier: int | None
    later: int | None
    centuries: tuple[tuple[int, int], ...]  # (century, offset of its first event); the 2nd century BC is -2


@remembered(65536)
def known_end(date: str) -> edtf.Bound:
    """The last day of what may still go on."""
    return edtf.bounds(edtf.ends(date)[1])[1]


def page(selection: Selection, offset: int = 0, size: int = PAGE) -> Page:
    """The page that begins at `offset`, or at the nearest event there is. Nothing but the filter and the offset is kept
    between two presses of a button, so that buttons outlive a restart.
    """
    events = selection.events
    start = max(0, min(offset, len(events) - 1))
    end = page_end(events, start, size)
    return Page(
        events=tuple(events[start:end]),
        offset=start,
        earlier=page_before(events, start, size),
        later=end if end < len(events) else None,
        centuries=centuries(events),
    )


def page_end(events: Sequence[Event], start: int, size: int) -> int:
    """Where a page from `start` ends: events that dispute each other aren't parted, within LONGEST_PAGE."""
    end = min(start + size, len(events))
    while start < end < min(start + max(size, LONGEST_PAGE), len(events)) and disagree(events[end - 1], events[end]):
        end += 1
    return end


def page_before(events: Sequence[Event], start: int, size: int) -> int | None:
    """Where the page before `start` begins; None on the first one."""
    if start == 0:
        return None
    for begin in range(max(0, start - max(size, LONGEST_PAGE)), start - size + 1):
        if page_end(events, begin, size) == start:  # it may have been made longer
            return begin
    begin = max(0, start - size)
    if begin and disagree(events[begin - 1], events[begin]) and start - begin < LONGEST_PAGE:
        begin -= 1
    return begin


def disagree(one: Event, other: Event) -> bool:
    """Whether two events are told as disputes of each other."""
    return other.id in one.disputes or one.id in other.disputes


def centuries(events: Sequence[Event]) -> tuple[tuple[int, int], ...]:
    """Where each century begins, for jumping."""
    first: dict[int, int] = {}
    each = events.centuries if isinstance(events, Events) else map(century_of, (event.date for event in events))
    for offset, century in enumerate(each):
        first.setdefault(century, offset)
    return tuple(first.items())


@remembered(65536)
def century_of(date: str) -> int:
    """The century of a date's beginning: 20 for 1900 … 1999, as EDTF's 19XX; negative before Christ."""
    low, high = edtf.bounds(date)
    year = int(low[0] if low != edtf.PAST else high[0])
    return year // 100 + 1 if year > 0 else -((-year) // 100 + 1)
