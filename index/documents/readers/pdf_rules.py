"""Lines that a PDF draws across and down its page → the grids of ruled tables, and which cell of them holds a point."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pypdfium2.raw as pdfium

from index.documents.readers.pdf_glyphs import Turn

_MOST_STEPS = 20_000
"""Steps of the pen on a page that are looked at; what has more is a map or a drawing."""
_MOST_GRIDS = 20  # of a page
_MOST_RULES = 600  # across, and as many down, of a page
_MOST_CELLS = 20_000
_FEWEST = 3  # rules in each direction of a table: two rows and two columns
_THICK = 3.0  # points of a stroke or of a filled bar that is a rule
_NEAR = 2.0  # points that ends of rules may miss one another by
_LONG = 4.0  # points of a rule at least


@dataclass(slots=True)
class Pen:
    """Steps of the pen that are still looked at in a document: some are drawn by the million."""

    left: int = 400_000


class Rule(NamedTuple):
    """A straight stroke: where it stands, and from where to where it goes."""

    at: float
    start: float
    end: float


@dataclass(slots=True, eq=False)
class Grid:
    """Cells between ruled lines. Columns are counted from the left, rows from the top."""

    across: list[float]  # the borders of the columns, from the left
    down: list[float]  # the borders of the rows, from the bottom
    joined: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    """Which cell, its upper left one, a cell belongs to where no rule parts them."""

    @property
    def columns(self) -> int:
        """How many there are."""
        return len(self.across) - 1

    @property
    def rows(self) -> int:
        """How many there are."""
        return len(self.down) - 1

    def cell_at(self, x: float, y: float) -> tuple[int, int] | None:
        """Row and column of the cell that holds a point."""
        if not (self.across[0] <= x < self.across[-1] and self.down[0] <= y < self.down[-1]):
            return None
        cell = self.rows - bisect_right(self.down, y), bisect_right(self.across, x) - 1
        return self.joined.get(cell, cell)


def grids_of(page: object, turn: Turn, pen: Pen) -> list[Grid]:
    """The grids that are drawn on a page (pdfium's handle), upright as its text is read."""
    across: list[Rule] = []
    down: list[Rule] = []
    for left, bottom, right, top in _bars(page, turn, pen):
        if top - bottom <= _THICK and right - left >= _LONG:
            across.append(Rule((bottom + top) / 2, left, right))
        elif right - left <= _THICK and top - bottom >= _LONG:
            down.append(Rule((left + right) / 2, bottom, top))
    across, down = _whole(across), _whole(down)
    if not (_FEWEST <= len(across) <= _MOST_RULES and _FEWEST <= len(down) <= _MOST_RULES):
        return []
    grids = [grid for one, other in _crossing(across, down) if (grid := _grid(one, other)) is not None]
    return sorted(grids, key=lambda grid: -grid.rows * grid.columns)[:_MOST_GRIDS]


def _bars(page: object, turn: Turn, pen: Pen) -> Iterator[tuple[float, float, float, float]]:
    """Boxes of straight strokes and of filled bars, as far as a page has no more than a table has."""
    least = max(0, pen.left - _MOST_STEPS)
    matrix = pdfium.FS_MATRIX()
    for number in range(pdfium.FPDFPage_CountObjects(page)):
        drawn = pdfium.FPDFPage_GetObject(page, number)
        if pdfium.FPDFPageObj_GetType(drawn) != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        pen.left -= pdfium.FPDFPath_CountSegments(drawn) + 1
        if pen.left < least or not pdfium.FPDFPageObj_GetMatrix(drawn, ctypes.byref(matrix)):
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(drawn, ctypes.byref(fill), ctypes.byref(stroke))
        for path in _paths(drawn, matrix, turn):
            if stroke.value:
                for (x, y), (to_x, to_y) in pairwise(path):
                    yield min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)
            elif fill.value:
                yield (
                    min(x for x, _ in path), min(y for _, y in path), max(x for x, _ in path), max(y for _, y in path)
                )  # fmt: skip


def _paths(drawn: object, matrix: pdfium.FS_MATRIX, turn: Turn) -> Iterator[list[tuple[float, float]]]:
    """The corners of each stroke of a path; one with a curve is none."""
    x, y = ctypes.c_float(), ctypes.c_float()
    path: list[tuple[float, float]] = []
    for number in range(pdfium.FPDFPath_CountSegments(drawn)):
        segment = pdfium.FPDFPath_GetPathSegment(drawn, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind not in (pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO):
            return
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(path) > 1:
                yield path
            path = []
        pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        on_page = (
            matrix.a * x.value + matrix.c * y.value + matrix.e,
            matrix.b * x.value + matrix.d * y.value + matrix.f,
        )
        path.append(turn.point(*on_page))
        if pdfium.FPDFPathSegment_GetClose(segment):
            path.append(path[0])
    if len(path) > 1:
        yield path


def _whole(rules: Iterable[Rule]) -> list[Rule]:
    """Rules drawn piece by piece, cell by cell or twice, as one each."""
    whole: list[Rule] = []
    level: list[Rule] = []
    for rule in sorted(rules):
        if level and rule.at - level[0].at > _NEAR:
            whole += _end_to_end(level)
            level = []
        level.append(rule)
    return whole + _end_to_end(level)


def _end_to_end(level: Sequence[Rule]) -> list[Rule]:
    found: list[Rule] = []
    for rule in sorted(level, key=lambda rule: rule.start):
        if found and rule.start <= found[-1].end + _THICK:
            found[-1] = found[-1]._replace(end=max(found[-1].end, rule.end))
        else:
            found.append(rule._replace(at=level[0].at))
    return found


def _crossing(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Rules that touch one another, table by table."""
    one = np.array(across)[:, None, :]
    other = np.array(down)[None, :, :]
    touch = (
        (other[..., 1] - _NEAR <= one[..., 0])
        & (one[..., 0] <= other[..., 2] + _NEAR)
        & (one[..., 1] - _NEAR <= other[..., 0])
        & (other[..., 0] <= one[..., 2] + _NEAR)
    )
    left = set(range(len(across)))
    while left:
        rows, columns = {left.pop()}, set[int]()
        fresh = set(rows)
        while fresh:
            met = set(np.flatnonzero(touch[sorted(fresh)].any(axis=0)).tolist()) - columns
            columns |= met
            fresh = set(np.flatnonzero(touch[:, sorted(met)].any(axis=1)).tolist()) - rows if met else set()
            rows |= fresh
        left -= rows
        yield [across[at] for at in sorted(rows)], [down[at] for at in sorted(columns)]


def _grid(across: list[Rule], down: list[Rule]) -> Grid | None:
    grid = Grid(_borders(rule.at for rule in down), _borders(rule.at for rule in across))
    if min(len(grid.across), len(grid.down)) < _FEWEST or grid.rows * grid.columns > _MOST_CELLS:
        return None
    parts_columns = _between(down, grid.across, grid.down)
    parts_rows = _between(across, grid.down, grid.across)
    for row in range(grid.rows):
        band = grid.rows - 1 - row  # borders of rows are counted from the bottom
        for column in range(grid.columns):
            above = grid.joined.get((row - 1, column), (row - 1, column))
            before = grid.joined.get((row, column - 1), (row, column - 1))
            if column and not parts_columns[column, band]:
                grid.joined[row, column] = before
            elif row and not parts_rows[band + 1, column]:
                grid.joined[row, column] = above
    return grid


def _borders(places: Iterable[float]) -> list[float]:
    borders: list[float] = []
    for place in sorted(places):
        if not borders or place - borders[-1] > _NEAR:
            borders.append(place)
    return borders


def _between(rules: Sequence[Rule], borders: Sequence[float], bands: Sequence[float]) -> np.ndarray:
    """For each border and each band that crosses it: whether a rule is drawn along it there."""
    drawn = np.zeros((len(borders), len(bands) - 1), dtype=bool)
    middles = (np.array(bands[:-1]) + np.array(bands[1:])) / 2
    places = np.array(borders)
    for rule in rules:
        border = int(np.abs(places - rule.at).argmin())
        drawn[border] |= (middles >= rule.start) & (middles <= rule.end)
    return drawn
