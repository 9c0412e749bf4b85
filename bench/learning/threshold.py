"""The confidence that keeps foreign questions out, whatever the size of folder and the language."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from bench.learning.lessons import Lesson
from bench.learning.linear import Bools, Floats
from bench.learning.model import Model

LET_THROUGH = 0.05
"""Share of the foreign questions that may be answered, at each size of folder and in each language."""
MOST = 0.75
"""Share of the sizes and languages whose own threshold may be lower: the highest of many is mostly chance."""
ENOUGH = 60
"""Foreign questions of a size or language from which on they have a say in that."""
HOPELESS = 0.005
"""Share of the questions answered rightly with meaning whose words may be so poor that it isn't asked either."""


def cut(model: Model, taught: Sequence[Lesson], sure: Floats) -> Model:
    """The model with the threshold that keeps foreign questions out, whatever the size of folder and the language."""
    held = {name: sure[here] for name, here in foreign(taught) if here.sum() >= ENOUGH}
    named = {name: float(np.quantile(group, 1 - LET_THROUGH)) for name, group in held.items()}
    cuts = list(named.values())
    threshold = float(np.quantile(cuts, MOST)) if cuts else 0.2
    across = max((cut for name, cut in named.items() if "→" in name), default=threshold)
    if "translated" in model.way.signals and across > threshold:
        lowered = model.confidence.copy()
        lowered[model.way.signals.index("translated")] -= _log_odds(min(across, 0.99)) - _log_odds(threshold)
        model = replace(model, confidence=lowered)
    sys.stderr.write(f"cuts {' '.join(f'{cut:.3f}' for cut in cuts)} → {threshold:.3f}\n")
    return Model(model.way, model.passage, model.sentence, model.confidence, model.bias, max(threshold, 0.01))


def _log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def foreign(taught: Sequence[Lesson]) -> Iterator[tuple[str, Bools]]:
    """Which are foreign: of each size of folder in each language, across languages of each language."""
    sorts, told = np.array([t.sort for t in taught]), np.array([t.language for t in taught])
    of_some = np.char.startswith(sorts, "foreign ") & (sorts != "foreign reworded")
    for language in dict.fromkeys(told[of_some].tolist()):
        here = of_some & (told == language)
        for sort in dict.fromkeys(sorts[here].tolist()):
            name = f"{language} → en" if sort == "foreign across" else f"{language} {sort.removeprefix('foreign ')}"
            yield name, here & (sorts == sort)


def hopeless(words: Model, meaning: Model, taught: Sequence[Lesson]) -> float:
    right = np.array([bool(t.meaning and t.meaning.right) for t in taught])
    plain = words.sure(taught)
    held = plain[right & (plain >= 0)]
    return float(np.quantile(held, HOPELESS)) if len(held) else 0.0
