"""Who bought something isn't who founded it."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.deeds import is_of_another_deed
from index.model import Refusal
from tests.index.answers.ranking.by_hand import met
from tests.index.answers.ranking.one_sentence import engine, told

ANOTHER = [
    ("en", "Who founded the museum of Marrow?", "The museum of Marrow was bought by the Kestrel family in 1931."),
    ("en", "When was the museum of Marrow founded?", "The museum of Marrow was bought by the Kestrel family in 1931."),
    ("en", "Who built the mill of Marrow?", "The mill of Marrow was repaired by Ivo Kestrel."),
    ("ru", "Кто основал музей в Орлене?", "Музей в Орлене купила семья Роговых."),
    ("kk", "Орлендегі мұражайды кім құрды?", "Орлендегі мұражайды Асан Нұров сатып алды."),
    ("tr", "Orlen müzesini kim kurdu?", "Orlen müzesini Kestrel ailesi satın aldı."),
    ("zh", "奥尔伦博物馆是谁创办的？", "奥尔伦博物馆由陈志明收购。"),
]
SAME = [
    ("en", "Who founded the museum of Marrow?", "The museum of Marrow was opened by Ada Kestrel."),
    ("en", "Who founded the museum of Marrow?", "Ada Kestrel, who bought the house, founded the museum of Marrow."),
    ("en", "Who bought the museum of Marrow?", "The museum of Marrow was sold to Ada Kestrel."),
    ("en", "Why was the museum of Marrow founded?", "The museum of Marrow was bought for its pictures."),
    ("en", "Who runs the museum of Marrow?", "The museum of Marrow was bought by Ada Kestrel."),
    ("en", "When was the museum of Marrow closed?", "The museum of Marrow was bought in 1931 and is no more."),
    ("ru", "Кто купил музей в Орлене?", "Музей в Орлене был продан Аде Роговой."),
    ("zh", "奥尔伦博物馆是谁创办的？", "奥尔伦博物馆由陈志明建立。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), ANOTHER)
def test_another_deed_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), SAME)
def test_no_other_deed_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


def test_a_deed_told_in_the_next_sentence_is_no_other() -> None:
    bought, founded = "Ada Kestrel bought the museum of Marrow in 1931.", "Ivo Marten had founded it in 1871."
    assert "opposite" not in told("en", "Who founded the museum of Marrow?", bought, founded)
    assert "opposite" in told("en", "Who founded the museum of Marrow?", bought, "Ivo Marten had lived there.")


def test_a_deed_told_in_a_word_for_it_is_no_other() -> None:
    asked = understand("Who founded the mill?", "en")
    _, e = met(asked, ["Ada bought the mill."])
    words = ["ada", "bought", "the", "mill"]
    assert is_of_another_deed(asked, e, 0, words, words)
    e.matched[0] = 0.9
    assert not is_of_another_deed(asked, e, 0, words, words)
    e.matched[0] = 0.0
    e.context[0] = 0.9
    assert not is_of_another_deed(asked, e, 0, words, words)
