"""The unit of a figure may stand in what heads it: a column, or the heading of a list."""

from __future__ import annotations

import pytest

from index.answers.corpus import headed_flags, token_flags
from index.language.analysis import words

MONEY, LENGTH, DURATION = token_flags.MONEY, token_flags.LENGTH, token_flags.DURATION
UNITS = MONEY | LENGTH | DURATION | token_flags.PERCENT


def unit(text: str, head: str, language: str) -> int:
    """Of the last word."""
    return headed_flags.of(text, words(text, language), head, language)[-1] & UNITS


@pytest.mark.parametrize(
    ("text", "head", "language", "mark"),
    [
        ("900", "Price, €", "en", MONEY),
        ("Tart: 350", "Menu (euros)", "en", MONEY),
        ("900", "Price", "en", MONEY),
        ("12", "Depth (m)", "en", LENGTH),
        ("12", "Depth, metres", "en", LENGTH),
        ("3", "Delivery (days)", "en", DURATION),
        ("900", "Цены", "ru", MONEY),
        ("900", "Сколько, ₽", "ru", MONEY),
        ("Самса: 350", "Тізім (теңге)", "kk", MONEY),
        ("350", "Бағасы", "kk", MONEY),
        ("350", "Fiyatlar", "tr", MONEY),
        ("20", "成人（元）", "zh", MONEY),
        ("20", "单价", "zh", MONEY),
        ("12 m", "Price", "en", 0),  # it doesn't end in the figure
        ("12", "Boats (old)", "en", 0),
        ("12", "Boats", "en", 0),
        ("12", "", "en", 0),
        ("in May 1931", "Price", "en", 0),  # a date is no sum
        ("40 % of 12", "Price", "en", MONEY),
    ],
)
def test_a_figure_has_the_unit_of_its_head(text: str, head: str, language: str, mark: int) -> None:
    assert unit(text, head, language) == mark


def test_what_has_a_unit_of_its_own_keeps_it_below_a_price() -> None:
    marks = headed_flags.of("3 days 40", words("3 days 40", "en"), "Price", "en")
    assert [mark & UNITS for mark in marks] == [DURATION, 0, MONEY]


@pytest.mark.parametrize(
    ("text", "language", "is_time"),
    [
        ("closed", "en", True),
        ("Выходной", "ru", True),
        ("жабық", "kk", True),
        ("Kapalı", "tr", True),
        ("休息", "zh", True),
        ("closed circuit", "en", False),
    ],
)
def test_closed_stands_in_the_place_of_hours(text: str, language: str, is_time: bool) -> None:
    marks = headed_flags.of(text, words(text, language), "Surgery", language)
    assert any(mark & token_flags.DATE for mark in marks) == is_time


@pytest.mark.parametrize(
    ("text", "head", "language", "sums"),
    [
        ("900 за метр", "Цена, тг", "ru", ["900"]),
        ("от 1 200 за 2 см", "Стоимость", "ru", ["1", "200"]),
        ("12 per hour", "Price", "en", ["12"]),
        ("12 in May", "Price", "en", []),
        ("900 за метр", "Срок", "ru", []),
    ],
)
def test_a_sum_may_have_what_it_is_for_behind_it(text: str, head: str, language: str, sums: list[str]) -> None:
    found = words(text, language)
    told = headed_flags.of(text, found, head, language)
    assert [text[w.start : w.end] for w, mark in zip(found, told, strict=True) if mark & MONEY] == sums


def test_a_figure_of_a_label_that_is_asked_for_by_a_price_is_money() -> None:
    found = words("Морс 90", "ru")
    assert headed_flags.of("Морс 90", found, "", "ru", ("сколько стоит", "стоимость"))[-1] & UNITS == MONEY
    assert headed_flags.of("Морс 90", found, "", "ru", ("телефон", "позвонить"))[-1] & UNITS == 0


def test_a_figure_like_a_year_below_a_price_is_a_sum() -> None:
    assert unit("1900", "Цена", "ru") == MONEY
    assert unit("до мая 1900", "Цена", "ru") == 0
