"""The language of messages of a few words, none of them small: told by ordinary words, never by names."""

from __future__ import annotations

import pytest

from index.language.detection import language_of


@pytest.mark.parametrize(
    ("said", "default", "language"),
    [
        ("нефтепровод", "kk", "ru"),
        ("нефтепровод", "en", "ru"),
        ("граница Китая", "kk", "ru"),
        ("шекара", "ru", "kk"),
        ("шекара", "en", "kk"),
        ("сауда", "zh", "kk"),
    ],
)
def test_a_word_of_only_one_language_tells_it(said: str, default: str, language: str) -> None:
    assert language_of(said, default) == language


@pytest.mark.parametrize("default", ["ru", "kk"])
@pytest.mark.parametrize("said", ["Хоргос", "Назарбаев", "Алматы", "газ", "Пекин"])
def test_names_and_words_of_both_leave_it_to_whoever_types_them(said: str, default: str) -> None:
    assert language_of(said, default) == default


def test_of_a_reader_of_neither_a_name_in_cyrillic_is_russian() -> None:
    assert language_of("Хоргос", "zh") == "ru"
