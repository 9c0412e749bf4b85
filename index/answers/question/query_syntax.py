"""What power users write around a question: "phrase", -word, source:name, year:1992..1997. All else is plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PHRASE = re.compile(r"[\"“”«»„]([^\"“”«»„]{2,200})[\"“”«»„]")
_WITHOUT = re.compile(r"(?:(?<=\s)|^)-([^\W\d_]\w{1,60})")
_SOURCE = re.compile(r"(?:(?<=\s)|^)source:(?:\"([^\"]{1,100})\"|(\S{1,100}))", re.IGNORECASE)
_YEAR = re.compile(r"(?:(?<=\s)|^)year:(\d{1,4})(?:\.\.(\d{1,4}))?(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a passage must be or hold. `years` are both included; `phrases` and `without` as typed."""

    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    source: str | None = None
    years: tuple[int, int] | None = None

    def __bool__(self) -> bool:
        return bool(self.without or self.source or self.years)


def parse(text: str) -> tuple[str, Filters]:
    """A cleaned question without its filters, and the filters. Never fails: what isn't understood stays."""
    phrases = tuple(match[1].strip() for match in _PHRASE.finditer(text))
    source = _SOURCE.search(text)
    year = _YEAR.search(text)
    plain = _YEAR.sub(" ", _SOURCE.sub(" ", text))
    without = tuple(match[1] for match in _WITHOUT.finditer(plain))
    plain = _WITHOUT.sub(" ", plain)
    years = (int(year[1]), int(year[2] or year[1])) if year else None
    return (
        re.sub(r"\s+", " ", plain).strip(),
        Filters(phrases, without, (source[1] or source[2]) if source else None, years),
    )
