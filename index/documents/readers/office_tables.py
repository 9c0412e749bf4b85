"""Tables of Office documents, Word's and OpenDocument's: which rows and cells are their own."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from index.documents.readers.packed import local

_PAGE = 4
"""Paragraphs of a cell that is no value."""
Rows = list[list[etree._Element]]


def own_rows(table: etree._Element, name: str) -> list[etree._Element]:
    """The rows of a table, elements of that name; not those of tables that stand in its cells."""
    kind = local(table)
    return [row for row in table.iter() if local(row) == name and _table_around(row, kind) is table]


def cells_of(rows: list[etree._Element], names: Collection[str]) -> Rows:
    """The cells of each row, elements of these names."""
    return [[cell for cell in row if local(cell) in names] for row in rows]


def is_layout(cells: Rows) -> bool:
    """Whether a table is a frame around text, whose cells are read as text: one with a column only, or one whose cells
    hold whole lists and pages."""
    if max(map(len, cells), default=0) < 2:
        return True
    said = [sum(_says(part) for part in cell.iter()) for row in cells for cell in row]
    said = [paragraphs for paragraphs in said if paragraphs]
    return bool(said) and sum(paragraphs >= _PAGE for paragraphs in said) * 2 > len(said)


def _says(part: etree._Element) -> bool:
    return local(part) in ("p", "h") and any(text.strip() for text in part.itertext())


def _table_around(row: etree._Element, kind: str) -> etree._Element | None:
    return next((above for above in row.iterancestors() if local(above) == kind), None)
