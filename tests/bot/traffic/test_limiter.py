from __future__ import annotations

import asyncio
import math
import random
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import ColumnElement, literal
from telegram.error import RetryAfter

from bot.state import Database
from bot.state.budget import FASTER, SharedBudget
from bot.traffic.errands import in_hand
from bot.traffic.gate import Gate, Priority
from bot.traffic.limiter import Limiter
from bot.traffic.windows import OVERALL_PER_SECOND, LocalBudget, Window
from tests.bot.virtual_time import VirtualLoop, in_virtual_time


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


def test_a_window_lets_no_more_pass_than_it_says_in_any_stretch_of_time() -> None:
    window, at = Window(20, 60), 0.0
    times = [at := window.reserve(at + 0.5) for _ in range(200)]
    assert all(later - earlier >= 60 for earlier, later in zip(times, times[20:], strict=False))


class Machine:
    """A clock that is moved by hand, of a machine that now and then does something else for a while."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time


async def test_a_busy_machine_sends_as_many_as_it_may_and_never_more_in_a_second() -> None:
    machine, dice = Machine(), random.Random(30)
    budget, sent = LocalBudget(clock=machine.now), list[float]()
    while machine.time < 60:
        machine.time += max(0.0, await budget.reserve(1)) + dice.expovariate(1 / 0.02) * (dice.random() < 0.5)
        budget.passed()
        sent.append(machine.time)
    assert len(sent) >= 28.8 * 60
    assert all(later - earlier >= 1 - 1e-9 for earlier, later in zip(sent, sent[30:], strict=False))
    assert all(later - earlier >= 19 for earlier, later in zip(sent, sent[600:], strict=False))  # 30 a second
    assert all(later - earlier >= 0.015 for earlier, later in pairwise(sent))


@given(st.lists(st.tuples(st.floats(0, 3, allow_nan=False), st.booleans()), min_size=31, max_size=200))
async def test_no_second_has_more_than_thirty_whatever_the_machine_does(steps: list[tuple[float, bool]]) -> None:
    """Each step is a stall before a message passes; or a time without messages before it is asked for."""
    machine, sent = Machine(), list[float]()
    budget = LocalBudget(clock=machine.now)
    for stall, idle in steps:
        machine.time += stall * idle
        machine.time += await budget.reserve(1) + stall * (not idle) / 30
        budget.passed()
        sent.append(machine.time)
    assert all(later - earlier >= 1 - 1e-9 for earlier, later in zip(sent, sent[30:], strict=False))


async def test_moments_missed_while_somebody_waited_are_made_up_for_and_others_are_not(database: Database) -> None:
    """One after another, a little faster than at other times: at once they would crowd a second."""
    machine = Machine()
    budget, rate = Timed(database, machine, 1.0), 1.0
    assert await budget.reserve(1) == 0
    assert await budget.reserve(1) == pytest.approx(1 / rate)
    machine.time = 100.0
    waits = [await budget.reserve(1, behind=3.2) for _ in range(3)]
    assert waits == pytest.approx([0, 1 / (FASTER * rate), 2 / (FASTER * rate)])
    machine.time = 200.0
    assert await budget.reserve(3) == 0
    assert await budget.reserve(1, unused=2) == pytest.approx(3 / (FASTER * rate))


class Timed(SharedBudget):
    """By the clock of a machine instead of the database's."""

    def __init__(self, database: Database, machine: Machine, rate: float = OVERALL_PER_SECOND) -> None:
        super().__init__(database, rate)
        self._machine = machine

    def _seconds(self) -> ColumnElement[float]:
        return literal(self._machine.time)


@pytest.mark.parametrize("seed", range(3))
async def test_no_second_has_more_than_a_tenth_too_many_however_many_processes_share(
    database: Database, seed: int
) -> None:
    """They stall now and then, make up for it, and use their moments as late as they may."""
    machine, dice, used = Machine(), random.Random(seed), list[float]()
    processes = [Timed(database, machine) for _ in range(3)]
    for _ in range(150):
        machine.time += dice.choice((0.0, 0.01, 0.05, 0.3))
        budget = dice.choice(processes)
        first = machine.time + await budget.reserve(
            budget.slice, behind=dice.choice((0.0, 0.5)), unused=dice.randrange(2)
        )
        used += [first + nth / budget.rate + dice.choice((0.0, budget.late)) for nth in range(budget.slice)]
    used.sort()
    most = math.ceil(1.1 * 30)
    assert all(later - earlier >= 1 for earlier, later in zip(used, used[most:], strict=False))


class Row:
    """What `SharedBudget` keeps in the database, with the same arithmetic."""

    def __init__(self) -> None:
        self.free = self.spaced = 0.0


class OfSeveral:
    """A process's budget among several, whose server answers after 2 ms."""

    rate, slice, late = OVERALL_PER_SECOND, SharedBudget.slice, SharedBudget.late

    def __init__(self, row: Row) -> None:
        self._row = row

    async def reserve(self, count: int, behind: float = 0.0, unused: int = 0) -> float:
        row, step = self._row, 1 / self.rate
        free = max(row.free - unused * step, now() - behind)
        first = max(free, row.spaced, now())
        row.free, row.spaced = free + count * step, first + count * step / FASTER
        wait = first - now()
        await asyncio.sleep(0.002)
        return wait

    async def hold(self, seconds: float) -> None: ...
    def passed(self) -> None: ...


class BusyLoop(VirtualLoop):
    """On a machine that has much else to do: who sleeps wakes late, by 60 ms on average."""

    def __init__(self) -> None:
        super().__init__()
        self._dice = random.Random(7)

    def _pass(self, seconds: float) -> None:
        super()._pass(seconds + self._dice.expovariate(1 / 0.06))


def test_processes_that_wake_late_use_their_moments_all_the_same() -> None:
    async def post(count: int) -> list[float]:
        row, passed = Row(), list[float]()
        gates = [Gate(OfSeveral(row)) for _ in range(3)]

        async def one_after_another(gate: Gate) -> None:
            while len(passed) < count:
                await gate.passed(Priority.POST)
                passed.append(now())
                await asyncio.sleep(0.05)

        for gate in gates:
            gate.workers = len(gates)
        await asyncio.gather(*(one_after_another(gate) for gate in gates for _ in range(16)))
        return passed

    with asyncio.Runner(loop_factory=BusyLoop) as runner:
        passed = sorted(runner.run(post(900)))
    assert passed[-1] - passed[0] < 1.25 * 900 / 30  # all given back would take more than twice as long
    assert all(later - earlier >= 1 for earlier, later in zip(passed, passed[40:], strict=False))


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


async def test_processes_that_share_a_budget_together_keep_to_its_rate(database: Database) -> None:
    gates = [Limiter(SharedBudget(database, 60)) for _ in range(3)]
    begun = now()
    await asyncio.gather(*(gates[n % 3].admit(n + 1, Priority.POST) for n in range(60)))
    assert now() - begun >= 58 / 60  # sixty at sixty a second, the first at once; two clocks measure it


async def test_when_all_must_wait_those_of_other_processes_wait_too(database: Database) -> None:
    one, other = SharedBudget(database, 1000), SharedBudget(database, 1000)
    await one.hold(200.0)
    assert 100.0 < await other.reserve(1) <= 200.0  # the database's clock goes on meanwhile


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
