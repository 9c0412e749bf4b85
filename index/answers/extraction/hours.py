"""The times of day in a sentence, each as a whole: '7:00–19:00', 'с 7:00 до 19:00', '10:00-ден 14:00-ге дейін',
with the days that stand right beside it."""

from __future__ import annotations

import re
from collections.abc import Set

from index.answers.corpus import everyday_flags, token_flags
from index.answers.extraction.spans import Sentence, Stretch
from index.language.chinese import is_han

_HALF = r"\s?[ap]\.?m\b\.?"
_TIME = (
    rf"(?<![\d:：.,])(?:(?:[01]?\d|2[0-4])[:：.][0-5]\d(?![\d:：]|[.,]\d)(?:{_HALF})?|(?:1[0-2]|0?[1-9]){_HALF}"
    r"|(?:[上下中]午|[早晚]上|凌晨)?(?:[01]?\d|2[0-4]|[一二三四五六七八九十]{1,3})点(?:半|整|[0-5]?\d分)?)"
)
_START = rf"(?:{_TIME}|(?<![\d:.,])(?:1[0-2]|0?[1-9])(?=\s?[–—-]\s?\d{{1,2}}(?:[:.]\d\d)?{_HALF}))"
_ENDING = r"(?:['’‑-][^\W\d_]{1,5}\b)?"
_TO = r"(?:\s?[–—−‑-]\s?|\s?[至到]\s?|\s(?:to|till|until|through|до|по|ile|ilə)\s|(?<=['’‑-][dtдтн][eaеа][nн])\s)"
_RANGE = re.compile(rf"{_START}{_ENDING}{_TO}{_TIME}{_ENDING}(?:\s(?:дейін|шейін|kadar)\b)?", re.IGNORECASE)
_FRAMED = re.compile(
    rf"\b(?:from|с|со)\s+{_START}\s(?:to|till|until|through|до|по)\s{_TIME}|\bbetween\s+{_TIME}\s+and\s+{_TIME}",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(r"\b(?:from|between|с|со) \w+ (?:to|till|until|and|до|по) \w+\b", re.IGNORECASE)
_ALONE = re.compile(rf"{_TIME}", re.IGNORECASE)
_BREAKS = re.compile(r"[,;()\[\]。，；]|\.\s")
_BETWEEN_DAYS = frozenset(
    [
        "to",
        "and",
        "on",
        "at",
        "in",
        "through",
        "till",
        "the",
        "в",
        "во",
        "по",
        "с",
        "и",
        "до",
        "saat",
        "gunu",
        "gunleri",
        "сагат",
        "сағат",
        "күні",
        "ile",
    ]
)
_FROM = frozenset(("from", "с", "со"))


def hours(s: Sentence) -> list[Stretch]:
    """Ranges and single times, none inside another; with the days beside it where the question names none of them."""
    looked_at: list[tuple[int, int]] = []
    inside: list[Stretch] = []
    for pattern in (_FRAMED, _RANGE, _IN_WORDS, _ALONE):
        for match in pattern.finditer(s.text):
            if any(match.start() < end and start < match.end() for start, end in looked_at):
                continue
            run = _words(s, match.start(), match.end())
            if run and _is_told(s, run, match[0]):
                inside.append(run)
            elif pattern is _IN_WORDS:
                continue
            looked_at.append(match.span())  # neither half of 'с 14.00 до 15.50 рублей' is a time
    inside.sort(key=lambda run: run.first)
    taken = {n for run in inside for n in range(run.first, run.last + 1)}
    return [_with_days(s, run, taken) for run in inside]


def _words(s: Sentence, start: int, end: int) -> Stretch | None:
    at = [n for n, word in enumerate(s.words) if start <= word.start and word.end <= end]
    return Stretch(at[0], at[-1]) if at else None


def _is_told(s: Sentence, run: Stretch, text: str) -> bool:
    """Whether the figures are marked as times: '14.00' may be a price."""
    if _IN_WORDS.fullmatch(text):
        return all(_is_hour(s.words[n].surface) and s.marks[n] & token_flags.DATE for n in (run.first + 1, run.last))
    figures = [n for n in range(run.first, run.last + 1) if s.words[n].surface[:1].isdigit()]
    return (bool(figures) and bool(s.marks[figures[-1]] & token_flags.DATE)) or text[-1] in "点半整分"


def _is_hour(surface: str) -> bool:
    if surface.isdecimal():
        return int(surface) <= everyday_flags.HOURS
    return any(everyday_flags.belongs(surface, "hours", language) for language in ("en", "ru"))


def _with_days(s: Sentence, run: Stretch, taken: Set[int]) -> Stretch:
    """'Tuesdays at 17:30', '10:00 to 12:30 on Thursdays'; the bare time where one of the days is asked about."""
    first, last = _reach(s, run.first, -1, taken), _reach(s, run.last, 1, taken)
    if 0 < first < run.first and s.words[first - 1].surface in _FROM:
        first -= 1
    days = (*range(first, run.first), *range(run.last + 1, last + 1))
    dated = any(s.marks[n] & token_flags.FIGURE for n in days)  # 'summer' asks for no '21 June'
    if not dated and any(s.concepts[n] >= 0 for n in days):
        return run
    return Stretch(first, last)


def _reach(s: Sentence, edge: int, step: int, taken: Set[int]) -> int:
    """How far days go on from an edge, small words between them included."""
    reached = n = edge
    while 0 <= n + step < len(s.words) and n + step not in taken:
        low, high = sorted((n, n + step))
        if _BREAKS.search(s.text[s.words[low].end : s.words[high].start]):
            break
        n += step
        if is_han(s.text[s.words[n].start]):
            break
        if s.marks[n] & token_flags.DATE:
            reached = n
        elif s.words[n].surface not in _BETWEEN_DAYS:
            break
    return reached
