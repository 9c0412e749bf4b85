"""What a candidate turns out to mean: one or two periods of the calendar, each with the span that tells it."""

from __future__ import annotations

from dataclasses import dataclass

from index.dates.moment import YEAR, Moment, of_part
from index.dates.scan import Candidate


@dataclass(frozen=True, slots=True)
class Reading:
    """A period, or the first and last of a range."""

    start: int
    end: int
    first: Moment
    last: Moment | None = None
    modifier: str | None = None
    relative: bool = False
    moves: bool = True  # tells where the story is


def whole(found: Candidate, first: Moment, last: Moment | None = None, *, relative: bool = False) -> Reading:
    """The reading of a candidate's whole span. 'The first half of' a year is a half; of anything else, its start."""
    modifier = plain(found.modifier)
    if last is None and first.precision == YEAR and found.modifier in ("half1", "half2"):
        first, modifier = of_part(first.year, 40 if found.modifier == "half1" else 41), None
    return Reading(found.start, found.end, first, last, modifier, relative)


def plain(modifier: str | None) -> str | None:
    """start, mid, end, or none of them."""
    known = {"half1": "start", "half2": "end", "start": "start", "mid": "mid", "end": "end"}
    return None if modifier is None else known.get(modifier)
