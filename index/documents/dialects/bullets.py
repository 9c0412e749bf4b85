"""Bullets as word processors and chats set them ('•', '▪', '◦'), which Markdown takes for text: a list all the same."""

from __future__ import annotations

import re

_BULLET = re.compile(r"^([ \t]{0,3}(?:>[ \t]?)*)[•▪◦‣●⁃][ \t\u00a0]+(?=\S)", re.MULTILINE)


def clean(text: str) -> str:
    """The text with lines that begin with such a bullet as items of a Markdown list."""
    return _BULLET.sub(r"\1- ", text)
