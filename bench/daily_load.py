"""The daily posts under fire: many chats, several bot processes on PostgreSQL, floods, broken connections, kill -9.

    python -m bench.daily_load                    10,000 chats, three processes, twenty kills: about six minutes
    python -m bench.daily_load --chats 600 --rate 100 --kills 6

A stand-in for Telegram runs here and counts what arrives; the bots are processes of their own, started again when they
are killed. Every chat must have its fact. What came twice must have been in flight when a process was killed, or when
a connection broke after Telegram had the message. Exit code 1 if a chat has none, if too much came twice, if the
stand-in had to refuse a message for exceeding its limits, or if it took more than 1.1 times what the limits allow.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import func, insert, select
from telegram.ext import ExtBot

from bot.clock import SystemClock
from bot.daily.leases import Leases
from bot.daily.outbox import Outbox
from bot.daily.scheduler import Scheduler
from bot.daily.telegram_sender import TelegramSender
from bot.playground import Limits, Playground
from bot.state import Database, open_database
from bot.state.budget import SharedBudget
from bot.state.chats import Chats
from bot.state.deliveries import Deliveries, Delivery
from bot.state.subscriptions import Subscription, Subscriptions
from bot.state.tables import deliveries, subscriptions
from bot.traffic.http import HttpRequest
from bot.traffic.limiter import Limiter
from bot.traffic.windows import OVERALL_PER_SECOND
from index.model import Citation, Fact, Source
from responses import Message

TELEGRAM_PER_SECOND = 30.0
START = timedelta(seconds=8)
"""What the processes have to come up before the chats are due."""
CALL = 0.05
"""Seconds that the stand-in takes longer for a call than the loopback: a network."""


@dataclass(frozen=True)
class Load:
    chats: int = 10_000
    processes: int = 3
    kills: int = 20
    rate: float = TELEGRAM_PER_SECOND
    floods: float = 0.01
    resets: float = 0.01
    seed: int = 1

    @property
    def ideal(self) -> float:
        """Seconds at the rate that the limits allow."""
        return self.chats / self.rate


@dataclass(frozen=True)
class Outcome:
    seconds: float
    missing: int
    twice: int
    unexplained: int
    in_doubt: int
    broken_after: int
    kills: int
    floods_by_us: int
    floods_injected: int
    resets_injected: int

    def verdict(self, load: Load) -> str | None:
        """What is wrong, if anything."""
        if self.missing:
            return f"{self.missing} chats have no fact"
        if self.unexplained:
            return f"{self.unexplained} chats have two facts though no attempt was ever in doubt"
        if self.floods_by_us:
            return f"the limits were exceeded {self.floods_by_us} times"
        if self.seconds > 1.1 * load.ideal:
            return f"it took {self.seconds:.1f} s, more than 1.1 times {load.ideal:.1f} s"
        return None


class OneShelf:
    """The same few facts for everybody."""

    def __init__(self) -> None:
        source = Source(document="load.md", title="Made for the load test", language="en")
        self._facts = [
            Fact(f"load-{n}", text := f"Fact number {n}.", Citation(source, "load.md#0", "¶ 1", text, (0, 0)))
            for n in range(50)
        ]

    async def facts(self, subscription: Subscription) -> Sequence[Fact]:
        return self._facts

    async def post(self, subscription: Subscription, fact: Fact, delivery: Delivery) -> Message:
        return Message.of(fact.text)

    async def low(self, subscription: Subscription, left: int) -> Message:
        return Message.of("low")


async def work(database_url: str, api_url: str, token: str, rate: float) -> None:
    """One bot process: nothing but the daily posts."""
    database = await open_database(database_url)
    gate = Limiter(SharedBudget(database, rate))
    bot = ExtBot(token, base_url=api_url, request=HttpRequest(32, read_timeout=10), rate_limiter=gate)
    worker, clock = f"{os.getpid()}-{time.time_ns()}", SystemClock()
    kept, claims = Deliveries(database, worker), Leases(database, worker, clock.now)
    async with bot:
        postman = Outbox(kept, Chats(database), OneShelf(), TelegramSender(bot, gate), clock)

        def share(living: int) -> None:
            gate.workers = living

        await Scheduler(claims, postman, kept, Subscriptions(database), clock, on_beat=share).run()


async def run(load: Load, database_url: str) -> Outcome:
    """Subscribe all chats for the same minute, let the processes at it, and look at what arrived."""
    database = await open_database(database_url)
    limits = Limits(overall_per_second=load.rate, overall_burst=load.rate)
    async with Playground(limits=limits) as telegram:
        chats = [telegram.world.group(f"Group {n}").id for n in range(load.chats)]
        telegram.faults.latency(CALL / 2, CALL * 2)
        telegram.faults.at_random(
            {"flood": load.floods, "reset_before": load.resets / 2, "reset_after": load.resets / 2},
            seed=load.seed,
            methods=["sendMessage"],
        )
        await _subscribe(database, chats, datetime.now(UTC) + START)
        async with _bots(load, database_url, telegram) as bots:
            await asyncio.sleep(START.total_seconds())
            begun = time.monotonic()
            kills = asyncio.create_task(_kill(bots, load))
            await _all_done(database, load.chats)
            seconds = time.monotonic() - begun
            await kills
        outcome = await _count(database, telegram, chats, seconds, bots.killed)
    await database.close()
    return outcome


async def _subscribe(database: Database, chats: Sequence[int], due: datetime) -> None:
    row = {
        "zone": "UTC", "at": due.time(), "since": due, "active": True, "thread_id": 0,
        "weekdays": 127, "topics": [], "on_this_day": True, "silent": False, "pin": False, "failures": 0, "round": 1,
        "next_due": due, "next_day": due.date(),
    }  # fmt: skip
    async with database.writing() as connection:
        await connection.execute(insert(subscriptions), [row | {"chat_id": chat} for chat in chats])


class _Bots:
    def __init__(self, command: Sequence[str]) -> None:
        self._command = command
        self._running: list[asyncio.subprocess.Process] = []
        self.killed = 0

    async def start(self) -> None:
        self._running.append(await asyncio.create_subprocess_exec(*self._command))

    async def kill_one(self, dice: random.Random) -> None:
        victim = self._running.pop(dice.randrange(len(self._running)))
        victim.send_signal(signal.SIGKILL)
        await victim.wait()
        self.killed += 1

    async def end(self) -> None:
        for process in self._running:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


@contextlib.asynccontextmanager
async def _bots(load: Load, database_url: str, telegram: Playground) -> AsyncIterator[_Bots]:
    rate = load.rate * OVERALL_PER_SECOND / TELEGRAM_PER_SECOND
    arguments = ["--work", database_url, telegram.api_url, telegram.token, str(rate)]
    bots = _Bots([sys.executable, "-m", "bench.daily_load", *arguments])
    try:
        for _ in range(load.processes):
            await bots.start()
        yield bots
    finally:
        await bots.end()


async def _kill(bots: _Bots, load: Load) -> None:
    dice = random.Random(load.seed)
    moments = sorted(dice.uniform(0.02, 0.95) * load.ideal for _ in range(load.kills))
    begun = time.monotonic()
    for at in moments:
        await asyncio.sleep(max(0.0, begun + at - time.monotonic()))
        await bots.kill_one(dice)
        await bots.start()


async def _all_done(database: Database, chats: int) -> None:
    finished = (
        select(func.count()).select_from(deliveries).where(deliveries.c.state.not_in(("claimed", "sending", "waiting")))
    )
    while True:
        async with database.reading() as connection:
            if (await connection.execute(finished)).scalar_one() >= chats:
                return
        await asyncio.sleep(0.2)


async def _count(
    database: Database, telegram: Playground, chats: Sequence[int], seconds: float, killed: int
) -> Outcome:
    posts = Counter({chat: len(telegram.world.bot_messages(chat)) for chat in chats})
    async with database.reading() as connection:
        found = await connection.execute(select(deliveries.c.chat_id).where(deliveries.c.again))
        doubtful = set(found.scalars())
    faults = Counter(fault.kind for _, fault in telegram.faults.happened)
    return Outcome(
        seconds=seconds,
        missing=sum(count == 0 for count in posts.values()),
        twice=sum(count - 1 for count in posts.values() if count > 1),
        unexplained=sum(count > 1 and chat not in doubtful for chat, count in posts.items()),
        in_doubt=len(doubtful),
        broken_after=faults["reset_after"],
        kills=killed,
        floods_by_us=sum("Too Many Requests" in why for _, why in telegram.api.refused),
        floods_injected=faults["flood"],
        resets_injected=faults["reset_before"] + faults["reset_after"],
    )


async def _with_cluster(load: Load) -> Outcome:
    from tests.bot.databases import find_postgres, start_cluster, stop_cluster

    programs = find_postgres()
    if programs is None:
        raise SystemExit("PostgreSQL is needed: apt-get install postgresql")
    with tempfile.TemporaryDirectory(prefix="khorgos-load-", ignore_cleanup_errors=True) as folder:
        cluster = start_cluster(programs, Path(folder))
        try:
            return await run(load, await cluster.create())
        finally:
            stop_cluster(programs, Path(folder))


def main() -> None:
    if sys.argv[1:2] == ["--work"]:
        database_url, api_url, token, rate = sys.argv[2:]
        asyncio.run(work(database_url, api_url, token, float(rate)))
        return
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, kind in (("chats", int), ("processes", int), ("kills", int), ("rate", float), ("seed", int)):
        options.add_argument(f"--{name}", type=kind, default=getattr(Load, name))
    load = Load(**vars(options.parse_args()))
    outcome = asyncio.run(_with_cluster(load))
    print(load)
    print(outcome)
    print(f"{outcome.seconds / load.ideal:.3f} × the {load.ideal:.1f} s that the limits allow")
    if wrong := outcome.verdict(load):
        raise SystemExit(f"FAILED: {wrong}")


if __name__ == "__main__":
    main()
