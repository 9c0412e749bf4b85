"""A page of a PDF → its lines, with where and how large they stand: pdfium gives characters, their order and boxes.

A PDF holds characters at places, nothing else. pdfium puts them in the order in which the file draws them, which for
what word processors, typesetting programs and browsers make is the order of reading.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from index.documents.readers.pdf_glyphs import Glyph, Turn, is_upright, runs_of, turn_of
from index.documents.readers.pdf_rules import Grid, Pen, grids_of

_GAP = 1.6
"""Heights of a character between two of a line, from which what follows stands in another column."""
_FIGURES = 0.3
"""The same between figures: those of a table stand closer than its words, but farther apart than '1 234'."""
_RAISED = 0.8
"""Share of a line's height that a raised figure has at most."""
_TALL = 1.02
"""The same of a letter at most that says how high its line is: of some fonts the box of 'Ü' is as high as its dots."""
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "-", "\u00a0": " "}
)
_POINTS = re.compile(r"[^\W\d_]{3,}$|[.,;:!?)\]”»\"’。，；：]$")
"""What a raised figure must follow to point to a note: a unit or a variable is raised to a power."""
_MARKS = re.compile(r"\d{1,3}(?:,\d{1,3})*")
_FEWEST = 3  # figures in a row that are those of a table
_LETTERS = re.compile(r"[^\W\d_]{2}")
_SET_OFF = re.compile(rb"bold|black|heavy|semib|demi|italic|oblique", re.IGNORECASE)


class Cell(NamedTuple):
    """Where in a ruled table something stands."""

    grid: Grid
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Line:
    """A run of characters at one height. Points (1/72 inch) from the left and from the bottom of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    set_off: bool = False  # in bold or slanted type from end to end
    page: int = 0
    cell: Cell | None = None  # of a ruled table

    @property
    def height(self) -> float:
        """Of its letters, in points."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A page as it is read: pdfium's handle of its text, its number, its ruled tables."""

    raw: object
    number: int
    grids: Sequence[Grid]

    def cell_of(self, glyph: Glyph) -> Cell | None:
        x, y = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
        for grid in self.grids:
            if found := grid.cell_at(x, y):
                return Cell(grid, *found)
        return None


def lines_of(page: PdfPage, number: int, pen: Pen) -> list[Line]:
    """The lines of a page in the order of the file, upright ones only: what runs up the margin is a stamp."""
    textpage = page.get_textpage()
    try:
        turn = turn_of(textpage.raw)
        sheet = _Sheet(textpage.raw, number, grids_of(page.raw, turn, pen))
        runs = (run for run in runs_of(textpage.raw, turn) if _is_read(run, textpage.raw, turn))
        return _mended(line for run in runs for line in _lines(run, sheet))
    finally:
        textpage.close()


def _is_read(run: Sequence[Glyph], raw: object, turn: Turn) -> bool:
    first = next((glyph for glyph in run if not glyph.text.isspace()), None)
    return first is not None and is_upright(raw, first, turn)


def _mended(lines: Iterable[Line]) -> list[Line]:
    """Lines with what pdfium set apart for standing a little higher or lower: figures that point to notes, indexes."""
    mended: list[Line] = []
    for line in lines:
        last = mended[-1] if mended else None
        if last and _is_beside(last, line) and _is_raised(last, line) and _MARKS.fullmatch(last.text):
            mended[-1] = joined(replace(last, text=f"[{last.text}]"), line)  # the number of a note, before its text
        elif last and _is_beside(last, line):
            points = _is_raised(line, last) and _POINTS.search(last.text)
            marks = _MARKS.fullmatch(line.text) if points else None
            text = "".join(f"[{mark}]" for mark in line.text.split(",")) if marks else line.text
            mended[-1] = joined(last, replace(line, text=text), line.left - last.right > 0.12 * last.height)
        else:
            mended.append(line)
    return mended


def _is_raised(line: Line, beside: Line) -> bool:
    return line.height < _RAISED * beside.height and line.top > beside.top - 0.25 * beside.height


def _is_beside(last: Line, line: Line) -> bool:
    """Right behind the end of the last, and at its height as far as a raised figure is."""
    if last.cell != line.cell:
        return False
    if not (_LETTERS.search(last.text + line.text) or _is_raised(line, last)) and line.left - last.right > (
        _FIGURES * last.height
    ):
        return False
    shared = min(last.top, line.top) - max(last.bottom, line.bottom)
    height = max(last.height, line.height)
    return shared > 0.4 * min(last.height, line.height) and -0.3 * height < line.left - last.right < 0.7 * height


def _lines(run: list[Glyph], sheet: _Sheet) -> Iterator[Line]:
    """The stretches of a run, cut where a gap is so wide that a column ends, and at the border of a cell."""
    start = 0
    before: Glyph | None = None
    within = within_before = None
    for at, glyph in enumerate(run):
        if glyph.text.isspace():
            continue
        within = sheet.cell_of(glyph) if sheet.grids else None
        if before and (
            within != within_before or glyph.left - before.right > _GAP * _height(before) or glyph.right < before.left
        ):
            for stretch in _columns(run[start:at]):
                yield from _line(stretch, sheet, within_before)
            start = at
        before, within_before = glyph, within
    for stretch in _columns(run[start:]):
        yield from _line(stretch, sheet, within)


def _columns(run: list[Glyph]) -> Iterator[list[Glyph]]:
    """A stretch as it is; figures in a row, each by itself."""
    text = "".join(glyph.text for glyph in run)
    if len(text.split()) < _FEWEST or _LETTERS.search(text):
        yield run
        return
    start = 0
    before: Glyph | None = None
    for at, glyph in enumerate(run):
        if glyph.text.isspace():
            continue
        if before and run[at - 1].text.isspace() and glyph.left - before.right > _FIGURES * _height(before):
            yield run[start:at]
            start = at
        before = glyph
    yield run[start:]


def _height(glyph: Glyph) -> float:
    return max(1.0, glyph.top - glyph.bottom)


def _line(run: list[Glyph], sheet: _Sheet, cell: Cell | None) -> Iterator[Line]:
    solid = [glyph for glyph in run if not glyph.text.isspace()]
    if not solid:
        return
    heights = sorted(_height(glyph) for glyph in solid)
    usual = heights[len(heights) // 2]
    has_small = any(height < _RAISED * usual for height in heights)
    shown = _marked(run, usual) if has_small else (glyph.text for glyph in run)
    text = " ".join("".join(shown).translate(_LIGATURES).split())
    level = [glyph for glyph in solid if _RAISED * usual < _height(glyph) <= _TALL * usual] or solid
    yield Line(
        text=text,
        left=solid[0].left,
        right=max(glyph.right for glyph in solid),
        bottom=min(glyph.bottom for glyph in level),
        top=max(glyph.top for glyph in level),
        set_off=all(_is_set_off(sheet.raw, solid[at].index) for at in (0, len(solid) // 2, -1)),
        page=sheet.number,
        cell=cell,
    )


def _marked(run: list[Glyph], usual: float) -> Iterator[str]:
    """The text; small raised figures behind a word are the mark of a note: 'lake.¹²' → 'lake.[12]'."""
    figures = ""
    middle = sum(glyph.bottom + glyph.top for glyph in run) / (2 * len(run))
    for at, glyph in enumerate(run):
        before = "".join(one.text for one in run[max(0, at - 4) : at])
        points = bool(figures) or (_POINTS.search(before) if at else any(c.text.isalpha() for c in run[1:5]))
        small = (
            points
            and glyph.text.isdigit()
            and _height(glyph) < _RAISED * usual
            and glyph.bottom + glyph.top > 2 * middle
        )
        if small and (figures or not at or not run[at - 1].text.isdigit()):
            figures += glyph.text
            continue
        if figures:
            yield f"[{figures}]" if len(figures) < 4 else figures
            figures = ""
        yield glyph.text
    if figures:
        yield f"[{figures}]" if len(figures) < 4 else figures


def _is_set_off(raw: object, index: int) -> bool:
    buffer = ctypes.create_string_buffer(128)
    pdfium.FPDFText_GetFontInfo(raw, index, buffer, 128, None)
    return _SET_OFF.search(buffer.value) is not None


def joined(first: Line, second: Line, apart: bool = True) -> Line:
    """Two stretches at one height as one line, as high as the higher one."""
    higher = max(first, second, key=lambda line: line.height)
    return replace(
        higher,
        text=f"{first.text} {second.text}" if apart else first.text + second.text,
        left=min(first.left, second.left),
        right=max(first.right, second.right),
    )
