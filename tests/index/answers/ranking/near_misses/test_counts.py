"""The price of so many swims is no price of another number of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus import token_flags
from index.answers.question.analysis import understand
from index.answers.ranking.matching.told import Told
from index.answers.ranking.near_misses.counts import is_miscounted
from tests.index.answers.ranking.one_sentence import told as told_of
from tests.index.answers.units.asking import Ask, asking, first

POOL = {
    "ru": "# Бассейн\n\nАбонементы\n\n- 8 занятий: 3200 руб.\n- 12 занятий: 4400 руб.\n- одно занятие: 480 руб.\n",
    "en": "# Pool\n\nSeason tickets\n\n- 8 swims: €32\n- twelve swims: €44\n- one swim: €5\n",
    "kk": "# Бассейн\n\nАбонементтер\n\n- 8 сабақ: 3200 теңге\n- 12 сабақ: 4400 теңге\n- бір сабақ: 500 теңге\n",
}


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    return asking(tmp_path / "page.md")


@pytest.mark.parametrize(
    ("language", "question", "quote"),
    [
        ("ru", "сколько стоит двенадцать занятий?", "12 занятий: 4400 руб."),
        ("ru", "сколько стоит 8 занятий?", "8 занятий: 3200 руб."),
        ("en", "how much are 12 swims?", "twelve swims: €44"),
        ("en", "how much are eight swims?", "8 swims: €32"),
        ("kk", "сегіз сабақ қанша тұрады?", "8 сабақ: 3200 теңге"),
    ],
)
def test_a_number_in_words_or_figures(ask: Ask, language: str, question: str, quote: str) -> None:
    assert first(ask(POOL[language], question, language))[0] == quote


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("ru", "сколько стоит 16 занятий?"),
        ("ru", "сколько стоит десять занятий?"),
        ("en", "how much are ten swims?"),
        ("kk", "10 сабақ қанша тұрады?"),
    ],
)
def test_another_number_of_them_is_refused(ask: Ask, language: str, question: str) -> None:
    assert ask(POOL[language], question, language) is None


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("8 занятий стоят 3200", True),
        ("восемь занятий стоят 3200", True),
        ("одно занятие стоит 480", False),
        ("занятия стоят 480", False),
        ("от 8 занятий скидка", False),
        ("8 занятий или 10", False),
        ("8 занятий и более: скидка", False),
        ("8 занятий по вторникам, на выходных больше", True),
    ],
)
def test_one_of_them_and_a_limit_are_no_other_number(said: str, told: bool) -> None:
    question = understand("сколько стоит 10 занятий", "ru")
    lesson = next(n for n, c in enumerate(question.concepts) if c.surface == "занятий")
    surfaces = said.split()
    concepts = [lesson if surface.startswith("заняти") else -1 for surface in surfaces]
    sentence = Told(surfaces, concepts, [token_flags.FIGURE] * len(surfaces))
    assert is_miscounted(question, sentence, surfaces) is told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("alti kisi ve ustu gruplara indirim", False),
        ("sekiz kisi uzeri gruplar", False),
        ("alti kisi masada oturur", True),
    ],
)
def test_a_limit_may_stand_behind_what_is_counted(said: str, told: bool) -> None:
    question = understand("12 kisi indirim olur mu", "tr")
    person = next(n for n, c in enumerate(question.concepts) if c.surface == "kisi")
    surfaces = said.split()
    concepts = [person if surface == "kisi" else -1 for surface in surfaces]
    assert is_miscounted(question, Told(surfaces, concepts, [token_flags.FIGURE] * len(surfaces)), surfaces) is told


@pytest.mark.parametrize(
    ("said", "missed"),
    [
        ("Plywood is 6.50 a sheet (3 mm) or 9 a sheet (6 mm).", True),
        ("Plywood is 9 a sheet, 6 mm thick.", True),
        ("Plywood is 9 a sheet (3 mm) or 12 a sheet (9 mm).", False),
        ("Plywood is 9 a sheet (up to 12 mm).", False),
        ("Plywood is 9 a sheet (3–12 mm).", False),
        ("Plywood is 9 a sheet.", False),
    ],
)
def test_another_size_is_another_thing(said: str, missed: bool) -> None:
    assert ("misnumbered" in told_of("en", "How much is a sheet of 9 mm plywood?", said)) is missed


@pytest.mark.parametrize(
    ("language", "question", "said"),
    [
        ("en", "How much is a room for three guests?", "One guest pays 40, two guests 60 and four guests 90 euros."),
        ("tr", "Üç kişilik oda ne kadar?", "Tek kişilik oda 40, iki kişilik oda 60, dört kişilik oda 90 lira."),
    ],
)
def test_where_each_number_has_its_price_one_is_no_measure_of_the_others(
    language: str, question: str, said: str
) -> None:
    assert "misnumbered" in told_of(language, question, said)
    assert "misnumbered" not in told_of(language, question.replace("three", "two").replace("Üç", "İki"), said)
