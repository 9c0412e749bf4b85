"""What it costs a story to go from one date to another, and from how far off a date is passed by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.dates.moment import Moment, of_part
from index.dates.year_assignment import Step, choose
from tests.index.dates.test_year_assignment import in_month, within, year


@pytest.mark.parametrize(
    ("before", "step", "cost"),
    [
        (of_part(1941, 3), in_month(1941, 3), 0.0),
        (of_part(1941, 3), in_month(1941, 4), 1 / 12),
        (of_part(1941, 3), in_month(1941, 12), 9 / 12),
        (of_part(1941, 3), in_month(1942, 1), 10 / 12 + 0.4),  # a year ends
        (of_part(1941, 3), year(1942), 10 / 12 + 0.4),  # on to where it begins
        (of_part(1941, 3), year(1941), 0.0),
        (of_part(1941, 3), in_month(1945, 3), 4 + 0.4),
        (of_part(1941, 3), in_month(1999, 3), 4 + 0.4),  # no farther is dearer
        (of_part(1941, 1), within((1941, 3), (1945, 1)), 2 / 12),  # it begins in the same year
        (Moment(1941), in_month(1941, 12), 0.0),
        (Moment(1941), in_month(1942, 1), 0.01 / 12 + 0.4),
        (of_part(1941, 3), in_month(1941, 2), 2 / 12),  # back
        (of_part(1941, 3), in_month(1940, 12), 6 / 12),
        (of_part(1941, 3), year(1940), 2 * 2.01 / 12),  # back to where it ends
        (of_part(1941, 3), in_month(1934, 3), 14.0),
        (of_part(1941, 3), in_month(1933, 3), 15.0),
        (of_part(-35, 3), in_month(-35, 12), 9 / 12),
        (of_part(-35, 3), in_month(-34, 1), 10 / 12 + 0.4),
    ],
)
def test_what_it_costs_to_go_on(before: Moment, step: Step, cost: float) -> None:
    """A date is passed by where that is cheaper."""
    for passing, passed in ((cost - 0.0005, True), (cost + 0.0005, False)):
        told = replace(step, passing=passing, firm=True)
        assert choose([told], before) == [(step.year, not passed)], passing


@pytest.mark.parametrize(
    ("before", "step", "passed"),
    [
        (of_part(1941, 1), in_month(1926, 1), False),  # fifteen years
        (of_part(1941, 1), in_month(1925, 12), True),
        (of_part(1941, 1), year(1925), True),
        (of_part(1941, 1), year(1926), False),
        (Moment(1941), in_month(1926, 6), False),  # counted from where it begins
        (of_part(1941, 1), in_month(1956, 1), False),
        (of_part(1941, 1), in_month(1956, 2), True),
        (of_part(1941, 1), year(1956), False),
        (Moment(1941), in_month(1956, 6), False),  # and where it ends
    ],
)
def test_how_far_off_is_far(before: Moment, step: Step, passed: bool) -> None:
    assert (choose([replace(step, passing=30.0)], before) == [(step.year, False)]) is passed
