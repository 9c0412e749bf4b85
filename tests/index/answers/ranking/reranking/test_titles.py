"""What something is called is told by what quotes its title."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import Question, understand
from index.answers.question.kind import Kind
from index.answers.ranking.reranking.titles import FIRST, title_first
from index.answers.ranking.selection.selection import MOST, WORSE, Ranking
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


BEST = 5.0


def ranked(
    question: Question, scores: Sequence[float], quoting: Sequence[int], held: Sequence[float] = (), free: bool = True
) -> list[float]:
    """The scores of sentences, of which some quote something, that hold so much of the question."""
    e = SimpleNamespace(
        token_sentence=np.arange(len(scores)),
        token_flags=np.array(
            [token_flags.QUOTED | token_flags.NAME if s in quoting else 1 for s in range(len(scores))]
        ),
        free=np.array([free] * len(scores)),
        matched=np.array(held or [1.0] * len(scores))[:, np.newaxis] * [0.5, 0.25],
        weights=np.array([1.0, 2.0]),
    )
    before = np.array(scores)
    ranking = Ranking(np.zeros(1, np.float32), np.zeros(1, np.int32), before)
    after = title_first(question, cast(Any, e), ranking)
    assert before.tolist() == list(scores)  # they are somebody else's as well
    assert after is ranking or after.passages is ranking.passages
    return cast(list[float], after.sentences.tolist())


def asking(language: str, text: str, kind: Kind = Kind.WHAT) -> Question:
    return cast(Question, SimpleNamespace(language=language, text=text, kind=kind))


TITLE = asking("en", "What is the title of the play?")


def test_the_best_that_quotes_comes_before_the_best_and_takes_the_others_along() -> None:
    assert ranked(TITLE, [BEST, 3.0, 4.0], [1, 2]) == [BEST, BEST + FIRST - 1.0, BEST + FIRST]
    assert ranked(TITLE, [BEST, 3.0, 4.0], [1]) == [BEST, BEST + FIRST, 4.0]


@pytest.mark.parametrize(
    ("scores", "quoting", "held"),
    [
        ([BEST, 4.0], [0, 1], []),  # the best quotes something itself
        ([BEST, 4.0], [], []),
        ([BEST, BEST - WORSE - 0.1], [1], []),  # much worse
        ([BEST, 4.0], [1], [1.0, MOST - 0.01]),  # says too little of the question
    ],
)
def test_else_the_order_stays(scores: list[float], quoting: list[int], held: list[float]) -> None:
    assert ranked(TITLE, scores, quoting, held) == scores


def test_what_is_just_good_enough_comes_first() -> None:
    assert ranked(TITLE, [BEST, BEST - WORSE], [1], [1.0, MOST]) == [BEST, BEST + FIRST]


def test_the_words_of_the_question_are_no_title() -> None:
    assert ranked(TITLE, [BEST, 4.0], [1], free=False) == [BEST, 4.0]


@pytest.mark.parametrize(
    ("language", "text", "asks"),
    [
        ("en", "What was the headline of the Herald article?", True),
        ("en", "What is the ferry CALLED?", True),
        ("en", "What was shown at the festival?", False),
        ("ru", "Как называется пьеса?", True),
        ("ru", "Какой заголовок\u00a0у статьи?", True),
        ("ru", "Какую пьесу поставили?", False),
        ("kk", "Пьеса қалай аталады?", True),
        ("kk", "Мақаланың ТАҚЫРЫБЫ қандай?", True),
        ("kk", "Қандай пьеса қойылды?", False),
        ("tr", "Makalenin BAŞLIĞI neydi?", True),
        ("tr", "Oyun nasıl adlandırıldı?", True),
        ("tr", "Hangi oyun sahnelendi?", False),
        ("zh", "这篇文章的标题是什么？", True),
        ("zh", "這篇文章的標題是什麼？", True),
        ("zh", "演出了哪部戏？", False),
        ("de", "Wie lautet der Titel?", False),  # no table says how it is asked
    ],
)
def test_how_a_title_is_asked_for(language: str, text: str, asks: bool) -> None:
    assert (ranked(asking(language, text), [BEST, 4.0], [1]) != [BEST, 4.0]) is asks


@pytest.mark.parametrize("kind", list(Kind))
def test_a_title_is_asked_for_with_what_or_in_keywords(kind: Kind) -> None:
    asks = kind in (Kind.WHAT, Kind.DEFINITION, Kind.KEYWORD)
    changed = ranked(asking("en", "title of the play", kind), [BEST, 4.0], [1])
    assert (changed != [BEST, 4.0]) is asks
