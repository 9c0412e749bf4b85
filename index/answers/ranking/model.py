"""What each figure is worth: learned offline (`python -m bench train`), kept in weights.json."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from index.answers.ranking import nearness
from index.answers.ranking.features import PASSAGE, SENTENCE
from index.store.postings import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Linear weights of the three models, and the confidence below which the answer is withheld."""

    passage: Floats  # [len(PASSAGE)]
    sentence: Floats  # [len(SENTENCE) + 2]: then the passage's gap to the best one, and whether it is the best
    confidence: dict[str, float]
    threshold: float
    with_meaning: WithMeaning | None = None

    def above(self, threshold: float | None) -> Weights:
        """The same with another threshold, 0 … 1, for words and for meaning; as they are for None."""
        if threshold is None:
            return self
        meant = self.with_meaning
        if meant is not None:
            meant = dataclasses.replace(meant, weights=meant.weights.above(threshold))
        return dataclasses.replace(self, threshold=threshold, with_meaning=meant)


@dataclass(frozen=True, slots=True, eq=False)
class WithMeaning:
    """The same for questions that an encoder is asked as well: where words alone are unsure, or find nothing."""

    identity: str  # of the encoder that they were learned with: they are worth nothing for another
    weights: Weights  # the figures of `nearness` follow those of the words
    doubt: tuple[float, float]  # the confidence of words, from and up to which the encoder is asked

    def doubts(self, sure: float) -> bool:
        """Whether the encoder is asked where words alone are so sure."""
        return self.doubt[0] <= sure < self.doubt[1]


Saved = dict[str, Any]


@cache
def weights() -> Weights:
    """The ones that ship."""
    text = files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    return of(json.loads(text))


def of(saved: Saved) -> Weights:
    """Weights from their saved form; a figure that was not learned counts nothing."""
    return _weights(saved, PASSAGE, SENTENCE, _with_meaning(saved["meaning"]) if "meaning" in saved else None)


def _with_meaning(saved: Saved) -> WithMeaning:
    weights = _weights(saved, (*PASSAGE, *nearness.PASSAGE), (*SENTENCE, *nearness.SENTENCE))
    return WithMeaning(saved["identity"], weights, (float(saved["doubt"]["from"]), float(saved["doubt"]["to"])))


def _weights(
    saved: Saved, passage: Sequence[str], sentence: Sequence[str], with_meaning: WithMeaning | None = None
) -> Weights:
    return Weights(
        passage=_row(saved["passage"], passage),
        sentence=_row(saved["sentence"], (*sentence, "gap", "top")),
        confidence=saved["confidence"],
        threshold=float(saved["threshold"]["value"]),
        with_meaning=with_meaning,
    )


def _row(saved: dict[str, float], names: Sequence[str]) -> Floats:
    return np.array([saved.get(name, 0.0) for name in names], dtype=np.float32)
