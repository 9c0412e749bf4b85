"""Markdown as the tools that people write it with show it: what they hide goes, what they show of a mark stays.

One module for a family of tools, each with a `clean(text) -> text` that takes Markdown and gives plain CommonMark.
Blocks of code stay as they are. No word is added; only marks are taken off, and lines put apart.
"""

from __future__ import annotations

import re

from index.documents.dialects import blocks, bullets, notes, sites

_FENCE = re.compile(r"^[ \t]{0,3}(`{3,}|~{3,})")


def as_shown(text: str) -> str:
    """`text` without the marks of Obsidian, Logseq, MkDocs, Docusaurus, Hugo, Jekyll and pandoc, its bullets
    as Markdown's."""
    for clean in (blocks.clean, sites.clean, notes.clean, bullets.clean):
        text = "".join(part if is_code else clean(part) for part, is_code in _parts(text))
    return text


def _parts(text: str) -> list[tuple[str, bool]]:
    """The text in pieces, with whether each is a fenced block of code. A fence that never ends is none."""
    parts: list[tuple[str, bool]] = []
    lines = text.split("\n")
    start = at = 0
    while at < len(lines):
        opened = _FENCE.match(lines[at])
        end = _closing(lines, at, opened[1]) if opened else None
        if end is None:
            at += 1
            continue
        parts += [(_joined(lines[start:at]), False), (_joined(lines[at : end + 1]), True)]
        start = at = end + 1
    parts.append(("\n".join(lines[start:]), False))
    return [part for part in parts if part[0]]


def _closing(lines: list[str], opened: int, mark: str) -> int | None:
    closes = re.compile(rf"[ \t]{{0,3}}{re.escape(mark[0])}{{{len(mark)},}}[ \t]*")
    return next((n for n in range(opened + 1, len(lines)) if closes.fullmatch(lines[n])), None)


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
