"""Which rows of a table name its columns, and which what stands below them, where the file doesn't say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from index.documents.lines import is_finished
from index.documents.page import HEADING

if TYPE_CHECKING:
    from index.documents.readers.manuscript import Manuscript

_FIGURE = re.compile(r"\d")
_FEWEST = 3  # columns of a table that has sections
_WORDS = 5  # of a cell that is no name, from which it says something by itself
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
    if any(map(_is_bare, heads)):
        return False
    columns = range(len(rows[0]))
    figures = [sum(_is_figure(row[at]) for row in rows[1:] if at < len(row)) for at in columns]
    over_figures = any(2 * figures[at] > len(rows) - 1 and not _is_figure(rows[0][at]) for at in columns)
    return over_figures or len(rows[0]) > 2


def head_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many rows name the columns: none, one, or two where the first has a name for several columns."""
    if len(rows) > 2 and _is_over(rows[0], rows[1]) and looks_headed([names_of(rows[:2]), *rows[2:]]):
        return 2
    return int(looks_headed(rows))


def names_of(heads: Sequence[Sequence[str]]) -> list[str]:
    """The name of each column, from the top: 'Projected 2012'."""
    if len(heads) < 2:
        return list(heads[0]) if heads else []
    width = max(map(len, heads))
    heads = [[*row, *[""] * (width - len(row))] for row in heads]  # a row may be short of cells
    upper = list(heads[0])
    for at in range(1, len(upper)):
        upper[at] = upper[at] or (upper[at - 1] if heads[1][at] and heads[1][at - 1] else "")
    columns = zip(upper, *heads[1:], strict=True)
    return [" ".join(name for name, _ in groupby(filter(None, column))) for column in columns]


def write(manuscript: Manuscript, rows: Sequence[Sequence[str]], *, marked: int = 0) -> None:
    """A table of a text, of whose rows so many are `marked` as heads."""
    write_headed(manuscript, rows, max(marked, head_rows(rows)))


def write_headed(manuscript: Manuscript, rows: Sequence[Sequence[str]], deep: int, above: tuple[str, ...] = ()) -> None:
    """A table whose first rows, `deep` of them, name its columns; what stands `above` it is a heading of its rows."""
    heads, body = names_of(rows[:deep]), rows[deep:]
    for under, gathered in sections(body):
        manuscript.table([body[at] for at in gathered], heads, under=(*above, *under))


def sections(rows: Sequence[Sequence[str]]) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """The rows of a table, by number, below the lines that stand between them: 'Stoves', 'Firewood'.

    Such a line fills the width of the table, or its first cell alone: then the table begins with one, for else it may
    be a row of which little is known. Only what has rows below it is a line of this kind.
    """
    lone = bool(rows) and _section(rows, 0, lone=True) is not None
    under: tuple[str, ...] = ()
    gathered: list[int] = []
    for at in range(len(rows)):
        if (line := _section(rows, at, lone=lone)) is None:
            gathered.append(at)
            continue
        if gathered:
            yield under, gathered
        under, gathered = (line,), []
    if gathered:
        yield under, gathered


def is_remark(row: Sequence[str]) -> bool:
    """A sentence or more by itself in the first cell of several: 'The quay is closed on Good Friday'."""
    return len(row) >= _FEWEST and not any(row[1:]) and len(row[0].split()) >= _WORDS


def _section(rows: Sequence[Sequence[str]], at: int, *, lone: bool) -> str | None:
    row, text = rows[at], rows[at][0] if rows[at] else ""
    if len(row) < _FEWEST or not text or len(text) > HEADING // 2 or is_finished(text) or at + 1 == len(rows):
        return None
    spans = all(cell == text for cell in row) or (lone and not any(row[1:]))
    return text if spans and len(set(filter(None, rows[at + 1]))) > 1 and not _is_figure(text) else None


def _is_over(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a row of names for several columns stands above one with the names of these, and with no others.

    A cell that spans several stands in the first of them, or in each; what goes on below is blank there, or said again.
    """
    if len(upper) != len(lower) or any(map(_is_bare, lower)) or (upper[0] and lower[0] not in ("", upper[0])):
        return False
    grouped = 0
    at = 0
    while at < len(upper):
        end = at + 1
        while upper[at] and end < len(upper) and lower[end] and upper[end] in ("", upper[at]):
            end += 1
        if end - at > 1 and lower[at] and lower[at] != upper[at]:
            grouped += 1
        elif upper[at] and lower[at] not in ("", upper[at]):
            return False
        at = end
    return grouped > 0


def _is_bare(head: str) -> bool:
    """A figure without a word, and no year."""
    return bool(_FIGURE.search(head)) and not _YEAR.fullmatch(head) and not any(map(str.isalpha, head))


def _is_figure(cell: str) -> bool:
    """A number, an amount, a date; not a word with a number in it."""
    return (
        bool(cell)
        and _YEAR.fullmatch(cell) is None
        and 2 * sum(c.isdigit() for c in cell) >= sum(c.isalnum() for c in cell)
    )
