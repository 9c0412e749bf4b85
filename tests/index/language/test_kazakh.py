"""Kazakh in Latin letters and on a Russian keyboard."""

from __future__ import annotations

import pytest

from index.language.detection import language_of
from index.language.kazakh import by_beginning, in_cyrillic, restored

WRITTEN = by_beginning(["көпір", "қайықты", "түнде", "бата"])


@pytest.mark.parametrize(
    ("typed", "written"),
    [("qashanga", "қашанга"), ("songy", "соңы"), ("aitshy", "айтшы"), ("jol", "жол"), ("zhyldar", "жылдар")],
)
def test_latin_letters_are_read(typed: str, written: str) -> None:
    assert in_cyrillic(typed) == written


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("копир", "көпір"), ("кайыктар", "қайықтар"), ("тунге", "түнге"), ("кемпир", "кемпир"), ("баға", "баға")],
)
def test_a_word_takes_the_letters_of_what_is_written(typed: str, meant: str) -> None:
    assert restored(typed, WRITTEN) == meant


@pytest.mark.parametrize("text", ["bul qansha turady", "mektep qaida", "kimge baramyn", "qasan ashylady"])
def test_kazakh_in_latin_letters_is_told_by_what_asks(text: str) -> None:
    assert language_of(text, "tr") == "kk"


@pytest.mark.parametrize("text", ["kalay nedir", "kayda geçti mi", "kansas nerede", "neşe kim"])
def test_turkish_words_that_look_alike_are_none(text: str) -> None:
    assert language_of(text, "tr") == "tr"
