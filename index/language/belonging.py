"""Which countries a noun belongs to and which it is in: 'China's ambassador in Kazakhstan' is China's.

Told by the few words around the noun: in English and Russian before and behind it, in Kazakh and Turkish by the endings
of what stands before, in Chinese by the order. A country right beside a verb counts as an owner as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from index.language.analysis import Word
from index.language.folding import fold
from index.language.lands import adjectives, land_of, lands, lands_in, shortened

REACH = 4
"""Words before a noun among which a country is looked for: 'the *Chinese* foreign and trade *ministry*'."""
_PAUSE = re.compile(r"[,;:.!?()—–\"“”«»]|\s-\s")
_OWNING = re.compile(r"['’]s?$")
_THERE_IS = frozenset(("are", "is", "was", "were", "there", "be"))
"""What may stand between a noun and where it is: 'how many inns *are there* in Norland'."""
_OF = frozenset(("of", "from", "из"))
_IN = frozenset(("in", "to", "at", "в", "во", "на"))
_AND = frozenset(("and", "with", "и", "с", "со", "мен", "пен", "бен", "және", "ile", "ve"))
_WITH = frozenset(("with", "с", "со"))
_OWNS = re.compile("(?:[ндт][ыі]ң|['’ʼ]n?[ıiuü]n)$", re.IGNORECASE)
_IS_IN = re.compile("(?:[дт][ае](?:ғы|гі)?|['’ʼ]?[dt][ae](?:ki)?)$", re.IGNORECASE)
_CHINESE = (
    r"(?P<land>{lands})(?:驻(?P<host>{lands}|华))?(?:的|(?P<has>(?:总共|一共|共)?有(?:没有)?))?"
    r"[几多少\d一二三四五六七八九十两百千万]*[所个家座名位条]?"
)


class Belonging(NamedTuple):
    """Codes of the countries that something belongs to, and of those that it is in; empty where none is told."""

    owners: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.owners or self.places)

    def contradicts(self, other: Belonging, named: Set[str]) -> bool:
        """Whether another tells as well whose it is, or where, and has none of these: neither are they `named` with it,
        unless the two stand in each other's places."""
        for one, its, across in zip(self, other, reversed(other), strict=True):
            if one and its and one.isdisjoint(its) and (one <= across or one.isdisjoint(named)):
                return True
        return False


def named_in(text: str, found: Sequence[Word], language: str) -> frozenset[str]:
    """The countries that a text of these words names."""
    if language == "zh":
        told = [found[side] for found in _chinese().finditer(text) for side in ("land", "host")]
        return frozenset(lands("zh")[name] for name in told if name in lands("zh")) | shortened(text)
    return frozenset(lands_in(text, found, language))


def warm() -> None:
    """Compile what a first question in Chinese would wait for."""
    _chinese()
    shortened("")


def belonging(text: str, found: Sequence[Word], at: int, language: str) -> Belonging:
    """What is told of the noun that is word `at` of those of a text in `language`."""
    around = _Around(text, found, language)
    return around.by_endings(at) if language in ("kk", "tr") else around.by_order(at)


def of_chinese(text: str, noun: str) -> Iterator[Belonging]:
    """What is told of a noun each time it stands in a text behind a country."""
    for found in _chinese().finditer(text):
        if not text.startswith(noun, found.end()):
            continue
        code = frozenset((lands("zh")[found["land"]],))
        host = frozenset((lands("zh").get(found["host"], "CN"),)) if found["host"] else frozenset[str]()
        yield Belonging(places=code) if found["has"] else Belonging(code, host)


@cache
def _chinese() -> re.Pattern[str]:
    return re.compile(_CHINESE.format(lands=_chinese_lands()))


def _chinese_lands() -> str:
    return "|".join(sorted(map(re.escape, lands("zh")), key=len, reverse=True))


class _Around:
    """A text as words, and what countries these name."""

    def __init__(self, text: str, found: Sequence[Word], language: str) -> None:
        self._text, self._words, self._language = text, found, language
        self._has_capitals = not text.islower()

    def by_order(self, at: int) -> Belonging:
        owners, places = set[str](), set[str]()
        for n in self._before(at):
            if land := self._land(n):
                if self._surface(n - 1) in _IN:
                    places.add(land)
                elif self._is_adjective(n) or (
                    self._language == "en" and (n == at - 1 or _OWNING.search(self._raw(n)))
                ):
                    owners |= {land, *self._joined(n, -1)}
                break
            if not self._words[n].term:
                break
        behind = self._behind(at)
        if self._surface(behind) in _OF | _WITH:
            behind = self._behind(behind)
        elif self._language == "ru" and behind is not None and not self._land(behind) and self._words[behind].term:
            behind = self._behind(behind)  # 'министерство *здравоохранения* Китая'
        if behind is not None and (land := self._land(behind)) and not self._is_adjective(behind):
            owners |= {land, *self._joined(behind, 1)}
            behind = self._behind(behind)
        while self._surface(behind) in _THERE_IS:
            behind = self._behind(behind)
        if self._surface(behind) in _IN and (land := self._land(self._behind(behind))):
            places.add(land)
        return Belonging(frozenset(owners), frozenset(places))

    def by_endings(self, at: int) -> Belonging:
        owners, places, bare = set[str](), set[str](), set[str]()
        counted = False
        for n in self._before(at):
            land = self._land(n)
            counted |= self._surface(n)[:1].isdigit()
            if land and fold(self._raw(n)) in lands(self._language):
                bare = bare or (set() if counted else {land, *self._joined(n, -1)})  # 'Қытай 5 театр салды'
            elif land and _OWNS.search(self._raw(n)):
                owners |= {land, *self._joined(n, -1)}
                break
            elif land and _IS_IN.search(self._raw(n)):
                places.add(land)
        if bare:
            (places if owners else owners).update(bare)  # 'Çin'in *Kazakistan* büyükelçisi'
        return Belonging(frozenset(owners), frozenset(places))

    def _before(self, at: int) -> Iterator[int]:
        for n in range(at - 1, max(at - 1 - REACH, -1), -1):
            if _PAUSE.search(self._text, self._words[n].end, self._words[n + 1].start):
                return
            yield n

    def _behind(self, n: int | None) -> int | None:
        """The next word, the article left out; None where something parts the two, or there is none."""
        if n is None or n + 1 >= len(self._words):
            return None
        if _PAUSE.search(self._text, self._words[n].end, self._words[n + 1].start):
            return None
        return self._behind(n + 1) if self._words[n + 1].surface == "the" else n + 1

    def _joined(self, n: int, step: int) -> Iterator[str]:
        """The country that 'and' joins to another."""
        if self._surface(n + step) in _AND and (land := self._land(n + 2 * step)):
            yield land

    def _land(self, n: int | None) -> str | None:
        """The country that a word names, with a capital if there are any."""
        if n is None or not 0 <= n < len(self._words):
            return None
        word = self._words[n]
        named = not self._has_capitals or self._text[word.start].isupper() or self._language in ("ru", "kk")
        return land_of(word.term, self._language) if word.term and named else None

    def _is_adjective(self, n: int) -> bool:
        return self._words[n].term in adjectives(self._language)

    def _surface(self, n: int | None) -> str:
        return self._words[n].surface if n is not None and 0 <= n < len(self._words) else ""

    def _raw(self, n: int) -> str:
        return self._text[self._words[n].start : self._words[n].end]
