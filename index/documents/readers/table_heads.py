"""Whether the first row of a table names its columns, where the file doesn't say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.documents.lines import is_finished
from index.documents.page import HEADING

_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"(?:1\d|20)\d\d(?:[–/-]\d\d(?:\d\d)?)?")


def looks_headed(rows: Sequence[Sequence[str]]) -> bool:
    """Short words, each once, above figures; of three columns and more above anything."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    heads = [cell for cell in rows[0] if cell]
    if len(heads) < len(rows[0]) - 1 or len(set(heads)) < len(heads) or not all(rows[0][1:]):
        return False
    if any(len(head) > HEADING // 2 or (is_finished(head) and not head.endswith(".")) for head in heads):
        return False
    if any(_FIGURE.search(head) and not _YEAR.fullmatch(head) and not any(map(str.isalpha, head)) for head in heads):
        return False
    columns = range(len(rows[0]))
    figures = [sum(_is_figure(row[at]) for row in rows[1:] if at < len(row)) for at in columns]
    over_figures = any(2 * figures[at] > len(rows) - 1 and not _is_figure(rows[0][at]) for at in columns)
    return over_figures or len(rows[0]) > 2


def _is_figure(cell: str) -> bool:
    """A number, an amount, a date; not a word with a number in it."""
    return (
        bool(cell)
        and _YEAR.fullmatch(cell) is None
        and 2 * sum(c.isdigit() for c in cell) >= sum(c.isalnum() for c in cell)
    )
