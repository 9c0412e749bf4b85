"""The confidence that keeps foreign questions out, whatever the size of folder and the language.

One rule, so that no threshold is set by hand: the lowest at which no size of folder and no language lets
more of its foreign questions pass than LET_THROUGH, and what chance may add to it in a sample of that size: the
worst of a dozen samples would else decide by its luck. Each language has its own, since signals aren't as high in one
as in another, and so have answers in another language than the question.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bench.learning.lessons import Lesson
from bench.learning.linear import Bools
from bench.learning.model import Model
from index.answers.ranking.selection.model import ACROSS

LET_THROUGH = 0.05
"""Share of the foreign questions that may be answered, at each size of folder and in each language."""
MANY = 150
"""Those of a size, or of a language, from which on they have a say in the threshold: of fewer, 5 % is mostly chance."""
LEAST, MOST = 0.15, 0.6
"""Thresholds beyond which none is taken: below, near misses pass; above, next to nothing is answered."""
STEP = 0.01


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Which lessons a way decides [L], and which of the others are answered already by the other way."""

    here: Bools
    answered: Bools


def cut(model: Model, taught: Sequence[Lesson], asked: Part) -> Model:
    """The model with the lowest thresholds that keep foreign questions out, of each language and across languages;
    then none of a language below what it takes to keep them out at every size of folder."""
    values = np.where(asked.answered, 1.0, np.where(asked.here, model.sure(taught), -1.0))
    across = np.array([model.is_across(t) for t in taught], dtype=np.bool_)
    told = np.where(across, ACROSS, np.array([t.language for t in taught]))
    sizes = margins(taught)
    foreign = np.logical_or.reduce(list(sizes.values()))
    cuts = {
        str(name): _within(float(np.quantile(values[here], 1 - _passing(int(here.sum())))))
        for name in np.unique(told)
        if (here := foreign & (told == name)).sum() >= MANY
    }
    pooled = float(np.quantile(values[foreign], 1 - LET_THROUGH))
    least = np.array([cuts.get(str(name), pooled) for name in told])
    floor = LEAST
    while floor < MOST and any(
        (values[here] >= np.maximum(least[here], floor)).mean() > _passing(int(here.sum()))
        for here in (here & ~across for name, here in sizes.items() if name.isdigit())
        if here.sum() >= MANY
    ):
        floor += STEP
    cuts = {name: at if name == ACROSS else max(at, floor) for name, at in cuts.items()}
    sys.stderr.write(f"cuts {', '.join(f'{name} {at:.3f}' for name, at in cuts.items())}, at least {floor:.2f}\n")
    return replace(model, threshold=max(_within(pooled), floor), thresholds=cuts)


def _within(threshold: float) -> float:
    return min(max(threshold, LEAST), MOST)


def _passing(many: int) -> float:
    """The share that may pass, of so many questions."""
    return LET_THROUGH + _by_chance(many)


def _by_chance(many: int) -> float:
    """The standard error of LET_THROUGH, counted over so many questions."""
    return math.sqrt(LET_THROUGH * (1 - LET_THROUGH) / many)


def cells(taught: Sequence[Lesson]) -> Mapping[str, Bools]:
    """Which are foreign: of each size of folder in each language, and across languages of each language."""
    return dict(_cells(taught))


def _cells(taught: Sequence[Lesson]) -> Iterator[tuple[str, Bools]]:
    sorts, told = np.array([t.sort for t in taught]), np.array([t.language for t in taught])
    of_some = np.char.startswith(sorts, "foreign ") & (sorts != "foreign reworded")
    for language in dict.fromkeys(told[of_some].tolist()):
        here = of_some & (told == language)
        for sort in dict.fromkeys(sorts[here].tolist()):
            name = f"{language} → en" if sort == "foreign across" else f"{language} {sort.removeprefix('foreign ')}"
            yield name, here & (sorts == sort)


def margins(taught: Sequence[Lesson]) -> Mapping[str, Bools]:
    """Which are foreign: of each size in all languages, of each language in all sizes, across languages of each."""
    found: dict[str, Bools] = {}
    for name, here in cells(taught).items():
        parts = (name,) if "→" in name else tuple(name.split())
        for part in parts:
            found[part] = found[part] | here if part in found else here
    return found
