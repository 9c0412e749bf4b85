"""Question words as they are typed in chats: by ear, and Kazakh ones on a Russian keyboard."""

from __future__ import annotations

import pytest

from index.answers.question.misspelling import mended
from index.language.detection import language_of


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("ru", "скока стоит вёсла починить", "сколько стоит вёсла починить"),
        ("ru", "када собрание", "когда собрание"),
        ("kk", "көпір кашан ашылды", "көпір қашан ашылды"),
        ("kk", "канша адам келеді", "қанша адам келеді"),
        ("kk", "кеңсе кайда", "кеңсе қайда"),
    ],
)
def test_they_are_read_as_what_they_mean(language: str, typed: str, meant: str) -> None:
    assert mended(typed, language, lambda word: False) == meant


def test_a_word_that_the_documents_have_is_left_alone() -> None:
    assert mended("ким қашан келді", "kk", lambda word: word == "ким") == "ким қашан келді"
    assert mended("Када қайда", "kk", lambda word: False) == "Када қайда"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("мектеп кашан ашылды", "kk"),
        ("канша бала бар", "kk"),
        ("балалар кайда", "kk"),
        ("кто такой Канша", "ru"),
        ("сколько стоит канат", "ru"),
    ],
)
def test_they_tell_the_language(text: str, language: str) -> None:
    assert language_of(text, "ru") == language
