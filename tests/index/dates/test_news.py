"""Dates told from the day of writing, as newspapers do."""

from __future__ import annotations

import pytest

from index.dates import find_dates
from index.dates.batch import timex


def values(text: str, reference: str) -> list[str]:
    return [timex(mention) for mention in find_dates(text, "en", reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It happened on Tuesday.", ["2013-03-19"]),
        ("It will happen on Tuesday.", ["2013-03-26"]),
        ("They met last Friday and will meet next Friday.", ["2013-03-15", "2013-03-29"]),
        ("He came yesterday and leaves tomorrow.", ["2013-03-21", "2013-03-23"]),
        ("He spoke last night.", ["2013-03-21"]),
        ("Prices rose last week.", ["2013-W11"]),
        ("Earlier this month prices rose.", ["2013-03"]),
        ("A year ago they fell.", ["2012"]),
        ("It was said three weeks ago.", ["2013-W09"]),
        ("Sales fell in December.", ["2012-12"]),
        ("The court will rule on April 2.", ["2013-04-02"]),
        ("On Nov. 1 they agreed.", ["2012-11-01"]),
        ("He resigned late last year.", ["2012"]),
        ("The bridge closed at 9 a.m. yesterday.", ["2013-03-22", "2013-03-21"]),
        ("Over the weekend it snowed.", ["2013-W12"]),
        ("By year-end it will be over.", ["2013"]),
        ("Growth slowed in the fourth quarter of last year.", ["2012-36"]),
    ],
)
def test_a_date_counts_from_the_day_of_writing(text: str, expected: list[str]) -> None:
    assert values(text, "2013-03-22") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Profit rose in the third quarter. It was lower a year earlier.", ["1989-35", "1988-35"]),
        ("In fiscal 1989 it grew.", ["1989"]),
        ("11/02/89", ["1989-11-02"]),
        ("02/11/89", ["1989-11-02"]),
        ("a dividend payable Dec. 15", ["1989-12-15"]),
        ("The board met Oct. 27.", ["1989-10-27"]),
    ],
)
def test_company_news(text: str, expected: list[str]) -> None:
    assert values(text, "1989-11-02") == expected


def test_a_history_stays_a_history_whatever_day_it_was_fetched() -> None:
    text = "In 1861 war came. In April the fort fell, and by 1862 in June it spread; in 1865 it ended. In May he fled."
    assert values(text, "2009-12-19")[-1] == "1865-05"


def test_an_article_with_a_little_history_stays_an_article() -> None:
    text = "The mayor said on Tuesday that the bridge, built in 1911, will close next month. It reopened in January."
    assert values(text, "2013-03-22")[-1] == "2013-01"


def test_the_kind_of_text_can_be_settled_by_the_caller() -> None:
    text = "In 1911 it was built. In May it fell."
    assert [m.value for m in find_dates(text, "en", "2013-03-22", news=True)] == ["1911", "2012-05"]
    assert [m.value for m in find_dates(text, "en", "2013-03-22", news=False)] == ["1911", "1911-05"]
