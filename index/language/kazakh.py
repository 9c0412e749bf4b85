"""Kazakh typed without its own letters: on a Russian keyboard ('кол' for 'көл') or in Latin ('qansha' for 'қанша').

Both leave things out: one letter stands for several. So what is typed is compared with words as they are written by the
letters that are left of either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from index.language import inflection
from index.language.folding import fold

SHORTEST = 3
"""Letters of a root that is restored by itself, and of the beginning by which words are looked for."""
_ASKING = re.compile(
    r"\b(?:qan(?:sh|s)a|kansha|qa(?:sh|s)an|kashan|qa[iy]da|kaida|qala[iy]|qanda[iy]|neshe)(?:n|d[ae]|g[ae]|nan|dan|den)?\b"
    r"|\bkim(?:ni[nk]|nen|ge)\b"
)
"""Words that ask in Kazakh, typed in Latin letters and folded; in no other language that is."""
_OWN = frozenset("әғқңөұүһі")
_LEFT = str.maketrans("әғқңөұүһіый", "агкноуухиии")
_LATIN = {
    "shch": "щ", "sh": "ш", "ş": "ш", "ch": "ч", "zh": "ж", "j": "ж", "gh": "ғ", "ğ": "ғ", "ng": "ң", "ñ": "ң",
    "kh": "х", "ya": "я", "yu": "ю", "ä": "ә", "á": "ә", "ö": "ө", "ó": "ө", "ü": "ү", "ú": "ү", "ū": "ұ",
    "ı": "ы", "a": "а", "b": "б", "c": "с", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "і", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "у", "x": "х", "y": "ы", "z": "з",
}  # fmt: skip
_LETTERS = re.compile("|".join(sorted(_LATIN, key=len, reverse=True)).replace("ng", "ng(?![ae])"))
_GLIDE = re.compile("(?<=[аәеоөұүыу])[іы]")


def in_cyrillic(word: str) -> str:
    """A word in Latin letters in Cyrillic ones: 'qalai' is 'қалай'. Where Latin has one letter for two, a guess."""
    return _GLIDE.sub("й", _LETTERS.sub(lambda found: _LATIN[found[0]], word.lower()))


def left_of(word: str) -> str:
    """The letters that both ways to type a folded word have in common."""
    return word.translate(_LEFT)


def by_beginning(words: Iterable[str]) -> dict[str, list[str]]:
    """Folded words by what is left of their beginnings."""
    found: dict[str, list[str]] = {}
    for word in words:
        if len(word) >= SHORTEST and word.isalpha() and not word.isascii():
            found.setdefault(left_of(word[:SHORTEST]), []).append(word)
    return found


def restored(word: str, written: Mapping[str, Sequence[str]]) -> str:
    """A folded word with the letters of what is `written` (see `by_beginning`): the same word, or its root with endings
    of either; as it is where none is written."""
    plain = left_of(word)
    best, longest = word, 0
    for other in written.get(plain[:SHORTEST], ()):
        length = len(other) if left_of(other) == plain else _root(plain, left_of(other))
        if length > longest and all(
            one == its or one not in _OWN for one, its in zip(word, other[:length], strict=False)
        ):
            best, longest = other[:length] + word[length:], length
    return best


def _root(one: str, other: str) -> int:
    """The letters that two words begin with, what is left of them, if endings explain the rest of both; else 0."""
    alike = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    for length in range(alike, SHORTEST - 1, -1):
        if all(_is_ending(rest) for rest in (one[length:], other[length:])):
            return length
    return 0


def _is_ending(rest: str) -> bool:
    return not rest or bool(_ENDING.fullmatch(rest))


_ENDING = re.compile(inflection.endings("kk").translate(_LEFT))


def is_latin(text: str) -> bool:
    """Whether a text is Kazakh in Latin letters: one of its words asks so."""
    return bool(_ASKING.search(" ".join(fold(word) for word in text.split())))
