"""The day a document is of, where its title or its file's name plainly says so: '2023-05-11 minutes'.

A day in a title may be what the text is about ('The storm of 8 June 1990'): it is taken for the document's own where it
stands apart from the words, or where they are those of a record of a day (records.yaml).
"""

from __future__ import annotations

import re
from functools import cache

from index.documents.phrases import fold, phrases
from index.documents.written_dates import written_date
from index.tables import read_table

_PLAIN = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-._ ]?)"
    r"(?P<month>0[1-9]|1[0-2])(?P=mark)(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_MONTH = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])(?!\d|-\d)")
_APART = re.compile(r"(?:^|[,;:|(（·]|\s[–—-])\s*(?P<date>[^,;:|()（）·–—]*(?:,\s*[12]\d{3})?)[)）]?\s*$")
_OPENS = re.compile(r"(?P<date>[^:|–—]{6,40}?)\s*(?:[:|]|\s[–—-]\s)")
_DAY = 10  # characters of an EDTF day
_OTHER_WORDS = (
    2  # beside the date, in a part of the title that is the date: '2021 жылғы 20 сәуір', 'from 1 January 2025'
)


def own_date(title: str | None, name: str) -> str | None:
    """EDTF day or month of a document with this title in a file of this name; None where neither plainly says one."""
    return _of_figures(title or "") or _of_figures(name) or _of_words(title or "") or _of_words(name)


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
