"""Tables in a plain text: lines below one another with as many cells, set apart by tabs, strokes, dots, commas or
blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.documents.lines import is_finished
from index.documents.page import HEADING, Line, Role

_FEWEST = 3  # lines: two with a stroke in them may be menus, bylines
_STROKES = frozenset("-=:|+ \t")
_COUNT = re.compile(r"\(?\w{1,3}[.)]|[-*•–]")
_LEADERS = re.compile(r"(?:\.{4,}|\.{3}(?=\s?[€£$]?\d)|…{2,}|·{4,}|_{4,}|(?<=\S) {4,}(?=\S))")
_OF_LEADERS = ("...", "…", "·", "____", "    ")
"""What every one of these has: looked for first, for it is found much faster."""
_BLANKS = re.compile(r"(?<=\S)(?: {2,}|\u3000+)(?=\S)")
_COMMAS = re.compile(r"[,;](?=\S)")  # as programs write them; in prose a blank follows
_WORD = 3  # letters: 'km' and '€' are units of a value
_YEAR = re.compile(r"(?:1\d|20)\d\d")


def tell_tables(page: list[Line]) -> None:
    """Give the rows of tables their role and text, their cells and the heads of their columns."""
    for start, stop in list(_runs(page)):
        lines = [line for line in page[start:stop] if not _is_rule(line.text)]
        rows = [_cells(line.text) for line in lines]
        if len(rows) < 2 or all(_COUNT.fullmatch(row[0]) for row in rows):
            continue  # '1.<tab>Open the box.' is an item of a list
        is_ruled = _is_rule(page[start + 1].text)
        heads = rows[0] if is_ruled or _is_header(rows[0], rows[1:]) else []
        for line in page[start:stop]:
            line.role = Role.FURNITURE
        for line, row in zip(lines[bool(heads) :], rows[bool(heads) :], strict=True):
            line.role, line.cells, line.heads = Role.ROW, tuple(row), tuple(heads)


def _runs(page: list[Line]) -> Iterator[tuple[int, int]]:
    """Spans of lines that may be tables, rules between their rows included."""
    start, width = 0, 0
    for at, line in enumerate([*page, Line("", apart=True)]):
        cells = len(_cells(line.text)) if line.role in (Role.TEXT, Role.FURNITURE) else 0
        if width and not line.apart and (cells == width or _is_rule(line.text)):
            continue
        if width and at - start >= _FEWEST:
            yield start, at
        start, width = at, (cells if cells > 1 and line.role is Role.TEXT else 0)


def _cells(text: str) -> list[str]:
    if "\t" in text:
        return [cell.strip() for cell in text.split("\t")]
    if any(sign in text for sign in _OF_LEADERS) and _LEADERS.search(text):
        return [cell.strip() for cell in _LEADERS.split(text)]
    columns = _BLANKS.split(text) if "  " in text or "\u3000" in text else [text]
    if len(columns) >= _FEWEST and not any(map(is_finished, columns[:-1])):
        return columns
    if "|" not in text:
        cells = _COMMAS.split(text)
        named = len(cells) >= _FEWEST and any(c.isalpha() for c in cells[0])
        return cells if named else [text]
    return [cell.strip() for cell in text.strip().removeprefix("|").removesuffix("|").split("|")]


def _is_rule(text: str) -> bool:
    """'|---|:--|': what stands between the heads and the rows."""
    return "--" in text and _STROKES.issuperset(text)


def _is_header(heads: list[str], rows: list[list[str]]) -> bool:
    """Names or years above a column of figures."""
    if not all(heads[1:]) or any(len(head) > HEADING // 2 for head in heads):
        return False
    columns = list(zip(*rows, strict=True))
    figures = [at for at, column in enumerate(columns) if 2 * sum(map(_has_figure, column)) > len(column)]
    return bool(figures) and all(_may_name(heads[at], columns[at]) for at in figures)


def _may_name(head: str, column: tuple[str, ...]) -> bool:
    """'2021', 'Price', or '1 hour' above '8 €': not another value of the column."""
    if not _has_figure(head) or _YEAR.fullmatch(head):
        return True
    return _letters(head) >= _WORD and not any(_letters(cell) >= _WORD for cell in column)


def _letters(cell: str) -> int:
    return sum(c.isalpha() for c in cell)


def _has_figure(cell: str) -> bool:
    return any(c.isdigit() for c in cell)
