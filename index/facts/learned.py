"""Which dated statements tell something that happened: weights learned from some thousand that were judged by reading.

A statement has a weight by its signals (`signals`), known as soon as its document is read, and one by what its sentence
means, known where an encoder has read it. Only both together say anything: then a statement that the rules leave out
may be shown, and one that they show may fall. The weights were made by `bench/learning/events.py`.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.model import Event

MODEL = "multilingual-e5-small"
"""Whose vectors the weights are of."""
VOUCHED, DENIED = 0.8, 0.2
"""The least chance of being right with which an event is shown that the rules leave out; the chance below which one
isn't that they show."""
_ANY = -math.inf
FARTHEST = 4.0
"""Deviations beyond which a signal says no more."""
_FILE = Path(__file__).with_name("learned.json")


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned. A signal counts as (value - mean) / deviation."""

    signals: Mapping[str, tuple[float, float, float]]  # name → mean, deviation, weight
    bias: float
    meaning: npt.NDArray[np.float32]  # [dimensions]
    languages: Mapping[str, float]  # what the vectors of a language are weighed without; '' for all others

    def of_signals(self, signals: Mapping[str, float]) -> float:
        """What the signals of a statement say."""
        said = (
            weight * max(-FARTHEST, min(FARTHEST, (signals.get(name, 0.0) - mean) / deviation))
            for name, (mean, deviation, weight) in self.signals.items()
        )
        return self.bias + sum(said)

    def of_meaning(self, vectors: npt.NDArray[np.float32], languages: Sequence[str]) -> npt.NDArray[np.float64]:
        """What the vectors of sentences [n, dimensions] say, each in its language."""
        off = np.array([self.languages.get(language, self.languages[""]) for language in languages])
        said: npt.NDArray[np.float64] = vectors.astype(np.float64) @ self.meaning - off
        return said


@cache
def weights() -> Weights:
    """Those that ship."""
    stored = json.loads(_FILE.read_text(encoding="utf-8"))
    return Weights(
        {name: (mean, deviation, weight) for name, (mean, deviation, weight) in stored["signals"].items()},
        stored["bias"],
        np.frombuffer(base64.b64decode(stored["meaning"]), dtype="<f4"),
        stored["languages"],
    )


def sentence_of(event: Event) -> str:
    """What an encoder reads of an event: the dated sentence, or all that stands under its date."""
    return event.citations[0].quote[event.lead :]


def judged(shown: Sequence[Event], others: Sequence[Event], vectors: npt.NDArray[np.float32]) -> tuple[Event, ...]:
    """Of events that the rules show and `others` those that are worth showing, given the `vectors` of their sentences
    in this order.
    """
    every = (*shown, *others)
    said = weights().of_meaning(vectors, [event.citations[0].source.language for event in every])
    said += np.array([event.weight for event in every])
    least = [_ANY if event.whole else _logit(DENIED) for event in shown] + [_logit(VOUCHED)] * len(others)
    return tuple(event for event, weight, enough in zip(every, said.tolist(), least, strict=True) if weight >= enough)


def _logit(chance: float) -> float:
    return math.log(chance / (1 - chance))
