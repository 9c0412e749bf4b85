"""Bytes → text. People's files come in UTF-8, in UTF-16 from Windows, and in the code pages of their countries."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from index.errors import DocumentError
from index.remarks import remark

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: it begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF", ".pdf"),
    (b"PK\x03\x04", ".docx, .xlsx, .zip"),
    (b"\xd0\xcf\x11\xe0", ".doc, .xls"),
    (b"\x89PNG", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"{\\rtf", ".rtf"),
    (b"\x1f\x8b", ".gz"),
)
_CODE_PAGES = ["gb18030", "cp1251", "koi8_r", "cp1254", "cp1252"]
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]")
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Signs that only tell which way to set a line: exports of chats open lines with them."""
_SAMPLE = 60_000  # bytes that the guess is made from
_DAMAGE = 20  # good characters beyond ASCII for each broken one: UTF-8 with a scratch, not another encoding
_WIDE = 0.25  # share of control characters from which bytes are halves of wider ones; a stray zero isn't
_NOISE = 0.001  # share of control characters above which it isn't text


def decode(data: bytes) -> str:
    """The text of a file, line ends as '\\n'. Raises DocumentError if the bytes aren't text."""
    for magic, suffix in _FORMATS:
        if data.startswith(magic):
            raise DocumentError(remark("other_kind", kind=suffix))
    text = _decode(data)
    if _noise(text) > _NOISE:
        raise _not_text()
    text = _DIRECTIONS.sub("", text)
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")


def _decode(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data[len(bom) :], encoding)
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if b"\0" in data[:_SAMPLE] and (damaged or _noise(text) > _WIDE):
        return _utf16_without_bom(data)
    beyond_ascii = sum(1 for c in text[:_SAMPLE] if c > "\x7f")
    return text if not damaged or beyond_ascii > _DAMAGE * damaged else _code_page(data)


def _noise(text: str) -> float:
    """Share of control characters."""
    sample = text[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) / max(1, len(sample))


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise DocumentError(remark("broken_encoding", encoding=encoding.upper(), place=error.start)) from error


def _utf16_without_bom(data: bytes) -> str:
    """Every text has spaces or line ends; in the right byte order they come out as such."""
    texts = [data.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be")]
    text = max(texts, key=lambda text: sum(text.count(c) for c in " \n，。,."))
    if len(data) % 2 or "\ufffd" in text or not re.search(r"[\s，。]", text):
        raise _not_text()
    return text


def _code_page(data: bytes) -> str:
    sample = data[:_SAMPLE]
    guess = from_bytes(sample, cp_isolation=_CODE_PAGES, preemptive_behaviour=False).best()
    if guess is None:
        raise _not_text()
    return data.decode(guess.encoding, "replace")


def _not_text() -> DocumentError:
    return DocumentError(remark("not_text"))
