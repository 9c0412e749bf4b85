"""Days, months, seasons and years as they are written, each with the value that it has for a reader."""

from __future__ import annotations

import pytest

from index.dates import find_dates


def values(text: str, **settings: str) -> list[str]:
    return [mention.value for mention in find_dates(text, **settings)]


def marked(text: str, **settings: str) -> list[str]:
    return [mention.text for mention in find_dates(text, **settings)]


RANGES = [
    ("The siege lasted from November 1941 to March.", "1941-11/1942-03"),  # the turn of the year
    ("The siege lasted from November 1941 to December.", "1941-11/1941-12"),
    ("It ran from November to March 1942.", "1941-11/1942-03"),
    ("It ran from January to March 1942.", "1942-01/1942-03"),
    ("From 31 May to 4 June 1989 they stayed.", "1989-05-31/1989-06-04"),
    ("From 4 June to 31 May 1989 they stayed.", "1988-06-04/1989-05-31"),
    ("From 14 to 16 May 1955 they met.", "1955-05-14/1955-05-16"),
    ("It lasted from 480 to 479 BC.", "-0479/-0478"),
    ("Between 1941-45 they fought.", "1941/1945"),
    ("The winter of 1941-42 was cold.", "1942-24"),  # one winter, named for the year it ends in
]


@pytest.mark.parametrize(("text", "value"), RANGES)
def test_ranges(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "From 16 to 14 May 1955 they met.",
        "The years 1941-39 were cold.",
        "The years 1941-41 were cold.",
        "The winter of 1941-40 was cold.",
        "On 30 February 1999 they met.",
        "It was the fifth quarter of 1999.",
        "From 480 to 470 it stood.",
    ],
)
def test_what_no_calendar_has_is_no_date(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "shown", "dates"),
    [
        ("They met on 4 and 5 May 1955.", ["4", "5 May 1955"], ["1955-05-04", "1955-05-05"]),
        ("They met in April and June 1955.", ["April", "June 1955"], ["1955-04", "1955-06"]),
        ("In spring and autumn 1999 they met.", ["spring", "autumn 1999"], ["1999-21", "1999-23"]),
        ("They met on 4 May and 5 June 1955.", ["4 May", "5 June 1955"], ["1955-05-04", "1955-06-05"]),
    ],
)
def test_two_dates_that_share_a_month_or_year(text: str, shown: list[str], dates: list[str]) -> None:
    assert (marked(text), values(text)) == (shown, dates)


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It was the second quarter of 1999.", ["1999-34"]),
        ("It was the first quarter of 1999.", ["1999-33"]),
        ("It was the fourth quarter of 1999.", ["1999-36"]),
        ("In 1999 they met. In the third quarter they parted.", ["1999", "1999-35"]),
        ("In 1900 he came. In the spring they left.", ["1900", "1900-21"]),
        ("He died in 1987. On July 25 of that year she left.", ["1987", "1987-07-25"]),
        ("The hall was built in 1987. At Christmas it burned down.", ["1987", "1987-12-25"]),
    ],
)
def test_parts_of_a_year(text: str, dates: list[str]) -> None:
    assert values(text) == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        # of the era that brings it nearer
        ("The king died in 480 BC. In 470 the league was founded.", ["-0479", "-0469"]),
        ("In 36 BC he attacked. Later in 751 they met.", ["-0035", "0751"]),  # seven centuries on, not seven back
        ("In 36 BC he attacked. In 40 he came back.", ["-0035", "-0039"]),
        ("In 36 BC he came. From 30 to 27 they fought.", ["-0035", "-0029/-0026"]),
        ("In 36 BC he came. From 480 to 479 they fought.", ["-0035"]),
        ("In AD 150 he came. In 99 he left.", ["0150", "0099"]),
        ("In AD 150 he came. In 50 he left.", ["0150", "0050"]),
        ("In AD 150 he came. In 49 he left.", ["0150"]),  # two figures, more than a century off: a count
        ("In 100 BC he came. In 50 he left.", ["-0099", "-0049"]),
        # without a story, two figures are a count
        ("In 99 they were counted.", []),
        # in a story of our era numbers of three figures are mostly counts
        ("In 1200 it fell. In 99 he was born.", ["1200"]),
        ("In 1101 it fell. In 299 it stood.", ["1101"]),
        # four figures in a story of years before Christ
        ("In 1500 BC it began. In 1480 it ended.", ["-1499", "-1479"]),
        ("In 1400 BC they built it. In 1900 it was dug out.", ["-1399", "1900"]),
        ("In 800 BC they built it. In 1350 it fell.", ["-0799", "1350"]),
    ],
)
def test_years_of_few_figures(text: str, dates: list[str]) -> None:
    assert values(text) == dates


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("In 1987 it was founded. It recalled the spirit of '89.", "1989"),
        ("In 1912 it was founded. It recalled the spirit of '89.", "1889"),
        ("In 1850 he came. They talked of '99.", "1899"),
        ("In 1995 he came. They talked of '01.", "2001"),
        ("In 1949 he came. They talked of '99.", "1899"),  # fifty years on or fifty back: the nearest
    ],
)
def test_the_century_of_an_abbreviated_year_is_the_nearest(text: str, date: str) -> None:
    assert values(text)[1:] == [date]


def test_an_abbreviated_year_of_no_story_has_no_value() -> None:
    assert values("They talked of '89.") == []
    assert values("In 44 BC he died. They talked of '89.") == ["-0043"]


def test_an_abbreviated_year_may_lean_on_the_day_of_writing() -> None:
    assert values("They talked of '89.", reference="1995-02-01") == ["1989"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("光绪三年他出生。", ["1877"]),
        ("光绪三十年至三十四年他在任。", ["1904/1908"]),
        ("民国二十六年至二十八年他在上海。", ["1937/1939"]),
        ("乾隆二十年至嘉庆三年他在任。", ["1755/1798"]),
        ("民国二十八年至二十六年他在上海。", []),
        ("民国二十八年至二十八年他在上海。", []),
    ],
)
def test_years_of_a_reign(text: str, dates: list[str]) -> None:
    assert values(text, language="zh") == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("民国二十六年11月，工厂停工。", ["1937-11"]),
        ("民国三年5月4日他到任。", ["1914-05-04"]),
        ("昭和20年春，他回乡。", ["1945-21"]),
        ("民國113年5月20日開幕。", ["2024-05-20"]),
        ("民國一百一十二年九月開課。", ["2023-09"]),
        ("光绪三年五月他出生。", ["1877"]),  # by the moon
    ],
)
def test_months_of_an_era_that_counts_them_as_we_do(text: str, dates: list[str]) -> None:
    assert values(text, language="zh") == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("二十世紀八十年代，他從1937年到1949年住在港口。", ["198X", "1937/1949"]),
        ("他於1949年離開。同年12月，他回來。", ["1949", "1949-12"]),
        ("乾隆三年建橋。", ["1738"]),
    ],
)
def test_traditional_letters_are_read_as_simplified_ones(text: str, dates: list[str]) -> None:
    assert values(text, language="zh") == dates


@pytest.mark.parametrize(
    ("text", "settings", "date"),
    [
        ("It was signed on 11/02/89.", {}, "1989-11-02"),
        ("It was signed on 11/02/89.", {"reference": "1989-02-11"}, "1989-02-11"),  # the day of writing tells the order
        ("It was signed on 25.10.2022.", {}, "2022-10-25"),
        ("It was signed on 10/25/2022.", {}, "2022-10-25"),
        ("It was signed on 05/06/07.", {"reference": "2030-01-01"}, "2007-05-06"),
        ("It was signed on 05/06/49.", {"reference": "2030-01-01"}, "2049-05-06"),  # nineteen years ahead
        ("It was signed on 05/06/51.", {"reference": "2030-01-01"}, "1951-05-06"),
        ("It was signed on 2022-10-25.", {}, "2022-10-25"),
        ("Договор подписан 05.06.2007.", {"language": "ru"}, "2007-06-05"),
    ],
)
def test_dates_in_figures(text: str, settings: dict[str, str], date: str) -> None:
    assert values(text, **settings) == [date]


def test_figures_of_no_day_are_no_date() -> None:
    assert values("It was signed on 31.02.2022.") == []
    assert values("It was signed on 2022-13-25.") == []
