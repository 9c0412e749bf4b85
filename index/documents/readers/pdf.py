"""PDF (.pdf): the text of its pages in the order of reading, with the page as the place.

Read with pdfium, the engine of Chromium; docs/architecture.md has the comparison. What a PDF doesn't say is told by its
layout: running heads, page numbers, tables of contents, captions and words in drawings are left out.
"""

from __future__ import annotations

import re

import pypdfium2

from index.documents.draft import Draft, Imprint
from index.documents.heads.imprint import imprint_of
from index.documents.phrases import fold
from index.documents.readers import pdf_story
from index.documents.readers.manuscript import Manuscript
from index.documents.readers.pdf_lines import Line, lines_of
from index.documents.readers.pdf_margins import without_margins
from index.errors import DocumentError

MOST_PAGES = 2_000
_SCANNED = 40  # characters of a page at most, on the average, where the pages are pictures
_PROGRAMS = re.compile(
    r"^(?:microsoft|untitled|slide \d|document\d*$|presentation|title$|layout \d)"
    r"|\.(?:docx?|indd|tex|pdf|qxd|xlsx?|pptx?|rtf|odt|pages|dvi|ai|cdr|p65)\b|^\S+\.\w{2,4}$",
    re.IGNORECASE,
)
_SHORT = 40  # characters of a line that is no running text
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")


def read(data: bytes, name: str) -> Draft:
    """A PDF as a draft. Raises DocumentError for a scan without text, an encrypted or a broken file."""
    document = _open(data)
    try:
        if len(document) > MOST_PAGES:
            raise DocumentError(f"has {len(document)} pages, more than {MOST_PAGES}; split it into its works")
        pages = [lines_of(document[number], number + 1) for number in range(len(document))]
        said = document.get_metadata_dict()
    except pypdfium2.PdfiumError as error:
        raise DocumentError(f"is a damaged PDF ({error}); save it anew") from error
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
    return manuscript.draft(
        imprint, [f"pages without text, perhaps pictures of it ({len(empty)}): {some}"] if empty else ()
    )


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise DocumentError("is encrypted; save it without a password") from error
        raise DocumentError("is no PDF, or a damaged one; save it anew") from error


def _expect_text(pages: list[list[Line]]) -> None:
    said = sum(len(line.text) for lines in pages for line in lines)
    if said < min(_SCANNED, 4) or said < _SCANNED * len(pages) / 4:
        raise DocumentError("is a scan: no text in it; run OCR first (ocrmypdf does it)")


def _imprint(said: dict[str, str], pages: list[list[Line]], usual: float) -> Imprint:
    shown = fold(" ".join(line.text for lines in pages[:2] for line in lines))
    title = " ".join(said.get("Title", "").split())
    if _PROGRAMS.search(title) or not _is_shown(title, shown):
        title = pdf_story.largest_text(pages[0] if pages else [], usual) or ("" if _PROGRAMS.search(title) else title)
    author = " ".join(said.get("Author", "").split())
    date = _DATE.match(said.get("CreationDate", ""))
    years = (
        {year for line in pages[0] if _is_set_off(line, usual) for year in _YEAR.findall(line.text)} if pages else set()
    )
    is_own = date and (not years or date[1] in years)  # the day of a scan is not the date of 'Report for 1931'
    day = "-".join(part for part in date.groups() if part and part != "00") if date and is_own else None
    imprint, _ = imprint_of({"title": title, "author": author if _is_name(author, shown) else None, "published": day})
    return imprint


def _is_set_off(line: Line, usual: float) -> bool:
    return line.height > 1.1 * usual or len(line.text) < _SHORT


def _is_shown(title: str, shown: str) -> bool:
    words = re.findall(r"\w{3,}", fold(title))
    return bool(words) and 2 * sum(word in shown for word in words) >= len(words)


def _is_name(author: str, shown: str) -> bool:
    """Programs write the name of an account there; a name that the first pages show is the author's."""
    words = re.findall(r"\w{3,}", fold(author))
    return bool(words) and all(word in shown for word in words)
