"""What tells a reason or an aim: 'because', 'так как', 'çünkü', 由于."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.language.analysis import Word
from index.language.chinese import has_han, simplified
from index.tables import kept_table

_COLON = re.compile(r"(?<=[^\W\d]): (?P<first>[^\W\d]+)(?=(?: [\w'’-]+){2}[^;:]*$)")
"""A colon with a clause behind it, which tells why: 'The lift stands still: its engine has broken.' No figure, no
list."""
_HAN_COLON = re.compile(
    r"(?<=[\u4e00-\u9fff]{4})[：:](?P<first>[\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff，]{3,}[^；;：:]*$)"
)
CLAUSE = 2
"""Words before such a colon at least: one is a label."""


def mark(text: str, words: Sequence[Word], marks: list[int], language: str, bit: int) -> None:
    """Add `bit` to the `marks` of the words that tell one in a sentence in `language` (BCP 47)."""
    han = has_han(text)
    told = _patterns("zh").finditer(simplified(text)) if han else _patterns(language).finditer(text)
    colon = (_HAN_COLON if han else _COLON) if ":" in text or "：" in text else None
    clause = [found for found in (colon.finditer(text) if colon else ()) if _before(words, found) >= CLAUSE]
    for found in (*told, *clause):
        for n, word in enumerate(words):
            if word.start < found.end() and found.start() < word.end:
                marks[n] |= bit


def _before(words: Sequence[Word], found: re.Match[str]) -> int:
    return sum(word.end <= found.start() for word in words)


@cache
def _patterns(language: str) -> re.Pattern[str]:
    table = kept_table(__package__, "reasons.yaml")
    own = (table[name] for name in dict.fromkeys(("en", language)) if name in table)
    return re.compile("|".join(own), re.IGNORECASE)
