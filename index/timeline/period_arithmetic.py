"""Reckoning with the periods that people ask for, in EDTF: ranges, thirds, 'before', 'since'."""

from __future__ import annotations

from index.dates import edtf
from index.dates.moment import Moment, from_ordinal, month_length, ordinal

THIRDS = {"early": (0, 1), "mid": (1, 2), "late": (2, 3)}


def interval(one: str, other: str) -> str:
    """From the earlier to the later, whichever was typed first; '1862-77' ends in 1877."""
    low, high = sorted((one, other), key=edtf.bounds)
    first, last = edtf.bounds(low)[0], max(edtf.bounds(low)[1], edtf.bounds(high)[1])
    return f"{as_date(first, opens=True)}/{as_date(last, opens=False)}"


def narrowed(value: str, third: str | None) -> str:
    """'Late 19th century': its last third, in whole years."""
    if third is None:
        return value
    (first, *_), (last, *_) = edtf.bounds(value)
    length = int(last - first) + 1
    if length < 3:
        return value
    begin, end = (int(first) + length * share // 3 for share in THIRDS[third])
    return f"{Moment(begin).edtf}/{Moment(end - 1).edtf}"


def bounded(value: str, operator: str | None) -> str:
    """The EDTF interval before, until, from or after a date."""
    low, high = edtf.bounds(value)
    if operator == "before":
        return f"../{as_date(neighbour(low, -1), opens=False)}"
    if operator == "until":
        return f"../{as_date(high, opens=False)}"
    if operator == "after":
        return f"{as_date(neighbour(high, 1), opens=True)}/.."
    return f"{as_date(low, opens=True)}/.." if operator == "since" else value


def neighbour(bound: edtf.Bound, step: int) -> edtf.Bound:
    """The day so many days on from a bound."""
    moment = from_ordinal(ordinal(Moment(int(bound[0]), bound[1], bound[2], "day")) + step)
    return moment.year, moment.part or 1, moment.day or 1


def as_date(bound: edtf.Bound, *, opens: bool) -> str:
    """A bound as coarsely as it can be told: 1 January opens its year, 31 December closes it."""
    year, month, day = int(bound[0]), bound[1], bound[2]
    if (month, day) == ((1, 1) if opens else (12, 31)):
        return Moment(year).edtf
    if day == (1 if opens else month_length(year, month)):
        return Moment(year, month, precision="month").edtf
    return Moment(year, month, day, "day").edtf
