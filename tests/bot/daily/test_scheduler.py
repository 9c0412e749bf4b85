"""The loop that posts: at its time, once, whatever becomes of the process."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import sqlite3
from datetime import date, timedelta
from typing import Never

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import OperationalError

from bot.daily.scheduler import LONGEST_NAP
from bot.state import Database
from bot.state.deliveries import State
from bot.state.tables import deliveries
from index.store.postgres.connection import StoreError
from tests.bot.daily.facts import plain_facts
from tests.bot.daily.stage import CHAT, DAY, DUE, START, AlarmClock, HandClock, Stage, subscription


async def test_a_fact_is_posted_within_a_minute_of_its_local_time(stage: Stage) -> None:
    await stage.subscribe(subscription(thread=7, silent=True))
    await stage.live(DUE + timedelta(hours=1))
    [sent] = stage.box.sent
    assert timedelta() <= sent.at - DUE < timedelta(minutes=1)
    assert (sent.chat, sent.thread, sent.silent) == (CHAT, 7, True)


async def test_nothing_is_posted_before_its_time_or_twice_a_day(stage: Stage) -> None:
    await stage.subscribe(subscription())
    await stage.live(DUE - timedelta(seconds=1))
    assert stage.box.sent == []
    await stage.live(DUE + 2 * DAY + timedelta(hours=1))
    assert [sent.at.date().day for sent in stage.box.sent] == [2, 3, 4]
    assert len({sent.text for sent in stage.box.sent}) == 3


async def test_what_was_missed_is_made_up_for_within_six_hours(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.clock.time = DUE + timedelta(hours=5, minutes=59)
    await stage.scheduler.catch_up()
    assert len(stage.box.sent) == 1


async def test_what_is_later_than_six_hours_is_skipped_and_said_so(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.subscribe(subscription())
    stage.clock.time = DUE + timedelta(hours=6, minutes=1)
    await stage.scheduler.catch_up()
    assert stage.box.sent == []
    assert "skipped" in caplog.text
    past = await stage.deliveries.history(CHAT, date(2026, 3, 2))
    assert past is not None
    assert past.state == State.SKIPPED


async def test_after_days_of_downtime_only_todays_fact_is_made_up_for(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.clock.time = DUE + 5 * DAY + timedelta(hours=2)
    await stage.scheduler.catch_up()
    assert len(stage.box.sent) == 1
    assert await stage.leases.next_due() == DUE + 6 * DAY


async def test_a_post_waits_while_the_documents_are_out_of_reach(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_: object) -> Never:
        raise StoreError("The database of KHORGOS_STORE can't be used.")

    await stage.subscribe(subscription())
    with monkeypatch.context() as broken:
        broken.setattr(stage.shelf, "facts", away)
        await stage.live(DUE + timedelta(minutes=3))
    assert not stage.box.sent
    await stage.live(DUE + timedelta(minutes=5))
    assert len(stage.box.sent) == 1
    assert "can't be used" in caplog.text
    assert not [record for record in caplog.records if record.exc_info]


async def test_five_processes_post_each_chats_fact_once(database: Database) -> None:
    first = Stage(database, plain_facts(30), START)
    stages = [first, *(Stage(database, (), worker=f"other {n}", beside=first) for n in range(4))]
    for chat in range(60):
        await first.subscribe(subscription(-chat - 1))
    first.clock.time = DUE + timedelta(seconds=5)
    await asyncio.gather(*(stage.scheduler.catch_up() for stage in stages))
    assert sorted(sent.chat for sent in first.box.sent) == sorted(-chat - 1 for chat in range(60))


async def test_what_a_dead_process_had_claimed_is_taken_over_when_its_lease_ends(database: Database) -> None:
    dead = Stage(database, plain_facts(30), START)
    other = Stage(database, (), worker="other", beside=dead)
    await dead.subscribe(subscription())
    dead.clock.time = DUE
    await dead.leases.beat()
    assert len(await dead.leases.take(10)) == 1
    await other.scheduler.catch_up()
    assert dead.box.sent == []
    dead.clock.time += timedelta(seconds=11)
    await other.scheduler.catch_up()
    assert len(dead.box.sent) == 1


async def test_a_message_that_was_in_flight_at_the_kill_is_sent_again_with_the_same_fact(database: Database) -> None:
    dead = Stage(database, plain_facts(30), START)
    other = Stage(database, (), worker="other", beside=dead)
    await dead.subscribe(subscription())
    dead.clock.time = DUE
    await dead.leases.beat()
    [delivery] = await dead.leases.take(10)
    assert await dead.deliveries.begin(delivery, "plain-0013")
    dead.clock.time += timedelta(seconds=11)
    await other.scheduler.catch_up()
    assert [sent.text for sent in dead.box.sent] == ["plain-0013"]


async def test_a_process_that_was_only_slow_does_not_send_what_another_took_over(database: Database) -> None:
    slow = Stage(database, plain_facts(30), START)
    other = Stage(database, (), worker="other", beside=slow)
    await slow.subscribe(subscription())
    slow.clock.time = DUE
    await slow.leases.beat()
    [delivery] = await slow.leases.take(10)
    slow.clock.time += timedelta(seconds=11)
    await other.scheduler.catch_up()
    await slow.outbox.deliver(delivery)
    assert len(slow.box.sent) == 1


async def test_switched_off_between_claim_and_send_means_no_post(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.clock.time = DUE
    [delivery] = await stage.leases.take(1)
    await stage.subscriptions.put_to_sleep(CHAT, "removed")
    await stage.outbox.deliver(delivery)
    await stage.scheduler.catch_up()
    assert stage.box.sent == []


async def test_the_fact_is_pinned_in_place_of_yesterdays(stage: Stage) -> None:
    await stage.subscribe(subscription(pin=True))
    await stage.live(DUE + DAY + timedelta(hours=1))
    assert stage.box.pins == [(CHAT, 1, None), (CHAT, 2, 1)]


async def test_the_administrator_is_told_once_when_seven_facts_are_left(stage: Stage) -> None:
    person = 4242
    stage.shelf.items = plain_facts(12)
    await stage.subscribe(subscription(set_by=person))
    await stage.live(DUE + 11 * DAY + timedelta(hours=1))
    assert [sent.text for sent in stage.box.to(person)] == ["7 left"]
    assert stage.box.to(person)[0].at.date() == date(2026, 3, 6)


async def test_a_zone_whose_rules_changed_since_is_followed_after_a_restart(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stale = await stage.subscriptions.get(CHAT)
    assert stale is not None
    await stage.subscriptions.reschedule(CHAT, stale.next_due, DUE - timedelta(hours=1), date(2026, 3, 2))
    await stage.live(DUE - timedelta(minutes=30))
    assert stage.box.sent == []
    await stage.subscriptions.reschedule(CHAT, DUE, DUE + timedelta(hours=1), date(2026, 3, 2))
    await stage.scheduler.refresh()
    assert await stage.leases.next_due() == DUE


async def test_a_database_that_is_away_is_told_with_the_mend_and_without_the_statement(
    stage: Stage, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> Never:
        raise OperationalError("SELECT chat_id", {}, sqlite3.OperationalError("database is locked"))

    await stage.subscribe(subscription())
    stage.clock.time = DUE
    with monkeypatch.context() as broken:
        broken.setattr(stage.deliveries, "begin", away)
        await stage.scheduler.catch_up()
        broken.setattr(stage.leases, "take", away)
        running = asyncio.create_task(stage.scheduler.run())
        while "Daily posts wait" not in caplog.text:  # noqa: ASYNC110  # a log tells nobody
            await asyncio.sleep(0.01)
        stage.scheduler.stop()
        await running
    told = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert told[0].startswith(f"chat {CHAT}: its post waits")
    assert all("Another program holds its file" in line and "SELECT" not in line for line in told)


async def test_the_loop_posts_at_the_second_wakes_for_changes_and_stops_cleanly(database: Database) -> None:
    clock = AlarmClock(START)
    stage = Stage(database, plain_facts(30), clock=clock)
    running = asyncio.create_task(stage.scheduler.run())
    await clock.until_set(START + timedelta(seconds=LONGEST_NAP))  # nothing is due
    due = START + timedelta(seconds=12)
    await stage.subscribe(subscription(zone="UTC", at=due.time()))
    stage.scheduler.wake()
    await clock.until_set(due)
    clock.move(due)
    await stage.box.posted.wait()
    stage.scheduler.stop()
    await running
    assert [sent.at for sent in stage.box.sent] == [due]


async def test_yesterdays_fact_that_had_to_wait_and_todays_each_come_once(database: Database) -> None:
    clock, due = AlarmClock(START), START + timedelta(seconds=12)
    stage = Stage(database, plain_facts(30), clock=clock)
    await stage.subscribe(subscription(zone="UTC", at=due.time()))
    waiting = {"chat_id": CHAT, "day": due.date() - DAY, "state": State.WAITING, "due": due - timedelta(hours=5)}
    waiting |= {"not_before": due, "attempts": 1, "again": False}
    async with database.stating() as connection:
        await connection.execute(insert(deliveries).values(waiting))
    delays = iter((0.1, 2.0, 0.0, 0.0))  # one quick, one slow
    stage.box.on_the_way = lambda: next(delays)
    running = asyncio.create_task(stage.scheduler.run())
    await clock.until_set(due)
    clock.move(due)
    await stage.box.posted.wait()
    stage.scheduler.wake()  # it must not take the slow one for left behind
    while len(stage.box.sent) < 2:  # noqa: ASYNC110  # the box tells of the first only
        await asyncio.sleep(0.05)
    stage.scheduler.stop()
    await running
    assert len(stage.box.sent) == 2


async def test_a_stop_in_the_middle_leaves_the_rest_to_others_at_once(database: Database) -> None:
    clock = AlarmClock(START)
    stage = Stage(database, plain_facts(30), clock=clock)
    for chat in range(6):
        await stage.subscribe(subscription(-chat - 1))
    clock.move(DUE)
    stage.box.slowness = 600
    running = asyncio.create_task(stage.scheduler.run())
    while stage.box.at_the_gate < 6:  # noqa: ASYNC110
        await asyncio.sleep(0.01)
    running.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await running
    assert stage.box.sent == []
    other = Stage(database, (), worker="other", beside=stage)
    stage.box.slowness = 0
    await other.scheduler.catch_up()
    assert len(stage.box.sent) == 6


async def test_a_day_that_comes_while_the_last_ones_post_is_on_its_way_brings_another_fact(stage: Stage) -> None:
    await stage.subscribe(subscription())
    stage.box.slowness = 0.2
    assert isinstance(stage.clock, HandClock)
    stage.clock.time = DUE + timedelta(seconds=1)
    await stage.leases.beat()
    [first] = await stage.leases.take(1)
    stage.clock.time += DAY
    [second] = [taken for taken in await stage.leases.take(5, {CHAT}) if taken.day != first.day]
    await asyncio.gather(stage.outbox.deliver(first), stage.outbox.deliver(second))
    assert len({sent.text for sent in stage.box.sent}) == 2
