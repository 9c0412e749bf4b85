"""EDTF values as intervals, and counting in years that `datetime` does not know."""

from __future__ import annotations

import datetime as dt

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from index.dates import edtf
from index.dates import moment as calendar
from index.dates.moment import Moment, from_ordinal, ordinal

years = st.integers(-9998, 9998)
days = st.builds(lambda number: from_ordinal(number), st.integers(-3_600_000, 3_600_000))
moments = st.one_of(
    st.builds(calendar.of_year, years),
    st.builds(calendar.of_part, years, st.sampled_from([*range(1, 13), *range(21, 25), *range(33, 37), 40, 41])),
    days,
    st.builds(calendar.century, st.integers(1, 99), st.booleans()),
    st.builds(calendar.millennium, st.integers(1, 9), st.booleans()),
    st.builds(lambda year: calendar.decade(year * 10), st.integers(1, 998)),
    st.builds(lambda year: calendar.decade(1 - (year * 10 + 9)), st.integers(1, 998)),
)


@settings(deadline=None)  # the edtf package parses slowly
@given(moments)
def test_every_moment_is_valid_edtf(moment: Moment) -> None:
    assert parse_edtf(moment.edtf)
    assert edtf.is_date(moment.edtf)


@settings(deadline=None)  # the edtf package parses slowly
@given(moments, moments)
def test_every_interval_is_valid_edtf(one: Moment, other: Moment) -> None:
    first, last = sorted((one, other), key=lambda moment: edtf.bounds(moment.edtf))
    if edtf.bounds(first.edtf)[0] <= edtf.bounds(last.edtf)[1]:
        assert parse_edtf(edtf.interval(first.edtf, last.edtf))


@settings(deadline=None)  # the edtf package parses slowly
@given(moments, st.sampled_from([None, "before", "by", "until", "after", "since", "from", "around"]), st.booleans())
def test_every_operator_gives_valid_edtf(moment: Moment, operator: str | None, certain: bool) -> None:
    value = edtf.qualified(moment.edtf, operator, certain)
    assert parse_edtf(value)
    assert edtf.is_date(value)


@given(moments)
def test_bounds_are_in_order_and_contain_themselves(moment: Moment) -> None:
    low, high = edtf.bounds(moment.edtf)
    assert low <= high
    assert edtf.contains(moment.edtf, moment.edtf)


@given(moments, moments)
def test_what_contains_another_can_be_the_same(one: Moment, other: Moment) -> None:
    if edtf.contains(one.edtf, other.edtf):
        assert edtf.same_when_coarser(other.edtf, one.edtf)


@given(days)
def test_a_day_lies_in_its_month_year_and_century(day: Moment) -> None:
    for unit in (calendar.MONTH, calendar.YEAR, calendar.DECADE, calendar.CENTURY, calendar.MILLENNIUM):
        around = calendar.coarser(day, unit)
        assert around is not None
        assert edtf.contains(around.edtf, day.edtf)


@given(days, st.sampled_from([calendar.DAY, calendar.MONTH, calendar.YEAR, calendar.CENTURY]), st.integers(-50, 50))
def test_counting_there_and_back_again_ends_where_it_began(day: Moment, unit: str, count: int) -> None:
    there = calendar.shift(day, unit, count)
    assert there is not None
    assert calendar.shift(there, unit, -count) == calendar.coarser(day, unit)


@given(st.dates())
def test_days_and_weeks_are_those_of_the_calendar(date: dt.date) -> None:
    day = calendar.of_day(date.year, date.month, date.day)
    assert day is not None
    assert ordinal(from_ordinal(ordinal(day))) == ordinal(day)
    assert calendar.weekday(day) == date.weekday()
    year, week, _ = date.isocalendar()
    assert calendar.iso_week(day) == f"{year:04d}-W{week:02d}"


@given(st.lists(moments, min_size=2))
def test_a_sorted_timeline_goes_forward(timeline: list[Moment]) -> None:
    values = sorted((moment.edtf for moment in timeline), key=edtf.sort_key)
    lows = [edtf.bounds(value)[0] for value in values]
    assert lows == sorted(lows)


def test_a_century_stands_before_its_years_and_a_year_before_its_days() -> None:
    values = ["1992-01-03", "1992", "19XX", "1992-01", "-0035", "199X", "0751", "-01XX"]
    ordered = ["-01XX", "-0035", "0751", "19XX", "199X", "1992", "1992-01", "1992-01-03"]
    assert sorted(values, key=edtf.sort_key) == ordered


def test_mid_and_late_stand_later_in_their_period() -> None:
    early, mid, late = (edtf.sort_key("18XX", modifier) for modifier in ("start", "mid", "end"))
    assert edtf.sort_key("1820") > early
    assert edtf.sort_key("1820") < mid < edtf.sort_key("1860") < late < edtf.sort_key("1890")


def test_the_second_century_before_christ_is_200_to_101() -> None:
    assert edtf.bounds("-01XX") == ((-199, 1, 1), (-100, 12, 31))


def test_open_ends_are_infinite() -> None:
    low, high = edtf.bounds("../1755")
    assert low == edtf.PAST
    assert high == (1755, 12, 31)
    assert edtf.contains("1537/..", "2024")
    assert not edtf.contains("1537/..", "1536")


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        ("1537/1539", ("1537", "1539")),
        ("../1755", ("1755", "1755")),  # of an open interval the end that is known, twice
        ("1537/..", ("1537", "1537")),
        ("1992-01", ("1992-01", "1992-01")),
    ],
)
def test_an_interval_has_two_ends(value: str, ends: tuple[str, str]) -> None:
    assert edtf.ends(value) == ends


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("1992", ("1992",)),
        ("1992-01-03", ("1992", "01", "03")),
        ("-0035-12", ("-0035", "12")),
        ("-0035-12-05", ("-0035", "12", "05")),
        ("1453~", ("1453",)),  # a sign of doubt is no part of the year
        ("Y-11999", ("Y-11999",)),
        ("12XX", ("12XX",)),
    ],
)
def test_a_date_has_a_year_a_month_and_a_day(value: str, parts: tuple[str, ...]) -> None:
    assert edtf.parts(value) == parts


@pytest.mark.parametrize("value", ["", "1537/1539", "../1755", "92"])
def test_what_is_no_plain_date_has_no_parts(value: str) -> None:
    with pytest.raises(ValueError, match="not an EDTF date"):
        edtf.parts(value)


@pytest.mark.parametrize(("coarse", "fine"), [("1992", "1992-01"), ("1992-01", "1992-01-03"), ("199X", "1992-22")])
def test_one_date_can_be_told_at_two_precisions(coarse: str, fine: str) -> None:
    assert edtf.same_when_coarser(coarse, fine)
    assert not edtf.contains(fine, coarse)


@pytest.mark.parametrize("value", ["", "1992-13", "1992-02-30", "XXXX", "92", "1877/1862", "../..", "1992-W12"])
def test_what_is_no_date_is_not_valid(value: str) -> None:
    assert not edtf.is_date(value)
