from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text

from bot.state import Database, opened
from bot.state.inbox import PER_LANE, SUSPECT, TRIALS, Inbox, Letter, State
from bot.state.tables import inbox as table
from bot.state.workers import LEASE, Workers

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
BOT = 7


class Clock:
    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


class Passing:
    """Time that passes for the clock and for the loop."""

    def __init__(self, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
        self._clock, self.passed = clock, 0.0
        monkeypatch.setattr("bot.state.workers.monotonic", lambda: self.passed)

    def by(self, seconds: float) -> None:
        self._clock.time += timedelta(seconds=seconds)
        self.passed += seconds


@pytest.fixture
def passing(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Passing:
    return Passing(clock, monkeypatch)


async def until_blocked(database: Database) -> None:
    """Until somebody waits for a lock."""
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    async with asyncio.timeout(300):
        while True:
            async with database.reading() as connection:
                if (await connection.execute(waiting)).scalar_one():
                    return
            await asyncio.sleep(0.02)


def letters(*numbers: int, lane: str = "chat 1") -> list[Letter]:
    return [Letter(number, lane, b'{"text": "Who built it?"}', START) for number in numbers]


def numbers(found: Sequence[Letter]) -> list[int]:
    return [letter.number for letter in found]


async def rows(database: Database) -> dict[int, tuple[str, str | None]]:
    async with database.reading() as connection:
        found = await connection.execute(select(table.c.update_id, table.c.state, table.c.raw))
        return {row.update_id: (row.state, row.raw) for row in found}


async def test_an_update_is_kept_once_however_often_it_comes(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, BOT, "a", clock.now)
    assert await inbox.add(letters(1, 2), claimed=False) == {1, 2}
    assert await inbox.add(letters(2, 3), claimed=False) == {3}
    assert numbers(await inbox.take(10)) == [1, 2, 3]
    assert not await inbox.take(10)


async def test_two_bots_may_have_updates_of_the_same_number(database: Database, clock: Clock) -> None:
    one, other = Inbox(database, BOT, "a", clock.now), Inbox(database, BOT + 1, "a", clock.now)
    await one.add(letters(1), claimed=False)
    assert await other.add(letters(1), claimed=False) == {1}
    assert numbers(await one.take(10)) == [1]


async def test_what_people_wrote_is_deleted_once_it_was_dealt_with(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, BOT, "a", clock.now)
    await inbox.add(letters(1, 2, 3), claimed=True)
    await inbox.note([], [], [(State.DONE, [1]), (State.LATE, [2])])
    assert await rows(database) == {
        1: ("done", None),
        2: ("late", None),
        3: ("claimed", '{"text": "Who built it?"}'),
    }
    assert await inbox.waiting() == 1


async def test_what_a_dead_process_had_in_hand_is_taken_up_and_what_it_sent_is_known(
    database: Database, clock: Clock
) -> None:
    before = Inbox(database, BOT, "a", clock.now)
    await before.add(letters(1, 2, 3), claimed=True)
    assert await before.note([1], [], []) == {1}
    assert await before.note([2], [], []) == {2}
    await before.note([], [2], [])
    found = await Inbox(database, BOT, "b", clock.now).take(10)
    assert [(letter.number, letter.in_doubt, letter.sent) for letter in found] == [
        (1, True, 0),
        (2, False, 1),
        (3, False, 0),
    ]


async def test_what_was_taken_over_may_no_longer_be_sent(database: Database, clock: Clock) -> None:
    before = Inbox(database, BOT, "a", clock.now)
    await before.add(letters(1), claimed=True)
    await Inbox(database, BOT, "b", clock.now).take(10)
    assert not await before.note([1], [], [])


async def test_what_was_given_back_may_be_taken_as_if_nothing_had_been(database: Database, clock: Clock) -> None:
    before = Inbox(database, BOT, "a", clock.now)
    await before.add(letters(1), claimed=True)
    await before.give_back()
    [found] = await Inbox(database, BOT, "b", clock.now).take(10)
    assert (found.attempts, found.in_doubt) == (0, False)


async def test_an_update_over_which_processes_end_is_tried_alone_and_then_given_up(
    database: Database, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    await Inbox(database, BOT, "first", clock.now).add(letters(1, 2, lane="chat 1"), claimed=True)
    suspected = []
    for life in range(SUSPECT + TRIALS - 1):
        process = Inbox(database, BOT, f"life {life}", clock.now)
        [letter] = await process.take(1)
        suspected.append(letter.suspect)
        if letter.suspect:
            await process.tried(1, letter.attempts + 1)
    assert suspected == [False, True, True, True]
    assert "given up" not in caplog.text
    assert not await Inbox(database, BOT, "last", clock.now).take(1)
    assert (await rows(database))[1] == ("fatal", None)
    assert "update 1 is given up" in caplog.text


async def test_an_update_that_is_on_trial_at_two_kills_for_other_reasons_is_answered(
    database: Database, clock: Clock
) -> None:
    await Inbox(database, BOT, "first", clock.now).add(letters(1), claimed=True)
    for life in range(SUSPECT + 1):
        process = Inbox(database, BOT, f"life {life}", clock.now)
        [letter] = await process.take(1)
        if letter.suspect:
            await process.tried(1, letter.attempts + 1)
    assert numbers(await Inbox(database, BOT, "last", clock.now).take(1)) == [1]


async def test_an_update_that_only_waited_when_processes_ended_is_never_given_up(
    database: Database, clock: Clock
) -> None:
    await Inbox(database, BOT, "first", clock.now).add(letters(1), claimed=True)
    for life in range(9):
        assert numbers(await Inbox(database, BOT, f"life {life}", clock.now).take(1)) == [1]
    process = Inbox(database, BOT, "last", clock.now)
    [letter] = await process.take(1)
    assert letter.suspect
    await process.tried(1, letter.attempts + 1)
    await process.tried(1, 0)
    [letter] = await Inbox(database, BOT, "next", clock.now).take(1)
    assert not letter.suspect


async def test_of_a_lane_only_some_are_taken_so_that_others_have_a_turn(database: Database, clock: Clock) -> None:
    inbox = Inbox(database, BOT, "a", clock.now)
    await inbox.add([*letters(*range(1, 40)), *letters(50, lane="chat 2")], claimed=False)
    assert numbers(await inbox.take(100)) == [*range(1, PER_LANE + 1), 50]
    assert not await inbox.take(100, ["chat 1"])
    assert numbers(await inbox.take(3)) == [PER_LANE + 1, PER_LANE + 2, PER_LANE + 3]


async def test_a_lane_in_the_hands_of_a_living_process_is_left_to_it(database: Database, clock: Clock) -> None:
    one, other = (Inbox(database, BOT, name, clock.now, alone=False) for name in ("a", "b"))
    await Workers(database, "a", clock.now).beat()
    await one.add([*letters(1, 2), *letters(9, lane="chat 2")], claimed=False)
    assert numbers(await one.take(1)) == [1]
    assert numbers(await other.take(10)) == [9]
    clock.time += LEASE + timedelta(seconds=1)
    assert numbers(await other.take(10)) == [1, 2]


async def test_numbers_of_what_was_dealt_with_are_forgotten_after_days_and_nothing_else(
    database: Database, clock: Clock
) -> None:
    inbox = Inbox(database, BOT, "a", clock.now)
    await inbox.add(letters(1, 2), claimed=True)
    await inbox.note([], [], [(State.DONE, [1])])
    assert await inbox.prune() == 0
    clock.time += timedelta(days=3)
    assert await inbox.prune() == 1
    assert list(await rows(database)) == [2]


async def test_what_telegram_refused_is_not_in_doubt(database: Database, clock: Clock) -> None:
    before = Inbox(database, BOT, "a", clock.now)
    await before.add(letters(1), claimed=True)
    await before.note([1], [], [])
    await before.note([], [], [], [1])
    [found] = await Inbox(database, BOT, "b", clock.now).take(10)
    assert not found.in_doubt


async def test_after_the_server_was_away_nobody_is_taken_for_dead_who_could_not_show_signs_of_life(
    database: Database, clock: Clock, passing: Passing
) -> None:
    ours, theirs = Workers(database, "a", clock.now), Workers(database, "b", clock.now)
    inbox = Inbox(database, BOT, "a", clock.now, alone=False, excused=ours.excused)
    await ours.beat()
    await theirs.beat()
    await Inbox(database, BOT, "b", clock.now).add(letters(1), claimed=True)
    passing.by(60)  # nobody could renew a lease
    assert not await inbox.take(10)
    await ours.beat()
    assert not await inbox.take(10)
    for _ in range(5):
        passing.by(2)
        await ours.beat()
    assert numbers(await inbox.take(10)) == [1]


@pytest.mark.parametrize("database_address", ["postgresql"], indirect=True)  # to a file only one writes at a time
async def test_what_is_ended_while_another_process_takes_it_stays_ended(database_address: str, clock: Clock) -> None:
    async with opened(database_address) as one, opened(database_address) as other:
        await Inbox(one, BOT, "a", clock.now).add(letters(1), claimed=True)
        slow = Inbox(one, BOT, "a", clock.now)
        async with one.writing() as connection:
            await slow._end(connection, State.DONE, [1])
            taking = asyncio.create_task(Inbox(other, BOT, "b", clock.now).take(10))
            await until_blocked(one)
        assert not await taking
        assert await rows(one) == {1: ("done", None)}
