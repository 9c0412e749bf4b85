"""Pairs of Chinese letters that the documents have: how a word is met that isn't written out there."""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from functools import cached_property

from index.answers.question.analysis import Alternative
from index.language import chinese
from index.language.chinese import is_han
from index.language.segmentation import APART
from index.language.thesaurus import household

HOLDING = 0.7
"""What a pair counts that holds a word of one letter: 养狗 for 狗."""
SPREAD = 0.8
"""What a word counts that has one letter more inside: 门禁卡 for 门卡."""
LONGEST = 4
"""Letters in a row that are taken for one word."""
MOST = 12


class Pairs(Container[str]):
    """Of the terms of an index, those of two Chinese letters; it contains what is made of them in a row, too."""

    def __init__(self, terms: Collection[str]) -> None:
        self._terms = terms

    def __contains__(self, piece: object) -> bool:
        if not isinstance(piece, str) or not 2 <= len(piece) <= LONGEST or not is_han(piece[0]):
            return False
        return all(pair in self._terms for pair in chinese.pairs(piece))

    def holding(self, letter: str) -> list[Alternative]:
        """The pairs that a letter stands in."""
        after = [letter + second for second in sorted(self._seconds.get(letter, ()))]
        before = [first + letter for first in sorted(self._firsts.get(letter, ()))]
        return [Alternative((pair,), HOLDING) for pair in (after + before)[:MOST]]

    def of_verb(self, pair: str) -> tuple[str, ...]:
        """A verb and what it is done to, each by itself, 带猫, where the documents have the second but not the pair, or
        may call it otherwise: 宠物."""
        if pair in self or pair[0] not in chinese.verbs() or not is_han(pair[-1]):
            return ()
        if not self.holding(pair[-1]) and not household("zh").others((pair[-1],)):
            return ()
        return tuple(pair)

    def spread(self, pairs: Sequence[str]) -> list[Alternative]:
        """Of a word of two letters that isn't there, the words of three that begin and end as it does."""
        if len(pairs) != 1 or pairs[0] in self:
            return []
        first, last = pairs[0][0], pairs[0][-1]
        between = sorted((self._seconds.get(first, set()) & self._firsts.get(last, set())) - APART)  # 小的孩子: no 小孩
        return [Alternative((first + letter, letter + last), SPREAD) for letter in between[:MOST]]

    @cached_property
    def _seconds(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for pair in self._all:
            found.setdefault(pair[0], set()).add(pair[1])
        return found

    @cached_property
    def _firsts(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for pair in self._all:
            found.setdefault(pair[1], set()).add(pair[0])
        return found

    @cached_property
    def _all(self) -> list[str]:
        return [term for term in self._terms if len(term) == 2 and is_han(term[0])]
