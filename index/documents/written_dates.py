"""The date of publication as pages print it → EDTF. Dates in running text are another room's."""

from __future__ import annotations

import datetime as dt
import re

from index.documents.phrases import fold, phrases

_ISO = re.compile(r"\b([12]\d{3})[-.](\d{1,2})[-.](\d{1,2})\b")
_CHINESE = re.compile(r"([12]\d{3})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?")
_NUMBERS = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2([12]\d{3})\b")
_WORDS = re.compile(r"[^\W\d_]+|\d+")
_ORDINAL = frozenset(("st", "nd", "rd", "th", "of", "er"))
"""What may stand between a day and its month: '19th of July'."""
_YEAR = re.compile(r"[12]\d{3}")


def written_date(text: str) -> str | None:
    """EDTF of the date in a short line: '5 июля 2024', 'July 2024', '05.07.2024', '2024年7月5日'; None without one.

    With slashes day and month can't be told apart where both are at most 12: then the year alone is given.
    """
    if found := _ISO.search(text):
        return _edtf(found[1], found[2], found[3])
    if found := _CHINESE.search(text):
        return _edtf(found[1], found[2], found[3])
    if found := _NUMBERS.search(text):
        return _from_numbers(found)
    return _from_words(_WORDS.findall(fold(text)))


def _from_numbers(found: re.Match[str]) -> str | None:
    first, mark, second, year = found.groups()
    if mark == "/" and int(first) <= 12 and int(second) <= 12 and first != second:
        return year
    return _edtf(year, first, second) if int(second) > 12 else _edtf(year, second, first)


def _from_words(words: list[str]) -> str | None:
    months = phrases().months
    words = [word for word in words if word not in _ORDINAL]
    at = next((at for at, word in enumerate(words) if word in months), None)
    year = next((word for word in words if _YEAR.fullmatch(word)), None)
    if year is None or at is None:
        return year
    beside = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
    day = next((word for word in beside if word.isdigit() and len(word) < 3), None)
    return _edtf(year, str(months[words[at]]), day)


def _edtf(year: str, month: str | None = None, day: str | None = None) -> str | None:
    try:
        if month and day:
            return dt.date(int(year), int(month), int(day)).isoformat()
        return dt.date(int(year), int(month), 1).isoformat()[:7] if month else year
    except ValueError:
        return None
