"""PDF (.pdf): the text of its pages in the order of reading, with the page as the place.

Read with pdfium, the engine of Chromium; docs/architecture.md has the comparison. What a PDF doesn't say is told by its
layout: running heads, page numbers, tables of contents, captions and words in drawings are left out.
"""

from __future__ import annotations

import re

import pypdfium2

from index.documents.draft import Draft, Imprint
from index.documents.lines import is_finished
from index.documents.readers import file_properties, pdf_story
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.pdf_lines import Line, lines_of
from index.documents.readers.pdf_margins import without_margins
from index.documents.readers.pdf_rules import Pen
from index.errors import DocumentError
from index.remarks import remark

MOST_PAGES = 2_000
_SCANNED = 40  # characters of a page at most, on the average, where the pages are pictures
_SHORT = 40  # characters of a line that is no running text
_LARGER = 1.1  # times the usual height
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


def read(data: bytes, name: str) -> Draft:
    """A PDF as a draft. Raises DocumentError for a scan without text, an encrypted or a broken file."""
    document = _open(data)
    try:
        if len(document) > MOST_PAGES:
            raise DocumentError(remark("too_many_pages", count=len(document), most=MOST_PAGES))
        pen = Pen()
        pages = [lines_of(document[number], number + 1, pen) for number in range(len(document))]
        said = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise DocumentError(remark("damaged", kind=".pdf", detail=f" ({error})")) from error
    finally:
        document.close()
    _expect_text(pages)
    usual = pdf_story.usual_height(pages)
    pages = without_margins(pages, usual)
    imprint = _imprint(said, pages, usual)
    manuscript = Manuscript(imprint.title)
    pdf_story.write(pages, manuscript, usual)
    empty = [str(number) for number, lines in enumerate(pages, 1) if not lines]
    some = ", ".join(empty[:5]) + (" …" if len(empty) > 5 else "")
    return manuscript.draft(imprint, [remark("pages", count=len(empty), pages=some)] if empty else ())


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError(remark("encrypted")) from error
        raise DocumentError(remark("damaged", kind=".pdf", detail="")) from error


def _expect_text(pages: list[list[Line]]) -> None:
    said = sum(len(line.text) for lines in pages for line in lines)
    if said < min(_SCANNED, 4) or said < _SCANNED * len(pages) / 4:
        raise DocumentError(remark("scan"))


def _imprint(said: dict[str, str], pages: list[list[Line]], usual: float) -> Imprint:
    shown = " ".join(line.text for lines in pages[:2] for line in lines)
    title, author = (" ".join(said.get(key, "").split()) for key in ("Title", "Author"))
    if not file_properties.is_meant(title) or not file_properties.is_shown(title, shown):
        title = pdf_story.largest_text(pages[0] if pages else [], usual) or title
    date = _DATE.match(said.get("CreationDate", ""))
    day = "-".join(part for part in date.groups() if part and part != "00") if date else None
    heads = [line.text for line in pages[0] if line.height > _LARGER * usual or _is_line(line.text)]
    author = author if file_properties.is_shown(author, shown) else ""
    return file_properties.imprint({"title": title, "author": author, "published": day}, heads)


def _is_line(text: str) -> bool:
    """A line of its own, no running text."""
    return len(text) < _SHORT and not is_finished(text)
