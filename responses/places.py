"""Places in a document in the words of a language; the index names them in English: 'p. 12', 'row 5', 'note 3'."""

from __future__ import annotations

import re

from responses.texts import Texts

_NAMED = (
    (re.compile(r"row (\d+)"), "row"),
    (re.compile(r"p\. (\d+)"), "page"),
    (re.compile(r"note (.+)"), "note"),
    (re.compile(r"about the author"), "author"),
    (re.compile(r"about this document"), "document"),
)

_SIGN = re.compile(r"(?<=[¶.–]) (?=\d)")


def in_place(place: str, texts: Texts) -> str:
    """The place in words; '¶ 12', a chapter's name, a time are the same in every language."""
    for pattern, name in _NAMED:
        if found := pattern.fullmatch(place):
            return str(texts.render(f"places.{name}", number=found[1] if found.groups() else "").unescape())
    return place


def unbroken(place: str) -> str:
    """The place with its sign and its number on one line: no '¶' at the end of a line and '12' on the next."""
    return _SIGN.sub("\u00a0", place)
