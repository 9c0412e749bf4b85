"""Running heads, feet and page numbers of a PDF: what stands at the edge of page after page is none of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from index.documents.readers.pdf_lines import Line

_ROWS = 3  # at the top and at the bottom of a page that may be none of the text
_HEAD = 90  # characters of a running head at most
_APART = 1.6  # heights between a page's number and the text
_NUMBER = re.compile(
    r"[\W_]*(?:page|p|pg|seite|стр|страница|с|бет|sayfa|第)?[\W_]*(?:\d{1,5}|[ivxlc]{1,7}|\d{1,2}[-–]\d{1,3})"
    r"(?:[\W_]*(?:of|von|из|/|页|頁|共)[\W_]*\d{0,4}[\W_]*)*(?:-?бет)?[\W_]*",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"\d+|\b[ivxlc]{1,7}\b", re.IGNORECASE)
_SHARE = 0.12
"""Of all pages, on which the same stands at the edge; three pages at least, or two of up to four."""
_LARGER = 1.2
"""Times the usual height: a title that later pages repeat at their heads stays where it is large."""


class _Edge(NamedTuple):
    page: int
    at: int  # index of the line
    said: str


def without_margins(pages: Sequence[list[Line]], usual: float) -> list[list[Line]]:
    """The pages without what recurs at their edges; `usual` is the height of the text's lines."""
    edges = [edge for number, lines in enumerate(pages) for edge in _edges(number, lines)]
    often = Counter(said for said, _ in {(edge.said, edge.page) for edge in edges})
    enough = 2 if len(pages) < 5 else max(3, round(_SHARE * len(pages)))
    outside = {(edge.page, edge.at) for edge in edges if often[edge.said] >= enough and len(pages) > 1}
    outside |= {(number, at) for number, lines in enumerate(pages) for at in _numbered(lines)}
    return [
        [line for at, line in enumerate(lines) if (number, at) not in outside or line.height > _LARGER * usual]
        for number, lines in enumerate(pages)
    ]


def _numbered(lines: list[Line]) -> list[int]:
    """The outermost row of a page, at its top or bottom, where it is the page's number, alone or beside a head."""
    found: list[int] = []
    for outermost in (max, min):
        edge = outermost((line.bottom for line in lines), default=0.0)
        row = [at for at, line in enumerate(lines) if abs(line.bottom - edge) < line.height / 2]
        others = [line for at, line in enumerate(lines) if at not in row]
        is_apart = all(abs(line.bottom - edge) > _APART * line.height for line in others)
        numbers = [at for at in row if _NUMBER.fullmatch(lines[at].text) and not _is_figure_of_table(lines[at])]
        if len(row) <= 2 and is_apart and numbers:
            found += [at for at in row if len(lines[at].text) <= _HEAD]
    return found


def _edges(number: int, lines: list[Line]) -> list[_Edge]:
    """The lines of the first and the last rows of a page, as they stand on the paper."""
    heights = sorted({round(line.bottom / 4) for line in lines})
    outer = {*heights[:_ROWS], *heights[-_ROWS:]}
    return [
        _Edge(number, at, _said(line.text))
        for at, line in enumerate(lines)
        if round(line.bottom / 4) in outer and not _is_figure_of_table(line)
    ]


def _is_figure_of_table(line: Line) -> bool:
    return line.cell is not None and not any(c.isalpha() for c in line.text)


def _said(text: str) -> str:
    return _FIGURES.sub("#", " ".join(text.casefold().split()))
