"""The dates and figures of a sentence that can answer: 'when' and 'how many'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from khorgos.index.answers import flags
from khorgos.index.answers.stretches import Sentence, Stretch, is_asked, side_by_side
from khorgos.index.answers.understanding import Question

_CALENDAR = re.compile(r"\d{3,4}|\d+(?:st|nd|rd|th)?|\d{2,3}0s")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth")


def dates(question: Question, s: Sentence) -> list[Stretch]:
    """Days, years, decades, centuries; not those that the question names."""
    runs = side_by_side(
        s, lambda n: bool(s.marks[n] & flags.DATE) or _early_year(s, n) or _century(s, n), re.compile(r"[\s,.'’]*")
    )
    return [run for run in runs if _tells_a_date(s, run) and not is_asked(s, run)]


def _early_year(s: Sentence, n: int) -> bool:
    """'in 751': three digits after a word of time, with nothing counted after them."""
    surface = s.words[n].surface
    counted = s.marks[n] & (flags.MEASURE | flags.MONEY | flags.PERCENT | flags.LENGTH | flags.DURATION)
    return (
        n > 0 and not counted and surface.isdigit() and len(surface) == 3 and s.words[n - 1].surface in flags.TIME_WORDS
    )


def _century(s: Sentence, n: int) -> bool:
    following = n + 1 < len(s.words) and bool(s.marks[n + 1] & flags.DATE)
    return bool(_ORDINAL.fullmatch(s.words[n].surface)) and following


def _tells_a_date(s: Sentence, run: Stretch) -> bool:
    surfaces = [s.words[n].surface for n in range(run.first, run.last + 1)]
    if any(_CALENDAR.fullmatch(surface) or _ORDINAL.fullmatch(surface) for surface in surfaces):
        return True
    return any(surface in flags.MONTHS for surface in surfaces)


def figures(question: Question, s: Sentence) -> list[Stretch]:
    """Figures of what is counted or in the measure that is asked for, with their units."""
    counted = _counted(question, s)
    if counted:
        return _grown(s, counted)
    wanted = question.measure
    if wanted == flags.LENGTH and "long" in question.surfaces:
        wanted |= flags.DURATION
    if question.counted is not None and not wanted & (flags.DURATION | flags.MONEY | flags.LENGTH | flags.PERCENT):
        return []
    fitting = [
        n
        for n in range(len(s.words))
        if s.marks[n] & flags.FIGURE and (s.marks[n] & wanted if wanted else not s.marks[n] & (flags.DATE | flags.YEAR))
    ]
    return _grown(s, [n for n in fitting if s.concepts[n] < 0])


def _counted(question: Question, s: Sentence) -> list[int]:
    """'8,000 foreign *students*': figures before what 'how many' counts."""
    if question.counted is None:
        return []
    nouns = set(range(max(0, question.counted - 2), question.counted + 1))
    figures = [n for n in range(len(s.words)) if s.marks[n] & flags.FIGURE]
    figures = [n for n in figures if not s.marks[n] & (flags.YEAR | flags.PERCENT & ~question.measure)]
    return [n for n in figures if s.concepts[n] < 0 and not nouns.isdisjoint(s.concepts[n + 1 : n + 4])]


def _grown(s: Sentence, figures: Sequence[int]) -> list[Stretch]:
    """Figures with the scale and the unit behind them: '4.18 billion dollars', '1,782 km'."""
    kept = set(figures)
    grown: list[Stretch] = []
    for run in side_by_side(s, lambda n: n in kept):
        last = run.last
        while last + 1 < len(s.words) and _of_the_figure(s, last + 1):
            last += 1
        grown.append(Stretch(run.first, last))
    return grown


def _of_the_figure(s: Sentence, n: int) -> bool:
    beside = s.text[s.words[n - 1].end : s.words[n].start]
    surface = s.words[n].surface
    return not beside.strip(" %-‑") and (surface in flags.SCALES or surface in flags.UNITS)
