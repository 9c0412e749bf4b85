"""What health and figures are read from: the index, the database, Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, select
from telegram import Bot

from bot import metrics
from bot.library import Holder
from bot.state.database import Database
from bot.state.deliveries import OPEN
from bot.state.file_watch import FileWatch
from bot.state.inbox import Inbox
from bot.state.tables import deliveries, subscriptions
from bot.web.health import Health
from index.store import generations
from index.store.generations import Unusable


def build_health(
    database: Database,
    watch: FileWatch | None,
    inbox: Inbox,
    holder: Holder,
    bot: Bot,
    data: Path,
    now: Callable[[], datetime],
) -> Health:
    """Checks of the index, the database (where it is a file, with its `watch`) and Telegram; the gauges that must be
    looked up."""

    async def index() -> bool:
        return bool(holder.library.sources())

    async def reachable() -> bool:
        async with database.reading() as connection:
            await connection.execute(select(1))
        return watch is None or watch.holds()

    async def measure() -> None:
        metrics.INDEX_AGE.set(await asyncio.to_thread(_age, data, now()))
        metrics.INBOX.set(await inbox.waiting())
        metrics.POSTS.set(await _posts(database, now()))

    return Health({"index": index, "database": reachable, "telegram": bot.get_me}, measure)


def _age(data: Path, now: datetime) -> float:
    """Seconds since the index was made; none when there is none."""
    try:
        made = generations.current(data).path.stat().st_mtime
    except (Unusable, OSError):
        return float("nan")
    return now.timestamp() - made


async def _posts(database: Database, now: datetime) -> int:
    due = select(func.count()).select_from(subscriptions).where(subscriptions.c.next_due <= now)
    under_way = select(func.count()).select_from(deliveries).where(deliveries.c.state.in_(OPEN))
    async with database.reading() as connection:
        return sum([int((await connection.execute(query)).scalar_one()) for query in (due, under_way)])
