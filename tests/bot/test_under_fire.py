"""Stops, kills and outages under load: no question lost, none answered twice but what was in the air at a kill."""

from __future__ import annotations

import resource
import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.playground import Fault, Limits, Playground
from bot.traffic.in_flight import MOST
from tests.bot.databases import Cluster, postgres
from tests.bot.receiving.test_without_database import held
from tests.bot.served import free_port
from tests.bot.under_fire import PATIENCE, Fire, Running, balanced, whoever_says

__all__ = ["postgres"]

pytestmark = pytest.mark.slow
IN_DOUBT = "whether its answer was sent is not known"


@contextmanager
def nothing_to_be_written_by(process: int) -> Iterator[None]:
    """Every write to a file fails, as on a full disk."""
    before = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.prlimit(process, resource.RLIMIT_FSIZE, before)


SHORT = "when did the harbour open?"


@pytest.fixture
async def fire(tmp_path: Path) -> AsyncIterator[Fire]:
    async with Playground(limits=Limits()) as playground:
        yield Fire(playground, tmp_path)


async def test_kills_lose_no_question_and_double_only_what_was_in_the_air(fire: Fire) -> None:
    await fire.people_ask(50, 3)
    for _ in range(2):
        async with fire.bot() as bot:
            await fire.until(fire.answered + 25)
            await bot.kill()
    killed = bot.says(IN_DOUBT)
    async with fire.bot() as bot:
        await fire.all_answered()
    assert fire.twice <= killed + bot.says(IN_DOUBT) <= 2 * MOST
    assert not [why for method, why in fire.playground.api.refused if method == "sendMessage"]


async def test_what_was_answered_from_memory_before_a_kill_is_not_answered_again(fire: Fire) -> None:
    """Telegram sends it again, for it was never told to forget it."""
    await fire.people_ask(1, 1)
    async with fire.bot() as bot:
        await fire.all_answered()
        with held(fire.folder / "var"):
            await fire.people_ask(1, 8)  # of which Telegram lets three into the chat at once
            await fire.people_ask(1, 1)
            await bot.until_it_says("end=done", 5)
            await bot.kill()
    async with fire.bot() as bot:
        await fire.all_answered()
        await bot.until_it_says("end=done", 5)
    assert fire.twice <= bot.says(IN_DOUBT)


async def test_a_process_that_is_killed_again_and_again_loses_nothing_that_only_waited(fire: Fire) -> None:
    await fire.people_ask(10, 3)
    for _ in range(4):
        async with fire.bot() as bot:
            await fire.until(fire.answered + 1)
            await bot.kill()
    async with fire.bot() as bot:
        await fire.all_answered()
    assert not bot.says("end=fatal")


@pytest.fixture
def heeding_hangups() -> Iterator[None]:
    """What is started heeds a closed terminal, also where whoever runs the tests is to outlast one, as under nohup."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("heeding_hangups")
async def test_a_terminal_that_is_closed_ends_the_bot_in_good_order(fire: Fire) -> None:
    async with fire.bot() as bot:
        await fire.people_ask(1, 1)
        await fire.all_answered()
        bot.process.send_signal(signal.SIGHUP)
        assert await bot.ended() == 0


async def test_a_stop_leaves_what_waits_to_the_next_start_which_answers_it(fire: Fire) -> None:
    await fire.people_ask(50, 3)
    async with fire.bot() as bot:
        await fire.until(25)
        bot.process.send_signal(signal.SIGTERM)
        assert await bot.ended() == 0
        assert fire.missing  # in the four seconds that a stop may take Telegram would not let all of them pass
        assert not bot.says("Traceback")
    async with fire.bot() as bot:
        await fire.all_answered()
    assert not bot.says(IN_DOUBT)
    assert fire.twice == 0


async def test_groups_that_ask_more_than_they_may_be_told_lose_nothing_at_a_stop_or_a_kill(tmp_path: Path) -> None:
    async with Playground(limits=None) as playground:
        fire = Fire(playground, tmp_path)
        world = playground.world
        asker = world.person("Ada")
        groups = [world.group(f"Group {number}", [asker]) for number in range(5)]
        for _ in range(23):  # three more than pass in a minute
            for group in groups:
                await fire.ask(group, asker, f"/ask {SHORT}")
        async with fire.bot() as bot:
            await fire.until(75)
            bot.process.send_signal(signal.SIGTERM)
            await bot.ended()
        async with fire.bot() as bot:
            await fire.until(90)
            await bot.kill()
        async with fire.bot() as bot:
            await fire.all_answered()
        assert fire.twice <= bot.says(IN_DOUBT)


async def test_without_room_on_the_disk_people_are_answered_and_nothing_comes_twice(fire: Fire) -> None:
    await fire.people_ask(1, 1)
    async with fire.bot() as bot:
        await fire.all_answered()
        with nothing_to_be_written_by(bot.process.pid):
            await fire.people_ask(5, 2)
            await fire.all_answered()
            await bot.until_it_says("Make room on the disk")
        await answers_once_across_a_stop(fire, bot)


async def answers_once_across_a_stop(fire: Fire, bot: Running) -> None:
    """It answers, is stopped right then, and the next start answers too: nothing came twice."""
    await fire.people_ask(1, 1)
    await fire.all_answered()
    bot.process.send_signal(signal.SIGTERM)
    assert await bot.ended() == 0
    assert not bot.says("Traceback")
    async with fire.bot():
        await fire.people_ask(1, 1)
        await fire.all_answered()
    assert fire.twice == 0


def nothing_to_be_written() -> None:
    """Every write to a file fails from now on, until somebody gives room."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))


async def test_a_bot_that_starts_without_room_on_the_disk_answers_and_remembers_once_there_is(fire: Fire) -> None:
    await fire.people_ask(1, 1)
    async with fire.bot() as bot:
        await fire.all_answered()
        bot.process.send_signal(signal.SIGTERM)
        await bot.ended()
    async with fire.bot(nothing_to_be_written) as bot:
        await fire.people_ask(3, 2)
        await fire.all_answered()
        await bot.until_it_says("Make room on the disk")
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, resource.getrlimit(resource.RLIMIT_FSIZE))
        await fire.playground.world.until(
            lambda: not fire.playground.world.updates.pending() or None, within=PATIENCE, what="updates that are kept"
        )
        await answers_once_across_a_stop(fire, bot)


async def test_a_database_that_goes_away_and_comes_back_costs_nobody_an_answer(fire: Fire, postgres: Cluster) -> None:
    shared = {"KHORGOS_DATABASE_URL": await postgres.create()}
    await fire.people_ask(1, 1)
    async with fire.bot(**shared) as bot:
        await fire.all_answered()
        async with postgres.away(shared["KHORGOS_DATABASE_URL"]):
            await fire.people_ask(5, 2)
            await fire.all_answered()
            await bot.until_it_says("Check that it runs, and that KHORGOS_DATABASE_URL is its address")
        await fire.people_ask(5, 1)
        await fire.all_answered()
        await bot.until_it_says("is taken again")
        async with fire.bot(**shared) as second:
            assert await second.ended() != 0
            assert second.says("Another process runs this bot already")
        assert not bot.says("Traceback")
        bot.process.send_signal(signal.SIGTERM)  # a kill could come before the last answers are noted
        assert await bot.ended() == 0
    async with fire.bot(**shared) as bot:
        await fire.people_ask(1, 1)
        await fire.all_answered()
    assert fire.twice == 0


async def test_an_outage_of_telegram_delays_answers_and_loses_none(fire: Fire) -> None:
    await fire.people_ask(20, 3)
    kinds = ("server_error", "bad_gateway", "reset_before")
    faults = [Fault(kinds[number % 3]) for number in range(90)]  # type: ignore[arg-type]
    fire.playground.faults.next(*faults, method="sendMessage")
    async with fire.bot():
        await fire.all_answered()
    assert fire.twice == 0
    assert len(fire.playground.faults.happened) == 90


async def test_a_second_process_on_one_token_says_why_and_leaves(fire: Fire) -> None:
    async with fire.bot() as first:
        await fire.people_ask(1, 1)
        await fire.all_answered()
        async with fire.bot() as second:
            assert await second.ended() != 0
            assert second.says("Another process runs this bot already")
            assert not second.says("Traceback")
        await fire.people_ask(5, 1)
        await fire.all_answered()
        assert first.process.returncode is None
    assert fire.twice == 0


async def test_of_two_webhook_replicas_one_is_killed_and_no_question_is_lost(fire: Fire, postgres: Cluster) -> None:
    ports = [free_port(), free_port()]
    async with balanced(ports) as port:
        shared = {
            "KHORGOS_DATABASE_URL": await postgres.create(),
            "KHORGOS_WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram",
        }
        one, other = ({**shared, "KHORGOS_LISTEN": f"127.0.0.1:{each}"} for each in ports)
        async with fire.bot(**one) as first, fire.bot(**other) as second:
            await fire.ready(*ports)
            await fire.people_ask(30, 3)
            await fire.until(30)
            killed = await whoever_says("end=done", first, second)  # either may have taken all that came
            survivor = second if killed is first else first
            await killed.kill()
            await fire.all_answered()
            await survivor.until_it_says("end=done")
        assert fire.twice <= survivor.says(IN_DOUBT)


async def test_a_poller_does_not_start_beside_webhook_replicas(fire: Fire, postgres: Cluster) -> None:
    port = free_port()
    shared = {"KHORGOS_DATABASE_URL": await postgres.create()}
    hook = {"KHORGOS_WEBHOOK_URL": f"http://127.0.0.1:{port}/", "KHORGOS_LISTEN": f"127.0.0.1:{port}"}
    async with fire.bot(**shared, **hook):
        await fire.people_ask(1, 1)
        await fire.all_answered()
        async with fire.bot(**shared) as poller:
            assert await poller.ended() != 0
            assert poller.says("Another process runs this bot already")
