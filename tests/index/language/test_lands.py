"""Countries by name and by adjective, in each language."""

from __future__ import annotations

import pytest

from index.language.analysis import term_of
from index.language.folding import fold
from index.language.lands import adjectives, land_of, lands


@pytest.mark.parametrize(
    ("language", "word", "land"),
    [
        ("en", "Peru", "PE"),
        ("en", "Polish", "PL"),
        ("en", "Kazakh", "KZ"),
        ("ru", "Перу", "PE"),
        ("ru", "польского", "PL"),
        ("ru", "Казахстаном", "KZ"),
        ("ru", "казахстанская", "KZ"),
        ("kk", "Қытайдағы", "CN"),
        ("kk", "қазақ", "KZ"),
        ("tr", "Polonya", "PL"),
        ("tr", "Kazak", "KZ"),
        ("de", "Frankreich", "FR"),
        ("en", "bridge", None),
        ("en", "English", None),  # of more than one country
        ("xx", "Peru", None),
    ],
)
def test_a_country_is_known_by_its_name_and_its_adjective(language: str, word: str, land: str | None) -> None:
    assert land_of(term_of(fold(word), language), language) == land


def test_a_noun_is_no_adjective() -> None:
    assert "polish" in adjectives("en")
    assert "poland" not in adjectives("en")
    assert lands("zh")["秘鲁"] == "PE"
