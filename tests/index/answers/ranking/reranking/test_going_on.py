"""Which sentence of a passage goes on with a follow-up: figures in, scores out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import SOFT, Concept
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.reranking.fuller import AHEAD
from index.answers.ranking.reranking.going_on import going_on_first
from index.answers.ranking.selection.selection import Ranking

LIBRARY = Concept("library", "library", softness=0.6, implied=True)
KEEPER = Concept("keeper", "keeper", softness=0.6, implied=True)
LOCATED = Concept("located", "locat", softness=SOFT)
TOLD, SAYING = [0.9, 0.9, 0.0], [0.9, 0.0, 1.0]


def first(
    matched: Sequence[Sequence[float]],
    concepts: Sequence[Concept] = (LIBRARY, KEEPER, LOCATED),
    *,
    typed: Sequence[float] = (1.0, 1.0),
    passages: Sequence[int] = (0, 0),
    marks: Sequence[int] = (0, 0),
    **asked: object,
) -> bool:
    """Whether the second of two sentences comes before the first, which is the better one."""
    figures = np.zeros((2, len(SENTENCE)), dtype=np.float32)
    figures[:, SENTENCE.index("typed")] = typed
    met = np.array(matched, dtype=np.float32)
    e = SimpleNamespace(
        matched=met,
        own=met,
        sentences=np.arange(2),
        sentence_passage=np.array(passages),
        token_sentence=np.arange(2),
        token_flags=np.array(marks),
    )
    question = SimpleNamespace(**{"concepts": tuple(concepts), "follows": True, "measure": 0, "priced": False, **asked})
    zeros = np.zeros(1, dtype=np.float32)
    ranking = Ranking(zeros, np.zeros(1, dtype=np.int32), np.array([5.0, 2.0], dtype=np.float32))
    changed = going_on_first(cast(Any, question), cast(Any, e), cast(Any, SimpleNamespace(sentences=figures)), ranking)
    assert changed.sentences.tolist() in ([5.0, 2.0], [5.0, 5.0 + AHEAD])
    return bool(changed.sentences[1] > 5.0)


def test_a_word_that_was_typed_comes_before_what_the_conversation_adds() -> None:
    assert first([TOLD, SAYING])


@pytest.mark.parametrize(
    ("matched", "rest"),
    [
        ([TOLD, [0.0, 0.0, 1.0]], {}),  # nothing of what is spoken of
        ([[0.9, 0.9, 0.4], SAYING], {}),  # the best has something of it
        ([TOLD, SAYING], {"typed": (1.0, 0.0)}),
        ([TOLD, SAYING], {"passages": (0, 1)}),
        ([TOLD, SAYING], {"follows": False}),
    ],
)
def test_else_the_best_stays(matched: Sequence[Sequence[float]], rest: dict[str, Any]) -> None:
    assert not first(matched, **rest)


def test_the_year_that_takes_anothers_place_comes_first() -> None:
    race, year = Concept("race", "race"), Concept("1958", "1958", number=True, fresh=True)
    assert first([[1.0, 0.0], [0.0, 1.0]], (race, year))
    assert not first([[1.0, 0.0], [0.0, 1.0]], (race, Concept("1958", "1958", number=True)))


def test_a_sum_comes_first_where_nothing_else_is_asked() -> None:
    marks = (0, token_flags.MONEY)
    assert first([[1.0], [0.0]], (LIBRARY,), marks=marks, priced=True)
    assert first([[1.0], [0.0]], (LIBRARY,), marks=marks, measure=token_flags.MONEY)
    assert not first([[1.0], [0.0]], (LIBRARY,), marks=marks)
