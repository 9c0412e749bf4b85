"""Numbers that count things, in figures and in words."""

from __future__ import annotations

import pytest

from index.language import numerals
from index.language.folding import fold


@pytest.mark.parametrize(
    ("word", "language", "number"),
    [
        ("12", "ru", 12),
        ("двенадцать", "ru", 12),
        ("twelve", "en", 12),
        ("сегіз", "kk", 8),
        ("yirmi", "tr", 20),
        ("zwölf", "de", 12),
        ("12", "xx", 12),
        ("twelve", "ru", None),
        ("дверь", "ru", None),
        ("20450", "ru", None),
    ],
)
def test_the_number_that_a_word_says(word: str, language: str, number: int | None) -> None:
    assert numerals.value(fold(word), language) == number


@pytest.mark.parametrize(
    ("words", "language", "number"),
    [
        ("он екі", "kk", 12),
        ("двадцать пять", "ru", 25),
        ("on iki", "tr", 12),
        ("екі он", "kk", 10),
        ("5 2", "ru", 2),
        ("40 iki", "tr", 2),
    ],
)
def test_a_ten_with_a_unit_behind_it_is_one_number(words: str, language: str, number: int) -> None:
    surfaces = words.split()
    assert numerals.ending_at(surfaces, len(surfaces) - 1, language) == number
    assert numerals.ending_at(surfaces, len(surfaces), language) is None
