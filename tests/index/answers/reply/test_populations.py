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
    ("en", "How many people live in Marrow?", "Over 100,000 Sudmark people live in Marrow.", True),
    ("en", "How many people live in Marrow?", "Some 40 families of fishers lived in Marrow then.", True),
    ("en", "How many people live in Marrow?", "In Marrow live 2.5 million people.", False),
    ("en", "How many people live in Marrow?", "Of them 3,000 live in Marrow.", False),
    ("en", "How many people live in Marrow?", "Nine live in Marrow.", False),
    ("en", "How many people live in Marrow?", "Since 1901 nine people have been living there.", False),
    ("ru", "Сколько человек живёт в Маррове?", "В Маррове проживает более 100 000 сундов.", True),
    ("ru", "Сколько человек живёт в Маррове?", "Около 500 семей рыбаков живут в Маррове.", True),
    ("ru", "Сколько человек живёт в Маррове?", "В Маррове живут 3 тысячи человек.", False),
    ("kk", "Марроуда қанша адам тұрады?", "Марроуда 100 000-нан астам сунд тұрады.", True),
    ("kk", "Марроуда қанша адам тұрады?", "Марроуда 100 мыңнан астам адам тұрады.", False),
    ("tr", "Marrow'da kaç kişi yaşıyor?", "Marrow'da 100.000'den fazla Sund yaşıyor.", True),
    ("tr", "Marrow'da kaç kişi yaşıyor?", "Marrow'da 100.000'den fazla insan yaşıyor.", False),
    ("zh", "马罗有多少居民？", "马罗居住着10万多松德族。", True),
    ("zh", "马罗有多少居民？", "马罗居住着10多万人。", False),
]


@pytest.mark.parametrize(("language", "question", "text", "otherwise"), TOLD)
def test_what_else_is_counted_in_a_place_is_no_population(
    language: str, question: str, text: str, otherwise: bool
) -> None:
    assert counts_something_else(understand(question, language), [text]) is otherwise
