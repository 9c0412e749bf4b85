"""Signs of life: a process lives as long as it renews its row, and what a dead one had in hand is anyone's.

The moments compared are those of the processes' own clocks, which must agree to a few seconds.
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from sqlalchemy import BindParameter, and_, bindparam, delete, func, select

from bot.state.database import Database
from bot.state.tables import Instant, workers

LEASE = timedelta(seconds=8)
"""How long a worker that gives no sign of life keeps what it has claimed."""
MISSED = 0.75 * LEASE.total_seconds()
"""Seconds without a sign of our own after which the leases of others tell nothing."""
SKEW = timedelta(minutes=5)
"""Clocks of different machines may differ by as much."""
NOTHING = timedelta()
NOW: BindParameter[datetime] = bindparam("now", type_=Instant)
_FROM: BindParameter[datetime] = bindparam("alive_from", type_=Instant)
_FAR: BindParameter[datetime] = bindparam("far", type_=Instant)
_ALIVE = and_(workers.c.alive_until > _FROM, workers.c.alive_until < _FAR)
LIVING = select(workers.c.id).where(_ALIVE)
"""The ids of the workers that live at the moment bound by `moment`."""
_HOW_MANY = select(func.count()).select_from(workers).where(_ALIVE)


def moment(now: datetime, excused: timedelta = NOTHING) -> dict[str, datetime]:
    """What statements with LIVING are bound to. A lease that ends far ahead was written before the clock was set back:
    its worker may be long dead, and if it lives, it writes another within seconds. For so long as they are `excused`,
    leases count beyond their end.
    """
    return {"now": now, "alive_from": now - excused, "far": now + SKEW}


def worker_name() -> str:
    """A name for this process that no other has had."""
    return f"{socket.gethostname()[:20]}-{secrets.token_hex(6)}"


class Workers:
    """This process among those that share the database; `name` is its own."""

    def __init__(self, database: Database, name: str, now: Callable[[], datetime]) -> None:
        self.name = name
        self._database = database
        self._now = now
        self._last: float | None = None
        self._excuse, self._excused_until = NOTHING, 0.0
        alive = database.insert(workers)
        self._alive = alive.on_conflict_do_update(
            index_elements=["id"], set_={"alive_until": alive.excluded.alive_until}
        )

    async def beat(self) -> int:
        """Renew the lease; returns how many workers are alive, this one included."""
        now = self._now()
        async with self._database.writing() as connection:
            await connection.execute(self._alive, {"id": self.name, "alive_until": now + LEASE})
            count = int((await connection.execute(_HOW_MANY, moment(now))).scalar_one())
        if (missed := self._missed()) > MISSED:
            self._excuse = timedelta(seconds=missed) + LEASE
            self._excused_until = monotonic() + LEASE.total_seconds()
        self._last = monotonic()
        return count

    def excused(self) -> timedelta:
        """For how much longer than they say the leases of others count. While we could not renew ours, because the
        server was away or the machine asleep, they could not either: they get as long for it as a lease lasts."""
        if (missed := self._missed()) > MISSED:
            return timedelta(seconds=missed) + LEASE
        return self._excuse if monotonic() < self._excused_until else NOTHING

    def _missed(self) -> float:
        """Seconds since our last sign of life."""
        return 0.0 if self._last is None else monotonic() - self._last

    async def prune(self) -> None:
        """Forget the workers that died long ago."""
        async with self._database.stating() as connection:
            await connection.execute(delete(workers).where(workers.c.alive_until < self._now() - timedelta(days=1)))

    async def leave(self) -> None:
        """End the lease: what is still in hand is anyone's at once."""
        async with self._database.stating() as connection:
            await connection.execute(delete(workers).where(workers.c.id == self.name))
