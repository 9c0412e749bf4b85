"""'When is the next summit?': of what the documents speak of as still to come and lies behind us, that is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.dates import edtf
from index.dates.tagger import find_dates
from index.language.folding import fold
from index.model import Citation
from index.tables import read_table

AFTER_THAT = re.compile(r"\b(?:after|following|since)\b", re.IGNORECASE)
"""'The next war after that of 1856' asks of no day to come."""


def asks_of_what_comes(question: Question) -> bool:
    """Whether it is asked when something will be."""
    told = _patterns().get(question.language)
    folded = " ".join(fold(word) for word in question.text.split())
    if question.kind is not Kind.WHEN or question.years or AFTER_THAT.search(folded):
        return False
    return told is not None and bool(told.search(folded))


def is_over(citations: Iterable[Citation], today: date) -> bool:
    """Whether all that is dated in what is quoted was over before `today`; False where nothing is dated."""
    ends = [end for citation in citations for end in _ends(citation.quote, citation.source.language)]
    return bool(ends) and max(ends) < (today.year, today.month, today.day)


def _ends(text: str, language: str) -> list[edtf.Bound]:
    try:
        found = find_dates(text, language)
    except KeyError:
        return []  # a language whose dates can't be read
    return [edtf.bounds(one.edtf)[1] for one in found if edtf.is_date(one.edtf)]


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {language: re.compile(pattern) for language, pattern in read_table(__package__, "upcoming.yaml").items()}


def warm() -> None:
    """Read the table that a first question would wait for."""
    _patterns()
