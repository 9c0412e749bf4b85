"""Rows of a PDF's page: lines at one height are the cells of a table, an item behind its bullet, or two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import mean

from index.documents.readers.pdf_lines import Line, joined

Row = list[Line]

_FEWEST = 3  # rows of a table
_PROSE = 28  # characters of a line of running text on the average
_MARKER = re.compile(
    r"[-–•·▪◦‣●○■□*o>]|\(?(?:\d{1,3}|[a-zа-я]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){0,4}\.?|§\s*\d+|[一二三四五六七八九十]+、"
)


def rows_of(lines: Sequence[Line]) -> list[Row]:
    """Lines that follow one another at one height, from the left; a bullet or number is joined with its text."""
    rows: list[Row] = []
    for line in lines:
        if rows and _is_level(rows[-1][-1], line) and line.left >= rows[-1][-1].right - 1:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_with_marker(row) for row in rows]


def columns_apart(rows: list[Row]) -> list[Row]:
    """Rows of a page in two columns that the file draws across both, in the order of reading; others as they are."""
    pairs = [row for row in rows if len(row) == 2 and all(len(line.text) > _PROSE / 2 for line in row)]
    if len(pairs) < 6 or 2 * len(pairs) < len(rows):
        return rows
    gutter = (max(row[0].right for row in pairs) + min(row[1].left for row in pairs)) / 2
    if sum(row[0].right < gutter < row[1].left for row in pairs) < 0.9 * len(pairs):
        return rows
    if mean(len(line.text) for row in pairs for line in row) < _PROSE:
        return rows
    return list(_side_by_side(rows, gutter))


def _side_by_side(rows: list[Row], gutter: float) -> Iterator[Row]:
    left: list[Row] = []
    right: list[Row] = []
    for row in rows:
        if any(line.left < gutter - 2 and line.right > gutter + 2 for line in row):
            yield from (*left, *right, row)
            left, right = [], []
            continue
        for line in row:
            (left if line.right < gutter else right).append([line])
    yield from (*left, *right)


def tables_in(rows: list[Row]) -> list[tuple[int, int]]:
    """Spans of `rows` that are tables."""
    spans: list[tuple[int, int]] = []
    start = 0
    for at in range(len(rows) + 1):
        if at < len(rows) and len(rows[at]) > 1 and (at == start or _is_below(rows[at - 1], rows[at])):
            continue
        if at - start >= _FEWEST and len(columns_of(rows[start:at])) > 1:
            spans.append((start, at))
        start = at + 1 if at < len(rows) and len(rows[at]) < 2 else at
    return spans


def columns_of(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Where the columns of a table stand, from left to right: stretches that no cell of any row bridges."""
    columns: list[tuple[float, float]] = []
    for left, right in sorted((cell.left, cell.right) for row in rows for cell in row):
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def cells_of(rows: Sequence[Row]) -> list[list[str]]:
    """The texts of a table, by rows, each with as many cells as there are columns."""
    columns = columns_of(rows)
    table = []
    for row in rows:
        cells = [""] * len(columns)
        for cell in row:
            at = next(at for at, (left, right) in enumerate(columns) if left <= cell.left <= right)
            cells[at] = f"{cells[at]} {cell.text}".strip()
        table.append(cells)
    return table


def is_header(rows: Sequence[Row]) -> bool:
    """Whether the first row is set off by its type, and the others aren't."""
    return all(cell.set_off for cell in rows[0]) and not all(cell.set_off for row in rows[1:] for cell in row)


def _is_level(one: Line, other: Line) -> bool:
    return one.page == other.page and abs(one.bottom - other.bottom) < 0.4 * min(one.height, other.height)


def _is_below(above: Row, below: Row) -> bool:
    distance = above[0].bottom - below[0].bottom
    return above[0].page == below[0].page and 0 < distance < 4 * above[0].height


def _with_marker(row: Row) -> Row:
    if len(row) > 1 and _MARKER.fullmatch(row[0].text) and row[1].left - row[0].right < 4 * row[0].height:
        return [joined(row[0], row[1]), *row[2:]]
    return row
