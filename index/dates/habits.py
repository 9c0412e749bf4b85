"""What is told of no certain year: 'every year in March', 'the fee is due on 31 January', 'open from April to October'.

A habit has no date at all (TIMEX3 calls it a set). A rule and what holds in the present are no step of a story: their
day is of the year the text was written in, where that is known, and never of the year that the story has reached.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_CLAUSE_END = re.compile(r"[,;:，；：()（）]")
_LAST_WORD = re.compile(r"(\w+)\W*$")
_FINISHED = re.compile(r"[.!?。！？]['\"”’»)]*$")
_LABEL = re.compile(r"([^:：.!?。！？]{1,60})[:：(（][^:：.!?。！？]*$")
_SAID = re.compile(r"(?:\w+\W+){2}\w")
_ITEM = re.compile(r" *(?:[-:–—.]|$)")


class Habits:
    """The words of one language (`habit` of its table): patterns over folded text."""

    def __init__(self, table: Mapping[str, str], unspaced: bool) -> None:
        self._recurring = _words(table.get("recurring"), unspaced)
        self._binding = _words(table.get("binding"), unspaced)
        self._present = _words(table.get("present"), unspaced)
        self._past = _words(table.get("past"), unspaced)
        self._passive = re.compile(table["passive"]) if "passive" in table else None
        self._sure = _words(table.get("sure"), unspaced)
        self._coming = _words(table.get("coming"), unspaced)
        self._timetable = _words(table.get("timetable"), unspaced)
        self._unmarked = table.get("unmarked") == "now"  # what no verb says is past isn't
        self._verb_last = table.get("verb") == "last"

    def recurs(self, sentence: str) -> bool:
        """Whether it is told of every year."""
        return self._recurring is not None and self._recurring.search(sentence) is not None

    def holds_now(self, sentence: str, start: int, end: int) -> bool:
        """Whether the date from `start` to `end` is of a rule or a state, not of a step of the story."""
        if _ITEM.match(sentence, end - sentence.endswith(".", start, end)) and not sentence[:start].strip(" •*–-"):
            return False  # '8 April: …' of a chronicle is told in the present, too; '8 Apr.' alone tells nothing
        if self._in_timetable(sentence, start):
            return True
        if self._verb_last:
            return self._clause_holds(sentence, end)
        finite = sentence if self._passive is None else self._passive.sub(" ", sentence)
        if self._past is not None and self._past.search(finite):
            return self._clause_tells_now(sentence, start, end)
        if self.binds(sentence):
            return True
        told = self._unmarked and _SAID.search(sentence) is not None
        told = told or (self._present is not None and self._present.search(sentence) is not None)
        return told and _FINISHED.search(sentence) is not None  # a heading and a caption hold nothing

    def tells_past(self, clause: str) -> bool:
        """Whether a finite verb of a clause is in the past."""
        finite = clause if self._passive is None else self._passive.sub(" ", clause)
        return self._past is not None and self._past.search(finite) is not None

    def binds(self, clause: str) -> bool:
        """Whether it says what must be done or paid."""
        return self._binding is not None and self._binding.search(clause) is not None

    def is_usual(self, sentence: str, start: int, end: int) -> bool:
        """Whether a month or season that holds now is one of every year ('the pike spawns in May'), not one to come."""
        told_of_one = (self._coming, self._binding)
        return not any(pattern is not None and pattern.search(sentence) for pattern in told_of_one)

    def _in_timetable(self, sentence: str, start: int) -> bool:
        """'School holidays: 24 December to …': the label says that it is a plan of every year, or of this one."""
        label = _LABEL.search(sentence, 0, start)
        named = label is not None and self._timetable is not None and self._timetable.search(label[1]) is not None
        return named and not (self._past is not None and self._past.search(sentence))

    def _clause_tells_now(self, sentence: str, start: int, end: int) -> bool:
        """'The lift, which was built by the army, does not run in May': the date's own clause is in the present."""
        if self._sure is None or self._past is None:
            return False
        opening = max((mark.end() for mark in _CLAUSE_END.finditer(sentence, 0, start)), default=0)
        close = _CLAUSE_END.search(sentence, end)
        clause = sentence[opening : close.start() if close else len(sentence)]
        if self._passive is not None:
            clause = self._passive.sub(_verb_alone, clause)
        return self._sure.search(clause) is not None and self._past.search(clause) is None

    def _clause_holds(self, sentence: str, end: int) -> bool:
        """The verb stands last, in the date's clause or in the sentence."""
        close = _CLAUSE_END.search(sentence, end)
        for clause in (sentence[: close.start()] if close else sentence, sentence):
            last = _LAST_WORD.search(clause)
            if last is None:
                continue
            if self._present is not None and self._present.fullmatch(last[1]):
                return True
            if self._past is not None and self._past.fullmatch(last[1]):
                return False
        if self.binds(sentence):
            return True
        told = self._past is not None and self._past.search(sentence) is not None
        return (
            self._unmarked
            and not told
            and _SAID.search(sentence) is not None
            and _FINISHED.search(sentence) is not None
        )


def _verb_alone(passive: re.Match[str]) -> str:
    """'is closed' → 'is'."""
    return passive[0].split()[0]


def _words(words: str | None, unspaced: bool) -> re.Pattern[str] | None:
    if not words:
        return None
    return re.compile(words if unspaced else rf"(?<!\w)(?:{words})(?!\w)")
