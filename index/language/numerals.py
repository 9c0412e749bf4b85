"""Numbers that count things, in figures and in words: 'twelve' and '12', 'он екі' and '12'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from index.tables import kept_table

_TEN = 10
_LONGEST = 4
"""Digits of what counts things; years and sums have their own rules."""


def value(surface: str, language: str) -> int | None:
    """The number that a folded word or figure says."""
    if surface.isdecimal():
        return int(surface) if len(surface) <= _LONGEST else None
    return _values(language).get(surface)


def forms(number: int, language: str) -> Iterator[str]:
    """The words for a number, folded."""
    return (word for word, told in _values(language).items() if told == number)


def ending_at(surfaces: Sequence[str], n: int, language: str) -> int | None:
    """The number whose last word stands at `n`: of 'он *екі*' twelve."""
    if not 0 <= n < len(surfaces):
        return None
    unit = value(surfaces[n], language)
    in_words = n > 0 and not (surfaces[n].isdecimal() or surfaces[n - 1].isdecimal())  # '40, two' are two numbers
    ten = value(surfaces[n - 1], language) if in_words else None
    compound = unit is not None and ten is not None and unit < _TEN <= ten and ten % _TEN == 0
    return ten + unit if compound and ten is not None and unit is not None else unit


@cache
def _values(language: str) -> Mapping[str, int]:
    table = kept_table(__package__, "numerals.yaml").get(language, {})
    return {word: number for number, words in table.items() for word in str(words).split()}
