"""What each figure is worth: learned offline (`python -m bench train`), kept in weights.json."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from index.answers.ranking.features import PASSAGE, SENTENCE
from index.store.postings import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Linear weights of the three models, and the confidence below which the answer is withheld."""

    passage: Floats  # [len(PASSAGE)]
    sentence: Floats  # [len(SENTENCE) + 2]: then the passage's gap to the best one, and whether it is the best
    confidence: dict[str, float]
    threshold: float


@cache
def weights() -> Weights:
    """The ones that ship."""
    text = files(__package__).joinpath("weights.json").read_text(encoding="utf-8")
    return of(json.loads(text))


def of(saved: dict[str, dict[str, float]]) -> Weights:
    """Weights from their saved form; a figure that was not learned counts nothing."""
    return Weights(
        passage=_row(saved["passage"], PASSAGE),
        sentence=_row(saved["sentence"], (*SENTENCE, "gap", "top")),
        confidence=saved["confidence"],
        threshold=float(saved["threshold"]["value"]),
    )


def _row(saved: dict[str, float], names: Sequence[str]) -> Floats:
    return np.array([saved.get(name, 0.0) for name in names], dtype=np.float32)
