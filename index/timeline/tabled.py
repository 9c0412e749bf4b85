"""Rows of a table with a column of dates: 'Date: 3 Jan 2022 · Vessel: yacht Cygnet · Cause: aground'.

What such a row says was then, though it is no sentence. A column of dates is one that is headed so, or the first
without a head; what is due, valid or looked through by a day did not happen on it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.dates.mention import Mention
from index.documents.units.forms import CELLS, HEAD
from index.model import Passage
from index.timeline.statements import AMOUNT

_HEADS = re.compile(
    r"(?:^|\W)(?:dates?|days?|years?|when|period|from|since|datum|tag|jahre?|zeit(?:raum)?|wann|dates?|jours?|années?|ans?|période"
    r"|дат[аы]|день|год[аы]?|период|когда|күні?|жылы?|мерзімі?|tarih[iy]?|gün|yıl[ıi]?|dönem|fechas?|años?|data|anno|anni)\W*$"
    r"|日期|时间|年份|年代|年度|^年$",
    re.IGNORECASE,
)
"""How a column of dates is headed, at the end of its head."""
_OTHERWISE = re.compile(
    r"due|expir|review|valid|until|deadline|update|modif|access|retriev|publish|birth|born|start|end date|next"
    r"|frist|fällig|gültig|geändert|geburt|ablauf|échéance|naissance|срок|рожд|действ|обновл|son |doğum"
    r"|截止|出生|更新|有效",
    re.IGNORECASE,
)
"""Heads of dates by which something is due, valid or looked through, and of birthdays."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
LEAST_SAID = 2  # words in the other cells
LONGEST_HEAD = 24  # characters


def is_dated_row(passage: Passage, index: int, mentions: Sequence[Mention]) -> bool:
    """Whether one of the dates of a row stands in its column of dates, and the others cells say what was then."""
    return any(dates_row(passage, index, mention, mentions) for mention in mentions)


def dates_row(passage: Passage, index: int, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a date is the one of its row: alone in a cell of such a column, and the finest there."""
    row, start = passage.quote(index), passage.sentences[index].start
    if not _is_of_dates(row, mention.start - start, mention.end - start) or AMOUNT.search(row):
        return False
    others = (other for other in mentions if other is not mention)
    finer = any(
        other.value.startswith(mention.value) and _is_of_dates(row, other.start - start, other.end - start)
        for other in others
    )
    return not finer and len(_said(row, mention.start - start)) >= LEAST_SAID


def _is_of_dates(row: str, start: int, end: int) -> bool:
    opening, close = _cell(row, start)
    before, after = row[opening:start], row[end:close]
    head, colon, rest = before.rpartition(HEAD)
    if _LETTERS.search(after) or _LETTERS.search(rest if colon else before):
        return False
    if not colon:
        return opening == 0
    return len(head) <= LONGEST_HEAD and _HEADS.search(head) is not None and _OTHERWISE.search(head) is None


def _cell(row: str, at: int) -> tuple[int, int]:
    """Where the cell around a place begins and ends."""
    opening, close = row.rfind(CELLS, 0, at), row.find(CELLS, at)
    return (opening + len(CELLS) if opening >= 0 else 0), (close if close >= 0 else len(row))


def _said(row: str, at: int) -> list[str]:
    """The words of the cells but the one around a place, without their heads."""
    here, _ = _cell(row, at)
    place, found = 0, []
    for cell in row.split(CELLS):
        if place != here:
            found += _LETTERS.findall(cell.partition(HEAD)[2] or cell)
        place += len(cell) + len(CELLS)
    return found
