"""One day by two calendars: '26 March (7 April) 1917'. EDTF counts as the Gregorian one does: the later date."""

from __future__ import annotations

from collections.abc import Iterator

from index.dates.anchors import Story
from index.dates.calendars import part_of, second_part_of
from index.dates.interpretation import Reading, plain, whole
from index.dates.moment import Moment, of_day, ordinal
from index.dates.scan import Candidate

_APART = range(10, 14)
"""Days between the calendars, from 1582 to this century. Authors take those of another century, so all of them pass."""
_DECEMBER = 12


def styles(found: Candidate, story: Story) -> Iterator[Reading]:
    """Two days that are one by both calendars; two days where they are farther apart or nearer."""
    slots = found.slots
    month, second = part_of(slots), second_part_of(slots)
    day, other = slots.number("day"), slots.number("day2") or slots.number("n2")
    if month is None or second is None or day is None or other is None:
        return
    first, last = slots.year(), slots.year("2")
    relative = first is None and last is None
    if relative:
        first = story.year(found, month, day)
    year = first if last is None else last
    if year is None:
        return
    wraps = month == _DECEMBER and second == 1
    if last is None:
        last = year + wraps
    elif first is None:
        first = year - wraps
    if first is None:
        return
    one, two = of_day(first, month, day), of_day(last, second, other)
    if one is None or two is None:
        return
    if second == _DECEMBER and month == 1 and ordinal(two) > ordinal(one):
        two = of_day(last - 1, second, other) or two  # '5 January (24 December) 1877'
    later = max(one, two, key=ordinal)
    if abs(ordinal(one) - ordinal(two)) in _APART:
        yield whole(found, later, relative=relative)
        return
    yield from _apart(found, one, two, relative)


def _apart(found: Candidate, one: Moment, two: Moment, relative: bool) -> Iterator[Reading]:
    slots = found.slots
    opens = [slots.start(name) for name in ("day2", "n2", "month2") if slots.start(name) >= 0]
    ends = [slots.end(name) for name in ("day", "month", "year") if 0 <= slots.end(name) <= min(opens)]
    yield Reading(found.start, max(ends, default=min(opens)), one, None, plain(found.modifier), relative)
    yield Reading(min(opens), found.end, two, None, None, relative)
