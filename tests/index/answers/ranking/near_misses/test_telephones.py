"""Who asks for a telephone number isn't told something else of whom they would call."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer

CLUB = {
    "en": "# The weir club\n\nThe treasurer of the weir club keeps the books and signs the letters of the club.\n\n"
    "The caretaker of the boat shed: 8 7142 50-04-04, in the morning.\n\nPhones are handed in at the door.\n",
    "ru": "# Клуб у плотины\n\nКазначей клуба ведёт книги и подписывает письма клуба у плотины.\n\n"
    "Сторож сарая: 8 7142 50-04-04, по утрам.\n\nТелефоны сдают у входа.\n",
    "kk": "# Бөгет клубы\n\nКлубтың қазынашысы кітаптарды жүргізеді және клубтың хаттарына қол қояды.\n\n"
    "Сарайдың күзетшісі: 8 7142 50-04-04, таңертең.\n\nТелефондар кіреберісте тапсырылады.\n",
}


@pytest.fixture(params=CLUB)
def club(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[str, Engine]:
    path = tmp_path / "club.md"
    path.write_text(CLUB[request.param], "utf-8")
    return request.param, Engine(Unindexed([load(path, tmp_path)]))


def first(engine: Engine, question: str, language: str) -> str:
    reply = engine.answer(question, language)
    return reply.citations[0].quote if isinstance(reply, Answer) else ""


def test_without_a_number_there_is_no_answer(club: tuple[str, Engine]) -> None:
    language, engine = club
    asked = {
        "en": "phone number of the treasurer of the club",
        "ru": "телефон казначея клуба",
        "kk": "клуб қазынашысының телефоны",
    }
    assert first(engine, asked[language], language) == ""


def test_a_number_answers(club: tuple[str, Engine]) -> None:
    language, engine = club
    asked = {
        "en": "phone number of the caretaker of the boat shed",
        "ru": "телефон сторожа сарая",
        "kk": "сарай күзетшісінің телефоны",
    }
    assert "50-04-04" in first(engine, asked[language], language)


def test_what_is_done_with_telephones_is_another_matter(club: tuple[str, Engine]) -> None:
    language, engine = club
    asked = {
        "en": "what about phones at the door?",
        "ru": "что с телефонами у входа?",
        "kk": "кіреберісте телефондар не болады?",
    }
    assert first(engine, asked[language], language) != ""


def test_a_number_of_somebody_else_is_none(club: tuple[str, Engine]) -> None:
    language, engine = club
    asked = {"en": "phone number of the dentist", "ru": "телефон стоматолога", "kk": "тіс дәрігерінің телефоны"}
    assert first(engine, asked[language], language) == ""
