"""Countries by name and by adjective, in each language."""

from __future__ import annotations

import pytest

from index.language.analysis import term_of, words
from index.language.folding import fold
from index.language.lands import adjectives, land_of, lands, lands_in, shortened


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


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("中哈边界线", {"CN", "KZ"}),
        ("中俄关系和中美贸易", {"CN", "RU", "US"}),
        ("英法联军", {"GB", "FR"}),
        ("其中哈萨克斯坦", set()),
        ("高中美术课", set()),
        ("中美洲", set()),
        ("日中央", set()),
        ("中土耳其", set()),
        ("塔吉克总统", set()),
    ],
)
def test_two_letters_name_two_countries_in_chinese(text: str, codes: set[str]) -> None:
    assert shortened(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Peru and South Sudan", ["PE", "SS"]),
        ("Sudan, South Africa, New Zealand", ["SD", "ZA", "NZ"]),
        ("a New Zealand", ["NZ"]),
        ("south of Sudan", ["SD"]),
        ("new polish for the floor of Peru", ["PL", "PE"]),
        ("the south", []),
    ],
)
def test_the_longest_name_of_a_country_counts_also_at_the_end(text: str, codes: list[str]) -> None:
    assert list(lands_in(text, words(text, "en"), "en")) == codes
