"""Questions on tables and price lists: the column that is asked for, months and weekdays however they are written."""

from __future__ import annotations

import pytest

from tests.index.answers.units.asking import Ask, first

PRICES = """# Weir lido, prices

| Ticket | Adults | Pupils | Dogs |
|---|---|---|---|
| Day | 7 euros | 4 euros | – |
| Evening | 5 euros | 3 euros | 1 euro |
| Season | 90 euros | 60 euros | 20 euros |
"""


@pytest.mark.parametrize(
    ("question", "quote", "bold"),
    [
        ("how much is a season ticket for pupils?", "Ticket: Season · Pupils: 60 euros", ["60 euros"]),
        ("evening price for dogs", "Ticket: Evening · Dogs: 1 euro", ["1 euro"]),
    ],
)
def test_the_column_that_is_asked_for_answers(ask: Ask, question: str, quote: str, bold: list[str]) -> None:
    assert first(ask(PRICES, question, "en")) == (quote, bold)


def test_without_a_column_the_row_is_shown_whole(ask: Ask) -> None:
    quote, bold = first(ask(PRICES, "what does a season ticket cost?", "en"))
    assert (quote, bold) == ("Ticket: Season · Adults: 90 euros · Pupils: 60 euros · Dogs: 20 euros", [])


PRICES_RU = """# Мастерская у запруды

| Услуга | Цена, ₽ |
|---|---|
| Покраска лодки | 4 500 |
| Просмолка лодки | 900 |
"""

PRICES_KK = """# Асхана

## Бағалар (теңге)

- Самса: 350
- Сүт қосылған қара шай: 120
- Үлкен ыдысқа құйылған компот: 150
"""


@pytest.mark.parametrize(
    ("text", "question", "language", "shown"),
    [
        (PRICES_RU, "Сколько стоит просмолка лодки?", "ru", "900"),
        (PRICES_RU, "цена покраски", "ru", "4 500"),
        (PRICES_KK, "самсаның бағасы қанша?", "kk", "350"),
    ],
)
def test_a_figure_below_a_price_is_what_it_costs(ask: Ask, text: str, question: str, language: str, shown: str) -> None:
    assert shown in first(ask(text, question, language))[0]


@pytest.mark.parametrize(("asked", "written"), [("30 November", "30 Nov"), ("7 Dec", "7 December")])
def test_months_are_met_however_they_are_written(ask: Ask, asked: str, written: str) -> None:
    rows = f"| {written} | M. Tully | the Batesons |\n| 14 May | A. Okafor | Mrs Orr |\n"
    rota = f"# Rota\n\n| Date | Reader | Coffee |\n|---|---|---|\n{rows}"
    assert "the Batesons" in first(ask(rota, f"Who does the coffee on {asked}?", "en"))[0]


SHIFTS = """# Kiosk shifts, June

| Day | Morning | Evening | Bell |
|---|---|---|---|
| Mo | Nell | Dr Orr | Nell |
| Tu | Nell | Dr Orr | Ivo |
| We | Bea | Ivo | Nell |
| Th | Ivo | Bea | Dr Orr |
"""


@pytest.mark.parametrize(
    ("question", "quote", "bold"),
    [
        ("who has the morning shift on Wednesday?", "Day: We · Morning: Bea", ["Bea"]),
        ("who is there on Thursday evening?", "Day: Th · Evening: Bea", ["Bea"]),
    ],
)
def test_a_rota_is_found_by_the_weekdays_it_shortens(ask: Ask, question: str, quote: str, bold: list[str]) -> None:
    assert first(ask(SHIFTS, question, "en")) == (quote, bold)


def test_a_line_that_begins_with_a_shortened_weekday_is_found_by_it(ask: Ask) -> None:
    quote, _ = first(
        ask("# Drivers in May\n\n- Tues Ola, van\n- Wed nobody\n- Fri Rut\n", "who drives on Friday?", "en")
    )
    assert quote == "Fri Rut"


def test_a_span_of_weekdays_is_found_by_those_between(ask: Ask) -> None:
    quote, _ = first(ask("# Pool hours\n\n- Mon-Thu 7-21\n- Sat 9-17\n", "when is the pool open on Wednesday?", "en"))
    assert quote == "Mon-Thu 7-21"


def test_what_no_row_is_of_has_no_price(ask: Ask) -> None:
    assert ask(PRICES, "how much is a towel?", "en") is None
