"""Which years a story goes through, step by step."""

from __future__ import annotations

import pytest

from index.dates import find_dates
from index.dates.year_assignment import Step, choose

IN_1990 = Step((1990 * 12.0, 1990 * 12 + 11.99), passing=6.0)


@pytest.mark.parametrize("opening", [1, 2])
def test_every_step_gets_a_choice_where_a_story_opens_with_years_later(opening: int) -> None:
    steps = [*[Step(shift=3)] * opening, Step(part=4.5), IN_1990]
    assert [year for year, _ in choose(steps, None)] == [*[None] * opening, 1990, 1990]


def test_a_text_may_open_with_years_later() -> None:
    found = find_dates("Three years later, in April, the bridge was rebuilt. It was closed in 1990.")
    assert found[-1].value == "1990"
