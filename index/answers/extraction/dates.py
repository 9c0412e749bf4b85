"""The dates of a sentence that can answer 'when': days, years, centuries, times of day."""

from __future__ import annotations

import re

from index.answers.corpus import token_flags
from index.answers.extraction.figures import ordinals, tells_of_something_else
from index.answers.extraction.hours import hours
from index.answers.extraction.spans import Sentence, Stretch, is_asked, side_by_side
from index.answers.question.analysis import Question
from index.language.chinese import is_han

_CALENDAR = re.compile(r"\d{3,4}|\d+(?:st|nd|rd|th)?|\d{2,3}0s")
_BREAKS = re.compile(r"[,;(]\s")
_OF_A_MONTH = frozenset(("ayinin", "ayının", "айының"))
_OF_A_YEAR = frozenset(("жылғы", "жылы", "жылының", "жылдың", "yilinin", "yılının", "yılı", "yili"))
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")


def dates(question: Question, s: Sentence) -> list[Stretch]:
    """Days, years, decades, centuries, times of day; not those that the question names."""
    if tells_of_something_else(question, s):
        return []
    all_times = hours(s)
    taken = {n for run in all_times for n in range(run.first, run.last + 1)}
    runs = side_by_side(
        s,
        lambda n: (
            n not in taken
            and (
                bool(s.marks[n] & token_flags.DATE)
                or _joins_a_date(s, n)
                or _early_year(s, n)
                or _counts_off(s, n, question.language)
            )
        ),
        re.compile(r"[\s,.:'’]*"),
    )
    told = (run for run in runs if _tells_a_date(s, run, question.language))
    times = _not_before_the_day(s, _of_the_day(s, all_times))
    if question.to_the_day and not question.by_the_clock:
        times = [run for run in times if _has_a_day(s, run)]
    return [_without_asked(s, run) for run in (*times, *told) if not is_asked(s, run)]


def _of_the_day(s: Sentence, times: list[Stretch]) -> list[Stretch]:
    """In Chinese the hours of a day stand behind it: where the question names a day, those up to the next one."""
    days = [n for n, word in enumerate(s.words) if s.marks[n] & token_flags.DATE and is_han(word.surface[0])]
    asked = next((n for n in days if s.concepts[n] >= 0), None)
    if asked is None:
        return times
    behind = [run for run in times if run.first > asked]
    if not behind:
        return times
    following = [n for n in days if n > behind[0].last and s.concepts[n] < 0]
    return [run for run in behind if not following or run.last < following[0]]


def _not_before_the_day(s: Sentence, times: list[Stretch]) -> list[Stretch]:
    """'From 9 to 20, on Sundays until 14': where the question names a day, and there is a figure in its part of the
    sentence, the hours before that part are of other days."""
    days = [n for n, word in enumerate(s.words) if s.marks[n] & token_flags.DATE and word.surface.isalpha()]
    asked = next((n for n in days if s.concepts[n] >= 0 and not is_han(s.words[n].surface[0])), None)
    if asked is None:
        return times
    start = max((m.end() for m in _BREAKS.finditer(s.text, 0, s.words[asked].start)), default=0)
    behind = _BREAKS.search(s.text, s.words[asked].end)
    end = behind.start() if behind else len(s.text)
    has_a_figure = any(start <= word.start < end and word.surface[0].isdigit() for word in s.words)
    return [run for run in times if not has_a_figure or s.words[run.first].start >= start]


def _has_a_day(s: Sentence, run: Stretch) -> bool:
    """'Tuesdays at 17:30': more than the hour."""
    return any(
        s.marks[n] & token_flags.DATE and s.words[n].surface.isalpha() and not is_han(s.words[n].surface[0])
        for n in range(run.first, run.last + 1)
    )


def _without_asked(s: Sentence, run: Stretch) -> Stretch:
    """'a carol *evening on* 19 December': what the question says itself, in front of a date, is no part of it."""
    first = run.first
    while first < run.last and s.concepts[first] >= 0 and not s.words[first].surface[0].isdigit():
        first += 1
    while first > run.first and first < run.last and not s.words[first].term:
        first += 1
    return Stretch(first, run.last)


def _joins_a_date(s: Sentence, n: int) -> bool:
    """The letters of '2021年3月5日' between its numbers."""
    inside = s.words[n].surface in ("年", "月") and 0 < n < len(s.words) - 1
    return inside and bool(s.marks[n - 1] & s.marks[n + 1] & token_flags.DATE)


def _early_year(s: Sentence, n: int) -> bool:
    """'in 751': three digits after a word of time, with nothing counted after them."""
    surface = s.words[n].surface
    counted = s.marks[n] & (
        token_flags.MEASURE | token_flags.MONEY | token_flags.PERCENT | token_flags.LENGTH | token_flags.DURATION
    )
    return (
        n > 0
        and not counted
        and surface.isdigit()
        and len(surface) == 3
        and s.words[n - 1].surface in token_flags.TIME_WORDS
    )


def _is_day(s: Sentence, n: int) -> bool:
    """Whether a month stands there, or the number of a day before one."""
    month = n + s.words[n].surface.isdigit()
    return month < len(s.words) and bool(s.marks[month] & token_flags.DATE) and not s.words[month].surface.isdigit()


def _counts_off(s: Sentence, n: int, language: str) -> bool:
    """'*19th* century', 'в *третью* субботу', 'nisan *ayının üçüncü* cumartesi', '1992 *жылғы* 3 қаңтарда'."""
    if n + 1 == len(s.words):
        return False
    if _is_ordinal(s.words[n].surface, language):
        return bool(s.marks[n + 1] & token_flags.DATE)
    if s.words[n].surface in _OF_A_YEAR:
        return n > 0 and _CALENDAR.fullmatch(s.words[n - 1].surface) is not None and _is_day(s, n + 1)
    of_a_month = s.words[n].surface in _OF_A_MONTH and n > 0 and bool(s.marks[n - 1] & token_flags.DATE)
    return of_a_month and _is_ordinal(s.words[n + 1].surface, language)


def _is_ordinal(surface: str, language: str) -> bool:
    return bool(_ORDINAL.fullmatch(surface) or ordinals(language).fullmatch(surface))


def _tells_a_date(s: Sentence, run: Stretch, language: str) -> bool:
    surfaces = [s.words[n].surface for n in range(run.first, run.last + 1)]
    if any(_CALENDAR.fullmatch(surface) or _is_ordinal(surface, language) for surface in surfaces):
        return True
    return any(surface in token_flags.MONTHS for surface in surfaces)
