"""Which sentences enumerate what is to be listed: figures in, scores out."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.ranking.reranking.enumeration import AS_MUCH, ENUMERATES, enumerating
from index.answers.ranking.selection.selection import Ranking

LIST = "The boats are the Heron, the Otter and the Teal."


def gained(texts: Sequence[str], coverage: Sequence[float], scores: Sequence[float] = ()) -> list[float]:
    """What each sentence gains: the first is of one passage, the others are of another."""
    before = np.array(scores or [1.0] * len(texts))
    e = SimpleNamespace(
        sentence_passage=np.array([0, *[1] * (len(texts) - 1)]),
        passages=np.array([1, 0]),
        passage_starts=np.array([0, 1, len(texts)]),
    )
    passages = [SimpleNamespace(quote=lambda at: texts[1 + at]), SimpleNamespace(quote=lambda at: texts[at])]
    ranking = Ranking(np.zeros(1, np.float32), np.zeros(1, np.int32), before)
    after = enumerating(cast(Any, e), np.array(coverage), ranking, cast(Any, passages)).sentences
    assert ranking.sentences.tolist() == list(scores or [1.0] * len(texts))
    return [float(one - other) if np.isfinite(one) else 0.0 for one, other in zip(after, before, strict=True)]


@pytest.mark.parametrize(
    ("text", "enumerates"),
    [
        (LIST, True),
        ("The boats are the Heron and the Otter.", False),
        ("Лодки: «Цапля», Выдра, Чирок и Нырок.", True),
        ("Қайықтар: Құтан, Құндыз, Шүрегей және Үйрек.", True),
        ("Tekneler: Balıkçıl, Susamuru, Ördek ve Kaz.", True),
        ("船有苍鹭、水獭和野鸭。", True),
        ("The boats lie in the harbour.", False),
    ],
)
def test_what_enumerates_gains(text: str, enumerates: bool) -> None:
    assert gained([text], [1.0]) == [ENUMERATES * enumerates]


def test_it_holds_about_as_much_of_the_question_as_the_best() -> None:
    half = 0.5 * AS_MUCH
    assert gained(["x", LIST, LIST], [0.5, half, half - 0.01]) == [0.0, ENUMERATES, 0.0]
    assert gained([LIST, LIST], [0.0, 0.0]) == [ENUMERATES, ENUMERATES]


def test_what_is_not_looked_at_neither_gains_nor_counts() -> None:
    assert gained([LIST, LIST], [1.0, 0.2], [-np.inf, 1.0]) == [0.0, ENUMERATES]
    assert gained([LIST], [1.0], [-np.inf]) == [0.0]
