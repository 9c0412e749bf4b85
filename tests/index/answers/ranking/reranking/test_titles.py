"""What something is called is told by what quotes its title."""

from __future__ import annotations

import numpy as np
import pytest

from index.answers.question.analysis import understand
from tests.index.answers.ranking.reranking.test_lands import engine

HERALD = (
    "The article in the Herald was an article of the Herald.",
    "The title of the article in the Herald was “Why Is the Mill Burning”.",
)
CASES = [
    ("en", "What was the headline of the Herald article?", HERALD),
    (
        "kk",
        "Хабаршы мақаласы қалай аталады?",
        (
            "Хабаршы мақаласы кейін өшірілді, ал диірмен соған ұқсас 227 мақаланы алып тастады.",
            "Хабаршыдағы мақаланың атауы – «Диірмен неге жанды?».",
        ),
    ),
]


def best(language: str, question: str, *sentences: str) -> int:
    """The place of the best sentence."""
    asked = engine(language, *sentences)
    found = asked.searching.find(asked.expanded(understand(question, language)))
    assert found is not None
    return int(np.argmax(found.ranking.sentences))


@pytest.mark.parametrize(("language", "question", "sentences"), CASES)
def test_a_quoted_title_comes_first(language: str, question: str, sentences: tuple[str, str]) -> None:
    assert best(language, question, *sentences) == 1


def test_where_no_title_is_asked_for_nothing_changes() -> None:
    assert best("en", "What became of the article in the Herald?", *HERALD) == 0
