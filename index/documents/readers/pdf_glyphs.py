"""The characters of a PDF's page in runs, with their boxes; upright, also where the page is printed sideways."""

from __future__ import annotations

import ctypes
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from math import pi

import pypdfium2.raw as pdfium

_FULL = 0.95
"""Share of a font's size that the box of its letters has at least, where the font says how high they are."""
_BELOW = 0.2
"""Share of it below the line on which letters stand."""
_TURNED = 0.01
_ASKED = 200  # letters of a page, from which it is told how the page is held
_ASKEW = 0.1  # radians
_HYPHENS = ("\x02", "\ufffe")
"""What pdfium gives for a hyphen at the end of a line, where it goes on with the next."""


class Turn(Enum):
    """Quarters of a full turn, clockwise as pdfium counts them, that the text of a page is turned by."""

    NONE = 0
    ONE = 1
    TWO = 2
    THREE = 3

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page stands once the text is upright."""
        if self is Turn.NONE:
            return x, y
        if self is Turn.ONE:
            return -y, x
        return (-x, -y) if self is Turn.TWO else (y, -x)

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """The same of a box: left, bottom, right, top."""
        if self is Turn.NONE:
            return left, bottom, right, top
        (one, low), (other, high) = self.point(left, bottom), self.point(right, top)
        return min(one, other), min(low, high), max(one, other), max(low, high)


@dataclass(slots=True)
class Glyph:
    """A character and the box of its line, in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    index: int


def turn_of(raw: object) -> Turn:
    """How most letters of a page are turned: a wide table is often printed sideways."""
    count = pdfium.FPDFText_CountChars(raw)
    often: Counter[Turn] = Counter()
    for index in range(0, count, max(1, count // _ASKED)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code < 0x110000 and chr(code).isalnum():
            often[Turn(round(pdfium.FPDFText_GetCharAngle(raw, index) / (pi / 2)) % 4)] += 1
    return often.most_common(1)[0][0] if often else Turn.NONE


def is_upright(raw: object, glyph: Glyph, turn: Turn) -> bool:
    """Whether a letter stands as most of its page do."""
    askew = (pdfium.FPDFText_GetCharAngle(raw, glyph.index) - turn.value * pi / 2) % (2 * pi)
    return bool(min(askew, 2 * pi - askew) < _ASKEW)


def runs_of(raw: object, turn: Turn) -> Iterator[list[Glyph]]:
    """Characters up to each line end that pdfium sees."""
    box = pdfium.FS_RECTF()
    drawn, stands = (0.0, 0.0), (0.0, 0.0)  # of the last letter: from where to where it is drawn, and what it stands in
    run: list[Glyph] = []
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
                run.append(Glyph("-", last.right, last.right, last.bottom, last.top, index))
                yield run
            run = []
        elif text and pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(box)):
            left, bottom, right, top = turn.box(box.left, box.bottom, box.right, box.top)
            if (bottom, top) != drawn:
                drawn = bottom, top
                stands = drawn if text.isspace() else _em(raw, index, turn, *drawn)
            run.append(Glyph(text, left, right, *stands, index))
    if run:
        yield run


def _em(raw: object, index: int, turn: Turn, bottom: float, top: float) -> tuple[float, float]:
    """From where to where a letter's line is set. pdfium's box says so, but not of fonts that give no such measures, as
    browsers write them: there it is as high as the ink, and 'years' would be set smaller than 'likely'.
    """
    matrix, x, y = pdfium.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    if not pdfium.FPDFText_GetMatrix(raw, index, ctypes.byref(matrix)):
        return bottom, top
    is_level = turn in (Turn.NONE, Turn.TWO)
    along, across, up = (matrix.a, matrix.b, matrix.d) if is_level else (matrix.b, matrix.a, matrix.c)
    if abs(across) > _TURNED * abs(along):
        return bottom, top
    em = pdfium.FPDFText_GetFontSize(raw, index) * abs(up)
    if top - bottom > _FULL * em or not pdfium.FPDFText_GetCharOrigin(raw, index, ctypes.byref(x), ctypes.byref(y)):
        return bottom, top
    stand = turn.point(x.value, y.value)[1]
    return stand - _BELOW * em, stand + (1 - _BELOW) * em
