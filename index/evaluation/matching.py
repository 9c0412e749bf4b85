"""Whether an expected answer stands in a text, however dashes, diacritics, figures and word endings are written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from index.language.chinese import HAN
from index.language.folding import without_accents

INFLECTED = 5
"""Letters from which on a last word may have an ending in the text: Алматы, Алматыда."""

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_THOUSANDS = re.compile(r"(?<![\d.,])\d{1,3}(?:[  \u202f,.'’]\d{3})+(?![\d]|[.,]\d)")
_DECIMAL_COMMA = re.compile(r"(?<=\d),(?=\d)")
_PERCENT = re.compile(r"\b(?:percent|per cent|процент\w*|пайыз\w*)")
_TOKEN = re.compile(rf"[{HAN}]|\d+\.\d+|[^\W_{HAN}]+|%")


def holds(text: str, expected: str) -> bool:
    """Whether the words of `expected` stand in `text` one after another; False where it has none."""
    wanted = words(expected)
    if not wanted.strip():
        return False
    last = wanted.rsplit(" ", 2)[-2]
    inflected = last.isalpha() and len(last) >= INFLECTED
    return (wanted.rstrip() if inflected else wanted) in words(text)


@lru_cache(maxsize=256)
def words(text: str) -> str:
    """The words of a text as they are compared, a blank before, between and after them.

    Case and diacritics are folded, dashes and punctuation fall away, '16 500', '16,500' and '16.500' become 16500, a
    decimal comma becomes a point, 'per cent' becomes %; every Chinese character is a word.
    """
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text)).casefold()
    plain = _THOUSANDS.sub(lambda figure: re.sub(r"\D", "", figure[0]), plain)
    plain = _PERCENT.sub("%", _DECIMAL_COMMA.sub(".", plain))
    return "".join(f" {word}" for word in _TOKEN.findall(without_accents(plain))) + " "
