"""Whether a question is in a language that it can't be asked in. Careful: a foreign name or title makes no question."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

from index.language.analysis import has_stop_words, stop_words
from index.language.folding import fold
from index.tables import read_table

FEWEST = 3
"""Words of a question that tell its language."""
TELLING = 2
"""Words that must be the language's own, and not English as well."""
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?<!\w)([^\W\d_]{4,})['’ʼ][^\W\d_]{1,4}(?!\w)")
"""Behind a name, as Turkish writes it ('Nutuk'u'): no word of its own, though another language may have one like it."""
MIXED = {"ja": 4}
"""Of how many letters one must be the script's, where others are written with it; else of two."""


@dataclass(frozen=True, slots=True)
class _Words:
    asks: frozenset[str]
    grammar: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        return self.asks | self.grammar


def language_outside(text: str, spoken: Collection[str]) -> str | None:
    """The language (BCP 47) that a question is in, if it is none of `spoken`; None where that isn't certain."""
    _, languages = _tables()
    script = language_of_script(text)
    if script is not None:
        return None if script in spoken else script
    found = [fold(word) for word in _WORD.findall(_ENDING.sub(_without_ending, text))]
    if len(found) < FEWEST:
        return None
    present = frozenset(found)
    best = max(languages, key=lambda language: _votes(found, languages[language].all))
    table = languages[best]
    telling = (present & table.all) - stop_words("en")
    if best in spoken or not present & table.asks or len(telling) < TELLING:
        return None
    if present & stop_words("en") - table.all:
        return None
    own = _votes(found, table.all)
    rivals = (language for language in spoken if has_stop_words(language))
    return best if all(_votes(found, stop_words(language)) < own for language in rivals) else None


def language_of_script(text: str) -> str | None:
    """The language of the script that at least half of the letters are in, where no other is written in it."""
    scripts, _ = _tables()
    letters = len(_LETTER.findall(text))
    for language, script in scripts.items():
        own = len(script.findall(text))
        if own >= TELLING and own * MIXED.get(language, 2) >= letters:
            return language
    return None


def languages() -> tuple[str, ...]:
    """Those that are told by their small words, in Latin letters."""
    return tuple(language for language in _tables()[1] if language not in ("uk", "ar"))


def asking(language: str) -> frozenset[str]:
    """Its words that ask."""
    return _tables()[1][language].asks


def small_words(language: str) -> frozenset[str]:
    """Those that ask, and the others that tell it."""
    return _tables()[1][language].all


def _without_ending(name: re.Match[str]) -> str:
    return name[1] if name[1][0].isupper() else name[0]


def _votes(found: Collection[str], known: Collection[str]) -> int:
    return sum(word in known for word in found)


@cache
def _tables() -> tuple[dict[str, re.Pattern[str]], dict[str, _Words]]:
    table = read_table(__package__, "foreign.yaml")
    return (
        {language: re.compile(f"[{letters}]") for language, letters in table["scripts"].items()},
        {
            language: _Words(*(frozenset(map(fold, row[name].split())) for name in ("asks", "grammar")))
            for language, row in table["words"].items()
        },
    )
