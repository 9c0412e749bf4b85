"""Where only a heading has what is asked, the nearest sentence below it comes first: figures in, scores out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.question.analysis import Concept
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.reranking.fuller import AHEAD, HARDLY_WORSE, right_below_first
from index.answers.ranking.selection.selection import Ranking


def scored(
    scores: tuple[float, float],
    *,
    own: tuple[float, float] = (0.0, 0.0),
    context: tuple[float, float] = (1.0, 1.0),
    typed: tuple[float, float] = (1.0, 1.0),
    documents: tuple[int, int] = (0, 0),
) -> list[float]:
    """The scores of two sentences, each in a passage of its own, the nearer one first; 'regatta' is asked for."""
    figures = np.zeros((2, len(SENTENCE)), dtype=np.float32)
    figures[:, SENTENCE.index("typed")] = typed
    e = SimpleNamespace(
        own=np.array([[o] for o in own], dtype=np.float32),
        context=np.array([[c] for c in context], dtype=np.float32),
        sentence_passage=np.array([0, 1]),
        sentences=np.array([10, 14]),
        passages=np.array([0, 1]),
    )
    ranking = Ranking(np.zeros(2, np.float32), np.zeros(2, np.int32), np.array(scores, dtype=np.float32))
    question = SimpleNamespace(concepts=(Concept("regatta", "regatta"),))
    collection = SimpleNamespace(document_of=np.array(documents))
    made = (collection, question, e, SimpleNamespace(sentences=figures), ranking)
    changed: list[float] = right_below_first(*cast(Any, made)).sentences.tolist()
    return changed


def test_the_nearer_of_two_that_are_hardly_apart_comes_first() -> None:
    assert scored((5.5, 6.0)) == [6.0 + AHEAD, 6.0]


@pytest.mark.parametrize(
    ("scores", "rest"),
    [
        ((6.0, 5.5), {}),  # it is first already
        ((4.9, 6.0 + HARDLY_WORSE), {}),
        ((5.5, 6.0), {"own": (0.0, 0.9)}),  # the best says it itself
        ((5.5, 6.0), {"own": (0.9, 0.0)}),
        ((5.5, 6.0), {"context": (0.0, 1.0)}),  # it stands below another heading
        ((5.5, 6.0), {"context": (1.0, 0.0)}),
        ((5.5, 6.0), {"typed": (0.0, 1.0)}),  # it has no date
        ((5.5, 6.0), {"documents": (0, 1)}),
    ],
)
def test_otherwise_nothing_changes(scores: tuple[float, float], rest: dict[str, Any]) -> None:
    assert scored(scores, **rest) == pytest.approx(list(scores))
