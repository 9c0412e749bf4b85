"""How a library is asked: in the event loop where its questions are quick, else in threads beside it.

A thread that computes and the event loop take Python's lock from each other: each time that the loop has heard
something it may wait 5 ms for it. A question of some milliseconds is therefore answered between two looks at what has
come; what that gains is in docs/performance.md.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from bot.library import Library
from index.hosted.library import HostedLibrary
from index.model import Answer, Refusal
from index.store.postgres.connection import StoreError

QUICK = 0.03
"""Seconds of the processor for which a question may keep the event loop from all else: 30 messages a second may be
sent, so nobody waits longer for it than for Telegram's limits."""
SHOWN = 8
"""So many questions in a row must have been as quick."""
THREADS = 2
"""That ask where they aren't, so that one question keeps no other waiting; more would only take the lock from these."""
AWAY, AGAIN = 300.0, 2.0
"""Seconds that a database is waited for which has the documents, and between two tries."""


class Pace:
    """Whether the questions put to a library are quick, told from the last ones."""

    def __init__(self) -> None:
        self._quick = 0

    @property
    def quick(self) -> bool:
        return self._quick >= SHOWN

    def took(self, seconds: float) -> None:
        self._quick = self._quick + 1 if seconds <= QUICK else 0


class Asker:
    """Asks for everybody in one event loop."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, "asking")
        self._turn = asyncio.Lock()
        self._library: Library | None = None
        self._pace = Pace()

    async def ask(
        self, library: Library, question: str, language: str | None, before: Sequence[str]
    ) -> Answer | Refusal:
        """What the library says. What mostly waits for a server may be asked many times at once, and is asked again
        while that is away: a stop leaves the question to the next start.

        Raises StoreError where it is away for minutes.
        """
        if isinstance(library, HostedLibrary):
            return await _hosted(library, question, language, before)
        pace = self._pace_of(library)
        if library.warmed and pace.quick:
            async with self._turn:  # one between two looks at what has come: a press needn't wait for all of them
                await asyncio.sleep(0)
                return _asked(library, pace, question, language, before)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, _asked, library, pace, question, language, before)

    def _pace_of(self, library: Library) -> Pace:
        if library is not self._library:
            self._library, self._pace = library, Pace()
        return self._pace


async def _hosted(
    library: HostedLibrary, question: str, language: str | None, before: Sequence[str]
) -> Answer | Refusal:
    until = time.monotonic() + AWAY
    while True:
        try:
            return await asyncio.to_thread(_asked, library, Pace(), question, language, before)
        except StoreError:  # whoever keeps the library up to date says so
            if time.monotonic() > until:
                raise
        await asyncio.sleep(AGAIN)


def _asked(
    library: Library, pace: Pace, question: str, language: str | None, before: Sequence[str]
) -> Answer | Refusal:
    """The reply; what a refusal offers is found when it is looked at, so it is looked at here."""
    begun = time.thread_time()
    found = library.ask(question, language, before)
    if isinstance(found, Refusal):
        len(found.suggestions)
    pace.took(time.thread_time() - begun)
    return found
