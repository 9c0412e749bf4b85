"""The confidence that keeps foreign questions out, whatever the size of folder and the language.

Two steps, each a rule, so that what ships is what learning gives. First the levels: signals that only say what sort of
folder and question it is (LEVELS) get the weights at which as many foreign questions come as high everywhere. Then the
cut: the lowest threshold at which no size of folder and no language lets more than LET_THROUGH of them pass.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from bench.learning.lessons import Lesson
from bench.learning.linear import Bools, Floats
from bench.learning.model import Model

LET_THROUGH = 0.05
"""Share of the foreign questions that may be answered, at each size of folder and in each language."""
ENOUGH = 60
"""Foreign questions of a size and language from which on they have a say in the levels."""
MANY = 150
"""Those of a size, or of a language, from which on they have a say in the threshold: of fewer, 5 % is mostly chance."""
LEVELS = ("size", "unnamed", "translated")
FIRM = 0.02
"""How firmly the levels stay where the regression had them, against an even share everywhere."""
ROUNDS = 3
HOPELESS = 0.005
"""Share of the questions answered rightly with meaning whose words may be so poor that it isn't asked either."""
LEAST, MOST = 0.05, 0.6
"""Thresholds beyond which none is taken: below, chance decides; above, next to nothing is answered."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Which lessons a way decides [L], and which of the others are answered already by the other way."""

    here: Bools
    answered: Bools


def levelled(model: Model, taught: Sequence[Lesson], asked: Part) -> Model:
    """The model with the weights of LEVELS at which the foreign questions that come highest come as high everywhere."""
    places = [model.way.signals.index(name) for name in LEVELS]
    rows = model.rows(taught)[:, places]
    for _ in range(ROUNDS):
        sure = model.sure(taught)
        heights, means, counts = [], [], []
        for here in cells(taught).values():
            if here.sum() >= ENOUGH and (height := _height(sure, here, asked)) is not None:
                near = here & asked.here & (sure > 0) & (_log_odds(sure) >= height - 1.0)
                heights.append(height)
                means.append(rows[near].mean(axis=0))
                counts.append(float(here.sum()))
        if len(heights) <= len(LEVELS):
            return model
        model = _moved(model, places, np.array(heights), np.array(means), np.array(counts))
    return model


def _moved(model: Model, places: Sequence[int], heights: Floats, means: Floats, counts: Floats) -> Model:
    """The model, less what of the heights is told by the means of its levels."""
    worth = counts / counts.sum()
    centre = worth @ means
    off, high = means - centre, heights - worth @ heights
    bend = (off * worth[:, None]).T @ off + FIRM * np.eye(len(places))
    slope = np.linalg.solve(bend, (off * worth[:, None]).T @ high)
    confidence = model.confidence.copy()
    confidence[list(places)] -= slope
    return replace(model, confidence=confidence, bias=model.bias + float(slope @ centre))


def _height(sure: Floats, here: Bools, asked: Part) -> float | None:
    """The log-odds that LET_THROUGH of some foreign questions pass; None where those of the other way are as many."""
    values = np.where(asked.answered, 1.0, np.where(asked.here, sure, -1.0))[here]
    height = float(np.quantile(values, 1 - LET_THROUGH))
    return float(_log_odds(np.array([height]))[0]) if 0 < height < 1 else None


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


def _log_odds(share: Floats) -> Floats:
    inside = np.clip(share, 1e-6, 1 - 1e-6)
    odds: Floats = np.log(inside / (1 - inside))
    return odds
