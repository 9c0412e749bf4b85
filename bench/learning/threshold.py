"""The confidence that keeps foreign questions out, whatever the size of folder and the language.

One rule, so that what ships is what learning gives: the lowest threshold at which no size of folder and no language
lets more than LET_THROUGH of its foreign questions pass.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bench.learning.lessons import Lesson
from bench.learning.linear import Bools
from bench.learning.model import Model

LET_THROUGH = 0.05
"""Share of the foreign questions that may be answered, at each size of folder and in each language."""
MANY = 150
"""Those of a size, or of a language, from which on they have a say in the threshold: of fewer, 5 % is mostly chance."""
HOPELESS = 0.005
"""Share of the questions answered rightly with meaning whose words may be so poor that it isn't asked either."""
LEAST, MOST = 0.05, 0.6
"""Thresholds beyond which none is taken: below, chance decides; above, next to nothing is answered."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Which lessons a way decides [L], and which of the others are answered already by the other way."""

    here: Bools
    answered: Bools


def cut(model: Model, taught: Sequence[Lesson], asked: Part) -> Model:
    """The model with the lowest threshold that keeps foreign questions out at every size and in every language."""
    values = np.where(asked.answered, 1.0, np.where(asked.here, model.sure(taught), -1.0))
    cuts = {
        name: float(np.quantile(values[here], 1 - LET_THROUGH))
        for name, here in margins(taught).items()
        if here.sum() >= MANY
    }
    threshold = max(cuts.values(), default=0.2)
    sys.stderr.write(f"cuts {', '.join(f'{name} {at:.3f}' for name, at in cuts.items())} → {threshold:.3f}\n")
    return replace(model, threshold=min(max(threshold, LEAST), MOST))


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


def hopeless(words: Model, meaning: Model, taught: Sequence[Lesson]) -> float:
    """The confidence of words below which next to nothing is answered rightly with meaning either."""
    right = np.array([bool(t.meaning and t.meaning.right) for t in taught])
    plain = words.sure(taught)
    held = plain[right & (plain >= 0)]
    return float(np.quantile(held, HOPELESS)) if len(held) else 0.0
