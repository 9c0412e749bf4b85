"""Signs of life: a process lives as long as it renews its row, and what a dead one had in hand is anyone's.

The moments compared are those of the processes' own clocks, which must agree to a few seconds.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import BindParameter, and_, bindparam, delete, func, select

from bot.state.database import Database
from bot.state.tables import Instant, workers

LEASE = timedelta(seconds=8)
"""How long a worker that gives no sign of life keeps what it has claimed."""
SKEW = timedelta(minutes=5)
"""Clocks of different machines may differ by as much."""
NOW: BindParameter[datetime] = bindparam("now", type_=Instant)
FAR: BindParameter[datetime] = bindparam("far", type_=Instant)
_ALIVE = and_(workers.c.alive_until > NOW, workers.c.alive_until < FAR)
LIVING = select(workers.c.id).where(_ALIVE)
"""The ids of the workers that live at the moment bound by `moment`."""
_HOW_MANY = select(func.count()).select_from(workers).where(_ALIVE)


def moment(now: datetime) -> dict[str, datetime]:
    """What statements with LIVING are bound to. A lease that ends far ahead was written before the clock was set back:
    its worker may be long dead, and if it lives, it writes another within seconds.
    """
    return {"now": now, "far": now + SKEW}


def worker_name() -> str:
    """A name for this process that no other has had."""
    return f"{socket.gethostname()[:20]}-{secrets.token_hex(6)}"


class Workers:
    """This process among those that share the database; `name` is its own."""

    def __init__(self, database: Database, name: str, now: Callable[[], datetime]) -> None:
        self.name = name
        self._database = database
        self._now = now
        alive = database.insert(workers)
        self._alive = alive.on_conflict_do_update(
            index_elements=["id"], set_={"alive_until": alive.excluded.alive_until}
        )

    async def beat(self) -> int:
        """Renew the lease; returns how many workers are alive, this one included."""
        now = self._now()
        async with self._database.writing() as connection:
            await connection.execute(self._alive, {"id": self.name, "alive_until": now + LEASE})
            return int((await connection.execute(_HOW_MANY, moment(now))).scalar_one())

    async def prune(self) -> None:
        """Forget the workers that died long ago."""
        async with self._database.stating() as connection:
            await connection.execute(delete(workers).where(workers.c.alive_until < self._now() - timedelta(days=1)))

    async def leave(self) -> None:
        """End the lease: what is still in hand is anyone's at once."""
        async with self._database.stating() as connection:
            await connection.execute(delete(workers).where(workers.c.id == self.name))
