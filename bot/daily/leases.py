"""Who posts what: due chats are claimed in the database, so that any number of processes post each chat's fact once.

A claim is a row in `deliveries`, unique for a chat and a local date; it belongs to a worker, and a worker lives as long
as it renews its row in `workers`. What a dead worker had in hand is anyone's. Between processes the moments compared
are those of their own clocks, which must agree to a few seconds.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import BindParameter, Row, and_, bindparam, func, or_, select, union_all, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.daily.schedule import following, moment
from bot.state.database import Database
from bot.state.deliveries import OPEN, Delivery, State, delivery_of
from bot.state.subscriptions import Subscription, subscription_of
from bot.state.tables import deliveries, subscriptions, workers
from bot.state.workers import LIVING, NOW, Workers
from bot.state.workers import moment as alive_at

log = logging.getLogger(__name__)

IN_HAND = (State.CLAIMED, State.SENDING)
CATCH_UP = timedelta(hours=6)
"""How late a post may still come."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """What becomes of a subscription that came due: a delivery, or none when it is too late, and its next turn."""

    subscription: Subscription
    delivers: bool
    skips: bool
    next: dict[str, Any]


_ME: BindParameter[str] = bindparam("me")
_ABANDONED = and_(
    deliveries.c.state.in_(IN_HAND),
    or_(
        and_(deliveries.c.worker == _ME, deliveries.c.chat_id.not_in(bindparam("in_hand", expanding=True))),
        and_(
            deliveries.c.worker != _ME,
            deliveries.c.worker.not_in(LIVING),
        ),
    ),
)
_LEFT_OVER = (
    select(deliveries, *(column for column in subscriptions.c if column.name not in deliveries.c))
    .join(subscriptions, subscriptions.c.chat_id == deliveries.c.chat_id)
    .where(or_(and_(deliveries.c.state == State.WAITING, deliveries.c.not_before <= NOW), _ABANDONED))
    .order_by(deliveries.c.not_before)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True, of=deliveries)
)
_DUE = (
    select(subscriptions)
    .where(subscriptions.c.next_due <= NOW)
    .order_by(subscriptions.c.next_due)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_NEXT_TURN = (
    update(subscriptions)
    .where(subscriptions.c.chat_id == bindparam("chat"))
    .values(next_due=bindparam("due"), next_day=bindparam("on"))
)
_OWN = (
    update(deliveries)
    .where(deliveries.c.chat_id == bindparam("chat"), deliveries.c.day == bindparam("on"))
    .values(state=State.CLAIMED, worker=_ME, again=bindparam("twice"))
)
_NEXT_DUE = union_all(
    select(func.min(subscriptions.c.next_due)),
    select(func.min(deliveries.c.not_before)).where(deliveries.c.state == State.WAITING),
    select(func.min(func.coalesce(workers.c.alive_until, deliveries.c.not_before)))
    .select_from(deliveries.outerjoin(workers, workers.c.id == deliveries.c.worker))
    .where(deliveries.c.state.in_(IN_HAND), deliveries.c.worker != _ME),
)


class Leases:
    """Which deliveries this process has in hand: each is taken by one of all processes, and only for a while."""

    def __init__(self, database: Database, worker: str, now: Callable[[], datetime]) -> None:
        self._database = database
        self._worker = worker
        self._now = now
        self._workers = Workers(database, worker, now)
        self._claim = database.insert(deliveries).on_conflict_do_nothing().returning(deliveries.c.chat_id)

    async def beat(self) -> int:
        """Renew this worker's lease; returns how many workers are alive, itself included."""
        return await self._workers.beat()

    async def prune(self) -> None:
        """Forget the workers that died long ago."""
        await self._workers.prune()

    async def leave(self) -> None:
        """Give back what was claimed and not begun, for the others to take at once. The lease lapses by itself: the
        process may still have answers under way."""
        mine = (deliveries.c.worker == self._worker, deliveries.c.state == State.CLAIMED)
        async with self._database.writing() as connection:
            await connection.execute(
                update(deliveries).where(*mine).values(state=State.WAITING, worker=None, not_before=self._now())
            )

    async def take(self, limit: int, in_hand: Collection[int] = ()) -> tuple[Delivery, ...]:
        """Claim up to `limit` deliveries: first those left over, then those that come due.

        `in_hand` are the chats that this worker is busy with; what else is in its name it has lost hold of.
        """
        async with self._database.writing() as connection:
            left = await self._take_over(connection, limit, in_hand)
            fresh = await self._take_due(connection, limit - len(left)) if len(left) < limit else ()
        return (*left, *fresh)

    async def take_now(self, subscription: Subscription, day: date) -> Delivery | None:
        """Claim a chat's post of today ahead of its time; none if today's is in hand or in the chat already."""
        row = self._row(subscription, self._now()) | {"day": day}
        again = (
            self._database.insert(deliveries)
            .values(row)
            .on_conflict_do_update(
                index_elements=["chat_id", "day"],
                set_=row,
                where=deliveries.c.state.in_((State.SKIPPED, State.FAILED)),
            )
        )
        async with self._database.writing() as connection:
            claimed = (await connection.execute(again.returning(deliveries.c.chat_id))).one_or_none()
        return claimed and Delivery(subscription.chat, day, row["due"], 0, None, subscription)

    async def next_due(self) -> datetime | None:
        """When there will be something to do, as far as the database knows by now."""
        async with self._database.reading() as connection:
            found = (await connection.execute(_NEXT_DUE, {"me": self._worker})).scalars().all()
        return min((at for at in found if at is not None), default=None)

    async def _take_over(
        self, connection: AsyncConnection, limit: int, in_hand: Collection[int]
    ) -> tuple[Delivery, ...]:
        now = self._now()
        wanted = alive_at(now, self._workers.excused()) | {"me": self._worker, "in_hand": list(in_hand), "most": limit}
        rows = (await connection.execute(_LEFT_OVER, wanted)).all()
        kept = [row for row in rows if _is_wanted(row, now)]
        await _end(connection, [row for row in rows if not _is_wanted(row, now)])
        await self._own(connection, kept)
        return tuple(delivery_of(row) for row in kept)

    async def _own(self, connection: AsyncConnection, rows: Sequence[Row[Any]]) -> None:
        if not rows:
            return
        mine = {"me": self._worker}
        await connection.execute(
            _OWN,
            [mine | {"chat": r.chat_id, "on": r.day, "twice": r.again or r.state == State.SENDING} for r in rows],
        )
        for lost in (r for r in rows if r.state == State.SENDING):
            log.warning("chat %s: the outcome of the post of %s is not known; sending it again", lost.chat_id, lost.day)

    async def _take_due(self, connection: AsyncConnection, limit: int) -> tuple[Delivery, ...]:
        now = self._now()
        due = await connection.execute(_DUE, {"now": now, "most": limit})
        turns = [_turn(subscription_of(row), now) for row in due]
        if not turns:
            return ()
        await connection.execute(_NEXT_TURN, [{"chat": turn.subscription.chat} | turn.next for turn in turns])
        return await self._insert(connection, turns)

    async def _insert(self, connection: AsyncConnection, turns: Sequence[_Turn]) -> tuple[Delivery, ...]:
        rows = [
            self._row(turn.subscription, turn.subscription.next_due)
            | ({} if turn.delivers else {"state": State.SKIPPED, "worker": None, "error": "too late"})
            for turn in turns
            if turn.delivers or turn.skips
        ]
        if not rows:
            return ()
        claimed = set((await connection.execute(self._claim, rows)).scalars())
        return tuple(
            Delivery(s.chat, s.next_day, s.next_due, 0, None, s)
            for s in (turn.subscription for turn in turns if turn.delivers)
            if s.chat in claimed and s.next_day is not None and s.next_due is not None
        )

    def _row(self, subscription: Subscription, due: datetime | None) -> dict[str, Any]:
        row = {"chat_id": subscription.chat, "day": subscription.next_day, "due": due, "not_before": due}
        return row | {
            "state": State.CLAIMED,
            "worker": self._worker,
            "attempts": 0,
            "fact_id": None,
            "error": None,
            "again": False,
        }


def _turn(subscription: Subscription, now: datetime) -> _Turn:
    """Judge a subscription that is due by the clock of its zone, as the zone database has it today."""
    day = subscription.next_day
    assert day is not None, "whoever sets next_due sets next_day"
    due = moment(day, subscription.at, subscription.zone)
    if due > now:  # the zone has changed since it was computed
        return _Turn(subscription, delivers=False, skips=False, next={"due": due, "on": day})
    late = now - due > CATCH_UP
    coming = following(subscription, max(due, now - CATCH_UP), beyond=day)
    if late:
        log.warning(
            "chat %s: the post of %s is skipped, it was due at %s and is more than six hours late; next %s",
            *(subscription.chat, day, due.isoformat(timespec="minutes"), coming.due.isoformat(timespec="minutes")),
        )
    return _Turn(subscription, delivers=not late, skips=late, next={"due": coming.due, "on": coming.day})


def _is_wanted(row: Row[Any], now: datetime) -> bool:
    return bool(row.active) and row.asleep is None and now - row.due <= CATCH_UP


async def _end(connection: AsyncConnection, rows: Sequence[Row[Any]]) -> None:
    for row in rows:
        off = not row.active or row.asleep is not None
        why = "switched off" if off else f"given up after six hours: {row.error or 'no worker'}"
        key = (deliveries.c.chat_id == row.chat_id, deliveries.c.day == row.day, deliveries.c.state.in_(OPEN))
        state = State.SKIPPED if off else State.FAILED
        await connection.execute(update(deliveries).where(*key).values(state=state, error=why, worker=None))
        log.warning("chat %s: no post on %s: %s", row.chat_id, row.day, why)
