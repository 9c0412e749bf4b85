"""How sure to be of what the ranking that ships finds: halfway between the weights that ship and those learned anew.

Each of the two was learned from lessons that the other hadn't, and each errs in its own way: their mean tells right
answers from wrong ones on folders of neither kind as well as the better of them, and its figures are the steadier.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from bench.learning.lessons import Lesson
from bench.learning.linear import Bools, Floats, yes_or_no_signed
from bench.learning.model import MEANING, Model
from bench.learning.teaching import RIDGE, SIGNS
from index.answers.ranking.confidence.calibration import is_across
from index.answers.ranking.selection.model import Weights

FAR_MORE = 1.5
"""Times as many foreign questions as in all languages together."""
LOST = 0.005
"""The share of the right answers in a language that its own threshold may keep back. People ask more questions that
have an answer than lessons do: what keeps more of them back lost more on a stranger's folder than it gained."""


def of_meaning(ships: Weights, taught: Sequence[Lesson]) -> Model:
    """What ships for answers with meaning, in the language of the question, halfway to what `taught` says; with the
    threshold that as many foreign questions pass as before.

    Answers in another language keep their weights and threshold. Every lesson counts once, whatever its sort.
    """
    before = _before(ships)
    held = [t for t in taught if t.meaning is not None and not is_across(t.meaning.standing.signals)]
    rows = before.rows(held)
    right = np.array([t.meaning is not None and t.meaning.right for t in held], dtype=np.bool_)
    anew = np.append(*yes_or_no_signed(rows, right, np.ones(len(held)), SIGNS, RIDGE))
    learned = replace(before, confidence=(before.confidence + anew) / 2)
    foreign = np.array([t.sort.startswith("foreign") for t in held], dtype=np.bool_)
    sure = learned.sure(held)
    threshold = _as_many(before.sure(held), before.threshold, sure, foreign)
    told = np.array([t.language for t in held])
    return replace(learned, threshold=threshold, thresholds=of_languages(sure, threshold, foreign, right, told))


def of_languages(
    sure: Floats, threshold: float, foreign: Bools, right: Bools, language: np.typing.NDArray[np.str_]
) -> dict[str, float]:
    """Thresholds of their own for languages in which far more foreign questions pass than in all of them together:
    there as many shall pass, as far as that keeps next to no right answer back. Where words are pairs of letters,
    chance meets more of them."""
    passing = float((sure[foreign] >= threshold).mean())
    found = {}
    for name in sorted(set(language.tolist())):
        own = sure[foreign & (language == name)]
        if (own >= threshold).mean() > FAR_MORE * passing:
            given = sure[right & (language == name) & (sure >= threshold)]
            harmless = float(np.quantile(given, LOST)) if len(given) else 1.0
            found[name] = min(harmless, float(np.quantile(own, 1 - passing)))
    return found


def _before(ships: Weights) -> Model:
    if ships.with_meaning is None:
        raise ValueError("the weights that ship have none for meaning")
    own = ships.with_meaning.weights
    confidence: Floats = np.array([own.confidence.get(name, 0.0) for name in (*MEANING.signals, "bias")])
    ranking = own.passage.astype(np.float64), own.sentence.astype(np.float64)
    return Model(MEANING, *ranking, confidence, threshold=own.threshold)


def _as_many(before: Floats, threshold: float, after: Floats, foreign: Bools) -> float:
    """The threshold that as many of the foreign ones pass as pass the one before."""
    passing = float((before[foreign] >= threshold).mean())
    return float(np.quantile(after[foreign], 1 - passing))
