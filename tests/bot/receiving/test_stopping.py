"""A stop is over in four seconds: what is nearly done comes to its end, the rest is given back."""

from __future__ import annotations

import asyncio
import contextlib

import pytest
from telegram import Update

from bot.receiving.dispatch import IN_THE_AIR, TO_FINISH, TO_WRITE
from bot.state.inbox import State
from tests.bot.receiving.desk import Book, Handlers, at_work, one_clock, said, seconds, sends, takes
from tests.bot.virtual_time import in_virtual_time

__all__ = ["one_clock"]

pytestmark = pytest.mark.usefixtures("one_clock")


@in_virtual_time
async def test_a_stop_lets_what_is_nearly_done_come_to_its_end_and_gives_the_rest_back() -> None:
    async def handle(update: Update) -> None:
        if update.update_id == 1:
            await asyncio.sleep(0.8 * TO_FINISH)
        elif update.update_id == 2:
            await sends(update, TO_FINISH + 0.8 * IN_THE_AIR)
        else:
            await asyncio.sleep(TO_FINISH + 0.5 * IN_THE_AIR)

    book, handlers = Book(), Handlers(handle)
    async with at_work(book, handlers) as working:
        await working.accept([said(1), said(2, chat=8), said(3, chat=9), said(4)])
        await seconds(0.1)
        await working.close()
        await seconds(1)
    assert handlers.done == [1, 2]
    assert sorted(book.ended[State.DONE]) == [1, 2]
    assert 4 not in handlers.begun
    assert book.given_back == 1


@pytest.mark.parametrize("database_hangs", [False, True])
def test_a_stop_is_over_in_four_seconds_whatever_hangs(database_hangs: bool) -> None:
    @in_virtual_time
    async def stop() -> None:
        book, clock = Book(), asyncio.get_running_loop().time

        async def handle(update: Update) -> None:
            with contextlib.suppress(asyncio.CancelledError):
                await sends(update, 1000)

        async with at_work(book, Handlers(handle)) as working:
            await working.accept([said(1), said(2, chat=8)])
            await seconds(0.5)
            begun, book.hangs = clock(), database_hangs
            await working.close()
            assert clock() - begun <= TO_FINISH + IN_THE_AIR + TO_WRITE + 0.1

    stop()


@in_virtual_time
async def test_what_was_answered_from_memory_while_it_was_being_kept_is_ended_at_a_stop() -> None:
    """Else it lies in the inbox as if nobody had answered it, and the next start does so again."""
    book, handlers = Book(), Handlers(takes(0))
    async with at_work(book, handlers) as working:
        book.takes = 0.4
        book.patience.rest()
        await working.accept([said(1)])
        await seconds(0.01)
        assert handlers.done == [1]
        assert book.kept == {}
        await working.close()
        assert set(book.kept) == {1}
        assert book.ended == {State.DONE: [1]}
