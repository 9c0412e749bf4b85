"""The language of messages of a few words, none of them small: told by ordinary words, never by names."""

from __future__ import annotations

import pytest

from index.language.detection import language_of


@pytest.mark.parametrize("default", ["ru", "kk", "zh", "tr"])
@pytest.mark.parametrize("said", ["oil pipeline", "harbour opened", "border trade", "railway gauge", "Silk Road"])
def test_english_words_are_english_whoever_types_them(said: str, default: str) -> None:
    assert language_of(said, default) == "en"


@pytest.mark.parametrize("default", ["ru", "kk", "zh", "tr", "en"])
@pytest.mark.parametrize("said", ["Khorgos", "khorgos", "WTO", "2013", "Nazarbayev", "China Kazakhstan", "BRI 2013"])
def test_names_leave_it_to_whoever_types_them(said: str, default: str) -> None:
    assert language_of(said, default) == default


@pytest.mark.parametrize(
    ("said", "default", "language"),
    [
        ("нефтепровод", "kk", "ru"),
        ("нефтепровод", "en", "ru"),
        ("шекара", "ru", "kk"),
        ("шекара", "en", "kk"),
        ("газ", "kk", "kk"),  # a word of both
        ("газ", "ru", "ru"),
        ("Хоргос", "kk", "kk"),
        ("Хоргос", "zh", "ru"),
        ("petrol boru hattı", "ru", "tr"),
        ("petrol", "tr", "tr"),
        ("china kazakhstan border", "ru", "en"),
        ("Nazarbayev resigned", "zh", "en"),
    ],
)
def test_a_word_of_only_one_language_tells_it(said: str, default: str, language: str) -> None:
    assert language_of(said, default) == language


@pytest.mark.parametrize("said", ["han", "ada lovelace", "Ada", "ali khan"])
def test_one_short_word_makes_no_turk_of_whoever_is_taken_for_english(said: str) -> None:
    assert language_of(said, "en") == "en"


def test_what_is_assumed_stands_where_it_is_another_language() -> None:
    assert language_of("Hund border", "de", ("en", "de")) == "de"
