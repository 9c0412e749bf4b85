"""An answer on its way: noted before and after, tried again while it is worth while, and never sent a second time."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

import pytest
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.traffic.errands import SentBefore, TakenOver, in_hand
from bot.traffic.gate import Priority
from bot.traffic.http import NotSent
from bot.traffic.limiter import LONGEST_BACKOFF, LONGEST_WAIT, RETRIES, Limiter
from bot.traffic.windows import GROUP_PER_MINUTE, LocalBudget
from tests.bot.virtual_time import in_virtual_time


class Told:
    """An errand that writes down what it is told. `before` messages of its answer are in the chat already."""

    urgent = False

    def __init__(self, *, ours: bool = True, before: int = 0, lasts: float = 3600.0) -> None:
        self.heard: list[str] = []
        self._ours, self._before, self._lasts = ours, before, lasts

    @property
    def worth_while(self) -> bool:
        return now() < self._lasts

    def was_sent(self) -> bool:
        self._before -= 1
        return self._before >= 0

    def waits(self) -> None:
        self.heard.append("waits")

    async def begin(self) -> bool:
        self.heard.append("begins")
        return self._ours

    def failed(self, *, surely: bool = False) -> None:
        self.heard.append("surely failed" if surely else "failed")

    async def arrived(self) -> None:
        self.heard.append("arrived")


def now() -> float:
    return asyncio.get_running_loop().time()


class Telegram:
    """Answers each call with the next of `outcomes`, and with a message when they are used up."""

    def __init__(self, *outcomes: TelegramError) -> None:
        self.calls: list[float] = []
        self._outcomes: Iterator[TelegramError] = iter(outcomes)

    async def __call__(self) -> str:
        self.calls.append(now())
        if error := next(self._outcomes, None):
            raise error
        return "sent"


async def send(
    gate: Limiter, call: Callable[[], Any], errand: Told | None, endpoint: str = "sendMessage", chat: int | str = 5
) -> Any:
    before = in_hand.set(errand)
    try:
        return await gate.process_request(call, (), {}, endpoint, {"chat_id": chat}, None)
    finally:
        in_hand.reset(before)


@pytest.fixture
def gate() -> Limiter:
    return Limiter(LocalBudget())


@in_virtual_time
async def test_a_message_is_noted_before_and_after(gate: Limiter) -> None:
    errand = Told()
    assert await send(gate, Telegram(), errand) == "sent"
    assert errand.heard == ["waits", "begins", "arrived"]


@in_virtual_time
async def test_an_edit_done_twice_does_no_harm_and_needs_no_note(gate: Limiter) -> None:
    errand = Told(before=1)
    assert await send(gate, Telegram(), errand, "editMessageText") == "sent"
    assert errand.heard == ["waits"]


@in_virtual_time
async def test_what_is_in_the_chat_from_before_a_kill_is_not_sent_again_and_what_follows_it_is(gate: Limiter) -> None:
    telegram, errand = Telegram(), Told(before=1)
    with pytest.raises(SentBefore):
        await send(gate, telegram, errand)
    assert telegram.calls == []
    assert await send(gate, telegram, errand) == "sent"


@in_virtual_time
async def test_what_another_process_has_taken_over_is_left_to_it(gate: Limiter) -> None:
    telegram = Telegram()
    with pytest.raises(TakenOver):
        await send(gate, telegram, Told(ours=False))
    assert telegram.calls == []


@in_virtual_time
async def test_while_telegram_is_away_it_is_tried_again_more_and_more_seldom_as_long_as_it_is_worth_while(
    gate: Limiter,
) -> None:
    telegram, errand = Telegram(*(NetworkError("away") for _ in range(1000))), Told(lasts=600)
    with pytest.raises(NetworkError):
        await send(gate, telegram, errand)
    waits = [later - earlier for earlier, later in pairwise(telegram.calls)]
    for nth, wait in enumerate(waits[:5]):
        assert 0.75 * 0.5 * 2**nth <= wait <= 1.25 * 0.5 * 2**nth + 1  # the chat's own limit may add a second
    assert all(0.75 * LONGEST_BACKOFF <= wait <= 1.25 * LONGEST_BACKOFF for wait in waits[7:])
    assert 600 <= telegram.calls[-1] < 600 + 1.25 * LONGEST_BACKOFF
    assert "arrived" not in errand.heard


@in_virtual_time
@pytest.mark.parametrize(
    ("error", "told"),
    [
        (NotSent("nobody there"), "surely failed"),
        (RetryAfter(5), "surely failed"),
        (TimedOut(), "failed"),
        (NetworkError("bad gateway"), "failed"),
    ],
)
async def test_only_what_telegram_surely_has_not_is_no_longer_in_doubt(
    gate: Limiter, error: TelegramError, told: str
) -> None:
    errand = Told()
    assert await send(gate, Telegram(error), errand) == "sent"
    assert errand.heard == ["waits", "begins", told, "begins", "arrived"]


@in_virtual_time
@pytest.mark.parametrize("error", [Forbidden("blocked"), BadRequest("Chat not found")])
async def test_what_telegram_does_not_want_is_not_tried_again(gate: Limiter, error: TelegramError) -> None:
    telegram, errand = Telegram(error), Told()
    with pytest.raises(type(error)):
        await send(gate, telegram, errand)
    assert (len(telegram.calls), errand.heard[-1]) == (1, "surely failed")


@in_virtual_time
async def test_who_is_stopped_before_it_goes_out_was_surely_not_sent_and_after_that_nobody_knows(gate: Limiter) -> None:
    async def never() -> None:
        await asyncio.Event().wait()

    for waits_first, told in ((40.0, "surely failed"), (0.0, "failed")):
        errand = Told()
        await gate._gate.hold(waits_first)
        sending = asyncio.create_task(send(gate, never, errand))
        await asyncio.sleep(10)
        sending.cancel()
        await asyncio.gather(sending, return_exceptions=True)
        assert errand.heard == ["waits", "begins", told]
        await asyncio.sleep(60)


@in_virtual_time
async def test_the_chats_other_answers_do_not_overtake_one_that_waits(gate: Limiter) -> None:
    order: list[int] = []

    async def answer(number: int, *errors: TelegramError) -> None:
        await send(gate, Telegram(*errors), Told())
        order.append(number)

    async def lane() -> None:
        await answer(1, RetryAfter(7))
        await answer(2)

    await asyncio.gather(lane(), answer_elsewhere(gate, order))
    assert order == [9, 1, 2]
    assert now() >= 7


async def answer_elsewhere(gate: Limiter, order: list[int]) -> None:
    await send(gate, Telegram(), Told(), chat=6)
    order.append(9)


@in_virtual_time
async def test_what_nobody_asked_for_is_tried_a_few_times_and_no_longer_than_a_minute(gate: Limiter) -> None:
    telegram = Telegram(*(RetryAfter(1) for _ in range(1000)))
    with pytest.raises(RetryAfter):
        await send(gate, telegram, None)
    assert len(telegram.calls) == RETRIES + 1
    telegram = Telegram(RetryAfter(int(LONGEST_WAIT) + 1))
    with pytest.raises(RetryAfter):
        await send(gate, telegram, None, chat=6)
    assert len(telegram.calls) == 1


@in_virtual_time
@pytest.mark.parametrize(("chat", "a_minute"), [(-5, GROUP_PER_MINUTE), ("@channel", GROUP_PER_MINUTE), (5, 60)])
async def test_a_group_and_a_channel_get_twenty_a_minute_and_a_person_one_a_second(
    gate: Limiter, chat: int | str, a_minute: int
) -> None:
    sent: list[float] = []

    async def call() -> None:
        sent.append(now())

    for _ in range(2 * a_minute):
        await send(gate, call, None, chat=chat)
    at_most = max(sum(begun <= at < begun + 59.9 for at in sent) for begun in sent)
    assert a_minute <= at_most <= a_minute + 2 * (a_minute == 60)


@in_virtual_time
async def test_what_was_admitted_before_goes_right_on(gate: Limiter) -> None:
    for _ in range(100):
        await gate.process_request(Telegram(), (), {}, "sendMessage", {"chat_id": 5}, Priority.ADMITTED)
    assert now() == 0


class Away(LocalBudget):
    """A budget in a database that can't be read."""

    def __init__(self, rate: float, of_slice: int) -> None:
        super().__init__(rate)
        self.slice = of_slice

    async def reserve(self, count: int, behind: float = 0.0, unused: int = 0) -> float:
        raise OSError("it is away")


@pytest.mark.parametrize(("workers", "of_slice"), [(1, 1), (1, 3), (4, 1), (4, 3)])
def test_without_the_database_each_process_keeps_to_its_share(workers: int, of_slice: int) -> None:
    @in_virtual_time
    async def run() -> None:
        gate = Limiter(Away(10, of_slice))
        gate.workers = workers
        await asyncio.gather(*(gate.admit(chat, Priority.POST) for chat in range(1, 61)))
        assert now() == pytest.approx(60 / 10 * workers, rel=0.02)
        await gate.shutdown()

    run()


@in_virtual_time
async def test_who_went_away_while_waiting_uses_nobodys_moment(gate: Limiter) -> None:
    await gate._gate.hold(10)
    first, second = (asyncio.create_task(gate.admit(chat, Priority.ANSWER)) for chat in (1, 2))
    await asyncio.sleep(1)
    first.cancel()
    await second
    assert now() == pytest.approx(10)


@in_virtual_time
async def test_presses_pass_before_answers_and_answers_before_posts_whenever_they_came(gate: Limiter) -> None:
    order: list[Priority] = []
    chats = itertools.count(1)

    async def passes(priority: Priority) -> None:
        await gate.admit(next(chats), priority)
        order.append(priority)

    await gate._gate.hold(10)
    kinds = [Priority.POST, Priority.ANSWER, Priority.PRESS] * 4
    await asyncio.gather(*(passes(kind) for kind in kinds))
    assert order == sorted(kinds)
