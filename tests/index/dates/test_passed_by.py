"""Years that a text only looks back to, weekdays that tell the year, and spans that are no dates."""

from __future__ import annotations

import pytest

from index.dates import find_dates


def values(text: str, language: str = "en") -> list[str]:
    return [mention.edtf for mention in find_dates(text, language)]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "In 2022 the ferry ran 71 times, nine more than in 2021. The busiest month was August.", "2022-08"),
        ("en", "In 2022 the fares rose by a tenth compared with 2019. In May the pier was closed.", "2022-05"),
        ("ru", "В 2022 году паром вышел 71 раз, больше, чем в 2021 году. В августе закрыли причал.", "2022-08"),
    ],
)
def test_a_year_that_is_only_compared_with_does_not_move_the_story(language: str, text: str, value: str) -> None:
    assert values(text, language)[-1] == value


def test_a_year_in_a_clause_about_somebody_does_not_date_the_rest() -> None:
    text = "The pier was rebuilt in May 2023. Ada Lorne, who founded the ferry in 1971, died on 2 June."
    assert values(text) == ["2023-05", "1971", "2023-06-02"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The gates were hung in October 2022. Sat 13 May: work party at the pier.", "2023-05-13"),
        ("The gates were hung in October 2022. Wed, 19 July: walk along the weir.", "2023-07-19"),
        ("The gates were hung in October 2022. Saturday 13 May: work party at the pier.", "2023-05-13"),
    ],
)
def test_the_day_of_the_week_tells_the_year(text: str, value: str) -> None:
    assert values(text)[-1] == value


@pytest.mark.parametrize(
    "text", ["The sun shone on 3 of them in May.", "They sat 3 to a bench.", "Wed the two in one."]
)
def test_a_small_word_is_no_day_of_the_week(text: str) -> None:
    assert not any(len(value) == len("2023-05-13") for value in values(text))


@pytest.mark.parametrize(
    "text", ["The pool scales to 10s-100s of records.", "Data is found in 990s, filed with the office."]
)
def test_what_ends_before_it_begins_and_forms_are_no_decades(text: str) -> None:
    assert values(text) == []


def test_the_decade_of_three_figures_is_one() -> None:
    assert values("In the 990s the abbey was rebuilt.") == ["099X"]


def test_the_life_in_a_heading_is_no_step_of_the_story() -> None:
    text = "The pier was closed in May 2023.\n\nAda Lorne 1931–2023\n\nShe died on 2 June."
    assert values(text)[-1] == "2023-06-02"
