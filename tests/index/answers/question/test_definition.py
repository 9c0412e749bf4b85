from __future__ import annotations

import pytest

from index.answers.question.definition import understood
from index.answers.question.kind import Kind


@pytest.mark.parametrize(
    ("language", "message", "word"),
    [
        ("en", "what does the word deal mean?", "deal"),
        ("en", "what is a deal", "deal"),
        ("en", "the meaning of sluice gate", "sluice gate"),
        ("ru", "что значит шлюз", "шлюз"),
        ("kk", "бөген дегеніміз не?", "бөген"),
        ("tr", "bent kelimesinin anlamı nedir?", "bent"),
        ("zh", "什么叫水闸？", "水闸"),
    ],
)
def test_the_word_to_be_defined_carries_the_question(language: str, message: str, word: str) -> None:
    question = understood(message, language)
    assert question is not None
    assert question.kind is Kind.DEFINITION
    assert question.text == word
    assert all(concept.softness == 1.0 for concept in question.concepts)


@pytest.mark.parametrize("message", ["what is the name of the king who built it", "who means it?", "what did it cost?"])
def test_other_questions_are_left_alone(message: str) -> None:
    assert understood(message, "en") is None
