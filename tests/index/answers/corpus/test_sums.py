"""Which figures are sums of money: by a sign, a code or a shortened word beside them."""

from __future__ import annotations

import pytest

from index.answers.corpus import sums, token_flags
from index.language.analysis import words


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The room is €45 a night.", "45"),
        ("The room is 45 € a night.", "45"),
        ("We pay 3200 NOK a month.", "3200"),
        ("Entry CHF 12 for adults.", "12"),
        ("Entry CHF 12.– for adults.", "12"),
        ("Taxi ~90 GEL, not more.", "90"),
        ("Обед 450 руб. с компотом.", "450"),
        ("Bilet 25 zł ulgowy.", "25"),
        ("Kadar 9000 Ft egy bérlet.", "9000"),
    ],
)
def test_a_figure_beside_a_sign_or_code_is_a_sum(text: str, figure: str) -> None:
    found = {w.surface: m for w, m in zip(words(text), token_flags.of(text, words(text)), strict=True)}
    assert found[figure] & token_flags.MONEY


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Bring 3 PENS and paper.", "3"),
        ("All 20 ALL STARS came.", "20"),
        ("Take bus 45 TOWARDS the lake.", "45"),
        ("Route DNOK 32 is closed.", "32"),
        ("Room 12, USA visitors first.", "12"),
    ],
)
def test_other_capitals_beside_a_figure_are_no_money(text: str, figure: str) -> None:
    found = {w.surface: m for w, m in zip(words(text), token_flags.of(text, words(text)), strict=True)}
    assert not found[figure] & token_flags.MONEY


def test_a_year_before_a_code_is_a_sum() -> None:
    text = "A new one costs 1990 SEK."
    found = {w.surface: m for w, m in zip(words(text), token_flags.of(text, words(text)), strict=True)}
    assert not found["1990"] & token_flags.YEAR


def test_a_sign_between_two_figures_belongs_to_the_second() -> None:
    assert sums.behind("from 10 $20", 7) is None


@pytest.mark.parametrize(
    ("text", "figure", "language", "told"),
    [
        ("Зарплата от 65 000, смены 2/2", "65 000", "ru", True),
        ("оклад 28 000 на двоих", "28 000", "ru", True),
        ("Жалақысы 180 000, ауысыммен", "180 000", "kk", True),
        ("There is a fine of 500 for it", "500", "en", True),
        ("Плата до 15 числа", "15", "ru", False),
        ("Зарплата в кабинете, телефон 5550123", "5550123", "ru", False),
        ("Водители 65 000 часов в пути", "65 000", "ru", False),
    ],
)
def test_a_bare_figure_right_behind_what_names_a_sum(text: str, figure: str, language: str, told: bool) -> None:
    found = words(text, language)
    start = text.index(figure)
    at = [n for n, word in enumerate(found) if start <= word.start < start + len(figure)]
    assert [sums.is_named(text, found, n, language) for n in at] == [told] * len(at)
