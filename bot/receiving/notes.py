"""Notes of what becomes of updates, written by one hand: many at a time cost one transaction.

What is done must get into the database, however long that takes; nobody waits for it. What is sent is noted in the log
beside the database, where one process answers alone; else in the database as well. Whether something may be sent is
waited for then, but not longer than people would: where the database doesn't answer, the answer goes on.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace

from bot.state.away import DATABASE_ERRORS, Patience
from bot.state.inbox import Inbox, Letter, State
from bot.state.sent_log import SentLog

PAUSES = (0.2, 0.5, 1.0, 2.0)
"""Seconds between two tries; the first of them where a stop waits."""


class Notes:
    """Run `keep` beside those who note."""

    def __init__(self, inbox: Inbox, log: SentLog | None = None) -> None:
        self._inbox = inbox
        self._log = log
        self._patience: Patience = inbox.patience
        self._begun: dict[int, asyncio.Future[bool]] = {}
        self._sent: list[int] = []
        self._sent_written: list[asyncio.Future[None]] = []
        self._refused: set[int] = set()
        self._ended: dict[State, list[int]] = defaultdict(list)
        self._news = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._hurry = asyncio.Event()

    def recalled(self, letter: Letter) -> Letter:
        """The letter with what the log knows of messages that were sent for it before a kill."""
        if self._log is None:
            return letter
        found = self._log.found(letter.number)
        return replace(letter, sent=letter.sent + found.sent, in_doubt=letter.in_doubt or found.in_doubt)

    async def begin(self, number: int, *, kept: bool) -> bool:
        """Note that an answer is about to be sent; False if the update is no longer ours. What isn't `kept` in the
        inbox can be noted in the log only.

        Where other processes answer too, only the database can say so: they take this one for dead when it slept for
        some seconds, as on a machine that is moved, or when it alone can't reach the server.
        """
        if (self._log and self._log.begun(number, only_here=not kept)) or not kept:
            return True
        if self._inbox.alone and self._patience.exhausted:
            return True
        answered: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._begun[number] = answered
        self._wake()
        try:
            if not self._inbox.alone or await self._patience.waited({answered}):
                return await answered
        finally:
            self._begun.pop(number, None)
        self._patience.rest()
        return True

    def refused(self, number: int, *, kept: bool) -> None:
        """What was about to be sent was surely not."""
        if not (self._log and self._log.refused(number, only_here=not kept)) and kept:
            self._refused.add(number)
            self._wake()

    async def sent(self, number: int, *, kept: bool) -> None:
        """Note that it is in the chat; back once that is written, if the database is there."""
        if (self._log and self._log.sent(number, only_here=not kept)) or not kept:
            return
        self._sent.append(number)
        self._wake()
        if not self._patience.exhausted:
            written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._sent_written.append(written)
            await self._patience.waited({written})

    async def on_trial(self, number: int, attempts: int) -> None:
        """Note that the update is handled now, and that nothing else but it may have ended the process."""
        await self._patience.with_it(self._inbox.tried(number, attempts), None)

    def acquitted(self, number: int) -> None:
        """Note that it did not; nobody waits for it."""
        self._patience.leave_alone(asyncio.ensure_future(self._inbox.tried(number, 0)))

    def end(self, number: int, state: State) -> None:
        """The errand is done, or given up."""
        self._ended[state].append(number)
        self._wake()

    async def written(self, within: float) -> bool:
        """Wait until all is in the database, for at most so many seconds. It is tried at once."""
        self._hurry.set()
        if self._idle.is_set():
            return True
        try:
            await asyncio.wait_for(self._idle.wait(), within)
        except TimeoutError:
            return False
        return True

    async def keep(self) -> None:
        """Write what is noted, until cancelled."""
        failures = 0
        while True:
            await self._news.wait()
            try:
                await self._write()
            except DATABASE_ERRORS as error:
                self._complain(error)
                await self._pause(PAUSES[min(failures, len(PAUSES) - 1)])
                failures += 1
            else:
                failures = 0

    async def _pause(self, seconds: float) -> None:
        if self._hurry.is_set():
            await asyncio.sleep(PAUSES[0])
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(self._hurry.wait(), seconds)

    async def _write(self) -> None:
        self._news.clear()
        begun, sent, ended = dict(self._begun), list(self._sent), {s: list(n) for s, n in self._ended.items() if n}
        refused, self._refused = self._refused - begun.keys(), set()
        awaited, self._sent_written = self._sent_written, []
        try:
            ours = await self._inbox.note(begun, _once_each(sent), list(ended.items()), refused)
        except BaseException:
            self._refused |= refused
            self._news.set()
            raise
        finally:
            for written in awaited:
                if not written.done():
                    written.set_result(None)
        for number, answered in begun.items():
            self._begun.pop(number, None)
            if not answered.done():
                answered.set_result(self._inbox.alone or number in ours)
        del self._sent[: len(_once_each(sent))]
        for state, numbers in ended.items():
            del self._ended[state][: len(numbers)]
            if self._log:
                self._log.forget(numbers)
        if not (self._begun or self._sent or self._refused or any(self._ended.values())):
            self._idle.set()
        else:
            self._news.set()

    def _wake(self) -> None:
        self._idle.clear()
        self._news.set()

    def _complain(self, error: BaseException) -> None:
        self._patience.rest(error)
        if not self._inbox.alone:
            return
        for number, answered in list(self._begun.items()):
            del self._begun[number]
            if not answered.done():
                answered.set_result(True)


def _once_each(numbers: list[int]) -> list[int]:
    """The first of them, up to one that comes a second time: a statement counts a row once."""
    return numbers[: next((at for at, number in enumerate(numbers) if number in numbers[:at]), len(numbers))]
