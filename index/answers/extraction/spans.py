"""Stretches of a sentence, in words: what can stand out in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from index.language.analysis import Word

_WITHIN = re.compile(r"[\s.'’‑–-]*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the question meets it, per word: its marks, and the concept it stands for (-1 for none).

    `weights` is what each concept of the question is worth, `levels` how well each word stands for its concept (0 … 1);
    empty where nothing is known of it. `terms` are the concepts' own, for which other words may stand.
    """

    text: str
    words: Sequence[Word]
    marks: Sequence[int]
    concepts: Sequence[int]
    weights: Sequence[float] = ()
    levels: Sequence[float] = ()
    terms: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row."""

    first: int  # both included
    last: int


def side_by_side(s: Sentence, fits: Callable[[int], bool], joins: re.Pattern[str] = _WITHIN) -> list[Stretch]:
    """The words that fit, as stretches: those between which only `joins` stands belong together."""
    found: list[Stretch] = []
    for n in range(len(s.words)):
        if not fits(n):
            continue
        last = found[-1].last if found else -2
        if last == n - 1 and joins.fullmatch(s.text, s.words[last].end, s.words[n].start):
            found[-1] = Stretch(found[-1].first, n)
        else:
            found.append(Stretch(n, n))
    return found


def is_asked(s: Sentence, run: Stretch) -> bool:
    """Whether it is nothing but the question's own words."""
    return all(s.concepts[n] >= 0 for n in range(run.first, run.last + 1))
