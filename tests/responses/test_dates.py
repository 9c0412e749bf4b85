from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from responses.dates import in_words


@pytest.mark.parametrize(
    ("value", "modifier", "words"),
    [
        ("-0035", None, "36 BC"),
        ("0000", None, "1 BC"),
        ("0751", None, "751"),
        ("0012", None, "AD 12"),
        ("-01XX", None, "2nd century BC"),
        ("12XX", None, "13th century"),
        ("00XX", None, "1st century"),
        ("20XX", None, "21st century"),
        ("1XXX", None, "2nd millennium"),
        ("199X", None, "1990s"),
        ("-003X", None, "40–31 BC"),
        ("199X/..", None, "from the 1990s"),
        ("1453~", None, "c. 1453"),
        ("1453?", None, "1453 (?)"),
        ("1453%", None, "c. 1453 (?)"),
        ("../1755", None, "by 1755"),
        ("/1755", None, "by 1755"),
        ("../18XX", None, "by the 19th century"),
        ("1537/..", None, "from 1537"),
        ("1522/1566", None, "1522–1566"),
        ("-0498/-0492", None, "499–493 BC"),
        ("-0035/0751", None, "36 BC – 751"),
        ("2023-04-26/2023-04-27", None, "26–27 April 2023"),
        ("2023-04-26/2023-05-03", None, "26 April – 3 May 2023"),
        ("2023-12-30/2024-01-02", None, "30 December 2023 – 2 January 2024"),
        ("1992-01/1992-05", None, "January – May 1992"),
        ("2013-11", None, "November 2013"),
        ("2013-11/..", "mid", "from November 2013"),
        ("/2013-11", "end", "by November 2013"),
        ("1992-01-03", None, "3 January 1992"),
        ("XXXX-12-16", None, "16 December"),
        ("1941-22", None, "summer 1941"),
        ("2011-33", None, "1st quarter of 2011"),
        ("2011-41", None, "second half of 2011"),
        ("2011", "start", "early 2011"),
        ("18XX", "mid", "mid-19th century"),
        ("2005", "end", "late 2005"),
        ("1850~", "start", "c. early 1850"),
        ("[1667,1668]", None, "1667 or 1668"),
        ("[..1755]", None, "by 1755"),
        ("Y-17000", None, "17,001 BC"),
        ("1939-09-01T10:00:00", None, "1 September 1939"),
    ],
)
def test_a_date_is_said_as_a_person_writes_it(value: str, modifier: str | None, words: str) -> None:
    assert in_words(value, "en", modifier) == words


@pytest.mark.parametrize("value", ["", "foo", "XXXX", "1992-13", "/", "[", "[]", "1990/foo"])
def test_what_is_no_date_comes_back_as_it_is(value: str) -> None:
    assert in_words(value, "en") == value


@given(st.text(alphabet="0123456789-/.X~?%[]{},YT ", max_size=24))
def test_nothing_that_looks_like_a_date_raises(value: str) -> None:
    assert in_words(value, "en", "mid") or not value


@given(st.integers(-9999, 9999))
def test_a_year_is_never_shown_with_a_minus_sign(year: int) -> None:
    value = f"-{-year:04}" if year < 0 else f"{year:04}"
    words = in_words(value, "en")
    assert "-" not in words
    assert words.endswith("BC") == (year < 1)
