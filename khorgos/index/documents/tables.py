"""Rows of a table → text that is understood alone: each cell behind the head of its column.

A row is the one place where a reader composes what is quoted: 'Repairs | 487 | 466' says nothing without the heads that
stand far above it. Heads and cells are those of the file, character for character and in its order; only what joins
them is ours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

BETWEEN_CELLS = " | "
_CLOSED = (":", "：", "?", "？")  # heads that need no colon


def row_text(heads: Sequence[str], cells: Sequence[str]) -> str:
    """('Segment', '2022'), ('Repairs', '487') → 'Segment: Repairs | 2022: 487'. Empty cells are left out."""
    return BETWEEN_CELLS.join(_named(heads, cells))


def header_text(heads: Sequence[str]) -> str:
    """The heads as one line, '' if the table has none."""
    return BETWEEN_CELLS.join(head for head in map(_flat, heads) if head)


def _named(heads: Sequence[str], cells: Sequence[str]) -> Iterator[str]:
    for head, cell in zip_longest(map(_flat, heads), map(_flat, cells), fillvalue=""):
        if cell:
            yield f"{head}{'' if head.endswith(_CLOSED) else ':'} {cell}" if head else cell


def _flat(cell: str) -> str:
    return " ".join(cell.split())
