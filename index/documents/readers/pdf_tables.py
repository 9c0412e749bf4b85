"""Rows of a PDF's page: lines at one height are the cells of a table, an item behind its bullet, or two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from statistics import mean

from index.documents.readers.pdf_lines import Line, joined
from index.documents.readers.table_heads import looks_headed

Row = list[Line]

_FEWEST = 3  # rows of a table
_FULL = 0.6  # of the cells of the fullest row, which a row that shows the columns has at least
_HEADS = 3  # rows above the first of a table that may name its columns
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
    """Where the columns of a table stand, from left to right: stretches that no cell of a full row bridges, as a name
    above several columns does."""
    most = max(map(len, rows))
    columns: list[tuple[float, float]] = []
    full = [row for row in rows if len(row) >= _FULL * most]
    for left, right in sorted((cell.left, cell.right) for row in full for cell in row):
        if columns and left < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(right, columns[-1][1]))
        else:
            columns.append((left, right))
    return columns


def with_stubs(rows: list[Row]) -> list[Row]:
    """Rows to which what names their first column is put, where the file draws it before the names above them."""
    put: list[Row] = []
    taken: set[int] = set()
    for at, row in enumerate(rows):
        if at in taken:
            continue
        if len(row) == 1:
            below = range(at + 1, min(at + 1 + _HEADS, len(rows)))
            other = next((beside for beside in below if _is_stub(row[0], rows[beside])), None)
            if other is not None:
                put += [*rows[at + 1 : other], [*row, *rows[other]]]
                taken |= set(range(at + 1, other + 1))
                continue
        put.append(row)
    return put


def _is_stub(line: Line, row: Row) -> bool:
    return len(row) >= _FEWEST and _is_level(line, row[0]) and line.right < row[0].left


def heads_of(rows: Sequence[Row], table: Sequence[Sequence[str]]) -> int:
    """How many rows of a table name its columns: the last of them each one, those above several together."""
    if is_header(rows) or looks_headed(table):
        return 1
    most = max(map(len, rows))
    for count in range(1, min(_HEADS, len(rows) - 1)):
        if len(rows[count - 1]) >= _FULL * most:
            break
        if looks_headed(table[count:]):
            return count + 1
    return 0


def cells_of(rows: Sequence[Row]) -> list[list[str]]:
    """The texts of a table, by rows, each with as many cells as there are columns."""
    columns = columns_of(rows)
    table = []
    for row in rows:
        cells = [""] * len(columns)
        for cell in row:
            at = max(range(len(columns)), key=lambda at: _shared(cell, *columns[at]))
            cells[at] = f"{cells[at]} {cell.text}".strip()
        table.append(cells)
    return table


def _shared(cell: Line, left: float, right: float) -> float:
    """Points that a cell and a column have in common; below 0 how far they are apart."""
    return min(cell.right, right) - max(cell.left, left)


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
