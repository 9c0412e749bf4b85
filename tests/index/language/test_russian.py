"""Forms of Russian words that the stemmer leaves apart."""

from __future__ import annotations

import pytest

from index.language.russian import forms, plain


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("захватить", "захвачен"),
        ("победить", "побежден"),
        ("купить", "куплен"),
        ("запретить", "запрещен"),
        ("участвовать", "участвует"),
        ("погибнуть", "погибла"),
        ("построить", "построили"),
        ("вернуться", "вернули"),
        ("музей", "музея"),
        ("случай", "случаев"),
        ("завод", "заводе"),
    ],
)
def test_a_word_has_this_form(word: str, form: str) -> None:
    assert form in forms(word)


def test_a_reflexive_ending_is_taken_off_long_words_only() -> None:
    assert plain("распалась") == "распала"
    assert plain("ось") == "ось"
