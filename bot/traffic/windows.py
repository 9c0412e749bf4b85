"""How many messages may go within how long: over all, and in each chat.

The limits are those of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this: about 30
messages a second over all, 20 a minute in a group, 1 a second in a chat. Edits count as messages.
"""

from __future__ import annotations

import asyncio
from bisect import insort
from collections.abc import Callable
from dataclasses import dataclass

OVERALL_PER_SECOND = 29.2
"""Telegram's 30, less what uneven networks squeeze together."""
ALONE_PER_SECOND = 29.7
"""The same where one process sends all: it sees to it itself that no second has too many."""
MOST_PER_SECOND = 30
"""What goes in no second more, not even after seconds in which less went."""
BEHIND = 0.5
"""Seconds of what was not sent that are made up for."""
CHAT_BURST = 3
"""Messages to one chat within so many seconds: 1 a second, with the short bursts that Telegram lets pass."""
GROUP_PER_MINUTE = 20


class Window:
    """At most `limit` moments in any `period` seconds."""

    def __init__(self, limit: int, period: float) -> None:
        self._limit = limit
        self._period = period
        self._taken: list[float] = []

    def free(self, now: float) -> float:
        """The first free moment from `now` on."""
        full = len(self._taken) >= self._limit
        return max(now, self._taken[-self._limit] + self._period) if full else now

    def reserve(self, now: float) -> float:
        """The first free moment from `now` on, which is then taken."""
        at = self.free(now)
        self.take(at)
        return at

    def take(self, at: float) -> None:
        """Count a message at this moment."""
        insort(self._taken, at)
        del self._taken[: -self._limit]

    def used(self, reserved: float, at: float) -> None:
        """What was reserved was used at another moment, later."""
        if reserved in self._taken:
            self._taken.remove(reserved)
        self.take(at)

    def is_idle(self, now: float) -> bool:
        """Whether nothing of the last period counts any more."""
        return not self._taken or self._taken[-1] + self._period < now


class LocalBudget:
    """What one process alone may send: one after another at the rate, and what it was late with a little faster.

    Moments that are spaced out and missed would be lost, and a busy machine misses some of them all the time; sent all
    at once, they would all be on their way when the process is killed. In the long run it is never more than the rate.
    """

    slice: int = 1
    late: float = BEHIND

    def __init__(
        self,
        rate: float = ALONE_PER_SECOND,
        clock: Callable[[], float] | None = None,
        most: int = MOST_PER_SECOND,
    ) -> None:
        """`most` go in any one second; `clock` stands in for the loop's."""
        self.rate = rate
        self._clock = clock
        self._window = Window(most, 1.0)
        self._due = self._last = self._held_until = 0.0

    async def reserve(self, count: int, behind: float = 0.0, unused: int = 0) -> float:
        """Seconds until one more may go; what was missed is known without being told."""
        now = self._now()
        at = max(self._due, self._last + 0.5 / self.rate, self._window.free(now), self._held_until)
        return max(0.0, at - now)

    async def hold(self, seconds: float) -> None:
        """Nothing goes for so long: Telegram said so."""
        self._held_until = max(self._held_until, self._now() + seconds)

    def passed(self) -> None:
        """A message goes out now."""
        now = self._last = self._now()
        self._due = max(self._due, now - BEHIND) + 1 / self.rate
        self._window.take(now)

    def _now(self) -> float:
        return self._clock() if self._clock else asyncio.get_running_loop().time()


@dataclass(slots=True)
class Turn:
    """A moment reserved in a chat's windows."""

    at: float
    windows: tuple[Window, ...]
    moments: tuple[float, ...]

    def used(self, at: float) -> None:
        for window, moment in zip(self.windows, self.moments, strict=True):
            window.used(moment, at)


@dataclass(slots=True)
class _Chat:
    windows: tuple[Window, ...]
    not_before: float = 0.0


class ChatLimits:
    """What may go to each chat. `workers` is how many processes share a group's limit."""

    def __init__(self) -> None:
        self.workers = 1
        self._chats: dict[int | str, _Chat] = {}

    def turn(self, chat: int | str, now: float) -> Turn:
        """Reserve the first moment that the chat's limits leave free."""
        known = self._chat(chat, now)
        at, moments = max(now, known.not_before), []
        for window in known.windows:
            at = window.reserve(at)
            moments.append(at)
        return Turn(at, known.windows, tuple(moments))

    def wait(self, chat: int | str, until: float, now: float) -> None:
        """Nothing to this chat until then."""
        known = self._chat(chat, now)
        known.not_before = max(known.not_before, until)

    def _chat(self, chat: int | str, now: float) -> _Chat:
        if chat not in self._chats:
            if len(self._chats) > 1000:
                self._forget_idle(now)
            windows = [Window(CHAT_BURST, CHAT_BURST)]
            if isinstance(chat, str) or chat < 0:
                windows.append(Window(max(1, GROUP_PER_MINUTE // self.workers), 60))
            self._chats[chat] = _Chat(tuple(windows))
        return self._chats[chat]

    def _forget_idle(self, now: float) -> None:
        for chat, known in list(self._chats.items()):
            if known.not_before < now and all(window.is_idle(now) for window in known.windows):
                del self._chats[chat]
