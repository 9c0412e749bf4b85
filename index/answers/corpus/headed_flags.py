"""Marks of what a cell or field says as such: '900' under 'Price, €', '12' under 'Depth (m)', 'closed' for hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.answers.corpus import token_flags as marks
from index.answers.corpus.everyday_flags import belongs, is_shut
from index.language.analysis import Word, words
from index.language.chinese import is_han

_UNIT = re.compile(r"(?:,\s*|\s?[(（]\s*)(?P<unit>[^\s,()（）\d][^,()（）\d]{0,15}?)\s*[)）]?$")
_RATE = re.compile(
    r"(?P<sum>(?:[^\W\d]{1,6}\s)?\d[\d\s.,]*?)\s?(?:/|за\b|per\b|an?\b|each\b|в\b|бір\b|pro\b|je\b)", re.IGNORECASE
)
"""'900 за метр', '12 per hour': what is behind the sum is what it is for."""
_FIGURE = re.compile(r"\d$")
_MEASURED = marks.MONEY | marks.PERCENT | marks.MEASURE | marks.DURATION | marks.LENGTH


def of(text: str, found: Sequence[Word], head: str, language: str, asked: Sequence[str] = ()) -> list[int]:
    """The marks of the words of `text`, which `head` names: a figure that it ends in has the unit of the head, and is
    money below a price, as is one that it opens with, 'from 12 per hour'. So is that of a label which is `asked` for by
    a price. 'Closed' in the place of hours is a time.
    """
    plain = marks.of(text, found, language)
    if is_shut(text, language):
        return [mark | marks.DATE for mark in plain]
    priced = any(belongs(word.surface, "prices", language) for told in (head, *asked) for word in words(told, language))
    if not _FIGURE.search(text):
        sum_ends = rate.end("sum") if priced and (rate := _RATE.match(text)) else 0
        return [mark | _money(mark) if word.end <= sum_ends else mark for mark, word in zip(plain, found, strict=True)]
    named = _UNIT.search(head)
    if named is not None:
        longer = f"{text}{'' if is_han(named['unit'][0]) else ' '}{named['unit']}"
        with_unit = words(longer, language)
        if [word.surface for word in with_unit[: len(found)]] == [word.surface for word in found]:
            plain = marks.of(longer, with_unit, language)[: len(found)]
    if priced:
        dated = sum(bool(mark & marks.DATE) for mark in plain) > 1
        return [mark | _money(mark) if dated else _sum(mark) for mark in plain]
    return plain


def _sum(mark: int) -> int:
    """'1900' where no other word is of a date is no year below a price."""
    bare = mark & ~(marks.YEAR | marks.DATE) if mark & marks.YEAR and not mark & _MEASURED else mark
    return bare | _money(bare)


def _money(mark: int) -> int:
    return marks.MONEY | marks.MEASURE if mark & marks.FIGURE and not mark & (_MEASURED | marks.DATE) else 0
