"""AsciiDoc (.adoc) and Org (.org): their headings and links written as Markdown has them, and read by its reader.

Of the rest of their markup only what is shown as text is told; blocks of code and settings are left out.
"""

from __future__ import annotations

import re

from index.documents import markdown
from index.documents.draft import Draft
from index.documents.encodings import decode

_HEADING = re.compile(
    r"^(?P<stars>={1,6}|\*{1,6})[ \t]+(?:(?:TODO|DONE)[ \t]+)?(?P<text>\S.*?)(?:[ \t]+:[\w:]+:)?$", re.MULTILINE
)
_TITLE = re.compile(r"^#\+title:[ \t]*(.+)$", re.MULTILINE | re.IGNORECASE)
_CODE = re.compile(
    r"^#\+begin_(?:src|example)\b.*?^#\+end_\w+.*?$|^(?:\[source[^\n]*\]\n)?(-{4,}|\.{4,})\n.*?^\1$",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_SETTINGS = re.compile(r"^(?:#\+\w+.*|:[\w-]+!?:.*|\[[^\]\n]*\]|//.*|:PROPERTIES:.*?:END:)$", re.MULTILINE)
_LINKS = (
    (re.compile(r"\[\[[^\]\n]*\]\[([^\]\n]*)\]\]"), r"\1"),
    (re.compile(r"(?:https?://[^\s\[]+|link:[^\s\[]+|xref:[^\s\[]+)\[([^\]\n]*)\]"), r"\1"),
    (re.compile(r"<<[^,>\n]*,?\s*([^>\n]*)>>"), r"\1"),
    (re.compile(r"\[fn:(\w+)\]"), r"[^\1]"),
)


def read(data: bytes, name: str) -> Draft:
    """A text in AsciiDoc or Org as a draft."""
    text = decode(data)
    title = _TITLE.search(text)
    text = _SETTINGS.sub("", _CODE.sub("", text))
    is_org = title is not None or not re.search(r"^={1,6}[ \t]\S", text, re.MULTILINE)
    text = _HEADING.sub(lambda found: _heading(found, is_org), text)
    for pattern, shown in _LINKS:
        text = pattern.sub(shown, text)
    return markdown.read(f"# {title[1]}\n\n{text}".encode() if title else text.encode(), name)


def _heading(found: re.Match[str], is_org: bool) -> str:
    if found["stars"].startswith("*") != is_org:
        return found[0]  # a star is a list in AsciiDoc
    return f"\n{'#' * len(found['stars'])} {found['text']}\n"
