"""Which letters stand for the same, and that offsets stay where they must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.folding import fold, fold_in_place, without_accents


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Naïve", "naive"),
        ("İZMİR", "izmir"),  # the dot of the capital is none of its own
        ("ılık", "ilik"),
        ("Straße", "strasse"),
        ("Ærø", "aero"),
        ("Łódź", "lodz"),
        ("ЁЛКА", "елка"),
        ("Йод", "йод"),  # й is a letter, not и with a sign
        ("Қазақ", "қазақ"),
        ("don’t", "don't"),
        ("漢語", "汉语"),
        ("مُحَمَّد", "محمد"),  # vowels are mostly left out
        ("أحمد", "احمد"),
    ],
)
def test_letters_that_people_write_for_one_another_are_one(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text(max_size=40))
def test_what_is_folded_in_place_is_as_long(text: str) -> None:
    assert len(fold_in_place(text)) == len(text)


def test_a_letter_that_would_become_two_is_left_in_place() -> None:
    assert fold_in_place("Große Änderung") == "große anderung"


@pytest.mark.parametrize(
    ("written", "bare"), [("Zürich", "Zurich"), ("Йод", "Иод"), ("Nuʻu", "Nuʻu"), ("ﬁn", "fin"), ("plain", "plain")]
)
def test_without_accents_every_script_loses_them(written: str, bare: str) -> None:
    assert without_accents(written) == bare
