"""Tables as text: comma- and tab-separated values (.csv, .tsv), in whatever way programs of a country write them."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator

from index.documents.draft import Draft, Imprint
from index.documents.encodings import decode
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.sheet import MOST_COLUMNS, Row, Sheets
from index.errors import DocumentError
from index.remarks import remark

_SIGNS = (",", ";", "\t", "|")
_SAMPLE = 60  # rows from which the sign between the cells is told


def read(data: bytes, name: str) -> Draft:
    """Separated values as a draft. Raises DocumentError if the file is no text."""
    text = decode(data)
    manuscript = Manuscript(name)
    sheets = Sheets(manuscript)
    sheets.write(_rows(text))
    return manuscript.draft(Imprint(title=name), sheets.remarks)


def _rows(text: str) -> Iterator[Row]:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own line
        sign, text, begin = first.strip()[4], rest, 2
    else:
        sign, begin = _sign(text), 1
    try:
        for number, cells in enumerate(_parsed(text, sign), begin):
            yield number, [" ".join(cell.split()) for cell in cells[:MOST_COLUMNS]]
    except csv.Error as error:
        raise DocumentError(remark("quotes", detail=str(error))) from error


def _parsed(text: str, sign: str) -> Iterator[list[str]]:
    return csv.reader(text.splitlines(keepends=True), delimiter=sign)


def _sign(text: str) -> str:
    """What stands between the cells: what cuts most rows into as many, and into most."""
    lines = text[: _SAMPLE * 2000].splitlines(keepends=True)[:_SAMPLE]
    best, rank = ",", (0.0, 0)
    for sign in _SIGNS:
        try:
            widths = Counter(len(cells) for cells in csv.reader(lines, delimiter=sign) if any(cells))
        except csv.Error:
            continue
        [(width, often)] = widths.most_common(1) or [(1, 0)]
        if width > 1 and (often / sum(widths.values()), width) > rank:
            best, rank = sign, (often / sum(widths.values()), width)
    return best
