"""Lengths in UTF-16 units, in which Telegram counts."""

from __future__ import annotations


def length(text: str) -> int:
    """In UTF-16 units, as Telegram counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, offset: int, units: int) -> str:
    """The part of `text` at `offset`, both in UTF-16 units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return raw[2 * offset : 2 * (offset + units)].decode("utf-16-le", "replace")
