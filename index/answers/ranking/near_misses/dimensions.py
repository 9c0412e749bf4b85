"""Whether the depth of something is told, where its length is asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.told import Told
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

BESIDE = 4
"""Words before a figure, and behind it, among which stands what it measures."""


def is_of_another_dimension(question: Question, words: Told, around: Sequence[str]) -> bool:
    """Whether every length of a sentence is told to be another than the one asked for, of which neither it nor the
    sentences beside it, whose words are `around`, say anything."""
    cells = _cells(question.language) if question.kind is Kind.HOW_MUCH else ()
    asked = [cell for cell in cells if cell.search(fold(question.text))]
    if len(asked) != 1 or asked[0].search(chinese.written(around)):
        return False
    others = [cell for cell in cells if cell is not asked[0]]
    lengths = [n for n, mark in enumerate(words.flags) if mark & token_flags.LENGTH and mark & token_flags.FIGURE]
    beside = [chinese.written(words.surfaces[max(0, n - BESIDE) : n + 1 + BESIDE]) for n in lengths]
    return bool(beside) and all(any(cell.search(near) for cell in others) for near in beside)


@cache
def _cells(language: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(cell) for cell in read_table(__package__, "dimensions.yaml").get(language, ()))


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        _cells(language)
