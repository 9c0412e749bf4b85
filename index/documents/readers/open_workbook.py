"""OpenDocument spreadsheets (.ods): each sheet a section, each row a place; their cells hold what is shown."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from index.documents.draft import Draft, Imprint
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.packed import Package, attribute, child, local
from index.documents.readers.sheet import MOST_COLUMNS, Row, Sheets

_REPEATED = 1000
"""Rows that are the same: from here on they were never written in."""


def read(data: bytes, name: str) -> Draft:
    """An OpenDocument spreadsheet (.ods) as a draft: its cells hold what is shown."""
    with Package(data, ".ods") as package:
        content = package.tree("content.xml")
    body = child(content, "body", "spreadsheet")
    manuscript = Manuscript(name)
    sheets = Sheets(manuscript)
    tables = [table for table in body if local(table) == "table"] if body is not None else []
    for table in tables:
        if len(tables) > 1:
            manuscript.heading(1, attribute(table, "name") or "")
        sheets.write(_open_rows(table))
    return manuscript.draft(Imprint(title=name), sheets.remarks)


def _open_rows(table: etree._Element) -> Iterator[Row]:
    number = 0
    for row in table.iter():
        if local(row) != "table-row":
            continue
        cells = list(_open_cells(row))
        times = int(attribute(row, "number-rows-repeated") or "1")
        for at in range(times if any(cells) and times < _REPEATED else 1):
            yield number + at + 1, cells
        number += times


def _open_cells(row: etree._Element) -> Iterator[str]:
    for cell in row:
        text = " ".join(" ".join("".join(part.itertext()) for part in cell if local(part) == "p").split())
        yield from [text] * min(int(attribute(cell, "number-columns-repeated") or "1"), MOST_COLUMNS)
