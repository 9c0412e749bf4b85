"""Which years a story goes through, step by step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.dates import find_dates
from index.dates.moment import Moment, of_day, of_part
from index.dates.year_assignment import Step, choose, span_of

IN_1990 = Step((1990 * 12.0, 1990 * 12 + 11.99), passing=6.0)


@pytest.mark.parametrize("opening", [1, 2])
def test_every_step_gets_a_choice_where_a_story_opens_with_years_later(opening: int) -> None:
    steps = [*[Step(shift=3)] * opening, Step(part=4.5), IN_1990]
    assert [year for year, _ in choose(steps, None)] == [*[None] * opening, 1990, 1990]


def test_a_text_may_open_with_years_later() -> None:
    found = find_dates("Three years later, in April, the bridge was rebuilt. It was closed in 1990.")
    assert found[-1].value == "1990"


def year(number: int, *, passing: float = 1.0, firm: bool = False) -> Step:
    return Step((number * 12.0, number * 12 + 11.99), passing=passing, firm=firm)


def month(number: int) -> Step:
    """Of a year that isn't told; January is 1."""
    return Step(part=number - 1.0)


def years(*steps: Step, before: Moment | None = None) -> list[int | None]:
    return [chosen for chosen, _ in choose(steps, before)]


def passed_by(*steps: Step, before: Moment | None = None) -> list[int | None]:
    return [chosen for chosen, on_the_way in choose(steps, before) if not on_the_way]


def test_without_any_year_there_is_none() -> None:
    assert choose([month(3), Step(shift=2)], None) == [(None, True), (None, True)]


def test_the_story_goes_on_from_what_stood_before() -> None:
    assert years(month(3), before=Moment(1941)) == [1941]
    assert years(month(3), month(12), month(2), before=of_part(1941, 1)) == [1941, 1941, 1942]
    assert years(month(2), before=of_part(1941, 12)) == [1942]


def test_months_go_forward_through_the_turn_of_the_year() -> None:
    assert years(year(1941), month(10), month(12), month(2), month(6)) == [1941, 1941, 1941, 1942, 1942]


def test_a_short_step_back_is_none_to_the_next_year() -> None:
    assert years(year(1941), month(10), month(9)) == [1941, 1941, 1941]  # a look back of a month
    assert years(year(1941), month(10), month(3)) == [1941, 1941, 1941]
    assert years(year(1941), month(12), month(2)) == [1941, 1941, 1942]  # ten months back are too many


def test_a_year_told_later_draws_the_months_before_it() -> None:
    assert years(month(3), month(9), year(1990)) == [1990, 1990, 1990]
    assert years(year(1988), month(3), year(1988), year(1989), month(9), year(1989))[4] == 1989


def test_years_later_are_counted_from_where_the_story_stands() -> None:
    assert years(year(1941), Step(shift=3)) == [1941, 1944]
    assert years(year(1941), Step(shift=3), month(5)) == [1941, 1944, 1944]
    assert years(year(1941), Step(shift=-2)) == [1941, 1939]


def test_a_month_and_then_its_year_are_one_step() -> None:
    assert choose([month(5), year(1990), month(7)], Moment(1990)) == [(1990, True), (1990, True), (1990, True)]


def test_a_look_back_is_passed_by_where_that_is_cheaper() -> None:
    story = [year(1941), month(3), year(1935, passing=0.5), month(5), year(1941)]
    assert passed_by(*story) == [1935]
    assert years(*story) == [1941, 1941, 1935, 1941, 1941]
    dear = [year(1941), month(3), year(1935, passing=50.0), month(5)]
    assert passed_by(*dear) == []
    assert years(*dear) == [1941, 1941, 1935, 1935]


def test_what_is_far_off_is_passed_by_more_cheaply() -> None:
    """Forty years back cost no more than ninety months; what is beyond fifteen is hardly a part of the story."""
    near = [year(1941, passing=99.0), month(3), year(1930, passing=14.0), month(5), year(1941, passing=99.0)]
    assert passed_by(*near) == [1930]
    dearer = [year(1941, passing=99.0), month(3), year(1930, passing=30.0), month(5), year(1941, passing=99.0)]
    assert passed_by(*dearer) == []
    far_back = [year(1941), month(3), year(1900, passing=30.0), month(5), year(1941)]
    assert passed_by(*far_back) == [1900]
    far_ahead = [year(1941), month(3), year(1990, passing=30.0), month(5), year(1941)]
    assert passed_by(*far_ahead) == [1990]


def test_what_opens_its_sentence_is_not_passed_by_for_being_far() -> None:
    far_back = [year(1941), month(3), year(1900, passing=30.0, firm=True), month(5)]
    assert passed_by(*far_back) == []
    assert years(*far_back)[-1] == 1900


@pytest.mark.parametrize(
    ("moment", "first", "last"),
    [
        (Moment(1941), 0.0, 11.99),  # a year: from its first month to its last
        (of_part(1941, 1), 0.0, 0.0),
        (of_part(1941, 3), 2.0, 2.0),
        (of_day(1941, 3, 1), 2.0, 2.0),  # the first day is where the month begins
        (of_day(1941, 3, 16), 2 + 15 / 31, 2 + 15 / 31),
        (of_day(1941, 3, 31), 2 + 30 / 31, 2 + 30 / 31),
        (of_part(1941, 22), 5.0, 5.0),  # a summer begins in June
        (of_part(1941, 24), -0.5, -0.5),  # a winter in the December before
        (of_part(1941, 34), 3.0, 3.0),  # the second quarter in April
    ],
)
def test_where_a_date_lies_in_its_year(moment: Moment, first: float, last: float) -> None:
    begins, ends = (month - 1941 * 12 for month in span_of(moment))
    assert (begins, ends) == (pytest.approx(first), pytest.approx(last))


def test_a_story_goes_on_for_years_that_nobody_names() -> None:
    turns = [month(number) for number in (1, 12, 1, 12, 1, 12, 1)]
    assert years(*turns, before=of_part(1941, 12)) == [1942, 1942, 1943, 1943, 1944, 1944, 1945]


def test_months_may_lie_in_the_year_before_the_first_one_told() -> None:
    assert years(month(12), month(1), year(1990)) == [1989, 1990, 1990]


def in_month(number: int, month_of: int) -> Step:
    """A date that is told with its year and month."""
    return Step((number * 12.0 + month_of - 1,) * 2)


def within(first: tuple[int, int], last: tuple[int, int]) -> Step:
    """A time from one month to another, each given by its year and number."""
    return Step((first[0] * 12.0 + first[1] - 1, last[0] * 12.0 + last[1] - 1))


def test_years_before_christ_are_counted_the_same_way() -> None:
    """-35 is 36 BC, and June of it lies between its beginning and that of -34."""
    assert years(in_month(-35, 6)) == [-35]
    assert years(in_month(-35, 6), month(9), month(12), month(2)) == [-35, -35, -35, -34]
    assert years(in_month(-35, 6), Step(shift=3)) == [-35, -32]


def test_of_a_long_time_the_first_year_counts() -> None:
    decade = Step((1940 * 12.0, 1949 * 12 + 11.99))
    assert years(decade) == [1940]
    assert years(decade, Step(shift=3)) == [1940, 1943]


A_DECADE_AND_MORE = [month(1), month(12)] * 12
"""Each January is that of another year."""


@pytest.mark.parametrize(
    ("opening", "before", "last"),
    [
        ([], of_part(1941, 12), 1951),
        ([], of_part(-41, 12), -31),
        ([year(1945, passing=9.0)], Moment(1941), 1955),  # a year that is told later
        ([Step(shift=8)], Moment(1941), 1959),  # and one that is reckoned
        ([Step((1940 * 12.0, 1949 * 12 + 11.99))], None, 1950),  # of a long time the first year counts
    ],
)
def test_months_of_years_far_beyond_all_that_is_told_have_none(
    opening: list[Step], before: Moment | None, last: int
) -> None:
    chosen = choose([*opening, *A_DECADE_AND_MORE], before)
    heard = [year for year, _ in chosen if year is not None]
    assert heard[-1] == last
    assert chosen[: len(heard)] == [(year, True) for year in heard]
    assert set(chosen[len(heard) :]) == {(None, False)}


def test_a_hundred_years_later_is_looked_ahead_to_and_left_again() -> None:
    assert choose([Step(shift=60), month(3)], Moment(1941)) == [(2001, True), (2001, True)]
    assert choose([Step(shift=61), month(3)], Moment(1941)) == [(2002, False), (1941, True)]


def on(number: int, day: int, weekday: int) -> Step:
    """A day of a month, January being 1, with the day of the week that it was, Monday being 0."""
    return Step(part=number - 1 + (day - 1) / 31, weekday=(number, day, weekday))


def test_a_day_of_the_week_tells_the_year() -> None:
    assert years(on(3, 16, 5), before=of_part(1940, 1)) == [1940]  # it was a Saturday
    assert years(on(3, 16, 6), before=of_part(1940, 1)) == [1941]
    assert years(on(3, 16, 0), before=of_part(1940, 1)) == [1940]  # in neither: it says nothing
    assert years(on(2, 29, 3), before=of_part(1939, 1)) == [1940]  # the year before has no such day


def test_the_same_year_is_no_year_later() -> None:
    assert years(year(1941), Step(shift=0)) == [1941, 1941]


def test_years_later_at_the_opening_are_not_on_the_way() -> None:
    assert choose([Step(shift=3), Step(part=4.5), IN_1990], None)[0] == (None, False)
    assert choose([Step(shift=3), Step(part=4.5)], Moment(1990)) == [(1993, True), (1993, True)]


def test_a_look_far_ahead_does_not_take_the_story_along() -> None:
    told = "It was built in 1740. {} In March the dam broke."
    for ahead, march in (
        ("Two hundred years later nobody knew.", "1740-03"),
        ("Twenty years later it was sold.", "1760-03"),
    ):
        assert [m.edtf for m in find_dates(told.format(ahead))][-1] == march


@pytest.mark.parametrize(
    ("later", "saturday"),
    [
        ([year(1957)], 1957),  # the year that is told next
        ([year(1958)], 1957),  # the year before it
        ([year(1959)], 1950),  # no Saturday in any year that comes into question
        ([month(4), year(1958)], 1957),
        ([year(1970), year(1957)], 1950),  # what is told after that says nothing
    ],
)
def test_a_day_may_lie_in_the_year_told_next_or_in_the_one_before_it(later: list[Step], saturday: int) -> None:
    """16 March was a Saturday in 1946 and 1957."""
    assert years(in_month(1950, 3), on(3, 16, 5), *later)[1] == saturday


def test_years_later_reach_to_the_end_of_a_year() -> None:
    """From March 1941 three years on: what follows may be any month of 1944, and the next year lies right behind."""
    assert years(Step(shift=3), month(12), month(1), before=of_part(1941, 3)) == [1944, 1944, 1945]
    for passing, passed in ((0.4 + 0.01 / 12 - 0.0005, True), (0.4 + 0.01 / 12 + 0.0005, False)):
        told = choose([Step(shift=3), replace(in_month(1945, 1), passing=passing)], of_part(1941, 3))
        assert told[1] == (1945, not passed)


def test_a_month_inside_a_long_time_lies_in_its_first_years() -> None:
    decade = within((1940, 1), (1949, 12))
    assert years(decade, month(6)) == [1940, 1940]
    assert years(decade, in_month(1944, 6), month(3)) == [1940, 1944, 1944]


def test_what_was_before_counts_among_the_years_that_are_told() -> None:
    turns = [*[month(1), month(12)] * 4, year(1935, passing=0.1)]
    assert years(*turns, before=of_part(1941, 12))[-2:] == [1945, 1935]


def test_before_christ_no_month_of_years_that_nobody_told() -> None:
    told = [in_month(-35, 6), *[month(1), month(12)] * 12]
    heard = [chosen for chosen in years(*told) if chosen is not None]
    assert heard[-1] == -25
