"""Words of which one excludes the other: north and south, adults and children, dogs and cats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from index.language.analysis import ENDINGS, term_of
from index.language.folding import fold
from index.tables import read_table


class Cell(NamedTuple):
    """The kind of a word and its place among the words that exclude one another there."""

    kind: int
    place: int
    asked: bool


@dataclass(frozen=True, slots=True)
class Opposites:
    """Those of a language: that exclude one another anywhere, among them names of things, or `beside` the same word."""

    language: str
    words_apart: Mapping[str, tuple[Cell, ...]]  # by term, in Turkish and Kazakh by how they begin
    words_beside: Mapping[str, tuple[Cell, ...]]
    things_from: int  # the kind of `words_apart` from which on they are names of things

    def apart(self, surface: str) -> tuple[Cell, ...]:
        """The cells of a word that excludes others wherever they stand."""
        return self._of(surface, self.words_apart)

    def is_thing(self, surface: str) -> bool:
        """Whether a word is the name of a thing that can be asked for."""
        return any(cell.kind >= self.things_from and cell.asked for cell in self.apart(surface))

    def beside(self, surface: str) -> tuple[Cell, ...]:
        """The cells of a word that excludes others before the same word."""
        return self._of(surface, self.words_beside)

    def exclude(self, one: str, other: str) -> bool:
        """Whether two words can't both be meant of one thing."""
        return any(
            a.kind == b.kind and a.place != b.place
            for kind in (self.apart, self.beside)
            for a in kind(one)
            for b in kind(other)
        )

    def _of(self, surface: str, listed: Mapping[str, tuple[Cell, ...]]) -> tuple[Cell, ...]:
        if self.language in ENDINGS:
            return next((cells for word, cells in listed.items() if surface.startswith(word)), ())
        return listed.get(term_of(surface, self.language) or surface, ())


@cache
def table() -> Any:
    """All that is listed, by language."""
    return read_table(__package__, "contrasts.yaml")


@cache
def opposites(language: str) -> Opposites:
    """Those of a language with words; none in Chinese, which has patterns."""
    listed = {} if language == "zh" else table().get(language, {})
    apart, beside, things = (listed.get(name, ()) for name in ("apart", "beside", "things"))
    return Opposites(language, _words([*apart, *things], language), _words(beside, language), len(apart))


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
