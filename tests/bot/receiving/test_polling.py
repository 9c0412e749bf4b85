"""Fetching: nothing is confirmed that we haven't, failures are waited out, and nobody asks in circles."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pytest
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.errors import SetupError
from bot.receiving import polling
from bot.receiving.polling import BACKOFF, CONFLICT_PAUSE, LAST_CALL, SETTLE, Poller
from bot.receiving.waiting import unless
from tests.bot.receiving.desk import seconds
from tests.bot.virtual_time import in_virtual_time

Update = dict[str, Any]


@dataclass
class Kept:
    """A dispatcher that keeps what it is given."""

    confirmable: int | None = None
    taken: list[int] = field(default_factory=list)
    changed: asyncio.Event = field(default_factory=asyncio.Event)

    async def accept(self, updates: Sequence[Update]) -> None:
        self.taken += [update["update_id"] for update in updates]


@dataclass
class Telegram:
    """What it answers, one after another, each with the offset and the moment at which it was asked; then nothing."""

    answers: list[list[Update] | TelegramError]
    asked: list[tuple[int, float]] = field(default_factory=list)
    takes: float = 0.0

    async def pending(self, bot: object, offset: int, *, limit: int, seconds: int, kinds: object) -> list[Update]:
        self.asked.append((offset, asyncio.get_running_loop().time()))
        if not self.answers:
            await asyncio.sleep(self.takes or seconds)
            return []
        answer = self.answers.pop(0)
        if isinstance(answer, TelegramError):
            raise answer
        return answer


def updates(*numbers: int) -> list[Update]:
    return [{"update_id": number} for number in numbers]


async def polled(monkeypatch: pytest.MonkeyPatch, telegram: Telegram, kept: Kept, lasts: float) -> Poller:
    """A poller that was stopped after so many seconds."""
    monkeypatch.setattr(polling, "pending", telegram.pending)
    poller, stop = Poller(None, kept), asyncio.Event()  # type: ignore[arg-type]
    running = asyncio.create_task(poller.run(stop))
    await seconds(lasts)
    stop.set()
    await running
    return poller


@in_virtual_time
async def test_the_next_request_confirms_what_was_handed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram, kept = Telegram([updates(4, 5), updates(6)]), Kept()
    await polled(monkeypatch, telegram, kept, 1)
    assert kept.taken == [4, 5, 6]
    assert [offset for offset, _ in telegram.asked] == [0, 6, 7]


@in_virtual_time
async def test_what_telegram_has_to_keep_is_not_confirmed_and_not_asked_for_in_circles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    telegram, kept = Telegram([updates(4, 5) for _ in range(1000)]), Kept(confirmable=4)
    poller = await polled(monkeypatch, telegram, kept, 10)
    assert {offset for offset, _ in telegram.asked[1:]} == {4}
    assert len(telegram.asked) <= 10 / SETTLE + 2
    assert poller._offset() == 4
    kept.confirmable = None
    assert poller._offset() == 6


@in_virtual_time
async def test_whoever_answers_at_once_that_there_is_nothing_is_not_asked_in_circles(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    telegram = Telegram([[] for _ in range(1000)])
    await polled(monkeypatch, telegram, Kept(), 10)
    assert len(telegram.asked) <= 10 / SETTLE + 2


@in_virtual_time
async def test_it_asks_at_once_when_something_was_done(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram, kept = Telegram([updates(4), updates(4), updates(4)]), Kept(confirmable=4)

    async def done() -> None:
        await seconds(0.1)
        kept.changed.set()

    finishing = asyncio.create_task(done())
    await polled(monkeypatch, telegram, kept, 0.2)
    await finishing
    assert [at for _, at in telegram.asked] == pytest.approx([0, 0, 0.1])


@in_virtual_time
async def test_after_each_failure_it_waits_longer_and_after_a_success_as_at_first(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    failures = len(BACKOFF) + 2
    telegram = Telegram([*(NetworkError("gone") for _ in range(failures)), updates(1), TimedOut(), updates(2)])
    with caplog.at_level(logging.WARNING):
        await polled(monkeypatch, telegram, Kept(), 1000)
    moments = [at for _, at in telegram.asked]
    waited = [later - earlier for earlier, later in pairwise(moments)]
    assert waited[:failures] == pytest.approx([*BACKOFF, BACKOFF[-1], BACKOFF[-1]])
    assert waited[failures : failures + 2] == pytest.approx([0, BACKOFF[0]])
    assert len(caplog.records) == failures  # that a long poll ran out of time is nothing to warn of


@pytest.mark.parametrize(("error", "pause"), [(Conflict("two"), CONFLICT_PAUSE), (RetryAfter(7), 7)])
def test_it_waits_as_long_as_it_is_told(monkeypatch: pytest.MonkeyPatch, error: TelegramError, pause: float) -> None:
    telegram = Telegram([error, updates(1)])

    @in_virtual_time
    async def run() -> None:
        await polled(monkeypatch, telegram, Kept(), 100)

    run()
    assert telegram.asked[1][1] == pytest.approx(pause)


@in_virtual_time
async def test_a_token_that_telegram_does_not_know_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SetupError, match="KHORGOS_TOKEN"):
        await polled(monkeypatch, Telegram([InvalidToken()]), Kept(), 1)


@in_virtual_time
async def test_a_stop_waits_for_no_answer_and_the_last_call_not_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = asyncio.get_running_loop().time
    telegram = Telegram([updates(4)])
    poller = await polled(monkeypatch, telegram, Kept(), 1)
    assert clock() == 1
    telegram.takes = 60
    await poller.confirm()
    assert clock() == pytest.approx(1 + LAST_CALL)
    assert telegram.asked[-1][0] == 5


@in_virtual_time
async def test_nothing_is_confirmed_where_nothing_came(monkeypatch: pytest.MonkeyPatch) -> None:
    telegram = Telegram([])
    poller = await polled(monkeypatch, telegram, Kept(), 1)
    await poller.confirm()
    assert len(telegram.asked) == 1


@in_virtual_time
async def test_what_is_waited_for_gives_its_result_its_error_or_the_stop() -> None:
    stop, ended = asyncio.Event(), []

    async def work(lasts: float, fails: bool = False) -> str:
        try:
            await seconds(lasts)
        except asyncio.CancelledError:
            ended.append(lasts)
            raise
        if fails:
            raise ValueError("it fails")
        return "done"

    assert await unless(stop, work(1)) == "done"
    with pytest.raises(ValueError, match="it fails"):
        await unless(stop, work(1, fails=True))
    asyncio.get_running_loop().call_later(2, stop.set)
    assert await unless(stop, work(60)) is None
    assert ended == [60]
