"""Ordinary words of a language, which tell what a message without small words is in: шекара is Kazakh, граница Russian.

Names tell nothing: Хоргос may be either.
"""

from __future__ import annotations

import re
from functools import cache

from index.language import crosslingual, world
from index.language.folding import fold

SHORTEST = 3
"""Letters of a word that tells anything."""
SEVERAL = 2
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, pair: tuple[str, str], default: str) -> str | None:
    """Which of two languages in one script the words of a message tell; None where they don't.

    Another than the `default` must be sure: by a word in small letters, which no name is, or by several.
    """
    one, other = pair
    told: dict[str, list[str]] = {one: [], other: []}
    for word in _WORD.findall(text):
        if len(word) >= SHORTEST and is_ordinary(word, one) != is_ordinary(word, other):
            told[one if is_ordinary(word, one) else other].append(word)
    if len(told[one]) == len(told[other]):
        return None
    first = max(pair, key=lambda language: len(told[language]))
    sure = len(told[first]) >= SEVERAL or any(word[0].islower() for word in told[first])
    return first if first == default or sure else None


def is_ordinary(word: str, language: str) -> bool:
    """Whether a word is a form of one that the glossary of a language has, and no name of the world's."""
    plain = fold(word)
    return plain not in _names(language) and crosslingual.glossary(language).has(plain)


@cache
def _names(language: str) -> frozenset[str]:
    """Of countries, cities, languages and months."""
    return frozenset(map(fold, world.names(language)))
