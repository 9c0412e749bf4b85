"""Workbooks of Excel (.xlsx): each sheet a section, each row a place, numbers and dates as the program shows them."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import Any

from index.documents.draft import Draft
from index.documents.languages import detect
from index.documents.readers import file_properties
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.number_formats import shown
from index.documents.readers.packed import Package
from index.documents.readers.sheet import MOST_COLUMNS, Row, Sheets
from index.errors import DocumentError
from index.remarks import remark

_BLANK = 1000
"""Blank rows in a row, behind which nothing is looked for."""
_SAMPLE = 60
"""Rows of a sheet whose words tell in which language a workbook is."""
_UNNAMED = re.compile(r"(?:Sheet|Лист|Tabelle|工作表|Sayfa|Парақ|Feuil|Hoja)\s?\d{1,3}")


def read(data: bytes, name: str) -> Draft:
    """An Excel workbook as a draft. Raises DocumentError if it is encrypted, damaged or empty."""
    import openpyxl

    with Package(data, ".xlsx") as package:
        for part in package.names:
            if part.endswith("sharedStrings.xml"):
                package.read(part)  # unfolds within its limit, or not at all
        said = file_properties.core(package.tree_if_there("docProps/core.xml"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl tells of every extension that it doesn't know
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, AttributeError, OSError) as error:
        raise DocumentError(remark("damaged", kind=".xlsx", detail="")) from error
    imprint = file_properties.imprint({**said, "published": None}, ())  # a table grows from day to day
    manuscript = Manuscript(imprint.title or name)
    sheets = Sheets(manuscript)
    shown_sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    language = detect(" ".join(word for sheet in shown_sheets for word in _words(sheet)))
    for sheet in shown_sheets:
        if len(shown_sheets) > 1 and not _UNNAMED.fullmatch(sheet.title):
            manuscript.heading(1, sheet.title)
        sheets.write(_rows(sheet, language))
    book.close()
    return manuscript.draft(imprint, sheets.remarks)


def _words(sheet: Any) -> Iterator[str]:
    sheet.reset_dimensions()
    for cells in sheet.iter_rows(max_row=_SAMPLE, max_col=MOST_COLUMNS, values_only=True):
        yield from (cell for cell in cells if isinstance(cell, str))


def _rows(sheet: Any, language: str) -> Iterator[Row]:
    """The rows of a sheet, as far as they were ever written in: some programs claim a million."""
    sheet.reset_dimensions()
    blank = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), 1):
        texts = ["" if cell.data_type == "e" else shown(cell.value, cell.number_format, language) for cell in cells]
        blank = 0 if any(texts) else blank + 1
        if blank > _BLANK:
            return
        yield number, texts
