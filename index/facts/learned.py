"""Which dated statements tell something that happened, and which sentences are worth posting: weights learned from
some thousand that were judged by reading.

A dated statement has a weight by its signals (`signals`), known as soon as its document is read. Where an encoder has
read its sentence, or that of a would-be fact, there are log odds by what it means. All of it together makes a chance:
then a statement that the rules leave out may be shown, and one that they show may fall. The weights were made by
`bench/learning/statements.py`.
"""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.model import Event, Fact

MODEL = "multilingual-e5-small"
"""Whose vectors the weights are of."""
FARTHEST = 4.0
"""Deviations beyond which a signal says no more."""
_FILE = Path(__file__).with_name("learned.json")


class Chance(NamedTuple):
    """How the chance of being right is made, as log odds: `odds` of the log odds by meaning, `weight` of that by
    signals, `shown` where the rules show it, and a bias; and which chances count."""

    odds: float
    weight: float
    shown: float
    bias: float
    vouched: float  # the least with which something is shown that the rules leave out
    denied: float  # that below which something isn't that they show

    def of(self, odds: float, weight: float, *, shown: bool) -> float:
        """The chance, 0 to 1."""
        said = self.odds * odds + self.weight * weight + self.shown * shown + self.bias
        return 1 / (1 + math.exp(-said))

    def is_enough(self, chance: float, *, shown: bool) -> bool:
        """Whether something is to be shown."""
        return chance >= (self.denied if shown else self.vouched)


class Meaning(NamedTuple):
    """What makes log odds of the vectors of sentences."""

    meaning: npt.NDArray[np.float32]  # [dimensions]
    bias: float

    def odds(self, vectors: npt.NDArray[np.float32]) -> list[float]:
        """Of vectors [n, dimensions]."""
        said: list[float] = (vectors.astype(np.float64) @ self.meaning + self.bias).tolist()
        return said


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned. A signal counts as (value - mean) / deviation."""

    signals: Mapping[str, tuple[float, float, float]]  # name → mean, deviation, weight
    bias: float
    event: Meaning
    fact: Meaning
    events: Chance
    facts: Chance

    def of_signals(self, signals: Mapping[str, float]) -> float:
        """What the signals of a statement say."""
        said = (
            weight * max(-FARTHEST, min(FARTHEST, (signals.get(name, 0.0) - mean) / deviation))
            for name, (mean, deviation, weight) in self.signals.items()
        )
        return self.bias + sum(said)


@cache
def weights() -> Weights:
    """Those that ship."""
    stored = json.loads(_FILE.read_text(encoding="utf-8"))
    signals = {name: (mean, deviation, weight) for name, (mean, deviation, weight) in stored["signals"].items()}
    event, fact = (
        Meaning(np.frombuffer(base64.b64decode(stored[kind]["meaning"]), dtype="<f4"), stored[kind]["bias"])
        for kind in ("event", "fact")
    )
    return Weights(signals, stored["bias"], event, fact, Chance(**stored["events"]), Chance(**stored["facts"]))


def sentence_of(event: Event) -> str:
    """What an encoder reads of an event: the dated sentence, or all that stands under its date."""
    return event.citations[0].quote[event.lead :]


def events(shown: Sequence[Event], others: Sequence[Event], vectors: npt.NDArray[np.float32]) -> tuple[Event, ...]:
    """Of events that the rules show and `others` those that are worth showing, given the `vectors` of their sentences
    in this order. Of a text that is shown as a whole nothing falls: its readers have it before them.
    """
    chance = weights().events
    told = [(event, True) for event in shown] + [(event, False) for event in others]
    return tuple(
        event
        for (event, by_rules), said in zip(told, weights().event.odds(vectors), strict=True)
        if (by_rules and event.whole) or chance.is_enough(chance.of(said, event.weight, shown=by_rules), shown=by_rules)
    )


def facts(shown: Sequence[Fact], others: Sequence[Fact], vectors: npt.NDArray[np.float32]) -> tuple[Fact, ...]:
    """The same of facts."""
    chance = weights().facts
    told = [(fact, True) for fact in shown] + [(fact, False) for fact in others]
    return tuple(
        fact
        for (fact, by_rules), said in zip(told, weights().fact.odds(vectors), strict=True)
        if chance.is_enough(chance.of(said, 0.0, shown=by_rules), shown=by_rules)
    )
