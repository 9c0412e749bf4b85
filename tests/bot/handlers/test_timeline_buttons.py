"""The rows of buttons under a page of the timeline."""

from __future__ import annotations

import pytest

from bot.handlers.timelines import buttons
from index.timeline.filtering import Page, page
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


def jumps(shown: Page) -> list[str]:
    return [button.text for button in buttons(Replies("en"), shown, "-")[-3]]


def test_the_centuries_lead_off_the_page_and_as_far_as_the_last() -> None:
    early = [f"{century}50" for century in (3, 7, 9, 11)]
    later = [f"{century}{decade}0" for century in range(13, 20) for decade in range(6)]
    selection = Timeline([event(year.zfill(4), f"Caravan of {year} left.") for year in early + later]).select()
    first = jumps(page(selection, 0))
    assert not {"4th c.", "8th c.", "10th c.", "12th c.", "14th c."} & set(first)
    assert first[-1] == "20th c."
    assert len(first) == 4
    last = jumps(page(selection, 40))
    assert "20th c." not in last
    assert len(last) == 4


def test_a_timeline_within_one_page_has_no_centuries() -> None:
    selection = Timeline([event("1850", "A mill burned."), event("1950", "A mill was built.")]).select()
    assert not any("c." in button.text for row in buttons(Replies("en"), page(selection), "-") for button in row)
