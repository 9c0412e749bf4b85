"""Marks of what a cell or field says as such: '900' under 'Price, €', '12' under 'Depth (m)', 'closed' for hours."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.answers.corpus import token_flags as marks
from index.answers.corpus.everyday_flags import belongs, is_shut
from index.language.analysis import Word, words
from index.language.chinese import is_han

_UNIT = re.compile(r"(?:,\s*|\s?[(（]\s*)(?P<unit>[^\s,()（）\d][^,()（）\d]{0,15}?)\s*[)）]?$")
_FIGURE = re.compile(r"\d$")
_MEASURED = marks.MONEY | marks.PERCENT | marks.MEASURE | marks.DURATION | marks.LENGTH


def of(text: str, found: Sequence[Word], head: str, language: str) -> list[int]:
    """The marks of the words of `text`, which `head` names: a figure that it ends in has the unit of the head, and is
    money below a price. 'Closed' in the place of hours is a time.
    """
    plain = marks.of(text, found, language)
    if is_shut(text, language):
        return [mark | marks.DATE for mark in plain]
    if not _FIGURE.search(text):
        return plain
    named = _UNIT.search(head)
    if named is not None:
        longer = f"{text}{'' if is_han(named['unit'][0]) else ' '}{named['unit']}"
        with_unit = words(longer, language)
        if [word.surface for word in with_unit[: len(found)]] == [word.surface for word in found]:
            plain = marks.of(longer, with_unit, language)[: len(found)]
    if any(belongs(word.surface, "prices", language) for word in words(head, language)):
        return [mark | _money(mark) for mark in plain]
    return plain


def _money(mark: int) -> int:
    return marks.MONEY | marks.MEASURE if mark & marks.FIGURE and not mark & (_MEASURED | marks.DATE) else 0
