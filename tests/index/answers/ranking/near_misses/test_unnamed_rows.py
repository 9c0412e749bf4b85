"""A row that has of the question only what every row has doesn't tell of what is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.index.answers.units.asking import Ask, asking, first

PRICES = {
    "en": "# Prices\n\nWork | Cats | Dogs\n--- | --- | ---\nVaccination | 30 euros | 40 euros\n"
    "Nails | 8 euros | 9 euros\nTeeth | 50 euros | 60 euros\n",
    "ru": "# Цены\n\nУслуга | Кошки | Собаки\n--- | --- | ---\nПрививка | 900 ₽ | 1 100 ₽\nКогти | 350 ₽ | 400 ₽\n"
    "Зубы | 3 000 ₽ | 3 400 ₽\n",
}


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    return asking(tmp_path / "page.md")


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How much is an x-ray of a dog?"),
        ("en", "What does boarding cost for cats?"),
        ("ru", "Сколько стоит рентген для собаки?"),
        ("ru", "Сколько стоит передержка кошки?"),
    ],
)
def test_what_every_row_has_is_refused(ask: Ask, language: str, question: str) -> None:
    assert ask(PRICES[language], question, language) is None


@pytest.mark.parametrize(
    ("language", "question", "shown"),
    [
        ("en", "How much is a vaccination of a dog?", "40 euros"),
        ("en", "How much are the nails of a cat, please?", "8 euros"),
        ("ru", "Сколько стоит прививка для собаки?", "1 100 ₽"),
    ],
)
def test_what_one_row_has_is_shown(ask: Ask, language: str, question: str, shown: str) -> None:
    assert shown in first(ask(PRICES[language], question, language))[0]
