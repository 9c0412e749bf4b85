"""The rule by which a threshold is chosen: no size of folder and no language may let more foreign questions through."""

from __future__ import annotations

import numpy as np

from bench.learning import threshold
from bench.learning.lessons import Judged, Lesson
from bench.learning.linear import Floats
from bench.learning.model import WORDS, Model
from bench.learning.threshold import LET_THROUGH, Part
from index.answers.ranking.confidence.calibration import SIGNALS
from index.answers.ranking.confidence.confidence import Standing

COVERED, SIZE = SIGNALS.index("sentence"), SIGNALS.index("size")


def lesson(sort: str, language: str, covered: float, size: float, *, right: bool = False, least: float = 0.0) -> Lesson:
    signals = np.zeros(len(SIGNALS), dtype=np.float32)
    signals[COVERED], signals[SIZE] = covered, size
    return Lesson(Judged(Standing(signals, least=least), right), None, sort, language)


def foreign(count: int = 200) -> list[Lesson]:
    """The larger the folder, the more of a foreign question is met."""
    rng = np.random.default_rng(1)
    return [
        lesson(f"foreign {works}", language, float(rng.normal(0.3 * size, 0.3)), size)
        for works, size in ((3, 1.0), (72, 3.0))
        for language in ("en", "ru")
        for _ in range(count)
    ]


def model() -> Model:
    confidence: Floats = np.zeros(len(SIGNALS) + 1)
    confidence[COVERED], confidence[-1] = 4.0, -6.0
    return Model(WORDS, np.zeros(1), np.zeros(1), confidence)


def everything(taught: list[Lesson]) -> Part:
    return Part(np.ones(len(taught), np.bool_), np.zeros(len(taught), np.bool_))


def passed(learned: Model, taught: list[Lesson]) -> dict[str, float]:
    given = learned.sure(taught) >= learned.least(taught)
    return {name: float(given[here].mean()) for name, here in threshold.margins(taught).items()}


def test_no_size_and_no_language_lets_more_foreign_questions_through_than_allowed() -> None:
    taught = foreign()
    learned = threshold.cut(model(), taught, everything(taught))
    shares = passed(learned, taught)
    assert set(shares) == {"en", "ru", "3", "72"}
    assert max(shares.values()) <= LET_THROUGH + 0.02  # and what chance may add to it in 400
    assert shares["3"] < 0.01  # what keeps them out of large folders is stricter than small ones need


def test_what_a_rule_lets_through_counts_for_the_threshold() -> None:
    taught = [*foreign(), *(lesson("foreign 3", "en", 0.0, 1.0, least=0.5) for _ in range(40))]
    learned = threshold.cut(model(), taught, everything(taught))
    assert learned.thresholds["en"] >= 0.5


def test_few_questions_of_a_sort_have_no_say() -> None:
    taught = [*foreign(), *(lesson("foreign 7", "kk", 5.0, 1.0) for _ in range(20))]
    plain = threshold.cut(model(), foreign(), everything(foreign()))
    learned = threshold.cut(model(), taught, everything(taught))
    assert learned.thresholds == plain.thresholds
    assert "kk" not in learned.thresholds


def test_questions_across_languages_are_a_sort_of_their_own() -> None:
    taught = [*foreign(), *(lesson("foreign across", "ru", 0.2, 1.0) for _ in range(10))]
    assert "ru → en" in threshold.margins(taught)
    assert threshold.margins(taught)["ru"].sum() == 400


def test_answers_in_another_language_have_a_threshold_of_their_own() -> None:
    taught = foreign()
    for _ in range(400):
        taught.append(lesson("foreign polyglot", "ru", 1.5, 1.0))
        assert taught[-1].words
        taught[-1].words.standing.signals[SIGNALS.index("across")] = 1.0
    learned = threshold.cut(model(), taught, everything(taught))
    assert learned.thresholds["across"] > learned.thresholds["ru"]
    assert learned.weights().least("ru", across=True) == learned.thresholds["across"]
    assert learned.weights().least("de", across=False) == learned.threshold
