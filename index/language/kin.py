"""Words of one family: 'öderim' and 'ödeme', 'вывозят' and 'вывоз'. A question seldom has the form that the text has.

Two words are kin where they begin alike and endings explain the rest of both; in Russian also behind what is put before
a word: 'уплатить' and 'оплата'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from rapidfuzz.distance import Prefix

from index.language import endings, inflection
from index.remembering import remembered

SAME = 0.95
"""What another form of a word counts, against the word itself."""
DERIVED = 0.7
"""What counts a word that is made of the same root: 'ödeme' for 'öderim', 'предоплата' for 'платить'."""
DOUBTFUL = 0.6
"""And one whose root is so short that it may be another."""
SHORTEST = 3
SURE = 4
"""Letters of a root that is hardly another's."""
LONG = 3
"""Letters of the rest of both words that make up for a shorter one: kes|ilecek and kes|intisi."""
MOST_OF_IT = 0.6
"""The share of the longer word that the root of two forms of a word makes."""
LONGEST_PREFIX = 4
"""Letters put before a word beyond which no more are looked for: пред-о-плата."""

# fmt: off
_BEFORE = """
    без бес в во воз вос вы до за из изо ис на над не о об обо от ото отъ объ пере по под подо подъ пред пре при про
    раз разо разъ рас с со съ у"""
_PREFIXES: dict[str, list[str]] = {}  # by their first letter, the longest first
for _prefix in sorted(_BEFORE.split(), key=len, reverse=True):
    _PREFIXES.setdefault(_prefix[0], []).append(_prefix)
_ENDINGS = """
    ость ост ств ени ани яни нь ник чик щик тель льн ок ек ик иц ышк ушк к ц ч ж т б ов ев ин ир изир ва ыва ива ова ева
    у ю ну нн н м лив чив тельн альн онн ичн ск оват ть тся ться ешь ет ете ут ют ишь ит им ите ат ят л ла ло ли ем вш
    вши ущ ющ ащ ящ ся сь а я о е ы и й ь ой ей ий ый ая яя ое ее ые ие их ых ого его ому ему ым ыми ими ом ам ям ами
    ями ах ях ию ия ии ием иям иях"""
_RUSSIAN_ENDING = re.compile(f"(?:{'|'.join(sorted(_ENDINGS.split(), key=len, reverse=True))}){{0,4}}")
_ALIKE = {
    "ru": {"ж": "г", "з": "г", "д": "г", "ч": "к", "ц": "к", "т": "к", "щ": "к", "ш": "х", "с": "х"},
    "tr": {"b": "p", "d": "t", "g": "k"},
    "kk": {"б": "п", "г": "к", "ғ": "қ"},
}
"""Last letters of roots that change into one another: вожу and возить, kitabı and kitap."""
_HIDING = {
    "tr": (re.compile("[iu]yor"), "ar"),
    "kk": (re.compile("я"), "йа"),
    "ru": (re.compile("бир(?=а)|бер(?=[уе])"), "бор"),
}
"""What hides a stem: başlıyor is of başla-, қояды of қой-, убирает of what уборка is of."""
# fmt: on
Bared = tuple[tuple[str, str], ...]


def tells(language: str) -> bool:
    """Whether words of a language can be told to be kin."""
    return language in _ALIKE


def beginnings(word: str, language: str) -> Iterator[str]:
    """The letters by which the kin of a folded word are to be looked for: two kin have one of them in common."""
    changed = _ALIKE[language]
    for bare, _ in _bared(word, language):
        if len(bare) >= SHORTEST:
            last = bare[SHORTEST - 1]
            yield bare[: SHORTEST - 1] + changed.get(last, last)


def of(word: str, others: Iterable[str], language: str) -> dict[str, float]:
    """Those of the folded `others` that are kin to a folded word, and what each counts for it (0 … 1)."""
    if not word.isalpha() or len(word) < SHORTEST:
        return {}
    near = partial(_nearness, endings.uncut(word, language), _bared(word, language), language=language)
    found = ((other, near(other)) for other in others if other != word and other.isalpha())
    return {other: near for other, near in found if near}


def nearness(one: str, other: str, language: str) -> float:
    """What one word counts for the other; 0 where they aren't kin. Both folded."""
    return _nearness(endings.uncut(one, language), _bared(one, language), other, language)


def _nearness(uncut: str | None, bared: Bared, other: str, language: str) -> float:
    if uncut != endings.uncut(other, language):
        return 0.0
    best = 0.0
    others = _bared(other, language)
    for first, before in bared:
        begins = first[: SHORTEST - 1]
        for second, put_before in others:
            if second.startswith(begins):
                apart = bool(before and put_before) and before.rstrip("о") != put_before.rstrip("о")
                near = _near(first, second, language, SURE if apart else SHORTEST)
                best = max(best, near if before == put_before else min(near, DERIVED))
    return best


def _near(one: str, other: str, language: str, shortest: int) -> float:
    """Behind other things put before, a root of three letters says nothing: 'до-бра-ться' and 'со-бра-ние'."""
    for length in range(_alike(one, other, _ALIKE[language]), shortest - 1, -1):
        if _is_ending(one[length:], language) and _is_ending(other[length:], language):
            if length < SURE and one[:length] != other[:length]:
                return 0.0  # so short a root may not change as well: вожатый, возле
            if length < SURE:
                return DERIVED if len(one) - length >= LONG and len(other) - length >= LONG else DOUBTFUL
            return SAME if length >= MOST_OF_IT * max(len(one), len(other)) else DERIVED
    return 0.0


def _alike(one: str, other: str, changed: dict[str, str]) -> int:
    """How many letters two words begin with; a last one that changes into the other's is the same."""
    length = int(Prefix.similarity(one, other))
    if length == min(len(one), len(other)):
        return length
    a, b = one[length], other[length]
    return length + (changed.get(a, a) == changed.get(b, b))


@remembered(65536)
def _bared(word: str, language: str) -> Bared:
    """A word as it is, and without each of the things that may have been put before it; and those."""
    pattern, plain = _HIDING[language]
    found = [(pattern.sub(plain, word), "")]
    if language == "ru":
        for rest, before in found:
            found += (
                (rest[len(prefix) :], before + prefix)
                for prefix in _PREFIXES.get(rest[:1], ())
                if len(before) <= LONGEST_PREFIX and rest.startswith(prefix) and len(rest) - len(prefix) > SHORTEST
            )
    return tuple(found)


@remembered(65536)
def _is_ending(rest: str, language: str) -> bool:
    """Whether the rest of a word can be endings, of whatever kind, behind its root."""
    return not rest or bool(
        _RUSSIAN_ENDING.fullmatch(rest) if language == "ru" else inflection.is_ending(rest, language)
    )
