"""What is told of somebody says nothing of their mother."""

from __future__ import annotations

import pytest

from index.model import Refusal
from tests.index.answers.ranking.one_sentence import engine, told

THEMSELVES = [
    ("en", "What did Kestrel's mother die of?", "Kestrel died of a fever in Orlen."),
    ("en", "Where did Kestrel's husband study?", "Kestrel studied in Orlen and in Marrow."),
    ("ru", "Отчего умерла мать Кестреля?", "Кестрель умер от лихорадки в Орлене."),
    ("tr", "Kestrel'in annesi nerede öldü?", "Kestrel Orlen'de öldü."),
]
RELATIVES = [
    ("en", "What did Kestrel's mother die of?", "Kestrel's mother died of a fever."),
    ("en", "What did Kestrel's mother die of?", "Mum died of a fever, as Kestrel writes."),
    ("en", "Who was Kestrel's mother?", "Kestrel was born to Josiah and Maud Thirl."),
    ("en", "What did Kestrel die of?", "Kestrel died of a fever in Orlen."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), THEMSELVES)
def test_it_is_told_of_themselves(language: str, question: str, sentence: str) -> None:
    assert "another" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), RELATIVES)
def test_it_is_told_of_the_relative_or_of_nobody_else(language: str, question: str, sentence: str) -> None:
    assert "another" not in told(language, question, sentence)
