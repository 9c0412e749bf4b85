"""A table drawn in a text that is larger than anybody reads: a database, of which the first rows are taken."""

from __future__ import annotations

from index.remarks import Remark, remark

MOST_CELLS = 100_000
"""Of the tables of a document; each costs what a sentence does."""
_FEWEST_BARS = 2  # of a row


def without_excess(text: str) -> tuple[str, tuple[Remark, ...]]:
    """The text without the rows of tables beyond so many cells, and what is to be said of these."""
    if text.count("|") <= MOST_CELLS:
        return text, ()
    cells = rows = 0
    kept: list[str] = []
    lines = text.split("\n")
    for line in lines:
        bars = line.count("|")
        if bars >= _FEWEST_BARS:
            cells += bars
            if cells > MOST_CELLS:
                continue
            rows += 1
        kept.append(line)
    return "\n".join(kept), (remark("rows", most=rows, count=len(lines) - len(kept)),)
