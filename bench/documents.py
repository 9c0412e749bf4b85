"""Reading documents, by kind: MB of file and of text a second, from the bytes to passages; no index is built.

Each file is made here of one long text, so that the kinds can be compared; real files have pictures besides.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Callable
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Figures, repeated
from bench.workshop import Workshop
from index import documents

PARAGRAPHS = 400
WORDS = (
    "the",
    "harbour",
    "of",
    "Aktau",
    "was",
    "built",
    "by",
    "workers",
    "from",
    "every",
    "town",
    "along",
    "the",
    "road",
)
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run(workshop: Workshop) -> None:
    figures = Figures("documents: reading, by kind", ("kind", "MB", "text MB", "CPU s", "MB a s", "text MB a s"))
    text = _text()
    with TemporaryDirectory() as folder:
        for ending, make in KINDS.items():
            path = Path(folder, f"harbour{ending}")
            path.write_bytes(make(text))
            document = documents.load(path, Path(folder))
            took = repeated(lambda path=path: documents.load(path, path.parent), 3)  # type: ignore[misc]
            size = path.stat().st_size / 1e6
            said = sum(len(passage.text) for passage in document.passages) / 1e6
            figures.add(ending, size, said, took.cpu, size / took.cpu, said / took.cpu)
    figures.show()


def _text() -> list[str]:
    sentences = [f"In {1500 + at % 500} {' '.join(WORDS[at % 7 :])} number {at}." for at in range(PARAGRAPHS * 5)]
    return [" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)]


def _page(text: list[str]) -> bytes:
    body = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in text)
    return f"<html><body><main><h1>The harbour</h1>{body}</main></body></html>".encode()


def _archive(**parts: bytes) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return whole.getvalue()


def _word(text: list[str]) -> bytes:
    body = "".join(f"<w:p><w:r><w:t>{escape(paragraph)}</w:t></w:r></w:p>" for paragraph in text)
    document = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return _archive(**{"word/document.xml": document.encode()})


def _book(text: list[str]) -> bytes:
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>'
        '<item id="a" href="a.html" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    container = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
    parts = {"META-INF/container.xml": container.encode(), "a.opf": package.encode(), "a.html": _page(text)}
    return _archive(**parts)


def _paper(text: list[str]) -> bytes:
    from fpdf import FPDF

    paper = FPDF()
    paper.set_font("Helvetica", size=11)
    paper.add_page()
    for paragraph in text:
        paper.multi_cell(0, 5, paragraph, new_x="LMARGIN", new_y="NEXT")
        paper.ln(3)
    return bytes(paper.output())


def _table(text: list[str]) -> bytes:
    whole = io.StringIO()
    rows = csv.writer(whole)
    rows.writerow(["Number", "Year", "Text"])
    rows.writerows([at, 1500 + at, paragraph] for at, paragraph in enumerate(text))
    return whole.getvalue().encode()


def _workbook(text: list[str]) -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    for row in csv.reader(io.StringIO(_table(text).decode())):
        book.worksheets[0].append(row)
    whole = io.BytesIO()
    book.save(whole)
    return whole.getvalue()


def _subtitles(text: list[str]) -> bytes:
    cues = (
        f"{at}\n00:{at // 60:02}:{at % 60:02},000 --> 00:{at // 60:02}:{at % 60:02},900\n{paragraph}\n"
        for at, paragraph in enumerate(text)
    )
    return "\n".join(cues).encode()


KINDS: dict[str, Callable[[list[str]], bytes]] = {
    ".txt": lambda text: "\n\n".join(text).encode(),
    ".md": lambda text: "\n\n".join(("# The harbour", *text)).encode(),
    ".html": _page,
    ".pdf": _paper,
    ".docx": _word,
    ".epub": _book,
    ".csv": _table,
    ".xlsx": _workbook,
    ".srt": _subtitles,
}
