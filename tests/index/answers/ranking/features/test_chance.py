"""How much of what was met may be chance."""

from __future__ import annotations

import numpy as np
import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.confidence.calibration import SIGNALS, signals
from index.answers.ranking.features.chance import Chance
from index.answers.ranking.selection import selection
from tests.index.answers.conftest import document

FILLING = [f"The {thing} of Marrow was built of stone." for thing in ("bridge", "harbour", "mill", "school", "tower")]


def surprise(counts: list[int], met: list[float], passages: int) -> float:
    rarity = np.log(passages / np.array(counts, dtype=np.float32))
    return Chance(rarity, rarity > 0, np.zeros(len(counts)), passages).surprise(np.array(met, dtype=np.float32))


def test_two_words_met_say_less_in_a_large_folder_than_in_a_small_one() -> None:
    assert surprise([5, 5], [1, 1], 50) > surprise([500, 500], [1, 1], 5000)


def test_rare_words_met_say_more_than_common_ones() -> None:
    assert surprise([2, 2], [1, 1], 1000) > surprise([300, 300], [1, 1], 1000) < 0


def test_a_part_of_a_long_question_says_less_than_all_of_a_short_one() -> None:
    assert surprise([5, 5], [1, 1], 100) > surprise([5, 5, 50, 50, 50], [1, 1, 0, 0, 0], 100)


def signal(question: str, paragraphs: list[str], name: str, language: str = "en") -> float:
    engine = Engine(Unindexed([document("a.txt", "Marrow", [*paragraphs, *FILLING])]))
    f = engine.searching.find(engine.expanded(understand(question, language)))
    assert f is not None
    shown = selection.choose(f.ranking.sentences, [100] * len(f.evidence.sentences), f.evidence.matched)
    return float(signals(f.question, f.evidence, f.features, f.ranking, shown)[SIGNALS.index(name)])


COACH = "Ivo Marten, the coach of Marrow, criticised the referee after the game."


@pytest.mark.parametrize(
    ("name", "question", "other"),
    [
        ("lacks_everyday", "Why was the coach angry with the referee?", "Why was the coach with the referee?"),
        ("lacks_rare", "Why did the coach zorble the referee?", "Why did the coach criticise the referee?"),
        ("elsewhere", "Which tower did the coach criticise?", "Which referee did the coach criticise?"),
        ("unmodified", "Who is the stone coach?", "Who is the coach of Marrow?"),
        ("unnamed", "Who criticised the referee?", "Who criticised Ivo Marten?"),
        ("surprise", "Who was the coach that criticised the referee?", "Who was the coach?"),
    ],
)
def test_what_is_lacking_and_what_is_no_chance_is_told_apart(name: str, question: str, other: str) -> None:
    assert signal(question, [COACH], name) > signal(other, [COACH], name)
