"""Plain text → paragraphs: some files put one on a line, some wrap theirs at a width, some have blank lines between."""

from __future__ import annotations

import re

_BREAK = re.compile(r"\n[ \t\u00a0\u3000]*\n\s*|\f")
_FINAL = re.compile(r"[.!?…:;。！？；：][\"'”’»)\]】」』]*(?:\s*\[[^\[\]]{1,60}\])*(?::\d[\d,–-]*)?\s*$")
_HAN_END = re.compile(r"[\u3000-\u9fff\uff00-\uffef]$")
_HAN_START = re.compile(r"^[\u3000-\u9fff\uff00-\uffef]")
_ITEM = re.compile(r"(?P<bullet>[-*•‣▪◦–]\s+)|\[\d{1,3}\]|\d{1,3}[.)]\s|¶|\||\^")
_WIDEST = 130  # characters: no editor wraps wider
_NARROWEST = 40
_HAN_NARROWEST = 15


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a plain text, one string each, without line ends; items of lists and notes stay apart."""
    chunks = [[line.strip() for line in chunk.split("\n") if line.strip()] for chunk in _BREAK.split(text)]
    chunks = [chunk for chunk in chunks if chunk]
    if not _is_wrapped(chunks):
        return [line for chunk in chunks for line in chunk]
    return [line for chunk in chunks for line in _unwrap(chunk)]


def _is_wrapped(chunks: list[list[str]]) -> bool:
    """Lines that end at about one width, in the middle of sentences."""
    inner = [line for chunk in chunks for line in chunk[:-1]]
    if len(inner) < 3 or max(len(line) for chunk in chunks for line in chunk) > _WIDEST:
        return False
    han = sum(bool(_HAN_END.search(line)) for line in inner) > len(inner) / 2
    full = [line for line in inner if len(line) >= (_HAN_NARROWEST if han else _NARROWEST)]
    open_ended = sum(not _FINAL.search(line) for line in full)
    return len(full) > 0.6 * len(inner) and open_ended > 0.6 * len(full)


def _unwrap(chunk: list[str]) -> list[str]:
    joined: list[str] = []
    for line in chunk:
        if not joined or _ITEM.match(line):
            joined.append(line)
        elif _HAN_END.search(joined[-1]) and _HAN_START.search(line):
            joined[-1] += line
        else:
            joined[-1] += " " + line
    return joined


def bullet(line: str) -> str | None:
    """The text of a list item, None if the line isn't one."""
    found = _ITEM.match(line)
    return line[found.end() :] if found and found["bullet"] else None


def is_finished(line: str) -> bool:
    """Ends as a sentence does."""
    return _FINAL.search(line) is not None
