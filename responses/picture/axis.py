"""The axis of the picture: years from top to bottom, with the empty centuries cut out."""

from __future__ import annotations

import bisect
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.dates import edtf
from index.model import Event

CUT = 0.09  # a gap is cut when it takes more than this share of what is left of the axis
MOST_CUTS = 6
BY_YEARS = 0.15  # share of a stretch's length that its years decide; the rest goes by its events
BY_YEARS_INSIDE = 0.45  # the same for what lies inside a stretch
MOST_TICKS = 400  # of one step in a stretch; finer ones are not looked at
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000)
THIRDS = {"start": (0.0, 1 / 3), "mid": (1 / 3, 2 / 3), "end": (2 / 3, 1.0)}


@dataclass(frozen=True, slots=True)
class Extent:
    """An event on the axis, in years with fractions; astronomical, so that 36 BC lies between -35 and -34."""

    start: float
    end: float
    open: bool = False  # 'by 1755', 'since 2000': only one end is known
    approximate: bool = False

    @property
    def middle(self) -> float:
        """The year in its middle."""
        return (self.start + self.end) / 2


def extent(event: Event) -> Extent:
    """From when to when an event lasted, in years; open where one end isn't known."""
    low, high = edtf.bounds(event.date)
    if low == edtf.PAST:
        return Extent(in_years(high), in_years(high), open=True, approximate=True)
    if high == edtf.FUTURE:
        return Extent(in_years(low), in_years(low), open=True, approximate=True)
    start, end = in_years(low), in_years(high)
    if event.modifier in THIRDS:
        first, last = THIRDS[event.modifier]
        start, end = start + (end - start) * first, start + (end - start) * last
    vague = any(mark in event.date for mark in "~?%") or event.modifier is not None or "X" in event.date
    return Extent(start, end, approximate=vague)


def in_years(bound: edtf.Bound) -> float:
    """A day as a number of years."""
    year, month, day = bound
    return year + (month - 1) / 12 + (day - 1) / 372


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the axis without a cut, drawn from `top` to `bottom` (pixels, downwards).

    It is stretched where much happens: `knots` are years with their share (0 to 1) of the way down.
    """

    top: float
    bottom: float
    knots: tuple[tuple[float, float], ...]

    @property
    def start(self) -> float:
        """Its first year."""
        return self.knots[0][0]

    @property
    def end(self) -> float:
        """Its last year."""
        return self.knots[-1][0]

    def y(self, year: float) -> float:
        """Where in the picture a year of this stretch lies, in pixels from the top."""
        if self.end == self.start:
            return (self.top + self.bottom) / 2
        index = min(max(bisect.bisect_right(self.knots, (year, 2.0)), 1), len(self.knots) - 1)
        (before, low), (after, high) = self.knots[index - 1], self.knots[index]
        share = low if after == before else low + (high - low) * (year - before) / (after - before)
        return self.top + min(max(share, 0.0), 1.0) * (self.bottom - self.top)


@dataclass(frozen=True, slots=True)
class Axis:
    """The years of the picture as stretches, crowded times drawn longer than empty ones."""

    stretches: tuple[Stretch, ...]

    def y(self, year: float) -> float:
        """Where in the picture a year lies, in pixels from the top."""
        ends = [stretch.end for stretch in self.stretches]
        index = min(bisect.bisect_left(ends, year - 1e-9), len(ends) - 1)
        return self.stretches[index].y(year)

    def ticks(self, spacing: float) -> list[tuple[int, float]]:
        """Round years with their place, the roundest first choice, at least `spacing` pixels apart."""
        found: dict[int, float] = {}
        for step in reversed(STEPS):
            for stretch in self.stretches:
                for year in round_years(stretch, step):
                    y = stretch.y(year)
                    roomy = stretch.y(year + step) - stretch.y(year - step) >= spacing  # else '1883' is no landmark
                    if roomy and all(abs(y - other) >= spacing for other in found.values()):
                        found[year] = y
        return sorted(found.items())


def axis(extents: Sequence[Extent], weights: Sequence[float], top: float, bottom: float, gap: float) -> Axis:
    """An axis from `top` to `bottom` with `gap` pixels at each cut; a stretch is as long as the events in it, weighed,
    and the years it covers ask for.
    """
    pieces = pieces_of(extents)
    points = sorted((e.start, w) for e, w in zip(extents, weights, strict=True))
    inside = [[(year, w) for year, w in points if start <= year <= end] for start, end in pieces]
    years = sum(end - start for start, end in pieces) or 1.0
    load = sum(weights) or 1.0
    shares = [
        BY_YEARS * (end - start) / years + (1 - BY_YEARS) * sum(w for _, w in some) / load
        for (start, end), some in zip(pieces, inside, strict=True)
    ]
    room = bottom - top - gap * (len(pieces) - 1)
    least = min(34.0, room / len(pieces))
    heights = [max(least, room * share / sum(shares)) for share in shares]
    scale = room / sum(heights)
    stretches, y = [], top
    for piece, some, height in zip(pieces, inside, heights, strict=True):
        stretches.append(Stretch(y, y + height * scale, knots(piece, some)))
        y += height * scale + gap
    return Axis(tuple(stretches))


def knots(piece: tuple[float, float], points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """Half-way between a line of even years and one of even events."""
    start, end = piece
    load = sum(weight for _, weight in points) or 1.0
    length = (end - start) or 1.0
    found, done = [(start, 0.0)], 0.0
    for year, weight in points:
        share = BY_YEARS_INSIDE * (year - start) / length + (1 - BY_YEARS_INSIDE) * (done + weight / 2) / load
        done += weight
        if year > found[-1][0]:
            found.append((year, share))
    return (*found, (end, 1.0)) if end > found[-1][0] else tuple(found)


def pieces_of(extents: Sequence[Extent]) -> list[tuple[float, float]]:
    """The years that have something to show, cut where nothing happens for long."""
    pieces = [(min(e.start for e in extents), max(e.end for e in extents))]
    covered = merged_intervals(extents)
    gaps = [(after - before, before, after) for (_, before), (after, _) in pairwise(covered)]
    for size, before, after in sorted(gaps, reverse=True)[:MOST_CUTS]:
        if size < CUT * sum(end - start for start, end in pieces) or size < 4:
            break
        index = next(i for i, (start, end) in enumerate(pieces) if start <= before and after <= end)
        start, end = pieces[index]
        pieces[index : index + 1] = [(start, before), (after, end)]
    return pieces


def merged_intervals(extents: Sequence[Extent]) -> list[tuple[float, float]]:
    """The times that any event covers, in order, none touching another."""
    covered: list[tuple[float, float]] = []
    for piece in sorted((e.start, e.end) for e in extents):
        if covered and piece[0] <= covered[-1][1]:
            covered[-1] = (covered[-1][0], max(covered[-1][1], piece[1]))
        else:
            covered.append(piece)
    return covered


def round_years(stretch: Stretch, step: int) -> list[int]:
    """Multiples of `step`, before Christ as people count: 200 BC is the astronomical year -199."""
    if (stretch.end - stretch.start) / step > MOST_TICKS:
        return []
    first, last = math.ceil(stretch.start), math.floor(stretch.end)
    after = range(max(step, -(-first // step) * step), last + 1, step)
    before = [1 - number for number in range(step, 1 - first + 1, step) if 1 - number <= last]
    return [*sorted(before), *after]
