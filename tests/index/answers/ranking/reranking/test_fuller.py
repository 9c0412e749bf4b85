"""Which sentence of a passage comes first: figures in, scores out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.question.analysis import SOFT, Concept
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.reranking.fuller import AHEAD, WORSE_BUT_WHOLE, fuller_first
from index.answers.ranking.selection.selection import Ranking

NAME_ONLY, BOTH = [0.9, 0.0], [0.8, 0.8]


def scored(
    scores: Sequence[float],
    matched: Sequence[Sequence[float]],
    *,
    typed: Sequence[float] = (1.0, 1.0),
    passages: Sequence[int] = (0, 0),
    softness: float = 1.0,
    **kind: bool,
) -> list[float]:
    figures = np.zeros((len(scores), len(SENTENCE)), dtype=np.float32)
    figures[:, SENTENCE.index("typed")] = typed
    e = SimpleNamespace(matched=np.array(matched, dtype=np.float32), sentence_passage=np.array(passages))
    named = Concept("erin", "erin", name=True)
    question = SimpleNamespace(concepts=(named, Concept("study", "study", softness=softness, **kind)))
    zeros = np.zeros(1, dtype=np.float32)
    ranking = Ranking(zeros, np.zeros(1, dtype=np.int32), np.array(scores, dtype=np.float32))
    changed = fuller_first(cast(Any, question), cast(Any, e), cast(Any, SimpleNamespace(sentences=figures)), ranking)
    return changed.sentences.tolist()


def test_the_sentence_that_says_more_comes_before_the_best() -> None:
    assert scored([5.0, 2.0], [NAME_ONLY, BOTH]) == [5.0, 5.0 + AHEAD]
    assert scored([5.0, 4.0, 3.0], [NAME_ONLY, BOTH, BOTH], typed=(1.0,) * 3, passages=(0, 0, 0)) == [5.0, 5.5, 3.0]
    assert scored([5.0, 5.1 - WORSE_BUT_WHOLE], [NAME_ONLY, BOTH]) == [5.0, 5.0 + AHEAD]


def test_what_is_asked_may_look_like_a_name() -> None:
    """'Where is Erin doing her PhD?'"""
    assert scored([5.0, 2.0], [NAME_ONLY, BOTH], name=True) == [5.0, 5.0 + AHEAD]


@pytest.mark.parametrize(
    ("scores", "matched", "rest"),
    [
        ([5.0, 4.9 - WORSE_BUT_WHOLE], [NAME_ONLY, BOTH], {}),
        ([5.0, 4.0], [NAME_ONLY, [0.4, 0.8]], {}),  # it lacks the name
        ([5.0, 4.0], [NAME_ONLY, [0.8, 0.4]], {}),
        ([5.0, 4.0], [[0.9, 0.2], BOTH], {}),  # the best has something of it
        ([5.0, 4.0], [NAME_ONLY, BOTH], {"typed": (1.0, 0.5)}),
        ([5.0, 4.0], [NAME_ONLY, BOTH], {"passages": (0, 1)}),
        ([5.0, 4.0], [NAME_ONLY, BOTH], {"softness": SOFT}),
        ([5.0, 4.0], [NAME_ONLY, BOTH], {"number": True}),
    ],
)
def test_otherwise_the_best_stays_first(scores: list[float], matched: list[list[float]], rest: dict[str, Any]) -> None:
    assert scored(scores, matched, **rest) == pytest.approx(scores)
