"""The limiter of all traffic: who passes first, how fast, and what a refusal holds back."""

from __future__ import annotations

import asyncio
from collections import Counter

import pytest
from telegram.error import RetryAfter

from bot.traffic.errands import in_hand
from bot.traffic.gate import Priority
from bot.traffic.limiter import Limiter
from bot.traffic.windows import LocalBudget
from tests.bot.virtual_time import in_virtual_time


def now() -> float:
    return asyncio.get_running_loop().time()


class Moments:
    """A budget of this test alone: `rate` a second, nothing shared."""

    slice, late = 3, 0.5

    def __init__(self, rate: float) -> None:
        self.rate = rate
        self.held = 0.0
        self._free = 0.0

    async def reserve(self, count: int, behind: float = 0.0, unused: int = 0) -> float:
        self._free = max(self._free, now()) + count / self.rate
        return self._free - count / self.rate - now()

    async def hold(self, seconds: float) -> None:
        self.held = seconds

    def passed(self) -> None:
        """Nothing is shared."""


@in_virtual_time
async def test_what_waited_at_the_gate_counts_in_its_chat_from_when_it_passed() -> None:
    budget = Moments(1000)
    gate = Limiter(budget)
    budget._free = now() + 1.2
    await gate.admit(7, Priority.ANSWER)
    passed = [now()]
    for _ in range(3):
        await gate.admit(7, Priority.ANSWER)
        passed.append(now())
    assert passed[3] - passed[0] == pytest.approx(3.0)


@in_virtual_time
async def test_answers_pass_before_posts_that_were_there_first() -> None:
    gate = Limiter(Moments(50))
    order: list[str] = []

    async def pass_through(name: str, chat: int, priority: Priority) -> None:
        await gate.admit(chat, priority)
        order.append(name)

    posts = [asyncio.create_task(pass_through("post", n + 1, Priority.POST)) for n in range(20)]
    await asyncio.sleep(0.05)
    answers = [asyncio.create_task(pass_through("answer", n + 100, Priority.ANSWER)) for n in range(3)]
    await asyncio.gather(*posts, *answers)
    assert max(n for n, name in enumerate(order) if name == "answer") < 10
    await gate.shutdown()


@in_virtual_time
async def test_the_rate_over_all_is_kept() -> None:
    gate, begun = Limiter(Moments(100)), now()
    await asyncio.gather(*(gate.admit(chat, Priority.POST) for chat in range(1, 51)))
    assert now() - begun == pytest.approx(0.49)  # fifty at a hundred a second, the first at once


@in_virtual_time
async def test_a_chat_gets_one_message_a_second_after_a_short_burst() -> None:
    gate, begun = Limiter(Moments(1000)), now()
    for _ in range(4):
        await gate.admit(7, Priority.ANSWER)
    assert now() - begun == pytest.approx(3.0)


@in_virtual_time
async def test_a_group_has_its_own_limit_and_processes_share_it() -> None:
    gate = Limiter(Moments(1000))
    gate.workers = 5
    for _ in range(3):
        await gate.admit(-7, Priority.ANSWER)
    passed = [asyncio.create_task(gate.admit(-7, Priority.ANSWER)) for _ in range(2)]
    done, waiting = await asyncio.wait(passed, timeout=4)
    assert (len(done), len(waiting)) == (1, 1)  # four a minute for each of five
    for task in waiting:
        task.cancel()


@in_virtual_time
async def test_an_answer_that_telegram_refuses_is_sent_again_when_it_may() -> None:
    gate, attempts, begun = Limiter(Moments(1000)), Counter[str](), now()

    async def call() -> bool:
        attempts["call"] += 1
        if attempts["call"] == 1:
            raise RetryAfter(1)
        return True

    assert await gate.process_request(call, (), {}, "sendMessage", {"chat_id": 5}, None)
    assert attempts["call"] == 2
    assert now() - begun >= 1


async def test_refusals_in_one_chat_hold_back_only_it_but_in_several_everybody() -> None:
    budget = Moments(1000)
    gate = Limiter(budget)
    for _ in range(5):
        await gate.told_to_wait(1, 9)
    assert budget.held == 0
    await gate.told_to_wait(2, 9)
    gate.went_well()
    await gate.told_to_wait(3, 9)
    assert budget.held == 0
    await gate.told_to_wait(4, 9)
    await gate.told_to_wait(5, 9)
    assert budget.held == 9


@pytest.mark.parametrize("endpoint", ["getMe", "answerCallbackQuery", "sendChatAction", "getChatMember"])
async def test_what_is_no_message_does_not_wait(endpoint: str) -> None:
    gate = Limiter(Moments(0.001))

    async def call() -> str:
        return "done"

    assert await gate.process_request(call, (), {}, endpoint, {"chat_id": 5}, None) == "done"


class SlowErrand:
    """Its intent to send takes a while to be written, as when a disk is slow."""

    urgent, worth_while = False, True

    def __init__(self, written: asyncio.Event) -> None:
        self._written = written

    def was_sent(self) -> bool:
        return False

    def waits(self) -> None: ...
    def failed(self, *, surely: bool = False) -> None: ...
    async def arrived(self) -> None: ...

    async def begin(self) -> bool:
        await self._written.wait()
        return True


@in_virtual_time
async def test_those_who_waited_for_one_slow_write_are_not_sent_all_at_once() -> None:
    gate, written, sent = Limiter(LocalBudget(50)), asyncio.Event(), list[float]()

    async def call() -> None:
        sent.append(now())

    async def send(chat: int) -> None:
        in_hand.set(SlowErrand(written))
        await gate.process_request(call, (), {}, "sendMessage", {"chat_id": chat}, None)

    sending = [asyncio.create_task(send(chat)) for chat in range(1, 21)]
    await asyncio.sleep(0.8)
    assert not sent
    written.set()
    await asyncio.gather(*sending)
    assert sent[-1] - sent[0] >= 0.15
    await gate.shutdown()
