"""A process that ends at the worst moment, at every such moment in turn."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, time, timedelta
from typing import TypeVar

import pytest

from bot.daily.outbox import Outbox
from bot.state import Database
from bot.state.deliveries import Deliveries, Delivery
from bot.state.subscriptions import Subscription
from responses import Message
from tests.bot.daily.facts import plain_facts
from tests.bot.daily.stage import Letterbox, Stage

T = TypeVar("T")
START = datetime(2026, 3, 2, 3, tzinfo=UTC)
DUE = datetime(2026, 3, 2, 9, tzinfo=UTC)
MOMENTS = ("before begin", "after begin", "before post", "after post", "before confirm", "after confirm")
IN_DOUBT = {"after begin", "before post", "after post", "before confirm"}
ARRIVED = {"after post", "before confirm", "after confirm"}


class Killed(BaseException):
    """Nothing catches it, as nothing catches SIGKILL."""


class Fate:
    def __init__(self, moment: str) -> None:
        self._moment = moment

    async def meet(self, step: str, act: Callable[[], Awaitable[T]]) -> T:
        if self._moment == f"before {step}":
            raise Killed
        result = await act()
        if self._moment == f"after {step}":
            raise Killed
        return result


class DoomedDeliveries(Deliveries):
    fate: Fate

    async def begin(self, delivery: Delivery, fact: str) -> bool:
        return await self.fate.meet("begin", lambda: super(DoomedDeliveries, self).begin(delivery, fact))

    async def confirm(self, delivery: Delivery, fact: str, round_: int, message: int, at: datetime) -> None:
        call = super().confirm
        await self.fate.meet("confirm", lambda: call(delivery, fact, round_, message, at))


class DoomedLetterbox(Letterbox):
    fate: Fate

    async def post(self, chat: int, message: Message, *, thread: int = 0, silent: bool = False) -> int:
        call = super().post
        return await self.fate.meet("post", lambda: call(chat, message, thread=thread, silent=silent))


@pytest.mark.parametrize("moment", MOMENTS)
async def test_the_fact_arrives_and_twice_only_if_it_was_in_flight(database: Database, moment: str) -> None:
    stage = Stage(database, plain_facts(9), START)
    await stage.subscribe(Subscription(chat=-5, zone="UTC", since=START, at=time(9)))
    doomed, box = DoomedDeliveries(database, "doomed"), DoomedLetterbox(stage.clock.now)
    doomed.fate = box.fate = Fate(moment)
    doomed_stage = Stage(database, (), worker="doomed", beside=stage)
    outbox = Outbox(doomed, stage.chats, stage.shelf, box, stage.clock)
    stage.clock.time = DUE
    await doomed_stage.leases.beat()
    [delivery] = await doomed_stage.leases.take(5)
    with pytest.raises(Killed):
        await outbox.deliver(delivery)
    await stage.live(DUE + timedelta(hours=1))
    posts = [*box.sent, *stage.box.sent]
    assert len(posts) == (2 if moment in ARRIVED & IN_DOUBT else 1)
    assert len({post.text for post in posts}) == 1
    assert len(await stage.deliveries.used(-5)) == 1
