"""A population is told by who lives there, not by what else is counted in a place."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.reply.populations import counts_something_else

CASES, PEOPLE = "Nearly 500 cases of measles were reported in Marrow.", "Marrow has a population of 500."
TOLD = [
    ("en", "What is the population of Marrow?", CASES, True),
    ("en", "How many people live in Marrow?", CASES, True),
    ("en", "What is the population of Marrow?", "Marrow has 500 Sudmark people who came by sea.", True),
    ("en", "What is the population of Marrow?", PEOPLE, False),
    ("en", "What is the population of Marrow?", "Marrow has 5,000 inhabitants.", False),
    ("en", "How many people live in Marrow?", "Marrow has 5,000 people.", False),
    ("en", "How many Sudmark people live in Marrow?", "Marrow has 500 Sudmark people.", False),  # not all of them
    ("ru", "Сколько рыбаков живёт в Маррове?", CASES, False),
    ("en", "How many cases were there in Marrow?", CASES, False),
    ("en", "How many people came to Marrow?", CASES, False),
    ("ru", "Какое население Маррова?", "В Маррове 500 случаев кори.", True),
    ("ru", "Сколько человек живёт в Маррове?", CASES, True),
    ("ru", "Сколько человек живёт в Маррове?", "В Маррове 500 жителей.", False),
    ("ru", "Сколько человек живёт в Маррове?", PEOPLE, False),
    ("kk", "Марроуда қанша адам тұрады?", CASES, True),
    ("kk", "Марроуда қанша адам тұрады?", "Марроуда 500 тұрғын бар.", False),
    ("kk", "Марроу халқының саны қанша?", CASES, True),
    ("tr", "Marrow'un nüfusu kaç?", CASES, True),
    ("tr", "Marrow'un nüfusu kaç?", "Marrow'da 500 kişi yaşıyor.", False),
    ("zh", "马罗的人口是多少？", CASES, True),
    ("zh", "马罗的人口是多少？", "马罗有居民500人。", False),
    ("zh", "马罗报告了多少病例？", CASES, False),
]


@pytest.mark.parametrize(("language", "question", "text", "otherwise"), TOLD)
def test_what_else_is_counted_in_a_place_is_no_population(
    language: str, question: str, text: str, otherwise: bool
) -> None:
    assert counts_something_else(understand(question, language), [text]) is otherwise
