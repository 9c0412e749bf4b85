"""What notices answer with is marked as what it is."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.language.analysis import words


def marked(text: str, language: str, mark: int) -> str:
    """The words of a text that have all of the mark."""
    found = words(text, language)
    marks = token_flags.of(text, found, language)
    return " ".join(
        text[word.start : word.end] for word, own in zip(found, marks, strict=True) if own & mark == mark
    ).casefold()


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("The sauna opens at 7:45 and costs $7.50.", "en", "7 45"),
        ("Lessons begin at 9 am on weekdays.", "en", "9 am weekdays"),
        ("The score was 3:1 after ratio 1:50:2.", "en", ""),
        ("Касса работает с 9.30 по субботам, билет 12.50 рублей.", "ru", "9.30 субботам"),
        ("Сбор в 7 часов утра.", "ru", "7 утра"),
        ("Кеңсе дүйсенбіден жұмаға дейін ашық.", "kk", "дүйсенбіден жұмаға"),
        ("Tea from nine to eleven, cake from two to three pounds.", "en", "nine to eleven"),
        ("Душ с семи до девяти, скидка с 5 до 10 процентов.", "ru", "семи до девяти"),
        ("Aidat ayın onunda, taksit 5 ayda.", "tr", "onunda"),
        ("Сдать до 25 числа, 5 экземпляров.", "ru", "25"),
        ("Nöbet cumartesileri saat 9'da, öğle 12.15 de başlar, 3.50 lira.", "tr", "cumartesileri 9'da öğle 12.15"),
    ],
)
def test_times_answer_when(text: str, language: str, times: str) -> None:
    assert marked(text, language, token_flags.DATE) == times


@pytest.mark.parametrize("text", ["诊所周一休息", "早上开门", "三点半集合", "春节放假"])
def test_chinese_times_answer_when(text: str) -> None:
    assert marked(text, "zh", token_flags.DATE)


@pytest.mark.parametrize("text", ["他提出三种办法", "有一些意见"])
def test_other_chinese_figures_are_no_times(text: str) -> None:
    assert not marked(text, "zh", token_flags.DATE)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("The keys are kept behind the counter.", "en", "behind counter"),
        ("Аптечка висит в коридоре второго этажа.", "ru", "коридоре этажа"),
        ("Қойма екінші қабатта.", "kk", "қабатта"),
        ("Merdane bodrum kattadır.", "tr", "bodrum kattadır"),
        ("药房在二楼左侧", "zh", "在二 二楼 楼左 左侧"),
    ],
)
def test_rooms_and_sides_answer_where(text: str, language: str, place: str) -> None:
    assert marked(text, language, token_flags.PLACE) == place


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Вход бесплатный.", "ru"), ("Кіру тегін.", "kk"), ("Giriş ücretsizdir.", "tr"), ("儿童免费入场", "zh"),
        ("Штраф 300 рублями не взимается.", "ru"), ("Айыппұл 300 теңгеден.", "kk"), ("Ceza 300 liradır.", "tr"),
    ],
)  # fmt: skip
def test_sums_are_told_in_every_form_and_nothing_to_pay_is_one(text: str, language: str) -> None:
    assert marked(text, language, token_flags.FIGURE | token_flags.MONEY)
