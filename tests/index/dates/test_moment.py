"""Counting in a calendar without a year nought, and without an end."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates.moment import (
    CENTURY,
    DAY,
    DECADE,
    HALF,
    MILLENNIUM,
    MONTH,
    QUARTER,
    SEASON,
    WEEK,
    YEAR,
    Moment,
    begins,
    century,
    coarser,
    decade,
    from_ordinal,
    iso_week,
    moment_of,
    month_length,
    of_day,
    of_part,
    of_year,
    ordinal,
    season_of,
    shift,
    weekday,
    year_text,
)


@given(st.dates())
def test_days_are_counted_as_python_counts_them(day: dt.date) -> None:
    moment = Moment(day.year, day.month, day.day, DAY)
    assert ordinal(moment) - day.toordinal() == 365  # Python begins with the year 1
    assert from_ordinal(ordinal(moment)) == moment
    assert weekday(moment) == day.weekday()
    year, week, _ = day.isocalendar()
    assert iso_week(moment) == f"{year:04d}-W{week:02d}"


@given(st.integers(-5_000_000, 5_000_000))
def test_every_day_has_a_number_of_its_own_however_far(number: int) -> None:
    assert ordinal(from_ordinal(number)) == number


@pytest.mark.parametrize(
    ("year", "month", "length"), [(2024, 2, 29), (2023, 2, 28), (1900, 2, 28), (2000, 2, 29), (0, 2, 29), (1, 4, 30)]
)
def test_months_have_their_lengths(year: int, month: int, length: int) -> None:
    assert month_length(year, month) == length
    assert of_day(year, month, length) is not None
    assert of_day(year, month, length + 1) is None


@pytest.mark.parametrize("value", ["2024", "2024-03", "2024-03-05", "-0035", "-0035-12-31"])
def test_a_moment_is_read_as_it_is_written(value: str) -> None:
    moment = moment_of(value)
    assert moment is not None
    assert moment.edtf == value


@pytest.mark.parametrize("value", ["", "199X", "2024-13", "2024-02-30", "1990/1995", "2024-22", "spring"])
def test_what_is_no_year_month_or_day_is_no_moment(value: str) -> None:
    assert moment_of(value) is None


@pytest.mark.parametrize("value", ["1453~", "1453?", "1453-05-29T12:00"])
def test_doubt_and_the_time_of_day_are_left_out(value: str) -> None:
    found = moment_of(value)
    assert found is not None
    assert found.edtf == value[: len(found.edtf)]


@pytest.mark.parametrize(
    ("year", "text"),
    [(2024, "2024"), (12, "0012"), (0, "0000"), (-35, "-0035"), (-11999, "Y-11999"), (12000, "Y12000")],
)
def test_years_are_written_with_four_figures_or_a_letter(year: int, text: str) -> None:
    assert year_text(year) == text


@pytest.mark.parametrize(
    ("month", "season"),
    [(2, "1899-24"), (3, "1899-21"), (5, "1899-21"), (6, "1899-22"), (9, "1899-23"), (11, "1899-23"), (12, "1900-24")],
)
def test_the_season_of_a_month(month: int, season: str) -> None:
    assert season_of(1899, month).edtf == season


@pytest.mark.parametrize(
    ("moment", "first"),
    [
        (of_part(2024, 22), "2024-06"),
        (of_part(2024, 24), "2023-12"),
        (of_part(2024, 34), "2024-04"),
        (of_part(2024, 41), "2024-07"),
        (of_part(2024, 5), "2024-05"),
        (of_year(2024), "2024"),
    ],
)
def test_where_a_part_of_a_year_begins(moment: Moment, first: str) -> None:
    assert begins(moment).edtf == first


CHRISTMAS = Moment(1899, 12, 25, DAY)


@pytest.mark.parametrize(
    ("unit", "around", "next_one"),
    [
        (DAY, "1899-12-25", "1899-12-26"),
        (WEEK, "1899-12-25/1899-12-31", "1900-01-01/1900-01-07"),
        (MONTH, "1899-12", "1900-01"),
        (SEASON, "1900-24", "1900-21"),
        (QUARTER, "1899-36", "1900-33"),
        (HALF, "1899-41", "1900-40"),
        (YEAR, "1899", "1900"),
        (DECADE, "189X", "190X"),
        (CENTURY, "18XX", "19XX"),
        (MILLENNIUM, "1XXX", "2XXX"),
    ],
)
def test_what_a_day_lies_in_and_what_comes_next(unit: str, around: str, next_one: str) -> None:
    inside, after = coarser(CHRISTMAS, unit), shift(CHRISTMAS, unit, 1)
    assert inside is not None
    assert after is not None
    assert inside.edtf == around
    assert after.edtf == next_one
    back = shift(after, unit, -1)
    assert back == inside


@pytest.mark.parametrize("unit", [DAY, WEEK, MONTH, SEASON, QUARTER, HALF])
def test_of_a_year_no_part_is_known(unit: str) -> None:
    assert coarser(of_year(1899), unit) is None
    assert shift(of_year(1899), unit, 1) is None


def test_of_a_century_no_year_is_known() -> None:
    assert coarser(century(19), YEAR) is None
    assert coarser(century(19), MILLENNIUM) == Moment(1000, precision=MILLENNIUM)


@pytest.mark.parametrize(
    ("moment", "unit", "count", "value"),
    [
        (of_year(1), YEAR, -1, "0000"),  # before 1 AD comes 1 BC, which is 0
        (of_year(1), CENTURY, -1, "-00XX"),  # before the first century the first BC
        (century(1), CENTURY, -1, "-00XX"),
        (century(1, before_christ=True), CENTURY, 1, "00XX"),
        (decade(-488), DECADE, 1, "-0478/-0469"),  # 489–480 BC, and the ten years after it
        (of_year(-35), MILLENNIUM, 1, "0XXX"),
    ],
)
def test_counting_across_the_turn_of_the_era(moment: Moment, unit: str, count: int, value: str) -> None:
    found = shift(moment, unit, count)
    assert found is not None
    assert found.edtf == value
