"""A thing that a document says nothing of is answered by nothing that it says of others."""

from __future__ import annotations

import pytest

from index.model import Answer, Refusal
from tests.index.answers.ranking.one_sentence import engine, told

LACKING = [
    ("en", "How much is a bath for a ferret?", "A bath costs 9 euros, a brush costs 3 euros."),
    ("en", "May I take a tortoise aboard?", "Passengers may take two bags aboard."),
    ("ru", "Сколько стоит выстирать юбку?", "Выстирать стоит 90 рублей, погладить 40 рублей."),
    ("ru", "Сколько стоит провезти черепаху?", "Провезти сумку стоит 50 рублей."),
    ("de", "Was kostet ein Bad für ein Frettchen?", "Ein Bad kostet 9 Euro."),
]
HAD = [
    ("en", "How much is a bath for a ferret?", "A bath for any pet but a ferret costs 9 euros."),
    ("en", "How much is a bath for a kitten?", "A bath costs 9 euros for cats."),
    ("en", "Why does a bath cost so much for a ferret?", "A bath costs much because water is dear."),
    ("ru", "Сколько стоит провезти черепаху?", "Провезти любое животное стоит 50 рублей."),
    ("en", "How much is it to park a car?", "To park costs 2 euros."),
]


@pytest.mark.parametrize(("language", "question", "sentence"), LACKING)
def test_a_thing_that_is_not_there_is_told(language: str, question: str, sentence: str) -> None:
    assert "opposite" in told(language, question, sentence)
    assert isinstance(engine(language, sentence).answer(question, language), Refusal)


@pytest.mark.parametrize(("language", "question", "sentence"), HAD)
def test_a_thing_may_be_told_by_its_kind_and_a_reason_of_all(language: str, question: str, sentence: str) -> None:
    assert "opposite" not in told(language, question, sentence)


def test_what_costs_for_a_cat_is_answered_by_that() -> None:
    answer = engine("en", "A bath costs 9 euros for cats.").answer("How much is a bath for a cat?", "en")
    assert isinstance(answer, Answer)


def test_who_comes_from_another_country_is_another() -> None:
    assert "opposite" in told("en", "Who was the polish envoy?", "The french envoy was Ada Roe.")
    assert "opposite" in told("ru", "Кто был польским послом?", "Французским послом была Ада Роу.")
    assert "opposite" not in told(
        "en", "Who was the polish envoy?", "The polish envoy was Ada Roe, not the french one."
    )
