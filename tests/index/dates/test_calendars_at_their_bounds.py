"""Weekdays that tell the year, years written as two, lists that share one, and how far a number is a year."""

from __future__ import annotations

import pytest

from index.dates import find_dates

MONDAY = "They met on Monday 23rd July."
"""Which was one in 2018."""


@pytest.mark.parametrize(
    ("text", "reference", "dates"),
    [
        ("They met on Tuesday 23rd July.", "2024-07-30", ["2024-07-23"]),
        (MONDAY, "2018-07-30", ["2018-07-23"]),
        (MONDAY, "2019-07-30", ["2018-07-23"]),  # the year before that of the writing
        (MONDAY, "2017-07-30", ["2018-07-23"]),  # the year after it
        (MONDAY, "2020-07-30", []),
        (MONDAY, "2016-07-30", []),
        (MONDAY, "2021-07-30", []),
        ("They met in July.", "2019-07-30", ["2019-07"]),
        ("They met on 23rd July.", "2019-07-30", ["2019-07-23"]),
        (f"In 2018 it opened. {MONDAY}", None, ["2018", "2018-07-23"]),
        (f"In 2019 it opened. {MONDAY}", None, ["2019", "2018-07-23"]),
        (f"In 2021 it opened. {MONDAY}", None, ["2021"]),
        (f"In 2021 it opened. {MONDAY}", "2018-07-30", ["2021", "2018-07-23"]),  # near the writing
        ("They met on Monday 23rd July 2019.", None, ["2019-07-23"]),  # it says the year itself
    ],
)
def test_a_weekday_tells_the_year(text: str, reference: str | None, dates: list[str]) -> None:
    assert [mention.value for mention in find_dates(text, reference=reference)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("They met in 1899/1900.", ["1899/1900"]),
        ("They met in 1899/1901.", []),  # a stroke joins years in a row
        ("They met in February 1712/13.", ["1713-02"]),  # before Lady Day the year was the old one
        ("They met in March 1712/13.", ["1713-03"]),
        ("They met in April 1712/13.", ["1712-04"]),
        ("They met in the winter of 1712/13.", ["1713-24"]),
        ("They met in May 1712/14.", []),
        ("It ran from May 1712 to June 1714.", ["1712-05/1714-06"]),
        ("It ran from May 1712 to June 1713.", ["1712-05/1713-06"]),
        ("It ran from 4 May 1712 to 6 May 1713.", ["1712-05-04/1713-05-06"]),
        ("It ran from winter 1712 to spring 1713.", ["1712-24/1713-21"]),
    ],
)
def test_two_years_that_are_one_and_two_that_are_not(text: str, dates: list[str]) -> None:
    assert [mention.value for mention in find_dates(text)] == dates


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "They met in early April and late June 1955.",
            [("early April", "1955-04", "start", False), ("June 1955", "1955-06", "end", False)],
        ),
        (
            "In 1955 he came. They met in April and June.",
            [("1955", "1955", None, False), ("April", "1955-04", None, True), ("June", "1955-06", None, True)],
        ),
        (
            "They met in 480 and 479 BC.",
            [("480", "-0479", None, False), ("479 BC", "-0478", None, False)],
        ),
        (
            "April and June 1955 were cold.",
            [("April", "1955-04", None, False), ("June 1955", "1955-06", None, False)],
        ),
        (
            "They met in April 1954 and June 1955.",
            [("April 1954", "1954-04", None, False), ("June 1955", "1955-06", None, False)],
        ),
    ],
)
def test_of_two_in_a_list_each_has_its_own_words(text: str, told: list[tuple[str, str, str | None, bool]]) -> None:
    assert [(m.text, m.value, m.modifier, m.relative) for m in find_dates(text)] == told


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("In 1100 it fell. In 1000 it was built.", "1000"),
        ("It fell in 1900. It stands until 2100.", "2100"),
        ("It fell in 1900. It stands until 2101.", "1900"),  # no year that anybody tells of
        ("In 1600 BC it began. In 1499 it ended.", "-1498"),
        ("In 1500 BC it began. In 1500 it was told.", "1500"),
        ("In 1700 BC it began. In 1200 it ended.", "-1199"),  # five centuries on
        ("In 1701 BC it began. In 1200 it was told.", "1200"),
        ("In 901 BC it began. In 1100 it was told.", "1100"),
        ("In 1200 BC it began. In 1200 it ended.", "-1199"),  # the year itself
        ("In 1200 BC it began. In 1201 it was told.", "1201"),  # not back
        ("In AD 200 he came. In 100 he left.", "0100"),
        ("In 100 they were counted.", "0100"),
        ("In 36 BC he came. In 300 they met.", "-0299"),
    ],
)
def test_how_far_a_number_is_a_year(text: str, last: str) -> None:
    assert [mention.value for mention in find_dates(text)][-1] == last
