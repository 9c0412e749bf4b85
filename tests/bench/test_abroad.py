"""How sure an answer in another language may be is learned anew, with a threshold for each language."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bench.learning import abroad
from bench.learning.lessons import Judged, Lesson
from bench.learning.model import MEANING
from bench.learning.threshold import LEAST
from index.answers.ranking.confidence.calibration import WITH_MEANING
from index.answers.ranking.confidence.confidence import Standing
from index.answers.ranking.selection.model import Weights, WithMeaning

ACROSS, PIECES = WITH_MEANING.index("across"), WITH_MEANING.index("pieces")


def lesson(sort: str, language: str, pieces: float, *, right: bool = False) -> Lesson:
    signals = np.zeros(len(WITH_MEANING), dtype=np.float32)
    signals[ACROSS], signals[PIECES] = 1.0, pieces
    return Lesson(None, Judged(Standing(signals), right), sort, language)


@pytest.fixture
def ships() -> Weights:
    own = replace(MEANING.naught(), confidence={"shown": 2.0}, threshold=0.6, thresholds={"zh": 0.7, "across": 0.1})
    return replace(MEANING.naught(), with_meaning=WithMeaning("some encoder", own, 0.7))


def test_what_is_met_piece_by_piece_tells_right_answers_and_the_rest_stays(ships: Weights) -> None:
    rng = np.random.default_rng(4)
    taught = [lesson("across", "ru", 0.5 + rng.random() / 2, right=True) for _ in range(200)]
    taught += [lesson("foreign across", "ru", rng.random() / 2) for _ in range(200)]
    taught += [lesson("foreign pairs", "kk", 0.25 + rng.random() / 2) for _ in range(200)]
    learned = abroad.learned(ships, taught)
    saved = learned.saved()
    assert saved["across"]["pieces"] > 5.0
    assert saved["confidence"]["shown"] == 2.0
    told = learned.weights()
    assert (told.threshold, told.least("zh", across=False)) == (0.6, 0.7)
    assert told.least("kk", across=True) > told.least("ru", across=True)
    assert told.least("de", across=True) == told.thresholds["across"] != 0.1


def test_the_threshold_lets_one_foreign_question_in_twenty_pass_and_is_no_lower_than_any_is() -> None:
    sure = np.array([*np.arange(100) / 100, 1.0, 0.01])
    foreign = np.array([*[True] * 100, False, True])
    told = np.array([*["ru"] * 101, "tr"])
    cuts = abroad.cuts(sure, foreign, told)
    assert int((sure[:100] >= cuts["across ru"]).sum()) == 5
    assert cuts["across tr"] == LEAST
    assert cuts["across"] == pytest.approx(0.94)
