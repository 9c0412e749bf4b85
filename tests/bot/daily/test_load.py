"""The load test of bench/daily_load.py, small: real processes, real kills, PostgreSQL."""

from __future__ import annotations

import pytest

from bench.daily_load import Load, run
from tests.bot.databases import Cluster


@pytest.mark.slow
async def test_three_processes_that_are_killed_leave_no_chat_without_its_fact(postgres: Cluster) -> None:
    load = Load(chats=300, kills=5, rate=30, floods=0.02, resets=0.02)
    outcome = await run(load, await postgres.create())
    assert (outcome.missing, outcome.unexplained, outcome.floods_by_us) == (0, 0, 0), outcome
    assert outcome.kills == 5
    assert outcome.resets_injected > 0
