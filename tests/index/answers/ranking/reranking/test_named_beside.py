"""Which of two sentences comes first that both have the name, the word and a date: figures in, scores out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus import token_flags
from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.reranking.fuller import WORSE_BUT_WHOLE
from index.answers.ranking.reranking.named_beside import asked_name_first
from index.answers.ranking.selection.selection import Ranking
from index.language.analysis import words
from index.model import Answer, Document, Passage, Sentence, Source

ENGLISH = "When did Norland become independent?"
OF_SUDMARK = "On 3 January 1950 Norland spoke against the Sudmark independent party."
RARE = ("независимость", "тәуелсіздік")
"""Words that tell more than the verb that stands with them."""
OWN = "Since Norland became independent in 1931 it has grown."


def first(
    question: str, language: str, best: str, other: str, behind: float = 1.0, asked_in: str = "", level: float = 1.0
) -> str:
    """The sentence on top; `best` scores higher by `behind`. `asked_in`: the language of the question, if another;
    `level`: how well the best meets its words."""
    asked = understand(question, asked_in or language)
    places = {concept.term: n for n, concept in enumerate(asked.concepts)}
    tokens = [words(text, language) for text in (best, other)]
    marks = [token_flags.of(text, found, language) for text, found in zip((best, other), tokens, strict=True)]
    concepts = [[places.get(word.term, -1) for word in found] for found in tokens]
    matched = [[float(n in told) for n in range(len(asked.concepts))] for told in concepts]
    e = SimpleNamespace(
        passages=np.array([0]),
        sentence_passage=np.array([0, 0]),
        matched=np.array(matched) * [[level], [1.0]],
        weights=np.array([2.0 if concept.surface in RARE else 1.0 for concept in asked.concepts]),
        token_starts=np.array([0, len(tokens[0]), len(tokens[0]) + len(tokens[1])]),
        token_concept=np.array([n for told in concepts for n in told]),
        token_flags=np.array([mark for told in marks for mark in told]),
    )
    figures = np.ones((2, len(SENTENCE)), dtype=np.float32)
    zeros = np.zeros(1, dtype=np.float32)
    ranking = Ranking(zeros, np.zeros(1, dtype=np.int32), np.array([5.0, 5.0 - behind], dtype=np.float32))
    features, passages = SimpleNamespace(sentences=figures), [SimpleNamespace(language=language)]
    changed = asked_name_first(asked, cast(Any, e), cast(Any, features), ranking, cast(Any, passages))
    return (best, other)[int(np.argmax(changed.sentences))]


@pytest.mark.parametrize(
    ("question", "language", "of_another", "own"),
    [
        (ENGLISH, "en", OF_SUDMARK, OWN),
        (
            "Когда Норландия получила независимость?",
            "ru",
            "3 января 1950 года Норландия получила от совета слово против движения за независимость Зюдмарка.",
            "Норландия получила независимость в 1931 году.",
        ),
        (
            "Когда Норландия получила независимость?",
            "ru",
            "3 января 1950 года Норландия получила от совета слово против движения за независимость Зюдмарка.",
            "С обретения независимости в 1931 году Норландия растёт.",
        ),
        (
            "Қашан Норландия тәуелсіздік алды?",
            "kk",
            "Норландия 1950 жылы Зюдмарктың тәуелсіздік қозғалысынан бас тартып, сөз алды.",
            "Норландия 1931 жылы тәуелсіздік алды.",
        ),
        (
            "Ne zaman Norlandiya bağımsız oldu?",
            "tr",
            "Norlandiya 3 Ocak 1950'de Güney Sudmark bağımsız hareketine karşı oldu.",
            "Norlandiya 1931'de bağımsız oldu.",
        ),
    ],
)
def test_what_is_said_of_another_name_comes_after(question: str, language: str, of_another: str, own: str) -> None:
    assert first(question, language, of_another, own) == own


OF_SHARSTAN = "1992年1月3日，哈萨克斯坦政府宣布反对沙尔斯坦独立运动。"


@pytest.mark.parametrize("own", ["1991年哈萨克斯坦独立以来发展很快。", "哈萨克斯坦1991年获得独立。"])
def test_in_chinese_another_name_ends_as_the_asked_one_does(own: str) -> None:
    texts = {"a.txt": OF_SHARSTAN, "b.txt": own}
    documents = [
        Document(
            Source(name, name, "zh"), (Passage(name, 0, "¶ 1", text, (Sentence(0, len(text)),), (), language="zh"),)
        )
        for name, text in texts.items()
    ]
    reply = Engine(Unindexed(documents)).answer("哈萨克斯坦什么时候独立的？", "zh")
    assert isinstance(reply, Answer)
    assert reply.citations[0].quote == own
    assert not reply.disagree


@pytest.mark.parametrize(
    ("question", "best", "behind"),
    [
        (ENGLISH, "Norland became independent on 3 January 1950.", 1.0),
        (ENGLISH, "On 3 January 1950 the parliament of Norland voted to be independent.", 1.0),
        (ENGLISH, OF_SUDMARK, WORSE_BUT_WHOLE + 0.1),
        ("Who made Norland independent?", OF_SUDMARK, 1.0),
        ("When was independence declared?", OF_SUDMARK, 1.0),
    ],
)
def test_otherwise_the_better_one_stays_first(question: str, best: str, behind: float) -> None:
    assert first(question, "en", best, OWN, behind) == best


def test_the_word_may_have_the_name_behind_it_in_russian_sentences_whoever_asks() -> None:
    """A question in Russian is put to English sentences, where the name of another behind the word owns nothing."""
    asked, told = "Когда Norland стал independent?", "On 3 January 1950 Norland was independent Sudmark said."
    assert first(asked, "en", told, OWN, asked_in="ru") == told
    assert first(asked, "en", OF_SUDMARK, OWN, asked_in="ru") == OWN


def test_it_may_be_much_worse_but_not_without_the_name_or_what_happened() -> None:
    assert first(ENGLISH, "en", OF_SUDMARK, OWN, WORSE_BUT_WHOLE) == OWN
    for other in ("Since the land became independent in 1931 it has grown.", "Norland was founded in 1931."):
        assert first(ENGLISH, "en", OF_SUDMARK, other) == OF_SUDMARK


def test_what_only_comes_near_the_word_gives_way_to_none_without_it() -> None:
    assert first(ENGLISH, "en", OF_SUDMARK, "Norland was founded in 1931.", level=0.4) == OF_SUDMARK
    assert first(ENGLISH, "en", OF_SUDMARK, OWN, level=0.4) == OWN
