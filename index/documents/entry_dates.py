"""The date that opens an entry of a diary, a log or a chronicle: '12 Jan. 1752. Went to …', 'Monday, 5th. Wind N.W.'.

It says when all of its paragraph was, so it is no sentence of its own.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError

from index.documents.phrases import fold, phrases

LONGEST = 48
"""Characters of such a date with its weekday and year."""
_MOST_WORDS = 7
_DAY = re.compile(r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th|er|-?го|-?е|[ºª°])?")
_YEAR = re.compile(r"[12]\d{3}(?:/\d{1,4})?")
_WORD = re.compile(r"[^\s,;.:–—()\[\]_*]+")
_BETWEEN = frozenset(
    re.findall(r"\w+", "the of de del le el il o a am den dem г года год р року рік r roku жыл жылы жылғы ж yılı ad")
)
_NUMBER = r"[\d一二三四五六七八九十廿]{1,3}"
_CHINESE = re.compile(
    rf"(?:[\d〇零○一二三四五六七八九]{{4}} ?年 ?)?{_NUMBER} ?月 ?{_NUMBER} ?[日号],?，? ?"
    r"(?:[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?[，, ]*(?:[晴阴雨雪雾风云多小大转]{1,6})?"
)

_FIGURES = re.compile(
    r"(?<![\w.])(?:[12]\d{3}[-./](?:0?[1-9]|1[0-2])[-./][0-3]?\d|[0-3]?\d([./])[01]?\d\1(?:[12]\d)?\d\d)(?=\W|$)"
)

_POINT = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}|v?\d+\.\d+\.\d+|(?<!\d)[12]\d{3}(?!\d)|[\d〇一二三四五六七八九]{4}年"
)
_LETTERS = re.compile(r"[^\W\d_]+")
_DAY_AND_MONTH = re.compile(r"(?<![\w.])[0-3]?\d([./])[01]?\d(?:\1|(?=\W|$))")
"""'5.3.', which is a day beside the name of one alone: 'So 5.3.'."""


def is_entry_date(head: str, language: str) -> bool:
    """Whether a paragraph's first words, up to a full stop, are the day that it is of and nothing else."""
    if len(head) > LONGEST:
        return False
    if language == "zh":
        return _CHINESE.fullmatch(head.strip(" 。.")) is not None
    if not any(c.isdigit() for c in head):
        return False
    if figures := _FIGURES.search(head) or _DAY_AND_MONTH.search(head):
        beside = _WORD.findall(head[: figures.start()] + head[figures.end() :])
        certain = bool(beside) or figures.re is _FIGURES
        return certain and all(fold(word) in _names(language, short=True) for word in beside)
    words = [fold(word) for word in _WORD.findall(head)]
    days = sum(_DAY.fullmatch(word) is not None for word in words)
    named = sum(word in _names(language) for word in words)
    rest = sum(word in _BETWEEN or _YEAR.fullmatch(word) is not None for word in words)
    return days == 1 and 0 < named < 3 and days + named + rest == len(words) <= _MOST_WORDS


def tells_when(heading: str, language: str) -> bool:
    """Whether a heading is little else than a day, a year or the number of a version: '3 April', '1998', '2.4.0 -
    2025-09-18'. What stands below it is of that day, year or version, and seldom says so itself."""
    if is_entry_date(heading, language):
        return True
    rest, found = _POINT.subn(" ", heading)
    others = [
        word for word in _LETTERS.findall(rest) if fold(word) not in _names(language) and fold(word) not in _BETWEEN
    ]
    return found > 0 and len(heading) <= LONGEST and len(others) <= 1 and not any(c.isdigit() for c in rest)


def is_name_of_day(heading: str, language: str) -> bool:
    """Whether a heading is nothing but a day: 'Friday', 'Sunday, 21 May 2023', '2023-05-21'."""
    words = [fold(word) for word in _LETTERS.findall(heading)]
    return all(word in _names(language) or word in _BETWEEN or len(word) < 3 for word in words)


def place_of(paragraph: int, section: tuple[str, ...], language: str) -> str:
    """'¶ 12', below a heading that tells when all of it was, 'Monday, 3 April, ¶ 12'."""
    when = section[-1] if section and tells_when(section[-1], language) else ""
    return f"{when}, ¶ {paragraph}" if when else f"¶ {paragraph}"


@cache
def _names(language: str, *, short: bool = False) -> frozenset[str]:
    """Folded names of months and weekdays, in full and shortened, as Unicode's locale data has them; `short` ones of
    two letters ('Mo') are words as well and no more than weekdays beside figures."""
    known = frozenset(phrases().months)
    try:
        locale = Locale.parse(language.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return known
    found = (
        name
        for table in (locale.months, locale.days)
        for context in ("format", "stand-alone")
        for width in ("wide", "abbreviated", *(("short",) if short else ()))
        for name in table[context].get(width, {}).values()
    )
    plain = {fold(name).rstrip(".") for name in found}
    return known | _TYPED | {name for name in plain if len(name) > 1 and not name.isdigit()}


_TYPED = frozenset(["sept", "juill", "tues", "thur", "thurs", "weds", "wednes", "сент", "нояб"])
"""Shortened otherwise than Unicode does."""
