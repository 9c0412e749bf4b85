"""The cells of an HTML table in rows and columns: a cell that spans several stands in each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

WIDEST = 200
"""Columns and rows that one cell may span here; browsers allow 1,000 columns."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table and whether it stands in its head."""

    element: etree._Element
    in_head: bool


def grid(table: etree._Element) -> list[list[Cell]]:
    """The rows of a table, not those of tables inside it."""
    rows: list[list[Cell]] = []
    hanging: dict[int, tuple[Cell, int]] = {}  # column → a cell from above, and in how many more rows it stands
    for row in _rows(table):
        cells: list[Cell] = []
        for element in row:
            if not isinstance(element.tag, str) or element.tag.rpartition("}")[2].lower() not in ("td", "th"):
                continue
            _let_hang(cells, hanging)
            parent = row.getparent()
            cell = Cell(element, parent is not None and str(parent.tag).endswith("thead"))
            down = _span(element, "rowspan")
            for _ in range(_span(element, "colspan")):
                if down > 1:
                    hanging[len(cells)] = (cell, down - 1)
                cells.append(cell)
        _let_hang(cells, hanging)
        rows.append(cells)
    return rows


def _let_hang(cells: list[Cell], hanging: dict[int, tuple[Cell, int]]) -> None:
    while (found := hanging.get(len(cells))) is not None:
        cell, more = found
        if more > 1:
            hanging[len(cells)] = (cell, more - 1)
        else:
            del hanging[len(cells)]
        cells.append(cell)


def _rows(element: etree._Element) -> Iterator[etree._Element]:
    for child in element:
        tag = child.tag.rpartition("}")[2].lower() if isinstance(child.tag, str) else ""
        if tag == "tr":
            yield child
        elif tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child)


def _span(element: etree._Element, name: str) -> int:
    value = (element.get(name) or "1").strip()
    return max(1, min(int(value), WIDEST)) if value.isdecimal() and len(value) < 6 else 1
