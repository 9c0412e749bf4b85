"""Days that timetables shorten, names that are joined to others by a sign, and pence."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from tests.index.answers.corpus.marking import marked


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("en", "The mill is £9 an hour Sat/Sun", "sat sun"),
        ("en", "Open Mon, Wed and by appointment", "mon wed"),
        ("de", "Geöffnet Mo–Fr und nach Absprache", "mo fr"),
        ("ru", "Касса: Пн-Пт", "пн пт"),
        ("tr", "Açık: Pzt-Cum", "pzt cum"),
    ],
)
def test_beside_one_another(language: str, text: str, days: str) -> None:
    assert marked(text, language, token_flags.DATE) == days
    assert not marked(text, language, token_flags.NAME)


def test_before_an_hour() -> None:
    assert "sat" in marked("Lock open Sat 10am", "en", token_flags.DATE)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Sun Yat-sen rested here."),
        ("en", "They sat, sun on their backs."),
        ("de", "So ist das, sagte er, Di fehlte."),
    ],
)
def test_words_that_look_like_days_are_none(language: str, text: str) -> None:
    assert not marked(text, language, token_flags.DATE)


def test_a_code_is_no_name() -> None:
    assert marked("The network is Mill_Guest and its owner Ada Roe.", "en", token_flags.NAME) == "ada roe"
    assert marked("Write to @Weir at once, says Ada Roe.", "en", token_flags.NAME) == "ada roe"


def test_pence_are_a_sum() -> None:
    assert marked("A bag is 45p, a sack £2.", "en", token_flags.MONEY) == "45p 2"
    assert not marked("The film is in 1080px.", "en", token_flags.MONEY)
