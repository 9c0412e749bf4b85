"""Cutting a text to a length where it shows least: at a pause or a blank that comes late enough, else in a word."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile

CUT = "…"
"""Marks where a text is cut."""
PAUSE = re.compile(r"[,;:—–]\s+|[，；。]")
EDGES = " .,;:–—-…，；"
"""Signs that look lost before the mark of a cut."""
_JOINER = "\u200d"
_SHADES = "🏻🏼🏽🏾🏿"
"""Pictures of people have them behind."""
_LETTERS_OF_FLAGS = range(0x1F1E6, 0x1F200)


def to_a_blank(text: str, room: int) -> str:
    """As much of `text` as has place in `room` characters: up to a blank in the last third of them, if there is one."""
    if len(text) <= room:
        return text
    blank = text.rfind(" ", 0, room + 1)
    return text[: blank if blank > room * 2 // 3 else whole_letters(text, room)].rstrip(EDGES)


def to_a_pause(text: str, room: int) -> str:
    """The same, but rather up to a pause in the second half of the room."""
    if len(text) <= room:
        return text
    pauses = [match.start() for match in PAUSE.finditer(text, room // 2, room)]
    return text[: pauses[-1]].rstrip(EDGES) if pauses else to_a_blank(text, room)


def whole_letters(text: str, room: int) -> int:
    """How many of the first `room` characters can be kept so that what is seen as one sign is kept or lost as one.

    A letter and the marks over it (й and é may be two characters each), a flag and a picture of several are such signs.
    One that alone takes all the room is cut.
    """
    kept = room
    while 0 < kept < len(text) and parts_a_sign(text, kept):
        kept -= 1
    return kept or room


def parts_a_sign(text: str, place: int) -> bool:
    """Whether a cut before the character at `place` would part what is seen as one sign."""
    after = text[place]
    if after in _SHADES or unicodedata.category(after).startswith("M") or _JOINER in (after, text[place - 1]):
        return True
    before = takewhile(_is_half_a_flag, reversed(text[:place]))
    return _is_half_a_flag(after) and sum(1 for _ in before) % 2 == 1


def _is_half_a_flag(character: str) -> bool:
    return ord(character) in _LETTERS_OF_FLAGS
