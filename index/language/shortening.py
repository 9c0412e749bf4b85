"""Cutting a text to a length where it shows least: at a pause or a blank that comes late enough, else in a word."""

from __future__ import annotations

import re

CUT = "…"
"""Marks where a text is cut."""
PAUSE = re.compile(r"[,;:—–]\s+|[，；。]")
EDGES = " .,;:–—-…，；"
"""Signs that look lost before the mark of a cut."""


def to_a_blank(text: str, room: int) -> str:
    """As much of `text` as has place in `room` characters: up to a blank in the last third of them, if there is one."""
    if len(text) <= room:
        return text
    blank = text.rfind(" ", 0, room + 1)
    return text[: blank if blank > room * 2 // 3 else room].rstrip(EDGES)


def to_a_pause(text: str, room: int) -> str:
    """The same, but rather up to a pause in the second half of the room."""
    if len(text) <= room:
        return text
    pauses = [match.start() for match in PAUSE.finditer(text, room // 2, room)]
    return text[: pauses[-1]].rstrip(EDGES) if pauses else to_a_blank(text, room)
