"""One update in hand: what is sent for it is noted, and its slot is given up as soon as its answer is made."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from time import monotonic

from bot.receiving.notes import Notes
from bot.state.inbox import Letter


class Job:
    """A `bot.traffic.errands.Errand`. `kept`: it lies in the inbox; else Telegram has to keep it. For so long as it
    `lasts` an answer is worth while, by a clock that nobody sets. `taken_over`: another process answers it.
    """

    def __init__(self, letter: Letter, notes: Notes, *, kept: bool, lasts: timedelta) -> None:
        self.letter = letter
        self.kept = kept
        self.urgent = False
        self.in_the_air = False
        self.sent = 0
        self.failures = 0
        self.taken_over = False
        self._before = letter.sent
        self._notes = notes
        self._lasts_until = monotonic() + lasts.total_seconds()
        self._slot: asyncio.Semaphore | None = None
        self._on_trial = False

    @property
    def worth_while(self) -> bool:
        return monotonic() <= self._lasts_until

    def was_sent(self) -> bool:
        if self._before:
            self._before -= 1
            return True
        return False

    @asynccontextmanager
    async def slot(self, slots: asyncio.Semaphore) -> AsyncIterator[None]:
        """Wait for one of the slots, unless it is urgent, and keep it until the answer is made.

        What processes may have ended over is made on trial, which is noted before and after.
        """
        on_trial = self.letter.suspect and self.kept
        if on_trial or not self.urgent:
            await slots.acquire()
            self._slot = slots
        if on_trial:
            await self._notes.on_trial(self.letter.number, self.letter.attempts + 1)
            self._on_trial = True
        try:
            yield
        finally:
            self.waits()

    def waits(self) -> None:
        if self._on_trial:
            self._notes.acquitted(self.letter.number)
            self._on_trial = False
        if self._slot:
            self._slot.release()
            self._slot = None

    async def begin(self) -> bool:
        self.in_the_air = True
        ours = await self._notes.begin(self.letter.number, kept=self.kept)
        self.in_the_air = ours
        self.taken_over = not ours
        return ours

    def failed(self, *, surely: bool = False) -> None:
        self.in_the_air = False
        self.failures += 1
        if surely:
            self._notes.refused(self.letter.number, kept=self.kept)

    async def arrived(self) -> None:
        self.sent += 1
        await self._notes.sent(self.letter.number, kept=self.kept)
        self.in_the_air = False
