"""What is said of dogs isn't said of cats."""

from __future__ import annotations

import pytest

from index.answers.ranking.near_misses.siblings import is_of_a_sibling
from index.model import Refusal
from tests.index.answers.ranking.one_sentence import engine, found, told

SIBLINGS = [
    ("en", "Are cats allowed in the café?", "Dogs are allowed in the café if they are kept on a lead."),
    ("en", "Where may I leave my motorbike?", "Bicycles may be left in the rack by the entrance."),
    ("ru", "Можно ли выгуливать кошек во дворе?", "Выгуливать собак во дворе запрещено."),
    ("kk", "Залға мысықпен кіруге бола ма?", "Залға итпен кіруге болмайды."),
    ("tr", "Kütüphaneye kediyle girilir mi?", "Kütüphaneye köpekle girilmez."),
    ("zh", "猫可以进阅览室吗？", "狗不得进入阅览室。"),
]
TOLD = [
    ("en", "Are cats allowed in the café?", "Only dogs are allowed in the café."),
    ("en", "Are cats allowed in the café?", "Dogs and other pets are allowed in the café."),
    ("en", "Are cats allowed in the café?", "Dogs and cats are allowed in the café."),
    ("en", "Are puppies allowed in the café?", "Dogs are allowed in the café."),
    ("ru", "Можно ли выгуливать кошек во дворе?", "Выгуливать собак и других животных во дворе запрещено."),
    ("zh", "猫可以进阅览室吗？", "宠物不得进入阅览室，狗也不行。"),
]


@pytest.mark.parametrize(("language", "question", "sentence"), SIBLINGS)
def test_a_sibling_is_told_of(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), TOLD)
def test_it_is_told_of_the_thing_or_its_kind(language: str, question: str, sentence: str) -> None:
    asked, f = found(language, question, sentence)
    surfaces = asked.collection.arrays.surfaces
    words = [surfaces[n] for n in f.evidence.tokens.tolist()]
    assert not is_of_a_sibling(asked.collection, f.question, f.evidence, 0, words)
