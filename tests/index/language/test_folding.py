"""Which letters stand for the same, and that offsets stay where they must."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.folding import fold, fold_in_place, in_one_script, without_accents


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


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ｗｈｏ ｏｐｅｎｅｄ ｔｈｅ １２ ｍｉｌｌｓ？", "Who opened the 12 mills？"),
        ("Who b\u043eught the p\u0430rk?", "Who bought the park?"),
        ("т\u0069л", "т\u0456л"),
        ("м\u006fст", "мост"),
        ("т\u0069л\u0069", "т\u0456л\u0456"),
        ("USB-кабель", "USB-кабель"),
        ("Qазақстан", "Qазақстан"),
        ("桥有多长？", "桥有多长？"),
        ("мост в Orlen", "мост в Orlen"),
    ],
)
def test_a_letter_that_only_looks_like_one_of_its_word_is_that_one(typed: str, meant: str) -> None:
    assert in_one_script(typed) == meant
