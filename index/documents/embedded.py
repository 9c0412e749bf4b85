"""HTML that stands between the paragraphs of a Markdown text: its headings and paragraphs, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_INVISIBLE = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_WITHIN = re.compile(r"</?(?:a|abbr|b|big|em|i|mark|q|s|small|span|strong|su[bp]|u)\b[^<>]*>", re.IGNORECASE)
"""Tags inside a word or between words that have their blanks: '4<sup>th</sup>'."""
_TAG = re.compile(r"<[^<>]*>")
_BOUNDARY = re.compile(
    r"<(/?)(h[1-6]|p|div|li|[uod]l|d[td]|tr|table|section|article|main|aside|header|footer|nav|blockquote"
    r"|figure|figcaption|details|summary|hr|form)\b[^<>]*>",
    re.IGNORECASE,
)
"""Where one block ends and another begins."""


def blocks_of(content: str) -> Iterator[tuple[int, str]]:
    """Each block of some HTML as it is shown: the level of a heading, 0 for a paragraph, and its text."""
    shown = _INVISIBLE.sub("", content)
    level = start = 0
    for tag in _BOUNDARY.finditer(shown):
        yield from _block(level, shown[start : tag.start()])
        name = tag[2].lower()
        level = int(name[1]) if name[1:].isdigit() and not tag[1] else 0
        start = tag.end()
    yield from _block(level, shown[start:])


def _block(level: int, content: str) -> Iterator[tuple[int, str]]:
    text = " ".join(unescape(_TAG.sub(" ", _WITHIN.sub("", content))).split())
    if text:
        yield level, text
