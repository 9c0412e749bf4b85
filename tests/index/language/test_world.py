"""Countries, cities, languages and months, which no glossary has to list."""

from __future__ import annotations

import pytest

from index.language import world


@pytest.mark.parametrize(
    ("language", "name", "english"),
    [
        ("ru", "Бразилия", "brazil"),
        ("ru", "января", "january"),
        ("kk", "Жапония", "japan"),
        ("kk", "француз", "french"),
        ("tr", "Almanya", "germany"),
        ("tr", "Fransız", "french"),
        ("zh", "埃及", "egypt"),
        ("zh", "10月", "october"),
        ("zh", "布宜诺斯艾利斯", "buenos aires"),
    ],
)
def test_a_name_is_known(language: str, name: str, english: str) -> None:
    assert world.names(language)[name] == (english,)


def test_an_unknown_language_has_no_names() -> None:
    assert world.names("tlh") == {}
    assert world.names("") == {}


@pytest.mark.parametrize(
    ("language", "text", "known"),
    [
        ("en", "The mill of Lowmoor burned.", False),
        ("en", "George Orrin of South Barton", False),
        ("en", "a ship of Portuguese make", True),
        ("en", "sold in Canada", True),
        ("en", "off Cape Lorne in the old Town", False),
        ("ru", "мельница в Приречном", False),
        ("ru", "продан в Китае", True),
        ("tr", "Lorn Limanı", False),
        ("tr", "Çin'in malı", True),
        ("kk", "Қытаймен сауда", True),
        ("zh", "洛恩学校改名", False),
        ("zh", "与葡萄牙签约", True),
        ("xx", "whatever it is", True),
    ],
)
def test_a_country_a_people_and_a_city_are_known_afar(language: str, text: str, known: bool) -> None:
    assert world.is_known_afar(text, language) is known
