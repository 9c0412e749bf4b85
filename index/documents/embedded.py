"""HTML that stands between the paragraphs of a Markdown text: its headings and paragraphs, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

_HIDING = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
_ENDS = {
    "": re.compile("-->"),
    **{name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")},
}
"""What ends something that isn't shown, by the name of its tag; '' for a comment."""
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
    shown = _shown(content)
    level = start = 0
    for tag in _BOUNDARY.finditer(shown):
        yield from _block(level, shown[start : tag.start()])
        name = tag[2].lower()
        level = int(name[1]) if name[1:].isdigit() and not tag[1] else 0
        start = tag.end()
    yield from _block(level, shown[start:])


def _shown(content: str) -> str:
    """Without comments, scripts and styles. One that never ends hides nothing: its end is looked for once."""
    kept, at, start, endless = list[str](), 0, 0, set[str]()
    while hiding := _HIDING.search(content, at):
        name = (hiding[1] or "").lower()
        end = None if name in endless else _ENDS[name].search(content, hiding.end())
        if end is None:
            endless.add(name)
            at = hiding.end()
        else:
            kept.append(content[start : hiding.start()])
            at = start = end.end()
    return "".join((*kept, content[start:]))


def _block(level: int, content: str) -> Iterator[tuple[int, str]]:
    text = " ".join(unescape(_TAG.sub(" ", _WITHIN.sub("", content))).split())
    if text:
        yield level, text
