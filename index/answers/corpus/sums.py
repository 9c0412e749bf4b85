"""How a sum of money is written: a sign, a code or a shortened word before or behind its figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.answers.corpus.everyday_flags import belongs
from index.language.analysis import Word
from index.tables import read_words

SIGNS = "$€£¥₸₽₺₴₹₩₼₾"
_CODES = "|".join(code.upper() for code in sorted(read_words(__package__, "token_flags.yaml")["codes"]))
_SIGN_BEFORE = re.compile(rf"(?:\b[A-Z]{{1,3}})?[{SIGNS}]\s?$")
_CODE_BEFORE = re.compile(rf"(?<![^\W\d_])(?:{_CODES})[\s.]?$")
_SIGN_BEHIND = re.compile(rf"\s?[{SIGNS}](?!\s?\d)")
_CODE_BEHIND = re.compile(rf"(?:[.,][-–—]+)?\s?(?:{_CODES})\b(?!\s?\d)")
_SHORT_BEHIND = re.compile(r"\s?(?:р|руб|коп|тг|тнг|грн|сом|сум|zł|Kč|Ft|kr)\b")
_GLUED = re.compile(r"\d[\d.,]*(?:р|руб|тг|тнг|грн|tl|eur|usd|gbp|kzt|p)")
_BARE, _LONGEST, _NEAR = 3, 6, 2
"""Digits of a sum without a currency, at least and at most, and the words from what names it to it, at most."""
_THOUSANDS = 3
_BEFORE = 5
"""Characters before a figure in which its sign or code stands."""


def is_sum(text: str, word: Word) -> bool:
    """Whether a figure is a sum by what stands beside it: '$5', '5 €', 'CHF 5', '34 500 SEK', '200 руб.', '500 тг'."""
    return bool(
        before(text, word.start)
        or behind(text, word.end)
        or _SHORT_BEHIND.match(text, word.end)
        or _GLUED.fullmatch(word.surface)
    )


def is_named(text: str, words: Sequence[Word], n: int, language: str) -> bool:
    """Whether a bare figure stands right behind what names a sum: 'Зарплата от *65 000*', 'a fine of *500*'."""
    first = last = n
    while first > 0 and _goes_on(text, words[first - 1], words[first]):
        first -= 1
    while last + 1 < len(words) and _goes_on(text, words[last], words[last + 1]):
        last += 1
    digits = "".join(word.surface for word in words[first : last + 1])
    if not digits.isdecimal() or not _BARE <= len(digits) <= _LONGEST:
        return False
    return any(belongs(word.surface, "prices", language) for word in words[max(0, first - _NEAR) : first])


def _goes_on(text: str, one: Word, other: Word) -> bool:
    """'65 000': thousands behind a blank."""
    whole = one.surface.isdecimal() and other.surface.isdecimal() and len(other.surface) == _THOUSANDS
    return whole and len(one.surface) <= _THOUSANDS and text[one.end : other.start] in (" ", "\u00a0", "\u202f")


def before(text: str, start: int) -> re.Match[str] | None:
    """The sign or code of a currency right before a figure that starts at `start`."""
    where = max(0, start - _BEFORE)
    return _SIGN_BEFORE.search(text, where, start) or _CODE_BEFORE.search(text, where, start)


def behind(text: str, end: int) -> re.Match[str] | None:
    """The sign or code of a currency right behind a figure that ends at `end`."""
    return _SIGN_BEHIND.match(text, end) or _CODE_BEHIND.match(text, end)
