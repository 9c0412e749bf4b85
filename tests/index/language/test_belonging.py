"""Whose something is, and where, by the words around it."""

from __future__ import annotations

import pytest

from index.language.analysis import term_of, words
from index.language.belonging import Belonging, belonging, named_in, of_chinese
from index.language.folding import fold


def told(language: str, text: str, noun: str) -> tuple[set[str], set[str]]:
    """Owners and places of a noun where it stands first."""
    found = words(text, language)
    at = next(n for n, word in enumerate(found) if word.term == term_of(fold(noun), language))
    owners, places = belonging(text, found, at, language)
    return set(owners), set(places)


@pytest.mark.parametrize(
    ("language", "text", "noun", "owners", "places"),
    [
        ("en", "They met Peru's envoy in Poland.", "envoy", {"PE"}, {"PL"}),
        ("en", "who was the polish envoy to peru", "envoy", {"PL"}, {"PE"}),
        ("en", "The Polish Health Ministry closed it.", "Ministry", {"PL"}, set()),
        ("en", "The envoy of the Czech ministry", "envoy", set(), set()),  # whose ministry it is, is another thing
        ("en", "the president of Peru", "president", {"PE"}, set()),
        ("en", "the trade of Peru and Poland", "trade", {"PE", "PL"}, set()),
        ("en", "Peru's trade with Poland", "trade", {"PE", "PL"}, set()),
        ("en", "Polish and Czech envoys came.", "envoys", {"PL", "CZ"}, set()),
        ("en", "How many inns are there in Peru?", "inns", set(), {"PE"}),
        ("en", "In Peru seven inns burnt down.", "inns", set(), {"PE"}),
        ("en", "The Poles of Peru, inns apart, are poor.", "inns", set(), set()),
        ("en", "Who visited Peru?", "visited", {"PE"}, set()),
        ("en", "Peru sold old inns.", "inns", set(), set()),
        ("en", "They polish the inns.", "inns", set(), set()),
        ("ru", "посол Китая в Казахстане", "посол", {"CN"}, {"KZ"}),
        ("ru", "Китайская торговая делегация прибыла.", "делегация", {"CN"}, set()),
        ("ru", "министерство здравоохранения Казахстана", "министерство", {"KZ"}, set()),
        ("ru", "торговля Китая с Казахстаном", "торговля", {"CN", "KZ"}, set()),
        ("ru", "В Казахстане пять театров.", "театров", set(), {"KZ"}),
        ("kk", "Қытайдың Қазақстандағы елшісі", "елшісі", {"CN"}, {"KZ"}),
        ("kk", "Қытай елшісі келді.", "елшісі", {"CN"}, set()),
        ("kk", "Қытай мен Қазақстанның саудасы", "саудасы", {"CN", "KZ"}, set()),
        ("kk", "Қытай мен Қазақстан саудасы", "саудасы", {"CN", "KZ"}, set()),
        ("kk", "Қазақстанда бес театр бар.", "театр", set(), {"KZ"}),
        ("kk", "Қытай 5 театр салды.", "театр", set(), set()),
        ("tr", "Çin'in Kazakistan büyükelçisi", "büyükelçisi", {"CN"}, {"KZ"}),
        ("tr", "Çin büyükelçisi geldi.", "büyükelçisi", {"CN"}, set()),
        ("tr", "Kazakistan'da beş tiyatro vardır.", "tiyatro", set(), {"KZ"}),
        ("tr", "Çin ile Kazakistan'ın ticareti", "ticareti", {"CN", "KZ"}, set()),
    ],
)
def test_it_is_told_by_the_words_around(
    language: str, text: str, noun: str, owners: set[str], places: set[str]
) -> None:
    assert told(language, text, noun) == (owners, places)


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("秘鲁驻波兰大使", "大使", [({"PE"}, {"PL"})]),
        ("秘鲁驻华大使是谁", "大使", [({"PE"}, {"CN"})]),
        ("秘鲁的大使和波兰大使", "大使", [({"PE"}, set()), ({"PL"}, set())]),
        ("秘鲁有几所学院", "学院", [(set(), {"PE"})]),
        ("秘鲁派了大使", "大使", []),
    ],
)
def test_in_chinese_by_the_order(text: str, noun: str, expected: list[tuple[set[str], set[str]]]) -> None:
    assert [(set(one.owners), set(one.places)) for one in of_chinese(text, noun)] == expected


@pytest.mark.parametrize(
    ("asked", "other", "named", "expected"),
    [
        (("PE", ""), ("PL", ""), {"PL"}, True),
        (("PE", ""), ("PE", ""), {"PE"}, False),
        (("PE", ""), ("", ""), set(), False),
        (("PE", ""), ("PL", ""), {"PL", "PE"}, False),  # named there, by another word
        (("PE", "PL"), ("PL", "PE"), {"PL", "PE"}, True),  # the two have changed places
        (("", "PE"), ("", "PL"), {"PL"}, True),
    ],
)
def test_another_country_contradicts(
    asked: tuple[str, str], other: tuple[str, str], named: set[str], expected: bool
) -> None:
    one, its = (Belonging(*(frozenset(filter(None, (side,))) for side in told)) for told in (asked, other))
    assert one.contradicts(its, named) is expected


def test_countries_that_a_text_names_are_found() -> None:
    assert named_in("Peru met Poles.", words("Peru met Poles.", "en"), "en") == {"PE"}
    assert named_in("秘鲁和波兰", (), "zh") == {"PE", "PL"}
