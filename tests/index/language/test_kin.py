"""Words of one family."""

from __future__ import annotations

import pytest

from index.language import kin
from index.language.folding import fold


def near(one: str, other: str, language: str) -> float:
    return kin.nearness(fold(one), fold(other), language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("чинить", "починка", "ru"),
        ("перевозят", "перевозка", "ru"),
        ("доплачу", "доплата", "ru"),
        ("закрывается", "закрытие", "ru"),
        ("убирают", "уборка", "ru"),
        ("возвращают", "возвращение", "ru"),
        ("месяц", "помесячно", "ru"),
        ("ödeyeceğiz", "ödenir", "tr"),
        ("başlıyor", "başlangıç", "tr"),
        ("ödeviniz", "ödevler", "tr"),
        ("kitabı", "kitaplar", "tr"),
        ("жабамын", "жабылады", "kk"),
        ("қайтармаса", "қайтару", "kk"),
        ("мектебіне", "мектептер", "kk"),
    ],
)
def test_forms_and_what_is_made_of_a_root_are_kin(one: str, other: str, language: str) -> None:
    assert near(one, other, language) > 0
    assert near(one, other, language) == near(other, one, language)


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("день", "деньги", "ru"),
        ("возраст", "возврат", "ru"),
        ("порт", "портрет", "ru"),
        ("вожатый", "возле", "ru"),
        ("kapanıyor", "kapı", "tr"),
        ("kurul", "kurs", "tr"),
        ("үйретеді", "үйірме", "kk"),
    ],
)
def test_words_that_only_begin_alike_are_not(one: str, other: str, language: str) -> None:
    assert not kin.of(fold(one), [fold(other)], language)


def test_another_form_counts_more_than_what_is_made_of_the_root_and_a_short_root_least() -> None:
    assert near("toplanıyoruz", "toplanacak", "tr") == kin.SAME
    assert near("bekçi", "bekçisinin", "tr") == kin.DERIVED
    assert near("kesilecek", "kesintisi", "tr") == kin.DERIVED
    assert near("para", "parça", "tr") == kin.DOUBTFUL


def test_of_other_languages_nothing_is_told() -> None:
    assert [language for language in ("en", "zh", "de", "ru", "kk", "tr") if kin.tells(language)] == ["ru", "kk", "tr"]


@pytest.mark.parametrize("language", ["ru", "kk", "tr"])
def test_kin_are_found_by_how_they_begin(language: str) -> None:
    pairs = {"ru": ("платить", "предоплата"), "kk": ("жабамын", "жабылады"), "tr": ("ödeme", "ödenir")}
    one, other = map(fold, pairs[language])
    assert set(kin.beginnings(one, language)) & set(kin.beginnings(other, language))


def test_a_short_root_behind_other_prefixes_is_no_kin() -> None:
    assert kin.nearness("добраться", "собрание", "ru") == 0.0
    assert kin.nearness("добраться", "избран", "ru") == 0.0
    assert kin.nearness("уплатить", "оплата", "ru") > 0.0
