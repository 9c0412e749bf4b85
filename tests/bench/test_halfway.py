"""The confidence that ships goes halfway to one learned anew, and lets as many foreign questions pass as before."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from bench.learning.halfway import of_languages, of_meaning
from bench.learning.lessons import Judged, Lesson
from bench.learning.linear import Bools, Floats
from bench.learning.model import MEANING
from index.answers.ranking.confidence.calibration import WITH_MEANING, confidence
from index.answers.ranking.confidence.confidence import Standing
from index.answers.ranking.selection.model import Weights, WithMeaning

COVERED, ACROSS, COSINE = (WITH_MEANING.index(name) for name in ("shown", "across", "cosine"))


def lesson(sort: str, covered: float, cosine: float, *, right: bool = False, across: float = 0.0) -> Lesson:
    signals = np.zeros(len(WITH_MEANING), dtype=np.float32)
    signals[COVERED], signals[COSINE], signals[ACROSS] = covered, cosine, across
    return Lesson(None, Judged(Standing(signals), right), sort)


def taught() -> list[Lesson]:
    """What is near in meaning is right; how much is covered tells nothing."""
    rng = np.random.default_rng(3)
    own = [lesson("in", rng.random(), 0.8 + rng.random() / 5, right=True) for _ in range(300)]
    foreign = [lesson("foreign 3", rng.random(), rng.random() * 0.9) for _ in range(300)]
    return own + foreign


@pytest.fixture
def ships() -> Weights:
    own = replace(MEANING.naught(), confidence={"shown": 2.0, "bias": -1.0}, threshold=0.6)
    return replace(MEANING.naught(), with_meaning=WithMeaning("some encoder", own, 0.7))


def test_a_weight_is_the_mean_of_what_ships_and_what_lessons_say(ships: Weights) -> None:
    learned = of_meaning(ships, taught()).saved()["confidence"]
    assert learned["cosine"] > 2.0  # nothing ships for it, lessons tell all by it
    assert 0.8 < learned["shown"] < 1.3  # 2 ships, they say next to nothing


def test_as_many_foreign_questions_pass_as_before(ships: Weights) -> None:
    lessons = taught()
    learned = of_meaning(ships, lessons)

    def passing(weights: dict[str, float], threshold: float) -> float:
        signals = [t.meaning.standing.signals for t in lessons if t.meaning and t.sort.startswith("foreign")]
        return float(np.mean([confidence(row, weights) >= threshold for row in signals]))

    assert ships.with_meaning
    before = passing(ships.with_meaning.weights.confidence, 0.6)
    assert passing(learned.saved()["confidence"], learned.threshold) == pytest.approx(before, abs=0.01)


def test_answers_across_languages_have_no_say(ships: Weights) -> None:
    lessons = taught()
    others = [lesson("across", 1.0, 0.0, right=True, across=1.0) for _ in range(300)]
    assert of_meaning(ships, [*lessons, *others]).saved() == of_meaning(ships, lessons).saved()


def in_two_languages() -> tuple[Floats, Bools, Bools, np.typing.NDArray[np.str_]]:
    """Confidences of foreign questions, higher in Chinese, and of right answers, all of them sure."""
    sure = np.concatenate((np.linspace(0.0, 0.5, 400), np.linspace(0.0, 1.0, 100), np.full(100, 0.95)))
    foreign = np.arange(600) < 500
    return sure, foreign, ~foreign, np.array(["en"] * 400 + ["zh"] * 200)


def test_a_language_in_which_far_more_foreign_questions_pass_has_a_threshold_of_its_own() -> None:
    sure, foreign, right, language = in_two_languages()
    found = of_languages(sure, 0.45, foreign, right, language)
    assert list(found) == ["zh"]
    passing = float((sure[foreign] >= 0.45).mean())
    assert float((sure[foreign & (language == "zh")] >= found["zh"]).mean()) == pytest.approx(passing, abs=0.01)


def test_a_threshold_of_its_own_keeps_next_to_no_right_answer_back() -> None:
    sure, foreign, right, language = in_two_languages()
    sure[right] = 0.5
    assert of_languages(sure, 0.45, foreign, right, language) == {"zh": pytest.approx(0.5)}
