"""Which figure stands out: with the unit that is asked for, of what is asked for."""

from __future__ import annotations

import pytest

from tests.index.answers.extraction.standing_out import bold


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How long is the border?", "The border is 1,782 km long, of which 566 km are rivers.", ["1,782 km"]),
        (
            "How much was paid for the mine?",
            "The mine was paid for with US$4.2 billion in 2005, and $700 million went to a road.",
            ["US$4.2 billion"],
        ),
        ("How many foreign students live there?", "In 2014 it had nearly 8,000 foreign students.", ["8,000"]),
        ("What percentage of timber is sold?", "About 40 percent of the timber is sold in 3 towns.", ["40 percent"]),
        ("How deep is the lake?", "The lake lies 12 hours from the town.", []),
        ("How many ships came?", "In 1958 ships came.", []),
        ("How many ships came?", "About 68% of ships came late.", []),
    ],
)
def test_the_figure_with_a_fitting_unit_stands_out(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


STAFF = "The mill employs 612 people in Norland and 398 in Sudmark."

TREATY = "The border treaty was signed in Marrow on 26 April 1994, and ratified by the king on 15 June 1995."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("When was the border treaty ratified?", TREATY, ["15 June 1995"]),
        ("When was the border treaty signed?", TREATY, ["26 April 1994"]),
        ("How many people are employed in Sudmark?", STAFF, ["398"]),
        ("How many people are employed in Norland?", STAFF, ["612 people"]),
        ("How many fatal accidents were there?", "There were 11 accidents, two of them fatal.", ["two"]),
        (
            "How much does the new slide cost?",
            "The swings cost £6,450 and the new slide £7,200.",
            ["£7,200"],
        ),
        (
            "How long must the syrup stand?",
            "It keeps for one year, but the syrup must stand four days.",
            ["four days"],
        ),
        (
            "When was Grim born?",
            "Grim was born to Olaf Orsk (or Ursk, later Grim) and his wife Lena (born Marten) on 10 May 1483.",
            ["10 May 1483"],
        ),
        ("When did the bridge open?", "In 1931, the bridge opened, but the ferry ran until 1950.", ["1931"]),
    ],
)
def test_the_value_of_the_clause_that_says_what_is_asked_stands_out(
    question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many boats may start?", "3.4 When the red flag flies, boats may start in rows of 12.", []),
        ("How much is the fee?", "3 The fee is 40 euros.", ["40 euros"]),
        ("What is the number of the form?", "The number of the form is 7710-F.", []),
        ("What is the phone number of the clinic?", "The phone number of the clinic is read out from 8 am.", []),
        ("How many screens has the cinema?", "The cinema is a 12-screen house.", ["12-screen"]),
        ("How much flour is needed?", "Take 5 apples and 300 g of flour.", ["300 g"]),
        ("How many miles is it to Marrow?", "It is 523 km (325 mi) to Marrow.", ["325 mi"]),
        ("How long did the strike last?", "The strike lasted for 3 weeks.", ["3 weeks"]),
    ],
)
def test_numbering_codes_and_other_units_do_not_stand_out(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many people live in Orm?", "The brickworks of Orm employed 240 people in 1985.", []),
        ("How many people live in Orm?", "Some 240 people live in Orm.", ["240 people"]),
        ("How much is a ticket?", "A ticket costs 4.20 crowns in summer.", ["4.20 crowns"]),
        ("How much is a ticket?", "A ticket costs €4.20 in summer.", ["€4.20"]),
    ],
)
def test_figures_have_their_unit_and_are_of_what_is_asked(question: str, text: str, expected: list[str]) -> None:
    assert bold(question, text) == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("ru", "Сколько ступеней ведут на площадку?", "Её высота — 31 метр, на площадку ведут 148 ступеней.", ["148"]),
        ("ru", "Сколько стоит вход на площадку?", "Вход на площадку по 148 ступеням стоит 200 рублей.", ["200 рублей"]),
        ("kk", "Бассейннің ұзындығы қанша?", "Бассейннің ұзындығы 50 метр, тереңдігі 2 метр.", ["50 метр"]),
        ("zh", "园内有多少棵古树？", "园内有古树186棵，茶馆3家。", ["186棵"]),
    ],
)
def test_a_length_and_a_measure_word_belong_to_their_figure(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected


@pytest.mark.parametrize(
    ("language", "question", "text", "expected"),
    [
        ("en", "How many students does the school have?", "The school has 1260 students.", ["1260 students"]),
        ("en", "How many students are there?", "Nobody counted in 1931 students of law.", []),
        ("zh", "学校有多少学生？", "学校有学生1260名，教师98名。", ["1260名"]),
    ],
)
def test_four_digits_that_count_something_are_no_year(
    language: str, question: str, text: str, expected: list[str]
) -> None:
    assert bold(question, text, language) == expected


@pytest.mark.parametrize("number", ["②", "2. ", "⑵"])
def test_the_number_of_an_item_is_no_figure_of_what_it_says(number: str) -> None:
    assert number.strip() not in bold("停车费是多少?", f"{number}停车费由8元提高到10元,夜里免费", "zh")


@pytest.mark.parametrize("change", ["提高到", "降至", "调整为"])
def test_what_changed_stands_out_with_what_it_was_where_that_is_asked(change: str) -> None:
    assert bold("以前停车费是多少?", f"停车费由8元{change}10元,夜里免费", "zh") == ["8元", "10元"]
    assert bold("停车费是多少?", f"停车费由8元{change}10元,夜里免费", "zh") == ["10元"]


@pytest.mark.parametrize(
    ("language", "question", "sentence", "shown"),
    [
        ("en", "How many days off after 12 years?", "Below 10 years 5 days are off, from then on 10 days.", []),
        ("en", "How many days off after 10 years?", "Below 10 years 5 days are off.", ["5 days"]),
        ("zh", "工作12年有几天年假？", "工作不满10年的，年假5天；满10年的，年假10天。", []),
        ("zh", "乙店的报价是多少？", "三家报价分别为：甲店68万元、丙店72.5万元、乙店79万元。", ["79万元"]),
        ("en", "How much is the Heron?", "Prices: Tern 40 crowns, Swift 55 crowns, Heron 60 crowns.", ["60 crowns"]),
        ("tr", "Aidat ne kadar arttı?", "Yıllık aidat eskisinin %30 üzerine çıktı.", ["%30"]),
    ],
)
def test_of_several_figures_that_of_what_is_asked_stands_out_or_none(
    language: str, question: str, sentence: str, shown: list[str]
) -> None:
    assert bold(question, sentence, language) == shown
