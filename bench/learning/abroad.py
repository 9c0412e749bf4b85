"""How sure an answer in another language than the question may be, learned anew for the ranking that ships.

Lessons are what is asked across languages: English articles in folders of several sizes, practical documents all in one
language, and in several at once. The rest of what ships stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bench.learning import in_folders
from bench.learning.lessons import Lesson
from bench.learning.linear import Bools, Floats, yes_or_no_signed
from bench.learning.material import Material
from bench.learning.model import MEANING, Model
from bench.learning.teaching import SIGNS
from bench.learning.threshold import LEAST, LET_THROUGH
from index.answers.ranking.confidence.calibration import is_across
from index.answers.ranking.selection.model import ACROSS, Weights

RIDGE = 30.0
"""How far the weights are drawn to nought: there are few lessons for so many signals."""
FOREIGN = 3.0
"""Importance of foreign questions: the threshold is told by the few of them that come high."""


def lessons_of(m: Material, ships: Weights, seed: int) -> list[Lesson]:
    """All that is asked across languages and finds an answer in another one."""
    taught = [
        *in_folders.across(m.articles, m.across, ships, seed),
        *in_folders.of_pairs(m.polyglot, ships, seed),
        *in_folders.of_polyglot(m.polyglot, ships, seed),
    ]
    return [t for t in taught if t.meaning is not None and is_across(t.meaning.standing.signals)]


def learned(ships: Weights, taught: Sequence[Lesson]) -> Model:
    """What ships, with the regression of answers across languages, and thresholds for them, learned from `taught`."""
    if ships.with_meaning is None:
        raise ValueError("the weights that ship have none for meaning")
    own = ships.with_meaning.weights
    names = (*MEANING.signals, "bias")
    confidence: Floats = np.array([own.confidence.get(name, 0.0) for name in names])
    ranking = own.passage.astype(np.float64), own.sentence.astype(np.float64)
    model = Model(MEANING, *ranking, confidence, threshold=own.threshold, thresholds=dict(own.thresholds))
    foreign, right, told = marks(taught)
    importance = np.where(foreign, FOREIGN, 1.0)
    abroad = np.append(*yes_or_no_signed(model.rows(taught), right, importance, SIGNS, RIDGE))
    model = replace(model, across=abroad)
    return replace(model, thresholds={**model.thresholds, **cuts(model.sure(taught), foreign, told)})


def marks(taught: Sequence[Lesson]) -> tuple[Bools, Bools, np.typing.NDArray[np.str_]]:
    """Which lessons are foreign, which are answered rightly, and the language of each question."""
    foreign = np.array([t.sort.startswith("foreign") for t in taught], dtype=np.bool_)
    right = np.array([t.meaning is not None and t.meaning.right for t in taught], dtype=np.bool_)
    return foreign, right, np.array([t.language for t in taught])


def cuts(sure: Floats, foreign: Bools, told: np.typing.NDArray[np.str_]) -> dict[str, float]:
    """The thresholds that LET_THROUGH of the foreign questions pass, of all and of those asked in each language."""
    found = {ACROSS: _cut(sure[foreign])}
    for language in sorted(set(told.tolist())):
        found[f"{ACROSS} {language}"] = _cut(sure[foreign & (told == language)])
    return found


def _cut(sure: Floats) -> float:
    return max(LEAST, float(np.quantile(sure, 1 - LET_THROUGH)))
