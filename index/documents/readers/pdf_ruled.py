"""Ruled tables of a PDF: the lines in the cells of a grid → heads and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from index.documents.readers.pdf_lines import Line
from index.documents.readers.pdf_rules import Grid
from index.documents.readers.table_heads import looks_headed

_PAGE = 300
"""Characters of a cell on the average, from which a grid frames a page and is no table."""
_LONG = 150
"""The same, from which each of them is, down to the shortest."""
_SAME = 3.0  # points that the borders of a table may lie off on its next page

Join = Callable[[list[Line]], str]


class Ruled(NamedTuple):
    """A table as it is written, the grid it stood in, and its first line."""

    heads: tuple[str, ...]
    rows: list[list[str]]
    grid: Grid
    first: Line


def parted(lines: Sequence[Line], join: Join) -> Iterator[list[Line] | Ruled]:
    """The lines of a page between its ruled tables, and these, each where its first line stands."""
    within: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell:
            within.setdefault(id(line.cell.grid), []).append(line)
    tables = {grid: table for grid, said in within.items() if (table := _table(said, join)) is not None}
    told: set[int] = set()
    free: list[Line] = []
    for line in lines:
        grid = id(line.cell.grid) if line.cell else 0
        if grid not in tables:
            free.append(replace(line, cell=None) if line.cell else line)
        elif grid not in told:
            told.add(grid)
            if free:
                yield free
            free = []
            yield tables[grid]
    if free:
        yield free


def continued(table: Ruled, before: Ruled | None) -> Ruled:
    """A table that goes on from the page before has the heads it had there, said again or not."""
    if before is None or not before.heads or not _is_same(table.grid, before.grid):
        return table
    if table.heads in ((), before.heads):
        return table._replace(heads=before.heads)
    if table.first.set_off or table.first.page == before.first.page:
        return table
    return table._replace(heads=before.heads, rows=[list(table.heads), *table.rows])


def _is_same(one: Grid, other: Grid) -> bool:
    return len(one.across) == len(other.across) and all(
        abs(border - beside) < _SAME for border, beside in zip(one.across, other.across, strict=True)
    )


def _table(lines: Sequence[Line], join: Join) -> Ruled | None:
    cells: dict[tuple[int, int], list[Line]] = {}
    for line in lines:
        assert line.cell is not None
        cells.setdefault((line.cell.row, line.cell.column), []).append(line)
    grid = lines[0].cell.grid if lines[0].cell else None
    if grid is None or len({row for row, _ in cells}) < 2 or len({column for _, column in cells}) < 2:
        return None
    said = {at: join(_read(found)) for at, found in cells.items()}
    lengths = [len(text) for text in said.values()]
    if sum(lengths) > _PAGE * len(said) or min(lengths) > _LONG:
        return None
    rows = [[_said(said, grid, row, column) for column in range(grid.columns)] for row in range(grid.rows)]
    kept = [row for row in range(grid.rows) if any(rows[row])]
    heads = _heads(kept, rows, cells, grid)
    named = _named([rows[row] for row in kept[:heads]], grid)
    body = [_once(rows[row], grid, row) for row in kept[heads:]]
    return Ruled(named, body, grid, lines[0]) if body else None


def _read(lines: list[Line]) -> list[Line]:
    """The lines of a cell from the top; the file may draw the last one first."""
    level = sorted(lines, key=lambda line: (-line.bottom, line.left))
    return lines if lines[0].bottom >= level[0].bottom - 0.5 * lines[0].height else level


def _said(said: dict[tuple[int, int], str], grid: Grid, row: int, column: int) -> str:
    return said.get(grid.joined.get((row, column), (row, column)), "")


def _heads(kept: list[int], rows: list[list[str]], cells: dict[tuple[int, int], list[Line]], grid: Grid) -> int:
    """How many rows name the columns: one, or two where the first has a name for several of them."""
    first = kept[0]
    over = any(grid.joined.get((first, column)) == (first, column - 1) for column in range(1, grid.columns))
    deep = 2 if over and len(kept) > 2 and sum(map(bool, rows[first])) > 1 else 1
    if len(kept) <= deep:
        return 0
    upper, lower = kept[:deep], kept[deep:]
    if _is_set_off(upper, cells) and not _is_set_off(lower, cells):
        return deep
    table = [list(_named([rows[row] for row in upper], grid)), *(rows[row] for row in lower)]
    return deep if looks_headed(table) else 0


def _is_set_off(rows: Sequence[int], cells: dict[tuple[int, int], list[Line]]) -> bool:
    lines = [line for (row, _), found in cells.items() if row in rows for line in found]
    return bool(lines) and all(line.set_off for line in lines)


def _named(heads: Sequence[Sequence[str]], grid: Grid) -> tuple[str, ...]:
    """The name of each column, from the top: 'Projected 2012'."""
    if not heads:
        return ()
    return tuple(
        " ".join(name for name, _ in groupby(filter(None, (row[column] for row in heads))))
        for column in range(grid.columns)
    )


def _once(row: list[str], grid: Grid, number: int) -> list[str]:
    """A row in which a cell across several columns is said in the first of them alone."""
    return [
        "" if column and grid.joined.get((number, column), (0, -1))[1] not in (-1, column) else cell
        for column, cell in enumerate(row)
    ]
