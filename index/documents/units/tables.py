"""Tables: a row is one sentence, each cell behind the head of its column in a fixed form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.documents.draft import Block
from index.documents.units.piece import Piece
from index.documents.units.words import led_as
from index.model import Kind

_DEFINED = 4  # words of a second cell, from which a table of two columns without heads explains its first


def rows_of(block: Block) -> Iterator[Piece]:
    """The rows of a table. Two columns without heads are labels and their values, or words and what they mean."""
    paired = not any(block.heads) and all(len(row) == 2 for row in block.rows)
    kind = (Kind.ENTRY if _defines(block.rows) else Kind.FIELD) if paired else Kind.ROW
    for row in block.rows:
        cells = [" ".join(cell.split()) for cell in row]
        if paired and all(cells):
            yield Piece(kind=kind, cells=((cells[0], cells[1]),))
        elif any(c.isalnum() for cell in cells for c in cell):
            heads = [" ".join(head.split()) for head in block.heads] + [""] * len(cells)
            filled = tuple((head, cell) for head, cell in zip(heads, cells, strict=False) if cell)
            yield Piece(kind=Kind.ROW, cells=filled, context=tuple(word for head, _ in filled for word in led_as(head)))


def _defines(rows: Sequence[Sequence[str]]) -> bool:
    return 2 * sum(len(row[1].split()) >= _DEFINED for row in rows) > len(rows)
