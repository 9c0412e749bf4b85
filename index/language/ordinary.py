"""Ordinary words of a language, which tell what a message without small words is in: 'oil pipeline', 'мұнай құбыры'.

Names tell nothing: Khorgos is Khorgos in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from index.language import crosslingual, world
from index.language.analysis import index_terms, term_of
from index.language.folding import fold
from index.tables import read_table

SHORTEST = 3
"""Letters of a word that tells anything."""
SEVERAL = 2
GLOSSARIES = ("ru", "kk", "zh", "tr")
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, pair: tuple[str, str], default: str) -> str | None:
    """Which of two languages in one script the words of a message tell; None where they don't.

    Another than the `default` must be sure: by a word in small letters, which no name is, or by several. Against a
    default of the two nothing may speak for a name that is written small, and against English, which is what's assumed
    of everybody, one word isn't enough: 'ada lovelace', 'han'.
    """
    said = [(word, {language for language in pair if is_ordinary(word, language)}) for word in _words(text)]
    told = {language: [word for word, known in said if known == {language}] for language in pair}
    one, other = pair
    if len(told[one]) == len(told[other]):
        return None
    first = max(pair, key=lambda language: len(told[language]))
    if first == default:
        return first
    small = any(word[0].islower() for word in told[first])
    if default not in pair:
        return first if small or len(told[first]) >= SEVERAL else None
    strange = any(word[0].islower() and not known for word, known in said)
    enough = len(told[first]) >= SEVERAL or (small and default != "en")
    return first if enough and not strange else None


def _words(text: str) -> Iterator[str]:
    return (word for word in _WORD.findall(text) if len(word) >= SHORTEST)


def is_ordinary(word: str, language: str) -> bool:
    """Whether a word is a form of one that a dictionary of the language has, and no name of the world's."""
    plain = fold(word)
    if plain in _names("tr" if language == "en" else language):
        return False
    return term_of(plain, "en") in _english() if language == "en" else crosslingual.glossary(language).has(plain)


def warm() -> None:
    """Read the tables that a first message without small words would wait for."""
    is_ordinary("pipeline", "en")


@cache
def _names(language: str) -> frozenset[str]:
    """Of countries, cities, languages and months, in the language and in English."""
    return frozenset(fold(name) for own, said in world.names(language).items() for name in (own, *said))


@cache
def _english() -> frozenset[str]:
    """Terms of the words that the thesaurus explains, and that glossaries translate into."""
    said = set(read_table("index.language", "related.yaml"))
    for language in GLOSSARIES:
        lines = files("index.language").joinpath("glossaries", f"{language}.yaml").read_text(encoding="utf-8")
        for line in lines.splitlines():
            said.update(word.strip() for word in line.partition(":")[2].strip(' "').split(","))
    return frozenset(term for phrase in said for term in index_terms(phrase, "en"))
