"""What is told as past lies before the day of writing; what is arranged, or due, may lie ahead."""

from __future__ import annotations

import pytest

from index.dates import find_dates

WRITTEN = "2021-11-14"


def values(text: str, language: str) -> list[str]:
    return [mention.edtf for mention in find_dates(text, language, WRITTEN)]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The old bridge gave way on 9 January and two carts fell into the river.", ["2021-01-09"]),
        ("en", "On 4 February the council met and voted the money.", ["2021-02-04"]),
        ("en", "On 2 October the mill burnt down.", ["2021-10-02"]),
        ("en", "They announced that the ferry sank on 9 January.", ["2021-01-09"]),
        ("ru", "Старый мост рухнул 9 января, и две телеги упали в реку.", ["2021-01-09"]),
        ("ru", "Паром починили 3 марта.", ["2021-03-03"]),
        ("tr", "Eski köprü 9 Ocak'ta çöktü ve iki araba nehre düştü.", ["2021-01-09"]),
        ("kk", "3 наурызда паром жөнделді.", ["2021-03-03"]),
        ("zh", "3月3日渡船修好了。", ["2021-03-03"]),
    ],
)
def test_what_is_told_as_past_was_before_the_writing(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The fair will be held on 4 February.", ["2022-02-04"]),
        ("en", "The council opens the new bridge on 9 January.", ["2022-01-09"]),
        ("en", "They set a deadline of 9 January.", ["2022-01-09"]),
        ("en", "It was agreed to meet again on 3 March, which is to be announced.", ["2022-03-03"]),
        ("en", "The board declared a fee payable 15 January.", ["2022-01-15"]),
        ("en", "They have until January 9.", ["../2022-01-09"]),
        ("ru", "Собрание состоится 4 марта.", ["2022-03-04"]),
        ("ru", "Срок назначен на 9 января.", ["2022-01-09"]),
        ("tr", "Toplantı 4 Mart'ta yapılacak.", ["2022-03-04"]),
        ("zh", "会议将于3月4日举行。", ["2022-03-04"]),
    ],
)
def test_what_is_to_come_is_after_it(language: str, text: str, expected: list[str]) -> None:
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [("zh", "旧桥在1月9日倒塌，两辆车掉进河里。"), ("kk", "Ескі көпір 9 қаңтарда құлады.")],
)
def test_where_no_verb_tells_a_day_of_next_year_has_none(language: str, text: str) -> None:
    assert values(text, language) == []
