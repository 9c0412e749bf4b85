"""What each figure is worth: learned offline (`python -m bench train`), kept in weights.json."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from index.answers.ranking.features import nearness
from index.answers.ranking.features.features import PASSAGE, SENTENCE
from index.store.postings import Floats

ACROSS = "across"
"""Names what is of answers in another language than the question."""
ABROAD = "abroad"
"""The same of those that are looked for where documents in the question's language have no answer: of two looks one is
the more often wrong."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """Linear weights of the three models, and the confidence below which the answer is withheld."""

    passage: Floats  # [len(PASSAGE)]
    sentence: Floats  # [len(SENTENCE) + 2]: then the passage's gap to the best one, and whether it is the best
    confidence: dict[str, float]
    threshold: float
    across: Mapping[str, float] | None = None
    """For an answer in another language than the question, in place of `confidence`: words say little there."""
    reading: Mapping[str, float] = field(default_factory=dict)
    """What reading a sentence together with the question makes of the confidence: see reading.sure."""
    reading_across: Mapping[str, float] = field(default_factory=dict)
    """The same of an answer in another language than the question; without it, none is read."""
    with_meaning: WithMeaning | None = None
    thresholds: Mapping[str, float] = field(default_factory=dict)
    """In place of `threshold`: by the language of question and answer, and of answers ACROSS languages, of all or by
    that of the question ('across kk'). Signals are not as high in one language as in another."""

    def least(self, language: str, across: bool) -> float:
        """The confidence below which an answer is withheld."""
        if not across:
            return self.thresholds.get(language, self.threshold)
        of_all = self.thresholds.get(ACROSS, self.threshold)
        return self.thresholds.get(f"{ACROSS} {language}", of_all)

    def least_abroad(self, language: str) -> float:
        """The same of an answer that is looked for in documents in other languages alone."""
        return max(self.thresholds.get(ABROAD, self.threshold), self.least(language, across=True))

    def sure_by(self, across: bool) -> Mapping[str, float]:
        """The weights of the confidence in an answer, in another language than the question or in the same."""
        return self.across if across and self.across is not None else self.confidence

    def reads(self, across: bool) -> Mapping[str, float]:
        """What reading makes of the confidence in an answer, in another language than the question or in the same."""
        return self.reading_across if across else self.reading

    def above(self, threshold: float | None) -> Weights:
        """The same with another threshold, 0 … 1, for words and for meaning; as they are for None."""
        if threshold is None:
            return self
        meant = self.with_meaning
        if meant is not None:
            meant = dataclasses.replace(meant, weights=meant.weights.above(threshold))
        return dataclasses.replace(self, threshold=threshold, with_meaning=meant, thresholds={})


@dataclass(frozen=True, slots=True, eq=False)
class WithMeaning:
    """The same for questions that an encoder is asked as well: where words alone are unsure, or find nothing."""

    identity: str  # of the encoder that they were learned with: they are worth nothing for another
    weights: Weights  # the figures of `nearness` follow those of the words
    doubt: float  # the confidence of words below which the encoder is asked

    def doubts(self, sure: float) -> bool:
        """Whether the encoder is asked where words alone are so sure."""
        return sure < self.doubt


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
    return WithMeaning(saved["identity"], weights, float(saved["doubt"]))


def _weights(
    saved: Saved, passage: Sequence[str], sentence: Sequence[str], with_meaning: WithMeaning | None = None
) -> Weights:
    return Weights(
        passage=_row(saved["passage"], passage),
        sentence=_row(saved["sentence"], (*sentence, "gap", "top")),
        confidence=saved["confidence"],
        across=saved.get("across"),
        threshold=float(saved["threshold"]["value"]),
        thresholds={name: float(value) for name, value in saved["threshold"].items() if name != "value"},
        reading=saved.get("reading", {}),
        reading_across=saved.get("reading_across", {}),
        with_meaning=with_meaning,
    )


def _row(saved: dict[str, float], names: Sequence[str]) -> Floats:
    return np.array([saved.get(name, 0.0) for name in names], dtype=np.float32)
