"""The rows of buttons under a page of the timeline."""

from __future__ import annotations

import pytest

from bot.handlers.timelines import buttons
from index.timeline.filtering import page
from index.timeline.timeline import Timeline
from responses import Message, Replies
from responses.texts import languages
from tests.index.timeline.making import event


@pytest.mark.parametrize("language", languages())
def test_the_centuries_around_a_page_stand_in_one_row_of_a_phone(language: str) -> None:
    years = [f"{century}{decade}0" for century in range(13, 20) for decade in range(6)]
    selection = Timeline([event(year, f"Caravan of {year} left.") for year in years]).select()
    rows = [row for row in buttons(Replies(language), page(selection, 16), "-") if row]
    assert len(rows) == 6
    assert len(rows[3]) >= 2
    assert len(Message.of("…").with_buttons(*rows).buttons) == len(rows)
