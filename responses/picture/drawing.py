"""Draws a selection of events: a card with a ground of its own, so that it reads in light and in dark chats.

Dots are days, months and years, bars are ranges, both from where they begin, as a list has them; hollow means
approximate. With many events a density strip stands in for the dots. One drawing is made at a time: a font is not safe
to use from several threads.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

from index.language.shortening import CUT, to_a_blank
from index.model import Event
from index.timeline.filtering import Selection
from index.timeline.line import line
from responses.dates import in_words
from responses.picture.axis import Axis, Extent, axis, extent
from responses.picture.canvas import Canvas, width_of
from responses.picture.fonts import drawable
from responses.picture.labels import chosen, spread

WIDTH = 1080
MARGIN = 56
HEADER, FOOTER = 196, 96
AXIS_X = 262
LABEL_X = 350
MOST_LABELS = 9
LINE = 100  # characters of a label, about two lines
GAP = 54  # at a cut
TICK_SPACING = 62
DENSE = 140  # events: from here on a density strip replaces the dots
BINS = (1, 5, 10, 25, 50, 100, 250)  # years
MOST_BINS = 130
STRIP = 88  # its longest bar
DOT, BAR, EDGE = 8.5, 9.0, 3.2
LANES = 6  # dots side by side, from the axis to the left; what comes on top of these is left out

GROUND, INK, SOFT, FAINT = "#101c2e", "#f4f1e8", "#a9b8c9", "#30435c"
NAMED, OTHER = "#ffb84d", "#56c1b8"

_DRAWING = Lock()
_UNIT = re.compile(r"[⺀-鿿豈-﫿＀-￯]|[^\s⺀-鿿豈-﫿＀-￯]+\s*|\s+")


def draw(selection: Selection, language: str, title: str, count: str = "", source: str = "") -> bytes:
    """A PNG, 1080 pixels wide, of a selection of one event or more.

    `count` is a line about how many there are, in the reader's language; `source` says where they were read, by default
    the titles of the documents. Takes a good tenth of a second: call it off the event loop.
    Raises ValueError for an empty selection.
    """
    if not selection.events:
        raise ValueError("nothing to draw")
    with _DRAWING:
        return _Picture(selection, language).png(title, count, source or titles(selection.events))


def titles(events: Sequence[Event]) -> str:
    """The three works most cited, for the foot of the picture."""
    counts = Counter(citation.source.title for event in events for citation in event.citations)
    return " · ".join(title for title, _ in counts.most_common(3)) + (" …" if len(counts) > 3 else "")


@dataclass(frozen=True, slots=True)
class _Label:
    event: Event
    extent: Extent
    date: str
    lines: tuple[str, ...]

    @property
    def height(self) -> float:
        return 40 + 31 * len(self.lines) + 20


def bin_of(years: float) -> int:
    """The years of a bar of the density strip."""
    return next((size for size in BINS if years / size <= MOST_BINS), BINS[-1])


class _Picture:
    def __init__(self, selection: Selection, language: str) -> None:
        self.language = language
        self.events = tuple(selection.events)
        self.span = selection.span
        self.extents = [extent(event) for event in self.events]
        self.canvas = Canvas(WIDTH, GROUND)
        self.labels = [self.label(index) for index in chosen(self.events, MOST_LABELS)]
        room = max(300.0, min(1220.0, sum(label.height for label in self.labels) * 1.1 + 30))
        self.top, self.bottom = float(HEADER), HEADER + room
        self.height = self.bottom + FOOTER

    def png(self, title: str, count: str, source: str) -> bytes:
        self.header(title, count)
        shown = self.weighed_axis()
        self.axis_line(shown)
        if len(self.events) > DENSE:
            self.density(shown)
        else:
            self.marks(shown)
        self.named(shown)
        self.canvas.text(MARGIN, self.height - 44, self.fitted(source, 21, WIDTH - 2 * MARGIN), 21, SOFT)
        return self.canvas.png(self.height)

    def weighed_axis(self) -> Axis:
        named = {label.event.id for label in self.labels}
        weights = [1.0 if event.id in named else 0.35 for event in self.events]
        first, last = self.labels[0].height / 2, self.labels[-1].height / 2
        return axis(self.extents, weights, self.top + first * 0.6, self.bottom - last * 0.6, GAP)

    def header(self, title: str, count: str) -> None:
        self.canvas.text(MARGIN, 78, self.fitted(title, 46, WIDTH - 2 * MARGIN), 46, INK, bold=True)
        first, last = self.span or ("", "")
        span = self.words(first) if first == last else f"{self.words(first)} – {self.words(last)}"
        self.canvas.text(MARGIN, 132, " · ".join(part for part in (count, span) if part), 27, SOFT)
        self.canvas.line([(MARGIN, 164), (WIDTH - MARGIN, 164)], FAINT, 1.6)

    def axis_line(self, shown: Axis) -> None:
        for stretch in shown.stretches:
            self.canvas.line([(AXIS_X, stretch.top - 10), (AXIS_X, stretch.bottom + 10)], SOFT, 3)
        for before, after in zip(shown.stretches, shown.stretches[1:], strict=False):
            self.cut((before.bottom + after.top) / 2)
        for year, y in shown.ticks(TICK_SPACING):
            self.canvas.line([(AXIS_X + 5, y), (AXIS_X + 13, y)], SOFT, 2.2)
            self.canvas.text(MARGIN, y, self.year(year), 21, SOFT, middle=True)

    def cut(self, y: float) -> None:
        for place in (y - 6, y + 6):
            self.canvas.line([(AXIS_X - 13, place + 5), (AXIS_X + 13, place - 5)], SOFT, 3)

    def density(self, shown: Axis) -> None:
        """Bars to the left of the axis: how many events a bin of years has."""
        middles = sorted(one.middle for one in self.extents)
        few = len(middles) // 20
        size = bin_of(middles[-1 - few] - middles[few])
        self.most = max(Counter(int(middle // size) for middle in middles).values())
        for stretch in shown.stretches:
            inside = [one.middle for one in self.extents if stretch.start <= one.middle <= stretch.end]
            bins = Counter(int(middle // size) for middle in inside)
            for place, number in bins.items():
                top, bottom = stretch.y(place * size), stretch.y((place + 1) * size)
                self.density_bar(top, max(bottom, top + 3), number)

    def density_bar(self, top: float, bottom: float, number: int) -> None:
        length = max(4.0, STRIP * (number / self.most) ** 0.5)
        high = max(2.0, bottom - top - 1)
        middle = (top + bottom) / 2
        self.canvas.bar(AXIS_X - 5 - length, middle - high / 2, AXIS_X - 5, middle + high / 2, OTHER, alpha=0.85)

    def marks(self, shown: Axis) -> None:
        """Every event in the first lane where it touches no other; dots come before bars, named ones first."""
        named = {label.event.id for label in self.labels}
        order = sorted(
            range(len(self.events)), key=lambda i: (self.is_bar(shown, self.extents[i]), self.events[i].id not in named)
        )
        lanes: list[list[tuple[float, float]]] = [[] for _ in range(LANES)]
        for index in order:
            one, is_named = self.extents[index], self.events[index].id in named
            top, bottom = self.reach(shown, one)
            free = (n for n, lane in enumerate(lanes) if all(bottom < a or b < top for a, b in lane))
            lane = next(free, 0 if is_named else None)
            if lane is not None:
                lanes[lane].append((top, bottom))
                self.mark(shown, one, NAMED if is_named else OTHER, AXIS_X - 21 * lane)

    @staticmethod
    def place(shown: Axis, one: Extent) -> float:
        return shown.y(one.start)

    def is_bar(self, shown: Axis, one: Extent) -> bool:
        return one.end - one.start > 1 and shown.y(one.end) - shown.y(one.start) > 2.6 * DOT

    def reach(self, shown: Axis, one: Extent) -> tuple[float, float]:
        top, bottom = shown.y(one.start), shown.y(one.end)
        middle = self.place(shown, one)
        return min(top, middle - DOT - 1), max(bottom, middle + DOT + 1)

    def mark(self, shown: Axis, one: Extent, color: str, x: float = AXIS_X) -> None:
        top, bottom = shown.y(one.start), shown.y(one.end)
        fill = GROUND if one.approximate else color
        if self.is_bar(shown, one):
            self.canvas.pill(x, top, bottom, BAR, color, fill, EDGE)
        else:
            self.canvas.dot(x, self.place(shown, one), DOT, color, fill, EDGE)

    def named(self, shown: Axis) -> None:
        anchors = [self.place(shown, label.extent) for label in self.labels]
        heights = [label.height for label in self.labels]
        tops = spread([y + 18 for y in anchors], heights, self.top - 8, self.bottom + 14)
        for label, anchor, top in zip(self.labels, anchors, tops, strict=True):
            if len(self.events) > DENSE:
                self.mark(shown, label.extent, NAMED)
            baseline = top + 24
            self.leader(anchor, baseline - 3)
            self.canvas.text(LABEL_X, baseline, label.date, 27, NAMED, bold=True, middle=True)
            for number, words in enumerate(label.lines, 1):
                self.canvas.text(LABEL_X, baseline + 4 + 31 * number, words, 23, INK, middle=True)

    def leader(self, anchor: float, y: float) -> None:
        points = [(AXIS_X + 14, anchor), (AXIS_X + 26, anchor), (LABEL_X - 28, y), (LABEL_X - 12, y)]
        self.canvas.line(points, NAMED, 1.9, alpha=0.55, layer=2)

    def label(self, index: int) -> _Label:
        event = self.events[index]
        said = line(event, LINE, dated=False)
        lines = self.wrapped(said, 23, WIDTH - MARGIN - LABEL_X, 2) if drawable(said) else ()
        return _Label(event, self.extents[index], self.words(event.date, event.modifier), lines)

    def words(self, value: str, modifier: str | None = None) -> str:
        said = in_words(value, self.language, modifier)
        return said if drawable(said) else value

    def year(self, year: int) -> str:
        return self.words(f"{year:04d}" if year >= 0 else f"-{-year:04d}")

    def wrapped(self, text: str, size: float, width: float, most: int) -> tuple[str, ...]:
        lines = [""]
        units = _UNIT.findall(text)
        for number, unit in enumerate(units):
            if width_of((lines[-1] + unit).rstrip(), size) <= width:
                lines[-1] += unit
            elif len(lines) < most:
                lines.append(unit)
            else:
                lines[-1] = self.fitted(lines[-1] + "".join(units[number:]), size, width)
                break
        return tuple(line.rstrip() for line in lines)

    def fitted(self, text: str, size: float, width: float) -> str:
        if not drawable(text):
            text = "".join(letter for letter in text if drawable(letter))
        if width_of(text, size) <= width:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            fits = width_of(text[:middle].rstrip() + CUT, size) <= width
            low, high = (middle, high) if fits else (low, middle - 1)
        return to_a_blank(text, low) + CUT
