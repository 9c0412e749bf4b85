"""What tells a reason or an aim: 'because', 'так как', 'çünkü', 由于."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.language.analysis import Word
from index.language.chinese import is_han, simplified
from index.tables import read_table


def mark(text: str, words: Sequence[Word], marks: list[int], language: str, bit: int) -> None:
    """Add `bit` to the `marks` of the words that tell one in a sentence in `language` (BCP 47)."""
    han = not text.isascii() and any(is_han(letter) for letter in text)
    told = _patterns("zh").finditer(simplified(text)) if han else _patterns(language).finditer(text)
    for found in told:
        for n, word in enumerate(words):
            if word.start < found.end() and found.start() < word.end:
                marks[n] |= bit


@cache
def _patterns(language: str) -> re.Pattern[str]:
    table = read_table(__package__, "reasons.yaml")
    own = (table[name] for name in dict.fromkeys(("en", language)) if name in table)
    return re.compile("|".join(own), re.IGNORECASE)
