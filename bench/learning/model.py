"""What is learned: of each way to answer its weights, and both together as the engine uses them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from bench import encoded
from bench.learning.lessons import Judged, Lesson
from bench.learning.linear import Bools, Floats
from index.answers.ranking.confidence.calibration import SIGNALS, WITH_MEANING, is_across
from index.answers.ranking.confidence.confidence import Standing
from index.answers.ranking.features import nearness
from index.answers.ranking.features.features import PASSAGE, SENTENCE
from index.answers.ranking.selection.model import Weights, WithMeaning


@dataclass(frozen=True, slots=True)
class Way:
    """One of the two ways to answer: what it measures, and its part of what both were asked."""

    passage: tuple[str, ...]
    sentence: tuple[str, ...]
    signals: tuple[str, ...]
    place: int

    def naught(self) -> Weights:
        return Weights(np.zeros(len(self.passage), np.float32), np.zeros(len(self.sentence), np.float32), {}, 0.0)

    def of(self, taught: Lesson) -> Judged | None:
        return (taught.words, taught.meaning)[self.place]


WORDS = Way(PASSAGE, (*SENTENCE, "gap", "top"), SIGNALS, 0)
MEANING = Way((*PASSAGE, *nearness.PASSAGE), (*SENTENCE, *nearness.SENTENCE, "gap", "top"), WITH_MEANING, 1)
WAYS = (WORDS, MEANING)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """What one way learned."""

    way: Way
    passage: Floats
    sentence: Floats
    confidence: Floats
    across: Floats | None = None
    """Like `confidence`, of answers in another language than the question. The last figure of both is the bias."""
    threshold: float = 0.0
    thresholds: Mapping[str, float] = field(default_factory=dict)

    def weights(self) -> Weights:
        own, across = (
            None if row is None else dict(zip((*self.way.signals, "bias"), row.tolist(), strict=True))
            for row in (self.confidence, self.across)
        )
        passage, sentence = self.passage.astype(np.float32), self.sentence.astype(np.float32)
        return Weights(passage, sentence, own or {}, self.threshold, across, thresholds=self.thresholds)

    def sure(self, taught: Sequence[Lesson]) -> Floats:
        """The confidence in each answer; -1 where nothing is found."""
        return np.array([-1.0 if (j := self.way.of(t)) is None else self._sure(j.standing) for t in taught])

    def least(self, taught: Sequence[Lesson]) -> Floats:
        """The confidence below which each answer is withheld."""
        of = self.weights().least
        return np.array([of(t.language, self.is_across(t)) for t in taught])

    def is_across(self, taught: Lesson) -> bool:
        """Whether the answer is in another language than the question."""
        judged = self.way.of(taught)
        return judged is not None and is_across(judged.standing.signals)

    def rows(self, taught: Sequence[Lesson]) -> Floats:
        """The signals of each answer; nought where nothing is found."""
        judged = [self.way.of(t) for t in taught]
        return np.array([np.zeros(len(self.way.signals)) if j is None else j.standing.signals for j in judged], float)

    def _sure(self, standing: Standing) -> float:
        row = self.across if self.across is not None and is_across(standing.signals) else self.confidence
        z = float(standing.signals @ row[:-1]) + float(row[-1])
        return standing.sure(1 / (1 + math.exp(-z)))

    def saved(self) -> dict[str, dict[str, float]]:
        def rounded(names: Sequence[str], values: Floats) -> dict[str, float]:
            return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}

        return {
            "passage": rounded(self.way.passage, self.passage),
            "sentence": rounded(self.way.sentence, self.sentence),
            "confidence": rounded((*self.way.signals, "bias"), self.confidence),
            **({} if self.across is None else {"across": rounded((*self.way.signals, "bias"), self.across)}),
            "threshold": {name: round(at, 3) for name, at in {"value": self.threshold, **self.thresholds}.items()},
        }


@dataclass(frozen=True, slots=True, eq=False)
class Learned:
    """Both ways, and the confidence of words between which the other one is gone."""

    words: Model
    meaning: Model | None
    doubt: float

    def weights(self) -> Weights:
        if self.meaning is None:
            return self.words.weights()
        return replace(
            self.words.weights(), with_meaning=WithMeaning(encoded.identity(), self.meaning.weights(), self.doubt)
        )

    def saved(self) -> dict[str, object]:
        saved: dict[str, object] = dict(self.words.saved())
        if self.meaning:
            saved["meaning"] = {"identity": encoded.identity(), "doubt": self.doubt, **self.meaning.saved()}
        return saved

    def decided(self, taught: Sequence[Lesson]) -> tuple[Floats, Bools, Bools]:
        """As the engine does: of each the confidence less the threshold of its way, whether the answer is right, and
        whether the encoder was asked."""
        plain = self.words.sure(taught)
        right = np.array([bool(t.words and t.words.right) for t in taught])
        over = plain - self.words.least(taught)
        if self.meaning is None:
            return over, right, np.zeros(len(taught), dtype=np.bool_)
        asked = plain < self.doubt
        meant = np.array([bool(t.meaning and t.meaning.right) for t in taught])
        return (
            np.where(asked, self.meaning.sure(taught) - self.meaning.least(taught), over),
            np.where(asked, meant, right),
            asked,
        )
