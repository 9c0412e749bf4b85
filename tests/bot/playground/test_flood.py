"""Flood control of the stand-in: as many messages as Telegram's rates allow, and the seconds to wait for the next."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.clock import MovableClock
from bot.playground.errors import ApiError
from bot.playground.limits import FloodControl, Limits
from bot.playground.model import Chat

PRIVATE, OTHER, GROUP = Chat(1, "private"), Chat(2, "private"), Chat(-3, "group")
START = datetime(2026, 3, 1, tzinfo=UTC)


def wait(control: FloodControl, chat: Chat) -> int:
    """Seconds to wait for the next message; 0 where it was let through."""
    try:
        control.spend(chat)
    except ApiError as error:
        return error.parameters["retry_after"]
    return 0


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(START)


def test_a_burst_to_a_chat_then_one_message_a_second(clock: MovableClock) -> None:
    control = FloodControl(clock, Limits())
    assert [wait(control, PRIVATE) for _ in range(5)] == [0, 0, 0, 1, 1]
    with pytest.raises(ApiError, match="Too Many Requests: retry after 1"):
        control.spend(PRIVATE)
    clock.advance(timedelta(seconds=1))
    assert [wait(control, PRIVATE) for _ in range(2)] == [0, 1]


def test_a_group_has_its_own_rate(clock: MovableClock) -> None:
    control = FloodControl(clock, Limits())
    assert [wait(control, GROUP) for _ in range(21)] == [0] * 20 + [3]
    clock.advance(timedelta(seconds=3))
    assert [wait(control, GROUP) for _ in range(2)] == [0, 3]


def test_one_chat_does_not_use_up_what_another_has_but_all_together_have_a_limit(clock: MovableClock) -> None:
    control = FloodControl(clock, Limits(overall_burst=4, overall_per_second=4))
    assert [wait(control, PRIVATE) for _ in range(3)] == [0, 0, 0]
    assert [wait(control, OTHER) for _ in range(2)] == [0, 1]
    clock.advance(timedelta(seconds=0.25))
    assert wait(control, OTHER) == 0


def test_what_is_refused_uses_nothing_up(clock: MovableClock) -> None:
    control = FloodControl(clock, Limits(chat_burst=1, overall_burst=2))
    assert [wait(control, PRIVATE) for _ in range(10)] == [0] + [1] * 9
    assert wait(control, OTHER) == 0


def test_a_long_silence_saves_up_one_burst_and_no_more(clock: MovableClock) -> None:
    control = FloodControl(clock, Limits())
    clock.advance(timedelta(days=1))
    assert [wait(control, PRIVATE) for _ in range(4)] == [0, 0, 0, 1]


def test_without_limits_everything_passes(clock: MovableClock) -> None:
    control = FloodControl(clock, None)
    assert not any(wait(control, GROUP) for _ in range(500))


@given(st.lists(st.floats(0, 5), min_size=1, max_size=60))
def test_who_waits_as_long_as_told_is_let_through(pauses: list[float]) -> None:
    clock = MovableClock(START)
    control = FloodControl(clock, Limits())
    for pause in pauses:
        clock.advance(timedelta(seconds=pause))
        asked = wait(control, PRIVATE)
        if asked:
            clock.advance(timedelta(seconds=asked))
            assert wait(control, PRIVATE) == 0
