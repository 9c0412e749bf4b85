"""Pages of a selection, and what they are told by."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.model import Event
from index.timeline.filtering import LONGEST_PAGE, PAGE, Filter, Selection, century_of, page
from tests.index.timeline.making import event


def years(*told: str) -> list[Event]:
    return [event(date, f"The ferry of {date} sank.", where=f"a.md#{n}") for n, date in enumerate(told)]


def many(count: int) -> Selection:
    return Selection(tuple(years(*(str(1900 + n) for n in range(count)))))


def test_a_page_knows_its_neighbours() -> None:
    selection = many(2 * PAGE + 3)
    first, second, last = (page(selection, offset) for offset in (0, PAGE, 2 * PAGE))
    assert (first.earlier, first.later) == (None, PAGE)
    assert (second.earlier, second.later) == (0, 2 * PAGE)
    assert (last.earlier, last.later) == (PAGE, None)
    assert [len(one.events) for one in (first, second, last)] == [PAGE, PAGE, 3]


@pytest.mark.parametrize(("offset", "begins"), [(-5, 0), (3, 3), (10_000, 18)])
def test_a_button_of_long_ago_leads_to_the_nearest_page(offset: int, begins: int) -> None:
    """What is on a button was true when it was made; since then documents may have gone."""
    assert page(many(19), offset).offset == begins


def test_of_nothing_there_is_an_empty_page() -> None:
    empty = page(Selection(()))
    assert (empty.events, empty.earlier, empty.later, empty.centuries) == ((), None, None, ())


def disputed(count: int, *pairs: int) -> Selection:
    """Events of which the ones at these places dispute the ones behind them."""
    events = list(many(count).events)
    for at in pairs:
        events[at] = replace(events[at], disputes=(events[at + 1].id,))
    return Selection(tuple(events))


def test_two_that_disagree_stand_on_one_page() -> None:
    parted = disputed(20, PAGE - 1)
    first = page(parted)
    assert len(first.events) == PAGE + 1
    assert page(parted, first.later or 0).earlier == 0


def test_going_back_shows_the_pages_that_were_seen_going_on() -> None:
    """A longer page behind the first would else be left in its middle."""
    selection = disputed(40, PAGE - 1, 2 * PAGE)
    seen, offset = [], 0
    while True:
        shown = page(selection, offset)
        seen.append(shown.offset)
        if shown.later is None:
            break
        offset = shown.later
    back = [shown.offset]
    while (earlier := page(selection, back[-1]).earlier) is not None:
        back.append(earlier)
    assert back == seen[::-1]


def test_a_page_grows_only_so_long() -> None:
    chain = disputed(20, *range(PAGE - 1, 18))
    assert len(page(chain).events) == LONGEST_PAGE


def test_the_first_events_of_centuries_can_be_jumped_to() -> None:
    selection = Selection(tuple(years("-0035", "0751", "18XX", "1850", "1901")))
    assert page(selection).centuries == ((-1, 0), (8, 1), (19, 2), (20, 4))


@pytest.mark.parametrize(
    ("date", "century"),
    [
        ("0001", 1), ("0099", 1), ("0100", 2), ("1899", 19), ("1900", 20), ("19XX", 20), ("1999-12-31", 20),
        ("0000", -1),  # 1 BC
        ("-0099", -1),  # 100 BC
        ("-0100", -2),
        ("../1755", 18),  # of what is open before, the end that is known
        ("1537/..", 16),
    ],
)  # fmt: skip
def test_the_century_of_a_date(date: str, century: int) -> None:
    assert century_of(date) == century


def test_the_span_of_a_selection_is_from_its_first_date_to_its_latest_end() -> None:
    assert Selection(tuple(years("1862/1877", "1870", "1871"))).span == ("1862", "1877")
    assert Selection(tuple(years("../1755", "1800"))).span == ("1755", "1800")
    assert Selection(()).span is None


def test_a_filter_of_nothing_keeps_everything() -> None:
    assert Filter().everything
    assert not Filter(words=("ferry",)).everything
    assert not Filter(month=3).everything
