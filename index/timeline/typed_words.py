"""The words of typed expressions, those of all languages at once, as pieces of patterns."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from index.language.chinese import HAN

LEFT, RIGHT = rf"(?<![^\W{HAN}])", rf"(?:(?<=[{HAN}])|(?![^\W{HAN}]))"
"""Edges of words; Chinese ones may stand side by side."""
EDGE = r"(?!\w)"
"""Where they may not."""


class TypedWords:
    """Words by the names that `expression.yaml` gives them; `tables` has its languages."""

    def __init__(self, tables: Mapping[str, Mapping[str, Sequence[str]]]) -> None:
        self._tables = tables

    def named(self, name: str) -> frozenset[str]:
        """The words of one name, in every language; none where no language has that name."""
        return frozenset(word for table in self._tables.values() for word in table.get(name, ()))

    @property
    def keywords(self) -> frozenset[str]:
        """All words that mean something, which those of `filler` don't."""
        names = {name for table in self._tables.values() for name in table} - {"filler"}
        return frozenset().union(*map(self.named, names))

    def behind(self, name: str) -> str:
        """A pattern of any of them where they stand behind something. What follows a Chinese one may stand close by,
        unless it is one letter, which may begin another word: 起 of 起义 is no 'since'."""
        whole = (rf"{re.escape(word)}{RIGHT if len(word) > 1 else EDGE}" for word in self.named(name))
        return "|".join(sorted(whole, key=len, reverse=True)) or r"(?!)"

    def any_of(self, name: str) -> str:
        """A pattern of any of them, the longest first; without any, one that nothing matches."""
        return "|".join(sorted(map(re.escape, self.named(name)), key=len, reverse=True)) or r"(?!)"
