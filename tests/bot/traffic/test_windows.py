"""How fast one process alone may send, whatever its machine does."""

from __future__ import annotations

import random
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.traffic.windows import LocalBudget, Window


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
