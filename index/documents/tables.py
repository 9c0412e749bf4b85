"""Rows of a table → sentences: a row is quoted as it stands, and found by the heads of its columns as well."""

from __future__ import annotations

from collections.abc import Sequence

BETWEEN_CELLS = " | "


def row_text(cells: Sequence[str]) -> str:
    """A row, or the heads of a table, as one line: ('Repairs', '', '487') → 'Repairs | 487'; '' if there is nothing."""
    return BETWEEN_CELLS.join(cell for cell in (" ".join(cell.split()) for cell in cells) if cell)
