"""Cities of 15,000 people and more by any of their names, packed: as objects they would take 70 MB for good.

The data are GeoNames' (https://www.geonames.org, CC BY 4.0); `make_cities` makes the table `cities.xz` of them.
"""

from __future__ import annotations

import lzma
import re
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from sys import intern

from babel.core import get_global
from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.language.folding import without_accents

TABLE = Path(__file__).with_name("cities.xz")
LARGE = 100_000
"""Smaller cities are found by their exact name, and not offered for a misspelt one."""
NEAR = 0.85
"""Share of a name's letters that must be right for it to count as misspelt."""
SLIP = 0.8
"""The same where it begins and ends right and is the city's first name: of a short name one letter is much."""
BEGINNING = 4
"""Letters of a name's beginning that are enough to offer it."""
PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class City:
    """A city, by the first of its names."""

    name: str
    country: str  # ISO 3166, two letters
    zone: str  # IANA
    population: int


class Gazetteer:
    """The cities, the largest first, and one string with all their folded names."""

    def __init__(self, cities: Iterable[tuple[City, Sequence[str]]]) -> None:
        self.cities: list[City] = []
        names: list[str] = []
        self._owners = array("I")
        for number, (city, written) in enumerate(cities):
            self.cities.append(city)
            names += written
            self._owners.extend([number] * len(written))
        self._starts = array("I")
        at = 1
        for name in names:
            self._starts.append(at)
            at += len(name) + 1
        self._text = "\n" + "\n".join(names) + "\n"
        owned = zip(names, self._owners, strict=True)
        large = [(name, owner) for name, owner in owned if self.cities[owner].population >= LARGE]
        self._large = [name for name, _ in large]
        self._large_owners = array("I", [owner for _, owner in large])
        self._first = [name_key(city.name) for city in self.cities if city.population >= LARGE]

    def named(self, name: str) -> list[City]:
        """The cities with this folded name, the largest first."""
        found, at = [], -1
        while (at := self._text.find(f"\n{name}\n", at + 1)) >= 0:
            found.append(self.cities[self._owners[self._line(at + 1)]])
        return found

    def near(self, name: str, limit: int = 8) -> list[tuple[City, float]]:
        """Large cities with a name that `name` may be a misspelling of, the likeliest first, with their likeness."""
        found = {self._large_owners[number]: score for number, score in reversed(alike(name, self._large, limit))}
        found |= dict(reversed(slips(name, self._first, limit)))
        likely = sorted(found.items(), key=lambda one: (-one[1], one[0]))[:limit]
        return [(self.cities[number], score) for number, score in likely]

    def _line(self, at: int) -> int:
        low, high = 0, len(self._starts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self._starts[middle] <= at else (low, middle - 1)
        return low


@cache
def gazetteer() -> Gazetteer:
    """Made at the first call, which takes some tenths of a second: call it in a thread."""
    return Gazetteer(map(_read, lzma.decompress(TABLE.read_bytes()).decode().splitlines()))


@cache
def country_codes() -> Mapping[str, str]:
    """Three-letter codes (ISO 3166), folded, to two-letter ones, by the CLDR."""
    aliases: Mapping[str, Sequence[str]] = get_global("territory_aliases")
    return {old.casefold(): new[0] for old, new in aliases.items() if len(old) == 3 and old.isalpha() and len(new) == 1}


def alike(name: str, names: Sequence[str], limit: int) -> list[tuple[int, float]]:
    """Which of `names` (by number) `name` may be a misspelling or the beginning of, the likeliest first, how alike.

    The first letter must be right: people miss it least of all, and other words are told from places by it.
    """
    if len(name) < BEGINNING - (not name.isascii()):
        return []
    near = process.extract(name, names, scorer=OSA.normalized_similarity, score_cutoff=NEAR, limit=None)
    found = {number: score for key, score, number in near if key[0] == name[0]}
    for number, key in enumerate(names):
        if key.startswith(name):
            found.setdefault(number, len(name) / len(key))
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))[:limit]


def slips(name: str, names: Sequence[str], limit: int) -> list[tuple[int, float]]:
    """Which of `names` (by number) `name` may be with one letter wrong in its middle, how alike."""
    if len(name) < BEGINNING:
        return []
    near = process.extract(name, names, scorer=OSA.normalized_similarity, score_cutoff=SLIP, limit=None)
    likely = [(number, score) for key, score, number in near if key[0] == name[0] and key[-1] == name[-1]]
    return likely[:limit]


def name_key(text: str) -> str:
    """For comparing names: no case, no accents, no punctuation."""
    text = text.casefold()
    if not text.isascii():
        text = without_accents(text.replace("ı", "i"))
    return text if text.isalpha() else PUNCTUATION.sub(" ", text).strip()


def _read(row: str) -> tuple[City, Sequence[str]]:
    name, country, zone, population, *names = row.split("\t")
    return City(name, intern(country), intern(zone), int(population)), names
