"""Past or future: which 'Tuesday' or 'March' is meant, and whether a day was there when the text was written."""

from __future__ import annotations

import re
from collections.abc import Mapping

from index.dates.habits import Habits

_BEFORE, _BEHIND = 200, 200
"""Characters on either side of a date in which its tense is looked for."""


class Tenses:
    """The words of one language (`tense` of its table): patterns over folded text."""

    def __init__(self, table: Mapping[str, str] | None, habits: Habits, unspaced: bool) -> None:
        table = table or {}
        before, after = ("", "") if unspaced else (r"(?<!\w)", r"(?!\w)")
        self._habits = habits
        self._unspaced = unspaced
        self._tense = (
            re.compile(f"{before}(?:(?P<future>{table['future']})|(?P<past>{table['past']})){after}") if table else None
        )
        self._past = re.compile(table["past"]) if table else re.compile("(?!)")
        self._arranged = re.compile(f"{before}(?:{table['arranged']}){after}") if "arranged" in table else None
        parts = f"|{before}(?:{table['joins']}){after}" if "joins" in table else ""
        self._part_end = re.compile(rf"[,;:，；：()（）]{parts}")

    def nearest(self, sentence: str, start: int, end: int) -> str | None:
        """The nearest tense before a date in its sentence, else the first after it."""
        if self._tense is None:
            return None
        before = list(self._tense.finditer(sentence[max(0, start - _BEFORE) : start]))
        if before:
            return before[-1].lastgroup
        after = self._tense.search(sentence[end : end + _BEHIND])
        return after.lastgroup if after else None

    def is_told(self, sentence: str, start: int, end: int) -> bool | None:
        """'The bridge gave way on 9 January': past, and not 'they set a deadline of 9 January', which is to come.

        None where neither is said, in a language whose verbs don't show it.
        """
        if self._tense is None or self._arranged is None:
            return False
        part = sentence if self._unspaced else self.part(sentence, start, end)
        if self._arranged.search(part) or self._habits.binds(part):
            return False
        unsaid = None if self._unspaced else False
        for found in self._tense.finditer(part):
            if found.lastgroup == "future":
                return None if self._past.fullmatch(found[0]) else False  # 'құлады' may be either
            unsaid = True
        return unsaid or self._habits.tells_past(part) or unsaid

    def is_arranged(self, sentence: str, start: int, end: int) -> bool:
        """'They extended the deadline until Tuesday'."""
        return self._arranged is not None and self._arranged.search(self.part(sentence, start, end)) is not None

    def part(self, sentence: str, start: int, end: int) -> str:
        """What stands around a date between commas and the words that join clauses."""
        opening = max((mark.end() for mark in self._part_end.finditer(sentence, 0, start)), default=0)
        close = self._part_end.search(sentence, end)
        return sentence[opening : close.start() if close else len(sentence)]
