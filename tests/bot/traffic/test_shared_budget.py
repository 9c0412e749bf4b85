"""How fast several processes that share a budget may send together."""

from __future__ import annotations

import asyncio
import math
import random

import pytest
from sqlalchemy import ColumnElement, literal

from bot.state import Database
from bot.state.budget import FASTER, SharedBudget
from bot.traffic.gate import Gate, Priority
from bot.traffic.limiter import Limiter
from bot.traffic.windows import OVERALL_PER_SECOND
from tests.bot.virtual_time import VirtualLoop


def now() -> float:
    return asyncio.get_running_loop().time()


class Machine:
    """A clock that is moved by hand, of a machine that now and then does something else for a while."""

    def __init__(self) -> None:
        self.time = 0.0

    def now(self) -> float:
        return self.time


class Timed(SharedBudget):
    """By the clock of a machine instead of the database's."""

    def __init__(self, database: Database, machine: Machine, rate: float = OVERALL_PER_SECOND) -> None:
        super().__init__(database, rate)
        self._machine = machine

    def _seconds(self) -> ColumnElement[float]:
        return literal(self._machine.time)


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

    def passes(self, seconds: float) -> None:
        super().passes(seconds + self._dice.expovariate(1 / 0.06))


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


async def test_processes_that_share_a_budget_together_keep_to_its_rate(database: Database) -> None:
    gates = [Limiter(SharedBudget(database, 60)) for _ in range(3)]
    begun = now()
    await asyncio.gather(*(gates[n % 3].admit(n + 1, Priority.POST) for n in range(60)))
    assert now() - begun >= 58 / 60  # sixty at sixty a second, the first at once; two clocks measure it


async def test_when_all_must_wait_those_of_other_processes_wait_too(database: Database) -> None:
    one, other = SharedBudget(database, 1000), SharedBudget(database, 1000)
    await one.hold(200.0)
    assert 100.0 < await other.reserve(1) <= 200.0  # the database's clock goes on meanwhile
