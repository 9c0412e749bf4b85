"""OpenDocument texts and rich texts."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from index.errors import DocumentError
from tests.index.documents.readers.scene import read, texts

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "meta")
)
BODY = """
<text:p text:style-name="Title">The Orchard</text:p>
<text:h text:outline-level="1">Trees</text:h>
<text:p>The orchard has <text:span>ninety</text:span> apple trees.<text:note text:note-class="footnote">
<text:note-citation>1</text:note-citation>
<text:note-body><text:p>Counted in May.</text:p></text:note-body></text:note> They
are<text:s/>old.</text:p>
<text:p>It needs:</text:p>
<text:list><text:list-item><text:p>water</text:p></text:list-item>
<text:list-item><text:p>light</text:p></text:list-item></text:list>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Sort</text:p></table:table-cell>
<table:table-cell><text:p>Trees</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>Aport</text:p></table:table-cell>
<table:table-cell><text:p>60</text:p></table:table-cell></table:table-row></table:table>
"""
META = (
    "<meta:initial-creator>Ida Berg</meta:initial-creator><meta:creation-date>2018-05-06T07:08:09</meta:creation-date>"
)


def odt(body: str = BODY, **others: str) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        text = f"<office:document-content {NAMES}><office:body><office:text>{body}</office:text></office:body>"
        archive.writestr("content.xml", text + "</office:document-content>")
        archive.writestr(
            "meta.xml", f"<office:document-meta {NAMES}><office:meta>{META}</office:meta></office:document-meta>"
        )
        for name, part in others.items():
            archive.writestr(name, part)
    return whole.getvalue()


def test_a_text_is_read_as_it_is_set(tmp_path: Path) -> None:
    document = read(tmp_path, "orchard.odt", odt())
    assert texts(document) == [
        "The orchard has ninety apple trees. They are old.",
        "It needs: • water • light",
        "Sort: Aport · Trees: 60",
    ]
    assert {passage.section for passage in document.body} == {("Trees",)}
    assert [(note.label, note.text) for note in document.notes] == [("1", "Counted in May.")]
    source = document.source
    assert (source.title, source.author, source.published) == ("The Orchard", "Ida Berg", "2018-05-06")


def test_an_encrypted_text_says_so(tmp_path: Path) -> None:
    manifest = '<manifest:manifest xmlns:manifest="x"><manifest:encryption-data/></manifest:manifest>'
    with pytest.raises(DocumentError, match="is encrypted"):
        read(tmp_path, "a.odt", odt(**{"META-INF/manifest.xml": manifest}))


def test_a_rich_text_is_read_as_plain_text(tmp_path: Path) -> None:
    head = r"{\rtf1\ansi\ansicpg1251{\info{\title The Orchard}}"
    text = head + r"\pard The orchard has ninety trees.\par\pard \'d1\'e0\'e4 old.\par}"
    document = read(tmp_path, "a.rtf", text)
    assert document.source.title == "The Orchard"
    assert " ".join(texts(document)) == "The orchard has ninety trees. Сад old."


def test_a_rich_text_that_is_none_says_so(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"is no \.rtf file"):
        read(tmp_path, "a.rtf", "The orchard has ninety trees.")
