"""Names in Cyrillic and Chinese as they may be spelled in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.language.transliteration import from_palladius, guesses


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Горбачев", "gorbachev"),
        ("Хрущев", "khrushchev"),
        ("Жуков", "zhukov"),
        ("Ельцин", "eltsin"),
        ("Джамбул", "jambul"),
        ("Чжоу", "zhou"),
        ("Сяопин", "xiaoping"),
        ("Шэньчжэнь", "shenzhen"),
        ("Қонаев", "konaev"),
        ("Әуезов", "auezov"),
    ],
)
def test_a_cyrillic_name_is_guessed(name: str, latin: str) -> None:
    assert latin in guesses(name)


@pytest.mark.parametrize(("name", "latin"), [("邓小平", "deng xiaoping"), ("深圳", "shenzhen"), ("吕布", "lu bu")])
def test_a_chinese_name_is_read_as_pinyin(name: str, latin: str) -> None:
    assert latin in guesses(name)


def test_a_latin_name_needs_no_guess() -> None:
    assert guesses("Fravel") == ()


def test_a_russian_word_is_no_chinese_name() -> None:
    assert from_palladius("крепость") is None


@settings(deadline=None)  # the first call reads tables
@given(st.text("абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі", min_size=1, max_size=12))
def test_whatever_is_cyrillic_comes_out_in_latin(word: str) -> None:
    found = guesses(word)
    assert found
    assert all(guess.isascii() for guess in found)
    assert len(set(found)) == len(found)
