"""From the inbox to the handlers: in order, side by side, each once."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from telegram import Update

from bot.receiving import dispatch
from bot.receiving.dispatch import LASTS
from bot.state.inbox import SUSPECT, Letter, State
from bot.traffic.errands import in_hand
from tests.bot.receiving.desk import (
    START,
    Book,
    Handlers,
    at_work,
    dispatcher,
    one_clock,
    pressed,
    said,
    seconds,
    sends,
    takes,
)
from tests.bot.virtual_time import in_virtual_time

__all__ = ["one_clock"]

pytestmark = pytest.mark.usefixtures("one_clock")


@in_virtual_time
async def test_of_one_chat_in_order_of_several_side_by_side_and_each_is_noted() -> None:
    book, handlers = Book(), Handlers(takes(1))
    async with at_work(book, handlers) as working:
        await working.accept([said(1), said(2), said(3, chat=8)])
        await seconds(1.1)
        assert sorted(handlers.done) == [1, 3]
        await seconds(1.1)
        assert handlers.done[2:] == [2]
        await seconds(1)
    assert sorted(book.ended[State.DONE]) == [1, 2, 3]


@in_virtual_time
async def test_no_more_answers_are_made_at_a_time_than_there_are_slots_and_presses_wait_for_none() -> None:
    book, handlers = Book(), Handlers(takes(10))
    async with at_work(book, handlers, slots=2) as working:
        await working.accept([said(number, chat=number) for number in range(1, 6)])
        await working.accept([pressed(9)])
        await seconds(1)
        assert sorted(handlers.begun) == [1, 2, 9]
        await seconds(10)
        assert sorted(handlers.begun) == [1, 2, 3, 4, 9]
        await working.close()


@in_virtual_time
async def test_a_slot_is_free_while_an_answer_is_only_sent() -> None:
    book = Book()
    handlers = Handlers(lambda update: sends(update, 10))
    async with at_work(book, handlers, slots=1) as working:
        await working.accept([said(number, chat=number) for number in range(1, 4)])
        await seconds(1)
        assert sorted(handlers.begun) == [1, 2, 3]
        await working.close()


@in_virtual_time
async def test_what_fails_is_given_up_and_the_next_of_its_chat_is_handled() -> None:
    async def fails(update: Update) -> None:
        if update.update_id == 1:
            raise RuntimeError("a bug")

    book, handlers = Book(), Handlers(fails)
    async with at_work(book, handlers) as working:
        await working.accept([said(1), said(2)])
        await seconds(1)
    assert book.ended == {State.FATAL: [1], State.DONE: [2]}


@in_virtual_time
async def test_what_comes_again_is_handled_once() -> None:
    book, handlers = Book(), Handlers(takes(1))
    async with at_work(book, handlers) as working:
        await working.accept([said(1)])
        await working.accept([said(1), said(2)])
        await seconds(5)
        await working.accept([said(1)])
        await seconds(5)
    assert handlers.done == [1, 2]


@in_virtual_time
async def test_what_bots_say_and_nobody_can_read_is_left_aside_and_not_kept() -> None:
    book, handlers = Book(), Handlers(takes(0))
    other = {"id": 99, "is_bot": True, "first_name": "Echo"}
    async with at_work(book, handlers) as working:
        await working.accept([said(1, **{"from": other}), {"update_id": "2"}, "nonsense", said(3, text="\ud800")])
        await seconds(1)
    assert (book.kept, handlers.begun) == ({}, [])


@in_virtual_time
async def test_what_can_not_be_kept_is_handled_from_memory_and_telegram_keeps_it_until_then() -> None:
    book, handlers = Book(fails=True), Handlers(takes(1))
    async with at_work(book, handlers) as working:
        await working.accept([said(5), said(6, chat=8)])
        await seconds(0.5)
        assert working.confirmable == 5
        await seconds(1)
        assert sorted(handlers.done) == [5, 6]
        assert working.confirmable is None
        book.fails = False
        await seconds(5)
        await working.accept([said(5), said(7)])  # Telegram was not told, and sends it again
        await seconds(5)
    assert handlers.done[2:] == [7]


@in_virtual_time
async def test_a_database_that_hangs_is_waited_for_once() -> None:
    book, handlers = Book(hangs=True), Handlers(takes(0))
    working, clock = dispatcher(book, handlers), asyncio.get_running_loop().time
    working._backlog = False
    await working.accept([said(1)])
    assert clock() == pytest.approx(book.patience.wait)
    await working.accept([said(2)])
    assert clock() == pytest.approx(book.patience.wait + dispatch.AT_ONCE)
    await seconds(0.1)
    assert handlers.done == [1, 2]
    await working.close()


@in_virtual_time
async def test_what_telegram_pushes_and_can_not_be_kept_is_left_with_telegram() -> None:
    book, handlers = Book(fails=True), Handlers(takes(0))
    async with at_work(book, handlers) as working:
        with pytest.raises(OSError, match="away"):
            await working.accept([said(1)], from_memory=False)
        book.fails, book.hangs = False, True
        with pytest.raises(TimeoutError):
            await working.accept([said(1)], from_memory=False)
        await seconds(1)
    assert handlers.begun == []


@in_virtual_time
async def test_a_question_of_an_hour_ago_is_not_answered_any_more() -> None:
    book, handlers = Book(), Handlers(takes(0))
    old, young = (START - LASTS + timedelta(seconds=seconds) for seconds in (-60, 60))
    raw = [b'{"update_id": %d, "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}}' % n
           for n in (1, 2)]  # fmt: skip
    moved = (
        b'{"update_id": 3, "message": {"message_id": 1, "date": 1, "chat": {"id": -9, "type": "group"},'
        b' "migrate_to_chat_id": -1009}}'
    )
    book.left = [Letter(1, "a", raw[0], old), Letter(2, "b", raw[1], young), Letter(3, "c", moved, old)]
    async with at_work(book, handlers):
        await seconds(1)
    assert sorted(handlers.done) == [2, 3]
    assert book.ended[State.LATE] == [1]


@in_virtual_time
async def test_what_processes_ended_over_is_handled_alone_and_its_trial_noted() -> None:
    book, handlers = Book(), Handlers(takes(1))
    raw = b'{"update_id": %d, "message": {"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}}'
    book.left = [Letter(n, f"chat {n}", raw % n, START, attempts=SUSPECT * (n < 3)) for n in (1, 2, 3, 4)]
    async with at_work(book, handlers):
        await seconds(0.5)
        assert sorted(handlers.begun) == [1, 3, 4]
        await seconds(1)
        assert book.trials == [(1, SUSPECT + 1), (1, 0), (2, SUSPECT + 1)]
        await seconds(1)
    assert book.trials[-1] == (2, 0)


@in_virtual_time
async def test_what_is_too_much_for_our_hands_lies_in_the_inbox_until_there_is_room() -> None:
    book, handlers = Book(), Handlers(takes(1))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(dispatch, "HANDS", 3)
        async with at_work(book, handlers) as working:
            await working.accept([said(number, chat=number) for number in range(1, 4)])
            await working.accept([said(number, chat=number) for number in range(4, 6)])
            await seconds(0.5)
            assert sorted(handlers.begun) == [1, 2, 3]
            await seconds(10)
    assert sorted(handlers.done) == [1, 2, 3, 4, 5]


@in_virtual_time
async def test_what_is_done_while_it_is_being_taken_from_the_inbox_is_not_done_again() -> None:
    """It was put there late, in nobody's hands, when it was already being handled from memory."""
    book, handlers = Book(), Handlers(takes(0.5))
    async with at_work(book, handlers) as working:
        working._backlog = True
        book.takes = 0.2
        book.patience.rest()
        await working.accept([said(1)])
        await seconds(0.2)
        assert [letter.number for letter in book.left] == [1]
        book.takes, book.tells = 0.001, 1.0
        working._look.set()
        await seconds(5)
    assert handlers.done == [1]
    assert set(book.ended[State.DONE]) == {1}


@in_virtual_time
async def test_what_another_process_has_taken_over_is_not_ended_by_the_one_that_lost_it() -> None:
    async def answer(update: Update) -> None:
        errand = in_hand.get()
        assert errand is not None
        if await errand.begin():
            await errand.arrived()

    book = Book(alone=False, theirs={1})
    async with at_work(book, Handlers(answer)) as working:
        await working.accept([said(1), said(2)])
        await seconds(3)
    assert book.ended == {State.DONE: [2]}
