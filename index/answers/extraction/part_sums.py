"""Sums whose currency only another of the sentence has: 'It costs 480,000 euros, of which the town pays *120,000*',
'breakfast costs 95 roubles, lunch *160*'."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence
from functools import cache

from index.answers.corpus import token_flags
from index.answers.extraction.spans import Sentence
from index.tables import read_table

_SAID = token_flags.PERCENT | token_flags.DATE | token_flags.YEAR | token_flags.DURATION | token_flags.LENGTH
"""What a figure tells that is no sum."""
_ENDS = re.compile(r"\s*(?:[.;,!?)，；。、]|$)")
_PAUSE = re.compile(r"[,;:—–，；：、]")
_HAN_SCALES = tuple("百千万亿")
TAKES_OVER = 1 << 16
"""The mark of a sum whose currency stands with another; words of documents have no such mark."""
_LARGE = 3
"""Digits of a bare number from which it may be a part of a sum."""


def with_part_sums(s: Sentence, language: str) -> Sentence:
    """The sentence with its bare numbers marked as sums where they are parts of one before them, or take its currency
    over in a clause of their own."""
    sums = [n for n, mark in enumerate(s.marks) if mark & token_flags.MONEY]
    if not sums:
        return s
    marks = list(s.marks)
    for n in range(sums[0] + 1, len(s.words)):
        if _is_bare(s, n) and (_is_part(s, sums[0], n, language) or _leaves_out(s, sums, n)):
            marks[n] |= token_flags.MONEY | TAKES_OVER
            if n + 1 < len(s.words) and s.words[n + 1].surface in token_flags.SCALES:
                marks[n + 1] |= token_flags.MONEY
    return dataclasses.replace(s, marks=marks)


def _is_bare(s: Sentence, n: int) -> bool:
    mark = s.marks[n]
    return (
        bool(mark & token_flags.FIGURE) and not mark & (_SAID | token_flags.MONEY) and s.words[n].surface[0].isdigit()
    )


def _is_part(s: Sentence, whole: int, n: int, language: str) -> bool:
    """Whether 'of which' stands between a sum and a number that is large, or has a scale behind it."""
    digits = sum(letter.isdigit() for letter in _number(s, n))
    scaled = n + 1 < len(s.words) and s.words[n + 1].surface in token_flags.SCALES
    scaled |= s.text[s.words[n].end : s.words[n].end + 1] in _HAN_SCALES
    if digits < _LARGE and not scaled:
        return False
    return bool(_of_which(language).search(s.text, s.words[whole].end, s.words[n].start))


def _number(s: Sentence, n: int) -> str:
    """A number with the thousands that stand behind a blank."""
    last = n
    while (
        last + 1 < len(s.words)
        and s.words[last + 1].surface.isdecimal()
        and s.text[s.words[last].end] in " \u00a0\u202f"
    ):
        last += 1
    return s.text[s.words[n].start : s.words[last].end]


def _leaves_out(s: Sentence, sums: Sequence[int], n: int) -> bool:
    """Whether a number ends its clause, alone in it, behind the clause of a sum: what it is a number of is left out."""
    if not _ENDS.match(s.text, s.words[n].end):
        return False
    first = n
    while first and not _PAUSE.search(s.text, s.words[first - 1].end, s.words[first].start):
        first -= 1
    alone = not any(s.marks[m] & token_flags.FIGURE for m in range(first, n))
    return first < n and alone and sums[0] < first


@cache
def _of_which(language: str) -> re.Pattern[str]:
    written = read_table(__package__, "part_sums.yaml").get(language)
    return re.compile(written, re.IGNORECASE) if written else re.compile("(?!)")


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        _of_which(language)
