"""Whether a sum is that of something else than is asked for: of the loan that was taken, for the price of a stake."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import Told, told
from index.language import chinese
from index.language.folding import fold
from index.tables import read_table

BEFORE, BEHIND = 4, 4
"""Words before a sum, and behind it, among which stands what it is: 'a loan *of 5* billion', '5 billion in aid'."""


class _Way(NamedTuple):
    asks: re.Pattern[str]  # a price
    kinds: re.Pattern[str]  # what a sum may be that is none


def has_only_other_sums(collection: Corpus, question: Question, e: Evidence, sentences: Sequence[int]) -> bool:
    """Whether a price is asked for, and all sums in some sentences are told to be a loan, a fine, a wage …, of which
    the question says nothing."""
    way = _way(question.language)
    asked = fold(question.text)
    if not question.measure & token_flags.MONEY or way is None or not way.asks.search(asked):
        return False
    if way.kinds.search(asked):
        return False
    beside = [near for s in sentences for near in _beside_sums(told(collection, e, s))]
    return bool(beside) and all(way.kinds.search(near) for near in beside)


def _beside_sums(words: Told) -> Iterator[str]:
    """What stands around each sum of a sentence."""
    for n, mark in enumerate(words.flags):
        if mark & token_flags.MONEY and mark & token_flags.FIGURE:
            yield chinese.written(words.surfaces[max(0, n - BEFORE) : n + 1 + BEHIND])


@cache
def _way(language: str) -> _Way | None:
    written = read_table(__package__, "other_sums.yaml").get(language)
    return _Way(**{name: re.compile(pattern) for name, pattern in written.items()}) if written else None


def warm(languages: Sequence[str]) -> None:
    """Read the table that a first question would wait for."""
    for language in languages:
        _way(language)
