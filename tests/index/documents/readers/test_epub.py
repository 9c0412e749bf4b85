"""E-books: chapters, their places, notes in another file, and what is no part of the work."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from index.errors import DocumentError
from tests.index.documents.readers.scene import assert_verbatim, places, read, texts

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
)
FIRST = "The caravan left Almaty in the spring of 1903 with forty camels."
SECOND = "At the second well the guide turned back, and nobody spoke of him again."


def page(body: str, kind: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" '
        f'xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body {kind}>{body}</body></html>'
    )


PAGES = {
    "cover.xhtml": page("<h1>The Long Road</h1><p>A novel that everybody should read.</p>", 'epub:type="cover"'),
    "rights.xhtml": page('<section epub:type="copyright-page"><p>All rights reserved, in 1999.</p></section>'),
    "text/one.xhtml": page(
        f'<h1>The First Well</h1><p>{FIRST}<a href="../notes.xhtml#n1" epub:type="noteref">1</a> It rained.</p>'
    ),
    "text/two.xhtml": page(f"<p>{SECOND}</p>"),
    "notes.xhtml": page('<aside id="n1" epub:type="footnote"><p>1. Letters, page 12.</p></aside>'),
    "nav.xhtml": page(
        '<nav epub:type="toc"><ol><li><a href="text/one.xhtml">The First Well</a></li>'
        '<li><a href="text/two.xhtml">The Second Well</a></li></ol></nav>'
    ),
}
METADATA = (
    "<dc:title>The Long Road</dc:title><dc:creator>Olga Lind</dc:creator><dc:publisher>Steppe Press</dc:publisher>"
    "<dc:date>1931-04</dc:date><dc:language>en-GB</dc:language>"
)


def book(pages: dict[str, str] = PAGES, metadata: str = METADATA, **others: str) -> bytes:
    items = "".join(
        f'<item id="i{at}" href="{name}" media-type="application/xhtml+xml" properties="{name.partition(".")[0]}"/>'
        for at, name in enumerate(pages)
    )
    spine = "".join(f'<itemref idref="i{at}"/>' for at in range(len(pages)))
    opf = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr("OEBPS/book.opf", opf)
        for name, text in pages.items():
            archive.writestr(f"OEBPS/{name}", text)
        for name, text in others.items():
            archive.writestr(name, text)
    return whole.getvalue()


def test_chapters_are_read_in_order_and_cited_by_name(tmp_path: Path) -> None:
    document = read(tmp_path, "road.epub", book())
    assert texts(document) == [FIRST + " It rained.", SECOND]
    assert places(document) == ["The First Well ¶ 1", "The Second Well ¶ 1"]
    assert_verbatim(document, FIRST + " It rained." + SECOND + "Letters, page 12.")


def test_a_note_in_another_file_is_a_note(tmp_path: Path) -> None:
    document = read(tmp_path, "road.epub", book())
    assert document.body[0].sentences[0].notes == ("1",)
    assert [(note.label, note.text) for note in document.notes] == [("1", "Letters, page 12.")]


def test_the_book_says_what_it_is(tmp_path: Path) -> None:
    source = read(tmp_path, "road.epub", book()).source
    assert (source.title, source.author, source.publisher) == ("The Long Road", "Olga Lind", "Steppe Press")
    assert (source.published, source.language) == ("1931-04", "en")


def test_the_day_an_old_book_was_put_online_is_not_its_date(tmp_path: Path) -> None:
    metadata = METADATA.replace("1931-04", "2019-08-23") + "<dc:source>https://www.gutenberg.org/files/1</dc:source>"
    assert read(tmp_path, "road.epub", book(metadata=metadata)).source.published is None


def test_pages_of_links_and_licences_are_left_out(tmp_path: Path) -> None:
    links = "".join(f'<p><a href="one.xhtml#{n}">Chapter {n}, of the things that happened</a></p>' for n in range(9))
    licence = '<div class="pg-boilerplate"><p>You may copy it, give it away or use it again.</p></div>'
    pages = {"a.xhtml": page(links), "b.xhtml": page(licence + f"<h2>One</h2><p>{FIRST}</p>")}
    assert texts(read(tmp_path, "road.epub", book(pages))) == [FIRST]


def test_numbers_of_pages_and_captions_are_left_out(tmp_path: Path) -> None:
    number = '<span class="pagenum">[Pg 12]</span>'
    caption = '<div class="figcenter"><img src="a.jpg"/><p>THE CARAVAN AT REST</p></div>'
    pages = {"a.xhtml": page(f"<h1>One</h1><p>{FIRST[:20]}{number}{FIRST[20:]}</p>{caption}")}
    assert texts(read(tmp_path, "road.epub", book(pages))) == [FIRST]


def test_broken_chapters_are_read_as_browsers_read_them(tmp_path: Path) -> None:
    pages = {"a.xhtml": f"<html><body><h1>One</h1><p>{FIRST}<p>{SECOND}</body>"}
    assert texts(read(tmp_path, "road.epub", book(pages))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (book(**{"META-INF/rights.xml": "<rights/>"}), "is protected against reading"),
        (book({"a.xhtml": page("<img src='a.jpg'/>")}), "has no text in it; it may be a book of pictures"),
        (book()[:400], "is no .epub file"),
    ],
    ids=["protected", "pictures", "torn"],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, content: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=why):
        read(tmp_path, "road.epub", content)
