"""What is no date, and what is easily read as the wrong one."""

from __future__ import annotations

import pytest

from index.dates import find_dates


def values(text: str, **settings: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.value) for mention in find_dates(text, **settings)]


@pytest.mark.parametrize(
    "text",
    [
        "an area of 2,420 square km",
        "The border is 1782.75 km long, and 1,500 people live on it.",
        "They killed 1500 soldiers and took 1200 horses.",
        "It weighed 1200 kg; some 1800 Russians saw it.",
        "He paid US$4.18 and $1995, then €2000.",
        "See Volume 7, No. 1950, pp. 1914-1918.",
        "Resolution 1483 and Article 1945",
        "the October Revolution and the August Coup",
        "It may take a second; they march on, and he may leave.",
        "ISBN 978-0-19-954321-1",
        "Ring +7 727 250 1990 or 212-555-1991.",
        "https://example.org/2013/11/05/1999.html and doi 10.1017/1995",
        "the treaty [12] and its note [1]",
        "in 500 battles; the 300 Spartans; in 480 ships",
        "The Winter Palace, the Winter War and the Prague Spring",
        "for the next decade, over the following days, within two months",
        "every Tuesday and each summer",
        "In the reign of the last king they had 90 days.",
        "now, these days, in the future",
    ],
)
def test_is_no_date(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2013 November 5–8", "2013-11-05/2013-11-08"),
        ("April 26-27, 2023", "2023-04-26/2023-04-27"),
        ("26-27 April 2023", "2023-04-26/2023-04-27"),
        ("1862–77", "1862/1877"),
        ("the dry season of 2007-08", "2007/2008"),
        ("From 2015-2017", "2015/2017"),
        ("from 499 to 493 BC", "-0498/-0492"),
        ("the revolt (499–493 BC)", "-0498/-0492"),
        ("from 100 BC to AD 200", "-0099/0200"),
        ("36 BC", "-0035"),
        ("about 12,000 BC", "Y-11999"),
        ("149 B.C", "-0148"),
        ("in 751", "0751"),
        ("AD 14", "0014"),
        ("the sixteenth century", "15XX"),
        ("the 1st millennium BC", "-0XXX"),
        ("the 2nd century BC", "-01XX"),
        ("the turn of the 20th century", "19XX"),
        ("the winter of 1941–42", "1942-24"),
        ("the 470s BC", "-0478/-0469"),
        ("the second half of 2008", "2008-41"),
        ("the 7th of May, 1945", "1945-05-07"),
        ("September, 1997", "1997-09"),
        ("15 March 44 BC", "-0043-03-15"),
        ("between March 1965 and November 1968", "1965-03/1968-11"),
        ("October 1941 to March 1942", "1941-10/1942-03"),
        ("Christmas Day 1914", "1914-12-25"),
        ("2023-05-18", "2023-05-18"),
        ("11/30/1999", "1999-11-30"),
        ("30/11/1999", "1999-11-30"),
    ],
)
def test_one_expression_is_one_date(text: str, expected: str) -> None:
    assert [value for _, value in values(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("April 1996 and April 1997", ["1996-04", "1997-04"]),
        ("the 1860s and 1870s", ["186X", "187X"]),
        ("the late 19th and 20th century", ["18XX", "19XX"]),
        ("In 1955 they came; on 4 and 5 May they left.", ["1955", "1955-05-04", "1955-05-05"]),
        ("In April and June 1955", ["1955-04", "1955-06"]),
        ("411 and 404 BC", ["-0410", "-0403"]),
    ],
)
def test_two_dates_in_one_phrase_are_two(text: str, expected: list[str]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("sometime around 1453", "1453~"),
        ("c. 1200 BC", "-1199~"),
        ("by 1755", "../1755"),
        ("before 1755", "../1755"),
        ("after 1537", "1537/.."),
        ("since the 1990s", "1990/.."),
        ("until the end of March 1944", "../1944-03"),
        ("probably in 1453", "1453?"),
        ("since summer 1941", "1941-06/.."),
        ("after the 19th century", "1899/.."),
        ("by the 2nd century BC", "../-0100"),
        ("from 2015 to 2017", "2015/2017"),
    ],
)
def test_the_word_before_a_date_is_its_operator(text: str, edtf: str) -> None:
    (mention,) = find_dates(text)
    assert mention.edtf == edtf


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("early 2011", "start"),
        ("the mid-19th century", "mid"),
        ("late 2005", "end"),
        ("the beginning of 1864", "start"),
        ("the first half of the 5th century BC", "start"),
        ("the latter part of 1944", "end"),
        ("1944", None),
    ],
)
def test_early_mid_and_late_are_kept_beside_the_value(text: str, modifier: str | None) -> None:
    (mention,) = find_dates(text)
    assert mention.modifier == modifier


def test_the_extent_takes_in_the_article_and_the_modifier_but_no_preposition() -> None:
    text = "By the end of March 1944 and in about 1910, on the morning of 3 May 1808."
    assert [m.text for m in find_dates(text)] == ["the end of March 1944", "about 1910", "the morning of 3 May 1808"]


def test_the_last_year_of_something_is_no_date() -> None:
    text = "The train was abolished in December 2009. It carried 61,000 passengers in its last year."
    assert [mention.text for mention in find_dates(text, reference="2011-11-11")] == ["December 2009"]
