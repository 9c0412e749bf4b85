"""A page of a PDF → its lines, with where and how large they stand: pdfium gives characters, their order and boxes.

A PDF holds characters at places, nothing else. pdfium puts them in the order in which the file draws them, which for
what word processors, typesetting programs and browsers make is the order of reading.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

_GAP = 1.6
"""Heights of a character between two of a line, from which what follows stands in another column."""
_RAISED = 0.8
"""Share of a line's height that a raised figure has at most."""
_FULL = 0.95
"""Share of a font's size that the box of its letters has at least, where the font says how high they are."""
_BELOW = 0.2
"""Share of it below the line on which letters stand."""
_TURNED = 0.01
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": "-", "\u00a0": " "}
)
_HYPHENS = ("\x02", "\ufffe")
"""What pdfium gives for a hyphen at the end of a line, where it goes on with the next."""
_POINTS = re.compile(r"[^\W\d_]{3,}$|[.,;:!?)\]”»\"’。，；：]$")
"""What a raised figure must follow to point to a note: a unit or a variable is raised to a power."""
_MARKS = re.compile(r"\d{1,3}(?:,\d{1,3})*")
_SET_OFF = re.compile(rb"bold|black|heavy|semib|demi|italic|oblique", re.IGNORECASE)


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

    @property
    def height(self) -> float:
        """Of its letters, in points."""
        return self.top - self.bottom


@dataclass(slots=True)
class _Glyph:
    text: str
    left: float
    right: float
    bottom: float
    top: float
    index: int


def lines_of(page: PdfPage, number: int) -> list[Line]:
    """The lines of a page in the order of the file, upright ones only: what runs up the margin is a stamp."""
    textpage = page.get_textpage()
    try:
        return _mended(line for run in _runs(textpage.raw) for line in _lines(run, textpage.raw, number))
    finally:
        textpage.close()


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
    shared = min(last.top, line.top) - max(last.bottom, line.bottom)
    height = max(last.height, line.height)
    return shared > 0.4 * min(last.height, line.height) and -0.3 * height < line.left - last.right < 0.7 * height


def _runs(raw: object) -> Iterator[list[_Glyph]]:
    """Characters up to each line end that pdfium sees."""
    box = pdfium.FS_RECTF()
    drawn, stands = (0.0, 0.0), (0.0, 0.0)  # of the last letter: from where to where it is drawn, and what it stands in
    run: list[_Glyph] = []
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        text = chr(code) if code < 0x110000 else ""
        if text in "\r\n":
            if run:
                yield run
            run = []
        elif text in _HYPHENS:
            if run:
                last = run[-1]
                run.append(_Glyph("-", last.right, last.right, last.bottom, last.top, index))
                yield run
            run = []
        elif text and pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(box)):
            if (box.bottom, box.top) != drawn:
                drawn = box.bottom, box.top
                stands = drawn if text.isspace() else _em(raw, index, *drawn)
            run.append(_Glyph(text, box.left, box.right, *stands, index))
    if run:
        yield run


def _em(raw: object, index: int, bottom: float, top: float) -> tuple[float, float]:
    """From where to where a letter's line is set. pdfium's box says so, but not of fonts that give no such measures, as
    browsers write them: there it is as high as the ink, and 'years' would be set smaller than 'likely'.
    """
    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix)) or abs(matrix.b) > _TURNED * abs(matrix.a):
        return bottom, top
    em = pdfium.FPDFText_GetFontSize(raw, index) * abs(matrix.d)
    if top - bottom > _FULL * em or not pdfium.FPDFText_GetCharOrigin(raw, index, ctypes.byref(x), ctypes.byref(y)):
        return bottom, top
    return y.value - _BELOW * em, y.value + (1 - _BELOW) * em


def _lines(run: list[_Glyph], raw: object, number: int) -> Iterator[Line]:
    """The stretches of a run, cut where a gap is so wide that a column ends."""
    solid = [glyph for glyph in run if not glyph.text.isspace()]
    if not solid or abs(pdfium.FPDFText_GetCharAngle(raw, solid[0].index)) % 6.28 > 0.1:
        return
    start = 0
    before: _Glyph | None = None
    for at, glyph in enumerate(run):
        if glyph.text.isspace():
            continue
        if before and (glyph.left - before.right > _GAP * _height(before) or glyph.right < before.left):
            yield from _line(run[start:at], raw, number)
            start = at
        before = glyph
    yield from _line(run[start:], raw, number)


def _height(glyph: _Glyph) -> float:
    return max(1.0, glyph.top - glyph.bottom)


def _line(run: list[_Glyph], raw: object, number: int) -> Iterator[Line]:
    solid = [glyph for glyph in run if not glyph.text.isspace()]
    if not solid:
        return
    heights = sorted(_height(glyph) for glyph in solid)
    usual = heights[len(heights) // 2]
    has_small = any(height < _RAISED * usual for height in heights)
    shown = _marked(run, usual) if has_small else (glyph.text for glyph in run)
    text = " ".join("".join(shown).translate(_LIGATURES).split())
    level = [glyph for glyph in solid if _height(glyph) > _RAISED * usual] or solid
    yield Line(
        text=text,
        left=solid[0].left,
        right=max(glyph.right for glyph in solid),
        bottom=min(glyph.bottom for glyph in level),
        top=max(glyph.top for glyph in level),
        set_off=all(_is_set_off(raw, solid[at].index) for at in (0, len(solid) // 2, -1)),
        page=number,
    )


def _marked(run: list[_Glyph], usual: float) -> Iterator[str]:
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
