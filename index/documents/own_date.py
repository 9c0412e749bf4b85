"""The day a document is of, where its title, its file's name or its first lines plainly say so: '2023-05-11 minutes'.

A day in a title may be what the text is about ('The storm of 8 June 1990'): it is taken for the document's own where it
stands apart from the words, or where they are those of a record of a day (records.yaml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.documents.draft import Block
from index.documents.entry_dates import is_entry_date
from index.documents.phrases import fold, labelled, phrases
from index.documents.units.speakers import speaker
from index.documents.written_dates import written_date
from index.model import Zone
from index.tables import read_table

_PLAIN = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-._ ]?)"
    r"(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_MONTH = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?!\d|-\d)")
_APART = re.compile(r"(?:^|[,;:|(（·]|\s[–—-])\s*(?P<date>[^,;:|()（）·–—]*(?:,\s*[12]\d{3})?)[)）]?\s*$")
_OPENS = re.compile(r"(?P<date>[^:|–—]{6,40}?)\s*(?:[:|]|\s[–—-]\s)")
_HELD = re.compile(r"(?:meeting )?held\b|abgehalten\b|состоявш\w+ся\b|tenue? (?:le|à)\b", re.IGNORECASE)
"""'Held in the village hall on Tuesday 19 July 2011', below the name of the meeting."""
_ENDS = tuple(".!?。！？")
_DAY = 10  # characters of an EDTF day
_HEAD, _HEAD_LINES, _LINE = 4, 8, 80
"""Blocks and lines of a document's head, and characters of such a line."""
_RECORD = 120
"""Characters of a line that says whose record it is of which day."""
_MESSAGES, _STAMP = 4, 12
"""Messages of a chat at least, and characters in which the day of one stands."""
_PLACE = 4  # words before the date
_FIRST_YEAR = "1800"
_PLANS = 5  # years that a letter may look ahead
_YEARS = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_OTHER_WORDS = (
    2  # beside the date, in a part of the title that is the date: '2021 жылғы 20 сәуір', 'from 1 January 2025'
)


def own_date(title: str | None, name: str) -> str | None:
    """EDTF day or month of a document with this title in a file of this name; None where neither plainly says one."""
    return _of_figures(title or "") or _of_figures(name) or _of_words(title or "") or _of_words(name)


def day_at_head(blocks: Sequence[Block]) -> str | None:
    """EDTF day that stands on a line of its own at the head of a document, as letters and minutes have it: 'Selwyn,
    19 November 2024', 'Date: 6 May 2024'. None where no line is one, where several are, as in a diary, or where the
    text names later years, for then it may be the day of what is told. Of a chat it is that of the first message.
    """
    body = [block for block in blocks if block.zone is Zone.BODY and not block.rows]
    if (day := _of_a_chat(body)) is not None:
        return day
    lines = [line.strip() for block in body[:_HEAD] for piece in block.pieces for line in piece.split("\n")]
    found = [(n, day) for n, line in enumerate(lines[:_HEAD_LINES]) if (day := _of_line(line))]
    if not found or any(_of_line(line) or is_entry_date(line, "zh") for line in lines[found[0][0] + 1 :]):
        return None
    day = found[0][1]
    others = sum(_of_line(block.text) is not None for block in body[_HEAD:])
    later = any(int(year) > int(day[:4]) + _PLANS for block in body for year in _YEARS.findall(block.text))
    return None if others or later else day


def _of_a_chat(body: Sequence[Block]) -> str | None:
    """The day of the first message of a chat, where there are several: 'until Friday the 3rd' is said in its year."""
    sent = [said.head for block in body for piece in block.pieces if (said := speaker(piece)) and said.sent]
    return _day(sent[0][:_STAMP]) if len(sent) >= _MESSAGES else None


def _of_line(line: str) -> str | None:
    """The day that a short line is, behind a place or a label for it."""
    if day := _of_record(line):
        return day
    if len(line) > _LINE:
        return None
    if _HELD.match(line) and not line.endswith(_ENDS):
        return _day(line)
    pair = labelled(line)
    if pair is not None:
        return _day(pair[1]) if pair[0] in phrases().published else None
    place, _, _ = line.rpartition(",")
    apart = _APART.search(line)
    part = apart["date"] if apart and len(place.split()) <= _PLACE else line
    if line.endswith(_ENDS) and not is_entry_date(line, "en"):
        return None
    return _day(part) if _is_date(part) else None


def _of_record(line: str) -> str | None:
    """The day of a line that opens with a word for the record of one, and has the time and place as well: 'Minutes of
    the committee, Tues 14 March 2023, 7.30 pm, scout hut'."""
    if len(line) > _RECORD or line.endswith(_ENDS) or not _records().match(fold(line)):
        return None
    return next((day for part in line.split(",") if _is_date(part) and (day := _day(part))), None)


def _day(text: str) -> str | None:
    date = written_date(text)
    return date if date is not None and len(date) >= _DAY and date >= _FIRST_YEAR else None


def _of_figures(text: str) -> str | None:
    """'2022-04-06', '20220406', '2022-04' are written so by who files things by their day."""
    if (found := _PLAIN.search(text)) and (day := written_date("-".join(found.group("year", "month", "day")))):
        return day
    found = _MONTH.search(text)
    return f"{found['year']}-{found['month']}" if found else None


def _of_words(text: str) -> str | None:
    date = written_date(text) if len(text) <= 120 else None
    if date is None or len(date) < _DAY:
        return None
    if _records().search(fold(text)):
        return date
    parts = [found["date"] for found in (_APART.search(text), _OPENS.match(text)) if found]
    return date if any(written_date(part) == date and _is_date(part) for part in parts) else None


@cache
def _records() -> re.Pattern[str]:
    table: dict[str, list[str]] = read_table(__package__, "records.yaml")
    words = [fold(word) for language in table for word in table[language] if language != "zh"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)|{'|'.join(table['zh'])}")


def _is_date(part: str) -> bool:
    months = phrases().months
    others = [word for word in re.findall(r"[^\W\d_]{2,}", fold(part)) if word not in months]
    return len(others) <= _OTHER_WORDS
