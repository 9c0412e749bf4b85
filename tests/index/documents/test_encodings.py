"""Bytes that are text, in whatever encoding, and bytes that are none: then what is wrong is said."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.documents.encodings import decode
from index.errors import DocumentError

SIGNS = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="\u2028\u2029\ufeff\ufffd")
LINES = st.text(SIGNS, max_size=80)


@settings(deadline=None)  # the first call loads the guessing of encodings
@given(LINES)
def test_utf8_comes_out_as_it_was(text: str) -> None:
    written = f"The mill. {text}"
    assert decode(written.encode()) == decode(codecs.BOM_UTF8 + written.encode()) == written


@settings(deadline=None)
@given(LINES, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_a_mark_at_the_beginning_tells_the_encoding(text: str, encoding: str) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    mark = marks.get(encoding) or (codecs.BOM_UTF32_LE if encoding == "utf-32-le" else codecs.BOM_UTF32_BE)
    written = f"Мельница. {text}"
    assert decode(mark + written.encode(encoding)) == written


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    assert decode(f"one{end}two".encode()) == "one\ntwo"


def test_the_sign_between_paragraphs_is_a_blank_line() -> None:
    assert decode("one\u2029two".encode()) == "one\n\ntwo"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", ".pdf"),
        (b"PK\x03\x04....", ".docx, .xlsx, .zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc, .xls"),
        (b"\x89PNG\r\n", ".png"),
        (b"\xff\xd8\xff\xe0", ".jpg"),
        (b"{\\rtf1 The mill}", ".rtf"),
        (b"\x1f\x8b\x08", ".gz"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, kind: str) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data)
    assert (caught.value.why.code, dict(caught.value.why.values)) == ("other_kind", {"kind": kind})


def test_a_text_that_breaks_off_says_where() -> None:
    with pytest.raises(DocumentError) as caught:
        decode(codecs.BOM_UTF16_LE + "mill".encode("utf-16-le")[:-1])
    assert (caught.value.why.code, dict(caught.value.why.values)) == (
        "broken_encoding",
        {"encoding": "UTF-16-LE", "place": 6},
    )


@pytest.mark.parametrize(
    "data",
    [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 99, "mill".encode("utf-16-le") * 40 + b"\0", b"a\x01b\x02" * 40],
    ids=["every byte", "small numbers", "half a character too much", "control characters"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data)
    assert caught.value.why.code == "not_text"


def test_a_stray_zero_in_a_long_text_does_no_harm() -> None:
    assert decode(b"The mill burnt. " * 200 + b"\0").startswith("The mill burnt.")
