"""Words of which one excludes the other: north and south, adults and children, dogs and cats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from index.language.analysis import term_of
from index.language.endings import ENDINGS
from index.language.folding import fold
from index.remembering import remembered
from index.tables import read_table

GROWN_UP = ("adult", "взрослый", "ересек", "yetiskin", "erwachsene")
"""A word of the kind of people by their age, in each language."""


class Cell(NamedTuple):
    """The kind of a word and its place among the words that exclude one another there."""

    kind: int
    place: int
    asked: bool


@dataclass(frozen=True, slots=True)
class Opposites:
    """Those of a language: that exclude one another anywhere, among them names of things, `beside` the same word, or
    where one is asked about `instead` of the other."""

    language: str
    words_apart: Mapping[str, tuple[Cell, ...]]  # by term, in Turkish and Kazakh by how they begin
    words_beside: Mapping[str, tuple[Cell, ...]]
    words_instead: Mapping[str, tuple[Cell, ...]]
    things_from: int  # the kind of `words_apart` from which on they are names of things

    def apart(self, surface: str) -> tuple[Cell, ...]:
        """The cells of a word that excludes others wherever they stand."""
        return _cells(surface, self.language)[0]

    def is_thing(self, surface: str) -> bool:
        """Whether a word is the name of a thing that can be asked for."""
        return any(cell.kind >= self.things_from and cell.asked for cell in self.apart(surface))

    def beside(self, surface: str) -> tuple[Cell, ...]:
        """The cells of a word that excludes others before the same word."""
        return _cells(surface, self.language)[1]

    def exclude(self, one: str, other: str) -> bool:
        """Whether two words can't both be meant of one thing."""
        for first, second in zip(_cells(one, self.language), _cells(other, self.language), strict=True):
            if first and second and any(a.kind == b.kind and a.place != b.place for a in first for b in second):
                return True
        return False

    def excludes_any(self, surface: str) -> bool:
        """Whether a word excludes others at all; most don't."""
        return any(_cells(surface, self.language))

    def is_group(self, surface: str) -> bool:
        """Whether a word says of what age people are: 'adults', 'pensioners'."""
        kinds = {cell.kind for word in GROWN_UP for cell in self.words_apart.get(self._term(word), ())}
        return any(cell.kind in kinds for cell in self.apart(surface))

    def cells(self, surface: str) -> tuple[tuple[Cell, ...], ...]:
        """Those of a word: wherever it stands, beside the same word, instead of another."""
        listed = (self.words_apart, self.words_beside, self.words_instead)
        if self.language in ENDINGS:
            return tuple(next((cells[w] for w in cells if surface.startswith(w)), ()) for cells in listed)
        return tuple(cells.get(self._term(surface), ()) for cells in listed)

    def _term(self, surface: str) -> str:
        return surface if self.language in ENDINGS else term_of(surface, self.language) or surface


@remembered(16384)
def _cells(surface: str, language: str) -> tuple[tuple[Cell, ...], ...]:
    return opposites(language).cells(surface)


@cache
def table() -> Any:
    """All that is listed, by language."""
    return read_table(__package__, "contrasts.yaml")


@cache
def opposites(language: str) -> Opposites:
    """Those of a language with words; none in Chinese, which has patterns."""
    listed = {} if language == "zh" else table().get(language, {})
    apart, things, *others = (listed.get(name, ()) for name in ("apart", "things", "beside", "instead"))
    beside, instead = (_words(rows, language) for rows in others)
    return Opposites(language, _words([*apart, *things], language), beside, instead, len(apart))


def _words(rows: Sequence[str], language: str) -> dict[str, tuple[Cell, ...]]:
    cells: dict[str, tuple[Cell, ...]] = {}
    for kind, row in enumerate(rows):
        for n, cell in enumerate(row.split("|")):
            for word in cell.split():
                listed = fold(word.removeprefix("~"))
                term = listed if language in ENDINGS else term_of(listed, language) or listed
                told = Cell(kind, n, not word.startswith("~"))
                if told not in cells.get(term, ()):
                    cells[term] = (*cells.get(term, ()), told)
    return cells
