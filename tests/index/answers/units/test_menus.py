"""What a line of a menu costs is answered by it, and only by it."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first

RUSSIAN = """# Кафе «Мост»

СУПЫ
Борщ 230 / пол-порции 130
Уха из судака 290

НАПИТКИ
Морс 90
Капучино 190, на овсяном +50
"""
KAZAKH = "# Асхана\n\nБауырсақ 350\nҚуырдақ 1 200\nҚымыз 450\n"
ENGLISH = "# Hill Café\n\nHOT\nLentil soup 6.50\nBaked potato 7.20\n\nCOLD\nApple juice 2.80\n"


@pytest.mark.parametrize(
    ("page", "question", "language", "quote"),
    [
        (RUSSIAN, "сколько стоит борщ?", "ru", "Борщ 230 / пол-порции 130"),
        (RUSSIAN, "капучино цена", "ru", "Капучино 190, на овсяном +50"),
        (RUSSIAN, "Почём уха?", "ru", "Уха из судака 290"),
        (KAZAKH, "қуырдақ қанша тұрады?", "kk", "Қуырдақ 1 200"),
        (ENGLISH, "How much is the apple juice?", "en", "Apple juice 2.80"),
    ],
)
def test_a_dish_and_its_price(ask: Ask, page: str, question: str, language: str, quote: str) -> None:
    assert first(ask(page, question, language))[0] == quote


@pytest.mark.parametrize(
    ("page", "question", "language"),
    [
        (RUSSIAN, "сколько стоит солянка?", "ru"),
        (RUSSIAN, "сколько калорий в борще?", "ru"),
        (RUSSIAN, "сколько весит уха?", "ru"),
        (KAZAKH, "лагман қанша тұрады?", "kk"),
        (ENGLISH, "How much is the orange juice?", "en"),
    ],
)
def test_what_the_menu_lacks_is_refused(ask: Ask, page: str, question: str, language: str) -> None:
    assert ask(page, question, language) is None


VET = """# Кабинет «Лапа»

| Услуга | кошка | собака |
|---|---|---|
| Осмотр | 500 | 600 |
| Прививка комплексная | 1400 | 1700 |
| Стрижка когтей | 300 | 350 |

Птиц не лечим.
"""


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Сколько стоит прививка собаке?", "собака: 1700"),
        ("Сколько стоит стрижка когтей кошке?", "кошка: 300"),
        ("сколько стоит осмотр?", "Услуга: Осмотр · кошка: 500 · собака: 600"),
    ],
)
def test_a_column_for_each_kind_of_customer(ask: Ask, question: str, quote: str) -> None:
    assert quote in first(ask(VET, question, "ru"))[0]


@pytest.mark.parametrize("question", ["Сколько стоит прививка кролику?", "Сколько стоит рентген собаке?"])
def test_a_kind_or_service_that_the_table_lacks_is_refused(ask: Ask, question: str) -> None:
    assert ask(VET, question, "ru") is None
