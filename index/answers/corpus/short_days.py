"""Days of the week as timetables shorten them, 'Sat/Sun', 'Mo–Fr 8–12': words that other words look like, so it takes
another of them or a figure beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.language.analysis import Word
from index.tables import kept_table

_BETWEEN = re.compile(r"\.?[\s,/&+–—:-]{1,3}")


def mark(text: str, words: Sequence[Word], marks: list[int], language: str, day: int) -> None:
    """Add `day` to the marks of such words."""
    listed = _days(language)
    short = [n for n, word in enumerate(words) if word.surface in listed and text[word.start].isupper()]
    for n in short:
        for one, other in ((n - 1, n), (n, n + 1)):
            if one < 0 or other == len(words) or not _BETWEEN.fullmatch(text, words[one].end, words[other].start):
                continue
            beside = other if one == n else one
            if beside in short or (beside == other and words[beside].surface[0].isdigit()):
                marks[n] |= day


@cache
def _days(language: str) -> frozenset[str]:
    return frozenset(kept_table(__package__, "everyday.yaml")["short_days"].get(language, "").split())
