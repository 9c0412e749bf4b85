"""When something happened isn't told by a sentence without any time."""

from __future__ import annotations

import pytest

from index.model import Refusal
from tests.index.answers.ranking.one_sentence import engine, told

TIMELESS = [
    ("en", "When was Ada's brother Ivo born?", "Ada's brother Ivo, a painter, gave her a boat for her birthday."),
    ("en", "When did Marta sell the mill?", "Marta sold the mill to the town of Orlen."),
    ("en", "When did Marta sell the mill?", 'Marta sold the mill and said: "It cost me many nights".'),
    ("ru", "Когда Марта продала мельницу?", "Марта продала мельницу городу Орлену."),
    ("kk", "Марта диірменді қашан сатты?", "Марта диірменді Орлен қаласына сатты."),
    ("tr", "Kestrel değirmeni ne zaman sattı?", "Kestrel değirmeni Orlen kasabasına sattı."),
]
TIMED = [
    ("en", "When did Marta sell the mill?", "Marta sold the mill in 1931."),
    ("en", "When was Marta born?", "Marta Orsk (3 May 1871 – 4 June 1940) was a miller."),
    ("en", "When did Marta sell the mill?", "Marta sold the mill after the flood."),
    ("en", "When did Marta sell the mill?", "Marta sold the mill one evening."),
    ("en", "When does Marta sell the flour?", "Marta sells the flour to the town of Orlen."),
    ("ru", "Когда Марта продала мельницу?", "Марта продала мельницу после наводнения."),
    ("zh", "玛尔塔什么时候卖掉了磨坊？", "玛尔塔把磨坊卖给了镇上。"),
]

HOURLESS = [
    ("en", "When is the swimming pool open?", "The swimming pool is open to anybody with a card."),
    ("ru", "Когда открыт бассейн?", "Бассейн открыт для всех жителей."),
    ("kk", "Бассейн қашан ашық?", "Бассейн барлық тұрғындарға ашық."),
    ("tr", "Havuz ne zaman açık?", "Havuz bütün sakinlere açık."),
    ("zh", "游泳池几点开放？", "游泳池对居民开放。"),
]
WITH_HOURS = [
    ("en", "When is the swimming pool open?", "The swimming pool is open whenever the school is."),
    ("en", "When is the swimming pool open?", "The swimming pool is open from May on."),
    ("ru", "Когда открыт бассейн?", "Бассейн открыт круглосуточно."),
    ("zh", "游泳池几点开放？", "游泳池全天开放。"),
    ("en", "When was the swimming pool opened?", "The swimming pool was opened by Ada Roe."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), TIMELESS)
def test_it_is_not_told_when(language: str, question: str, sentence: str) -> None:
    assert "undated" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), TIMED)
def test_it_may_be_told_when(language: str, question: str, sentence: str) -> None:
    assert "undated" not in told(language, question, sentence)


@pytest.mark.parametrize(("language", "question", "sentence"), HOURLESS)
def test_no_hours_are_told(language: str, question: str, sentence: str) -> None:
    assert "hourless" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), WITH_HOURS)
def test_hours_are_told_or_not_asked(language: str, question: str, sentence: str) -> None:
    assert "hourless" not in told(language, question, sentence)
