"""A clock that is set forward or back by hours: every date has its one fact, and nothing waits for the old time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.receiving.errand import Job
from bot.receiving.notes import Notes
from bot.state import Database
from bot.state.budget import FARTHEST, SharedBudget
from bot.state.inbox import Inbox, Letter
from bot.state.tables import budgets
from bot.state.workers import Workers
from tests.bot.daily.facts import plain_facts
from tests.bot.daily.stage import DAY, DUE, START, HandClock, Stage, subscription

HOURS = timedelta(hours=5)


async def test_set_forward_and_back_again_every_date_has_its_fact_once(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.clock.time = DUE + HOURS  # type: ignore[attr-defined]
    await stage.scheduler.catch_up()
    stage.clock.time = START + timedelta(minutes=10)  # type: ignore[attr-defined]
    await stage.live(DUE + 2 * DAY + timedelta(hours=1))
    assert [sent.at.date().day for sent in stage.box.sent] == [2, 3, 4]


async def test_set_back_right_after_a_post_it_isnt_sent_again(stage: Stage) -> None:
    await stage.subscribe(subscription())
    await stage.live(DUE + timedelta(minutes=1))
    stage.clock.time = DUE - HOURS  # type: ignore[attr-defined]
    await stage.live(DUE + DAY + timedelta(hours=1))
    assert [sent.at.date().day for sent in stage.box.sent] == [2, 3]


async def test_what_a_dead_process_had_claimed_before_the_clock_was_set_back_is_posted(database: Database) -> None:
    dead = Stage(database, plain_facts(30), START, "dead")
    await dead.subscribe(subscription())
    dead.clock.time = DUE + HOURS  # type: ignore[attr-defined]
    await dead.leases.beat()
    assert len(await dead.leases.take(10)) == 1
    living = Stage(database, plain_facts(30), worker="living", beside=dead)
    living.clock.time = DUE + timedelta(minutes=1)  # type: ignore[attr-defined]
    await living.leases.beat()
    await living.scheduler.catch_up()
    assert len(living.box.sent) == 1


async def test_questions_in_a_dead_processs_hands_are_taken_up_after_the_clock_was_set_back(database: Database) -> None:
    clock = HandClock(START)
    dead, living = (Inbox(database, 7, name, clock.now, alone=False) for name in ("dead", "living"))
    await Workers(database, "dead", clock.now).beat()
    await dead.add([Letter(1, "chat 1", b"{}", START)], claimed=True)
    clock.time -= HOURS
    await Workers(database, "living", clock.now).beat()
    assert [letter.number for letter in await living.take(10)] == [1]


async def test_nobody_waits_for_hours_at_the_gate_after_the_databases_clock_was_set_back(database: Database) -> None:
    budget = SharedBudget(database, 30)
    await budget.reserve(1)
    async with database.writing() as connection:
        await connection.execute(budgets.update().values(free_at=budgets.c.free_at + HOURS.total_seconds()))
    assert await budget.reserve(1) < 1


async def test_a_wait_that_telegram_asked_for_is_kept(database: Database) -> None:
    budget = SharedBudget(database, 30)
    await budget.hold(200)
    assert 100 < await budget.reserve(1) <= 200  # the database's clock goes on meanwhile
    await budget.hold(10 * FARTHEST)
    assert FARTHEST - 100 < await budget.reserve(1) <= FARTHEST


async def test_an_answer_that_is_tried_again_isnt_given_up_because_the_clock_was_set_forward(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = HandClock(START)
    inbox = Inbox(database, 7, "one", clock.now)
    passed = 100.0
    monkeypatch.setattr("bot.receiving.errand.monotonic", lambda: passed)
    job = Job(Letter(1, "chat 1", b"{}", START), Notes(inbox), kept=True, lasts=timedelta(seconds=20))
    clock.time += HOURS
    assert job.worth_while
    passed += 21
    assert not job.worth_while
