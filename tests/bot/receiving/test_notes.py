"""What becomes of updates is written down whole, once, by one hand; nobody waits for it longer than people would."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.receiving.notes import PAUSES, Notes
from bot.state.inbox import Letter, State
from bot.state.sent_log import SentLog
from tests.bot.receiving.desk import START, Book, one_clock
from tests.bot.virtual_time import in_virtual_time

__all__ = ["one_clock"]

pytestmark = pytest.mark.usefixtures("one_clock")


@asynccontextmanager
async def kept(book: Book, log: SentLog | None = None) -> AsyncIterator[Notes]:
    """Notes with the hand that writes them."""
    notes = Notes(book, log)  # type: ignore[arg-type]
    writing = asyncio.create_task(notes.keep())
    yield notes
    writing.cancel()
    await asyncio.gather(writing, return_exceptions=True)


def now() -> float:
    return asyncio.get_running_loop().time()


@in_virtual_time
async def test_what_is_about_to_be_sent_is_asked_for_and_what_was_sent_is_back_when_it_is_written() -> None:
    book = Book()
    async with kept(book) as notes:
        assert await notes.begin(5, kept=True)
        await notes.sent(5, kept=True)
        notes.end(5, State.DONE)
        assert await notes.written(1)
    assert book.noted == [({5}, [], {}, set()), (set(), [5], {}, set()), (set(), [], {State.DONE: [5]}, set())]


@pytest.mark.parametrize(("alone", "may"), [(True, True), (False, False)])
def test_what_another_process_has_taken_over_is_not_sent_unless_there_is_none(alone: bool, may: bool) -> None:
    @in_virtual_time
    async def asked() -> None:
        async with kept(Book(alone=alone, theirs={5})) as notes:
            assert await notes.begin(5, kept=True) is may
            assert await notes.begin(6, kept=True)

    asked()


@in_virtual_time
async def test_what_comes_at_the_same_time_costs_one_transaction() -> None:
    book = Book()
    async with kept(book) as notes:
        assert all(await asyncio.gather(*(notes.begin(number, kept=True) for number in range(40))))
        await asyncio.gather(*(notes.sent(number, kept=True) for number in range(40)))
    assert [(len(begun), len(sent)) for begun, sent, _, _ in book.noted] == [(40, 0), (0, 40)]


@in_virtual_time
async def test_two_messages_for_one_update_are_both_counted() -> None:
    """A statement counts a row once."""
    book = Book()
    async with kept(book) as notes:
        await asyncio.gather(*(notes.sent(number, kept=True) for number in (5, 6, 5)))
        assert await notes.written(1)
    assert [sent for _, sent, _, _ in book.noted] == [[5, 6], [5]]


@in_virtual_time
async def test_where_the_database_says_nothing_an_answer_waits_once_and_then_no_other_does() -> None:
    book = Book(hangs=True)
    async with kept(book) as notes:
        assert await notes.begin(5, kept=True)
        assert now() == pytest.approx(book.patience.wait)
        assert await notes.begin(6, kept=True)
        await notes.sent(6, kept=True)
        assert now() == pytest.approx(book.patience.wait)
        assert not await notes.written(1.5)
        assert now() == pytest.approx(book.patience.wait + 1.5)


@in_virtual_time
async def test_what_can_not_be_written_is_tried_again_until_it_can_and_then_stands_there_once() -> None:
    book = Book(fails=True)
    async with kept(book) as notes:
        notes.end(5, State.DONE)
        notes.refused(6, kept=True)
        assert not await notes.written(sum(PAUSES) + 1)
        notes.end(7, State.DONE)
        notes.end(8, State.FATAL)
        book.fails = False
        assert await notes.written(PAUSES[-1] + 1)
    assert book.ended == {State.DONE: [5, 7], State.FATAL: [8]}
    assert [refused for _, _, _, refused in book.noted if refused] == [{6}]


@pytest.mark.parametrize("theirs", [True, False])
def test_where_others_answer_too_nothing_is_sent_before_the_database_says_that_it_is_still_ours(theirs: bool) -> None:
    """Whatever this process takes the database for: it may be itself that slept while another took over."""

    @in_virtual_time
    async def sending() -> None:
        book = Book(alone=False, fails=True, theirs={5} if theirs else set())
        book.patience.rest()
        async with kept(book) as notes:
            asked = asyncio.create_task(notes.begin(5, kept=True))
            await asyncio.sleep(60)
            assert not asked.done()
            book.fails = False
            assert await asked is not theirs

    sending()


@in_virtual_time
async def test_a_stop_does_not_wait_for_the_next_try() -> None:
    book = Book(fails=True)
    async with kept(book) as notes:
        notes.end(5, State.DONE)
        await asyncio.sleep(sum(PAUSES) + 0.1)
        book.fails = False
        assert await notes.written(PAUSES[0])
    assert book.ended == {State.DONE: [5]}


@in_virtual_time
async def test_a_stop_tries_again_soon_what_can_not_be_written() -> None:
    book = Book(fails=True)
    async with kept(book) as notes:
        notes.end(5, State.DONE)
        await asyncio.sleep(sum(PAUSES) + 0.1)
        asyncio.get_running_loop().call_later(1.0, setattr, book, "fails", False)
        assert await notes.written(1.5)


@in_virtual_time
async def test_an_answer_goes_on_where_its_intent_can_not_be_written() -> None:
    book = Book(fails=True)
    async with kept(book) as notes:
        assert await notes.begin(5, kept=True)
        assert now() < 0.1
        assert book.patience.exhausted


@in_virtual_time
async def test_a_refusal_says_nothing_of_the_attempt_that_follows_it() -> None:
    book = Book()
    async with kept(book) as notes:
        notes.refused(5, kept=True)
        assert await notes.begin(5, kept=True)
        assert await notes.written(1)
    assert book.noted == [({5}, [], {}, set())]


@in_virtual_time
async def test_of_what_telegram_keeps_nothing_is_noted_in_the_database() -> None:
    book = Book()
    async with kept(book) as notes:
        assert await notes.begin(5, kept=False)
        await notes.sent(5, kept=False)
        notes.refused(5, kept=False)
        assert await notes.written(1)
    assert book.noted == []


def test_with_a_log_nothing_but_the_end_waits_for_the_database(tmp_path: Path) -> None:
    log = SentLog(tmp_path / "sent.log")

    @in_virtual_time
    async def sending() -> None:
        book = Book(hangs=True)
        async with kept(book, log) as notes:
            for keeping in (True, False):
                assert await notes.begin(5, kept=keeping)
                await notes.sent(5, kept=keeping)
            assert await notes.begin(6, kept=True)
            notes.refused(6, kept=True)
            assert await notes.begin(7, kept=True)
            assert now() == 0
            again = [notes.recalled(Letter(number, "chat", b"{}", START, sent=1)) for number in (5, 6, 7, 8)]
        assert [(letter.sent, letter.in_doubt) for letter in again] == [(3, False), (1, False), (1, True), (1, False)]

    sending()


def test_what_has_ended_is_forgotten_by_the_log_once_the_database_knows(tmp_path: Path) -> None:
    log = SentLog(tmp_path / "sent.log")

    @in_virtual_time
    async def ending() -> None:
        book = Book(fails=True)
        async with kept(book, log) as notes:
            await notes.begin(5, kept=True)
            notes.end(5, State.DONE)
            assert not await notes.written(1)
            assert log.found(5).in_doubt
            book.fails = False
            assert await notes.written(10)
            assert not log.found(5).in_doubt

    ending()


def test_a_log_that_can_not_be_written_any_more_leaves_it_to_the_database(tmp_path: Path) -> None:
    log = SentLog(tmp_path / "sent.log")
    log.close()

    @in_virtual_time
    async def sending() -> None:
        book = Book()
        async with kept(book, log) as notes:
            assert await notes.begin(5, kept=True)
            notes.refused(5, kept=True)
            await notes.sent(6, kept=True)
            assert await notes.written(1)
        assert book.noted == [({5}, [], {}, set()), (set(), [6], {}, {5})]

    sending()
