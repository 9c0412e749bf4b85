"""Where what stands out begins and ends for a reader: whole words with their endings, whole numbers, the unit behind.

Words are divided to be compared, '10:00-ден' into three; printed bold, a part of one looks like a slip.
"""

from __future__ import annotations

import re

from index.answers.corpus.token_flags import HAN_MEASURES, HAN_NUMBERED
from index.language.chinese import is_han
from index.model import Span

_NUMBER = re.compile(
    r"\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])|\d+(?:[.,:]\d+)*"
    r"|[〇零一二两三四五六七八九十百千万]+分之[〇零一二两三四五六七八九十百千万]+|[〇零一二两三四五六七八九十百千万亿]+"
)
_HAN_BEHIND = re.compile(rf"\s?[十百千万亿]*[多余]?(?:{HAN_MEASURES}|点(?:钟|半|整)?)(?:以[上下内外]|左右|多)?")
_COUNTED_OFF = "第周期拜初"
"""Letters that belong to the number behind them: 第六条, 周六, 星期六, 礼拜六, 初六."""
_HAN_DATE = re.compile(
    r"(?:[\d〇零一二三四五六七八九]{2,4}\s?年\s?)?(?:[\d一二三四五六七八九十]{1,3}\s?月\s?)?"
    rf"[\d一二三四五六七八九十]{{1,3}}\s?(?:日|号(?![{HAN_NUMBERED}]))"
    r"|[\d〇零一二三四五六七八九]{2,4}\s?年\s?[\d一二三四五六七八九十]{1,3}\s?月(?:份|初|底|末|[上中下]旬)?"
)
"""A day, with its month and year as far as they stand; a month with its year."""
_MINUTES = re.compile(r"\d[:：]\d\d$")
_JOINS = "'’-‑"


def whole(text: str, span: Span) -> Span:
    """The span, grown to the borders of the words and numbers that it cuts, in a Chinese text with the unit behind."""
    while (grown := _grown(text, *span)) != span:
        span = grown
    return _without_halves(text, *span)


def _grown(text: str, start: int, end: int) -> Span:
    for number in _NUMBER.finditer(text):
        if number.start() < end and start < number.end():
            start, end = min(start, number.start()), max(end, number.end())
    for day in _HAN_DATE.finditer(text):
        if day.start() < end and start < day.end():
            start, end = min(start, day.start()), max(end, day.end())
    while _goes_on(text, start):
        start -= 1
    while _goes_on(text, end):
        end += 1
    return start, max(end, _with_unit(text, start, end))


def _without_halves(text: str, start: int, end: int) -> Span:
    """Without the letter of another Chinese word before a number, or behind its unit: words are found by pairs of
    letters, and 石料两千块 has the pair 料两."""
    numbers = list(_NUMBER.finditer(text, start, end))
    if not numbers:
        return start, end
    first, unit_end = numbers[0].start(), _with_unit(text, start, end)
    if first == start + 1 and is_han(text[start]) and text[start] not in _COUNTED_OFF:
        start = first
    a_date = any(day.end() == end for day in _HAN_DATE.finditer(text))  # 3月底
    if unit_end and end == unit_end + 1 and is_han(text[end - 1]) and not a_date:
        end = unit_end
    return start, end


def _with_unit(text: str, start: int, end: int) -> int:
    """Where the unit ends behind the last number of a span in a Chinese text; 0 where there is none."""
    last = max((number.end() for number in _NUMBER.finditer(text, start, end)), default=end)
    if _MINUTES.search(text, start, last):
        return 0  # '22:30 周六': no weeks
    unit = _HAN_BEHIND.match(text, last) if last > start else None
    return unit.end() if unit else 0


def _goes_on(text: str, place: int) -> bool:
    """Whether a word goes on across a place between two letters."""
    if not 0 < place < len(text):
        return False
    before, after = text[place - 1], text[place]
    if before in _JOINS and place > 1:
        before = text[place - 2]
    elif after in _JOINS and place + 1 < len(text):
        after = text[place + 1]
    return _joins(before) and _joins(after)


def _joins(letter: str) -> bool:
    """Whether a letter is of a writing that sets words apart by blanks."""
    return letter.isalnum() and not is_han(letter)
