"""Presses and inline queries: each is answered once, in time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.playground.clock import MovableClock
from bot.playground.errors import ApiError
from bot.playground.model import Chat, Message, Person
from bot.playground.queries import ANSWER_SECONDS, Answer, CallbackQueries, InlineQueries

ADA = Person(7, "Ada")
UNDER = Message(Chat(-4, "group", "Readers"), 1, 0, None)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(datetime(2026, 3, 1, tzinfo=UTC))


def test_a_press_says_who_pressed_what_and_where(clock: MovableClock) -> None:
    queries = CallbackQueries(clock)
    one, other = (queries.begin(ADA, UNDER, data) for data in ("m:1", "s:1"))
    assert one != other
    told = queries.update(one)
    assert (told["id"], told["from"]["id"], told["data"]) == (str(one), 7, "m:1")
    assert told["chat_instance"] == queries.update(other)["chat_instance"]
    assert queries.chat_of(other) == -4


def test_the_first_answer_is_what_the_person_sees(clock: MovableClock) -> None:
    queries = CallbackQueries(clock)
    press = queries.begin(ADA, UNDER, "m:1")
    assert queries.answer_to(press) is None
    for answer in (Answer("first"), Answer("second", alert=True)):
        queries.answer(press, answer)
    assert queries.answer_to(press) == Answer("first")


def test_a_press_can_be_answered_for_half_a_minute(clock: MovableClock) -> None:
    queries = CallbackQueries(clock)
    press = queries.begin(ADA, UNDER, "m:1")
    clock.advance(timedelta(seconds=ANSWER_SECONDS))
    queries.answer(press, Answer())
    late = queries.begin(ADA, UNDER, "m:1")
    clock.advance(timedelta(seconds=ANSWER_SECONDS, milliseconds=1))
    with pytest.raises(ApiError, match="query is too old"):
        queries.answer(late, Answer())
    assert queries.answer_to(late) is None


def test_a_press_that_never_was_cannot_be_answered(clock: MovableClock) -> None:
    with pytest.raises(ApiError, match="query ID is invalid"):
        CallbackQueries(clock).answer(1, Answer())


def test_an_inline_query_is_answered_once() -> None:
    queries = InlineQueries()
    one, other = queries.begin(), queries.begin()
    queries.answer(one, [{"id": "a"}])
    assert queries.results == {one: [{"id": "a"}]}
    with pytest.raises(ApiError, match="query ID is invalid"):
        queries.answer(one, [])
    queries.answer(other, [])
    assert queries.results[other] == []
