"""German and Dutch participles and the verbs that they are of."""

from __future__ import annotations

import pytest

from index.language.participles import forms


@pytest.mark.parametrize(
    ("word", "language", "other"),
    [
        ("gebaut", "de", "baute"),
        ("gebaut", "de", "bauen"),
        ("baute", "de", "gebaut"),
        ("bauen", "de", "gebaut"),
        ("gegrundet", "de", "grunden"),
        ("grundete", "de", "gegrundet"),
        ("gebouwd", "nl", "bouwde"),
        ("maakte", "nl", "gemaakt"),
    ],
)
def test_a_participle_and_the_other_forms_of_its_verb(word: str, language: str, other: str) -> None:
    assert other in set(forms(word, language))


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("gebiet", "de"),
        ("gewicht", "de"),
        ("gut", "de"),
        ("get", "de"),
        ("gebaut", "en"),
        ("gebied", "nl"),
        ("gab", "de"),
    ],
)
def test_what_only_looks_like_one_has_none(word: str, language: str) -> None:
    assert not set(forms(word, language))


def test_no_verb_leads_to_a_noun() -> None:
    assert "gebiet" not in set(forms("bieten", "de"))
    assert "gericht" not in set(forms("richten", "de"))
