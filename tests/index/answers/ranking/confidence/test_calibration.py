from __future__ import annotations

import numpy as np
import pytest

from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.confidence.calibration import ENOUGH, SIGNALS, confidence, signals
from index.answers.ranking.selection import selection
from index.language.detection import language_of
from index.store.postings import Floats


def signals_of(engine: Engine, text: str) -> Floats:
    """The figures of what is found, with the best sentence shown."""
    findings = engine.searching.find(engine.expanded(understand(text, language_of(text))))
    assert findings is not None
    f = findings
    shown = selection.choose(f.ranking.sentences, [100] * len(f.evidence.sentences), f.evidence.matched)
    return signals(f.question, f.evidence, f.features, f.ranking, shown)


def signal(engine: Engine, text: str, name: str) -> float:
    return float(signals_of(engine, text)[SIGNALS.index(name)])


@pytest.mark.parametrize(
    "question",
    [
        "When was the Orlen Bridge opened?",
        "Who designed the Orlen Bridge?",
        "How long is the Orlen Bridge?",
        "How many workers built the bridge?",
        "Where was the trade agreement signed?",
        "Why were the piers repaired?",
        "What is the Orlen Bridge?",
        "Which goods does Sudmark sell to Norland?",
        "Did a flood damage the bridge in 1958?",
        "Name the ministries of Norland",
        "Who owns the bridge today?",
        "bridge",
        "1958",
        "the year",
        "Who is the president of Zog?",
        "Кто президент Норландии?",
        "Когда построен мост Орлен?",
        "Norlandiya cumhurbaşkanı kim?",
        "Norlandiya көпірі қашан ашылды?",
        "Norland 的总统是谁？",
    ],
)
def test_there_is_one_finite_figure_for_each_signal(engine: Engine, question: str) -> None:
    values = signals_of(engine, question)
    assert values.shape == (len(SIGNALS),)
    assert np.isfinite(values).all()
    assert all(values[SIGNALS.index(name)] <= np.float32(most) for name, most in ENOUGH.items())


@pytest.mark.parametrize(
    ("name", "question", "other"),
    [
        ("sentence", "Who designed the Orlen Bridge?", "Who bombed the Orlen Bridge?"),
        ("pair", "Who designed the Orlen Bridge?", "Who bombed the Orlen Bridge?"),
        ("named", "Who is the president of Norland?", "Who is the president of Zog?"),
        ("typed_whole", "When was the Orlen Bridge opened?", "When was the Orlen Bridge sold and forgotten?"),
        ("alone", "Who bombed the Orlen Bridge?", "Who designed the Orlen Bridge?"),
        ("missing_name", "Who is the president of Zog?", "Who is the president of Norland?"),
        ("rival_year", "How much did trade reach in 1999?", "How much did trade reach in 2006?"),
        ("when", "When was the Orlen Bridge opened?", "Who designed the Orlen Bridge?"),
        ("keyword", "Orlen Bridge designed", "Who designed the Orlen Bridge?"),
    ],
)
def test_a_signal_is_greater_where_there_is_more_of_it(engine: Engine, name: str, question: str, other: str) -> None:
    assert signal(engine, question, name) > signal(engine, other, name)


def test_confidence_is_the_logistic_curve_of_the_weighed_signals() -> None:
    values = np.zeros(len(SIGNALS), dtype=np.float32)
    assert confidence(values, {}) == 0.5
    values[SIGNALS.index("sentence")] = 2.0
    assert confidence(values, {"sentence": 1.5, "bias": -1.0}) == pytest.approx(1 / (1 + np.exp(-2.0)))
    assert confidence(values, {"pair": 9.0}) == 0.5
