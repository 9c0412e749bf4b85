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
