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
        ("Mayor Ada Lorne Tuesday opened the bridge.", ["2013-03-19"]),
        ("The rally in Kestrel Wednesday was small.", ["2013-03-20"]),
        ("On Palm Sunday the choir sang.", []),
        ("They would be ready to leave for the United Isles as soon as Monday.", ["2013-03-25"]),
        ("She could come home from the U.S. as early as Monday.", ["2013-03-25"]),
        ("He could not be found Tuesday.", ["2013-03-19"]),
        ("The port extended its deadline until 9 a.m. Tuesday.", ["2013-03-26"]),
        ("She cut her forecast for next year to two ships.", ["2014"]),
        ("He is paid for the next year of work.", []),
        ("In June last year the mill burned.", ["2012-06"]),
        ("He speaks every day of her, who was rescued Nov. 25 by a trawler.", ["2012-11-25"]),
        ("The March accession of Norland was welcomed.", ["2013-03"]),
        ("After the March to the sea they rested.", []),
        ("It was shown in the firm's 2011 results.", ["2011"]),
        ("She ran a failed 2007 campaign.", ["2007"]),
        ("The army's 1745 soldiers left.", []),
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
        ("It expects to report a loss for the third quarter.", ["1989-35"]),
        ("It expects a loss for the first quarter.", ["1990-33"]),
        ("It lost money in the fourth quarter.", ["1989-36"]),
        ("In the 1988 third quarter it lost money.", ["1988-35"]),
        ("It earned two million in the third quarter, up from one a year ago.", ["1989-35", "1988-35"]),
        (
            "It earned a million in the third quarter. It earned less a year earlier. Sales rose from a year earlier.",
            ["1989-35", "1988-35", "1988-35"],
        ),
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
