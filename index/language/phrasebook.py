"""Words and phrases of a dictionary as numbers: looked up as in sets and dicts, in a twentieth of their memory.

A dictionary that is spelled out in all forms of its words has tens of thousands of keys, each an object or two of 100
bytes. Nothing asks for them but whether they are there, so only their hashes are kept, sorted; that one of 50,000 is
the hash of a word that isn't there has a chance of 1 in 10¹⁴.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

English = tuple[str, ...]
Key = tuple[str, ...]
_BREAK = "\n"
"""Between texts; no word and no English has it."""


class Entries(Protocol):
    """What phrases stand for."""

    def get(self, key: Key, default: English = ()) -> English:
        """The English of a phrase."""

    def __contains__(self, key: object) -> bool: ...


class _Hashes:
    """The places of some things that can be hashed, each once."""

    def __init__(self, things: Iterable[Hashable]) -> None:
        ordered = sorted((hash(thing), place) for place, thing in enumerate(things))
        self._hashes = array("q", (number for number, _ in ordered))
        self._places = array("i", (place for _, place in ordered))

    def __len__(self) -> int:
        return len(self._hashes)

    def place(self, thing: Hashable) -> int:
        """Of a thing among them; −1 where it is none of them."""
        number = hash(thing)
        at = bisect_left(self._hashes, number)
        return self._places[at] if at < len(self._hashes) and self._hashes[at] == number else -1


class Words(Collection[str]):
    """A set of words."""

    def __init__(self, words: Iterable[str]) -> None:
        each = sorted(set(words))
        self._hashes = _Hashes(each)
        self._joined = _BREAK.join(each)

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and self._hashes.place(word) >= 0

    def __iter__(self) -> Iterator[str]:
        return iter(self._joined.split(_BREAK) if self._joined else ())

    def __len__(self) -> int:
        return len(self._hashes)


class Phrases:
    """What each of some phrases stands for."""

    def __init__(self, entries: Mapping[Key, English]) -> None:
        self._hashes = _Hashes(entries)
        texts: dict[English, int] = {}
        self._texts = array("i", (texts.setdefault(english, len(texts)) for english in entries.values()))
        joined = [_BREAK.join(english) for english in texts]
        self._ends = array("i", _sums(map(len, joined)))
        self._joined = "".join(joined)

    def get(self, key: Key, default: English = ()) -> English:
        """See `Entries`."""
        place = self._hashes.place(key)
        if place < 0:
            return default
        text = self._texts[place]
        english = self._joined[self._ends[text] : self._ends[text + 1]]
        return tuple(english.split(_BREAK)) if english else ()

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and self._hashes.place(key) >= 0


class AnyOf(Collection[str]):
    """Words of any of several sets."""

    def __init__(self, sets: Sequence[Collection[str]]) -> None:
        self._sets = sets

    def __contains__(self, word: object) -> bool:
        return any(word in one for one in self._sets)

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(word for one in self._sets for word in one))

    def __len__(self) -> int:
        return len(list(iter(self)))


class FirstOf:
    """Entries of several; of the same phrase those of the first that has it."""

    def __init__(self, several: Sequence[Entries]) -> None:
        self._several = several

    def get(self, key: Key, default: English = ()) -> English:
        """See `Entries`."""
        return next((entries.get(key) for entries in self._several if key in entries), default)

    def __contains__(self, key: object) -> bool:
        return any(key in entries for entries in self._several)


def _sums(sizes: Iterable[int]) -> Iterator[int]:
    total = 0
    yield total
    for size in sizes:
        total += size
        yield total
