"""Blocks with a mark of their own: '!!! note', '??? tip', '=== "Tab"', ':::tip', '> [!warning]'.

Their titles become paragraphs of their own, and what is indented below them comes out: to Markdown it would be code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ADMONITION = re.compile(r'^(?P<indent>[ \t]*)(?:!!!|\?\?\?\+?)[ \t]+[\w -]*?(?:[ \t]*"(?P<title>[^"]*)")?[ \t]*$')
_TAB = re.compile(r"^(?P<indent>[ \t]*)===[!+]?[ \t]+[\"'](?P<title>[^\"']+)[\"'][ \t]*$")
_COLONS = re.compile(
    r"^[ \t]*:{3,}[ \t]*"
    r"(?:\{[^}]*\}|[\w-]*(?:\[(?P<bracketed>[^\]]*)\])?(?:[ \t]*\{[^}]*\})?(?P<title>.*?))?[ \t]*:*$"
)
_CALLOUT = re.compile(r"^(?P<quote>[ \t]*(?:>[ \t]*)+)\[![\w/ -]+(?:\|[^\]]*)?\][+-]?[ \t]*(?P<title>.*)$")
_ATTRIBUTE = re.compile(r'title="([^"]*)"')
INDENT = 4


def clean(text: str) -> str:
    """The text with the blocks that some tools write (tabs, admonitions, folds) as plain paragraphs."""
    return "\n".join(_shown(text.split("\n")))


def _shown(lines: list[str]) -> Iterator[str]:
    indents: list[int] = []  # of the blocks that are open, in columns
    for line in lines:
        expanded = line.expandtabs(INDENT)
        column = len(expanded) - len(expanded.lstrip())
        while indents and expanded.strip() and column <= indents[-1]:
            indents.pop()
        taken_off = INDENT * len(indents)
        shown = expanded[min(taken_off, column) :] if indents and expanded.strip() else line
        opened = _ADMONITION.match(expanded) or _TAB.match(expanded)
        if opened:
            indents.append(column)
            yield from _apart((opened["title"] or "").strip())
        elif callout := _CALLOUT.match(shown):
            yield from (callout["quote"] + callout["title"], callout["quote"].rstrip())
        elif shown.lstrip().startswith(":::"):
            yield from _apart(_title(shown))
        else:
            yield shown


def _title(line: str) -> str:
    """Of ':::tip Opening', ':::note[Opening]', '::: {title="Opening"}'."""
    if named := _ATTRIBUTE.search(line):
        return named[1]
    found = _COLONS.match(line)
    return ((found["bracketed"] or found["title"] or "") if found else "").strip()


def _apart(title: str) -> Iterator[str]:
    yield from ("", title, "") if title else ("",)
