"""What happens in the world, as a stream that the page and waiting tests listen to."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeVar

T = TypeVar("T")
Kind = Literal["message", "deleted", "action", "answer", "chat", "commands", "clock", "closed"]


@dataclass(frozen=True, slots=True)
class Change:
    """`subject` is the message, callback query or topic concerned; `text` what an action or answer says."""

    kind: Kind
    chat_id: int = 0
    subject: int = 0
    text: str = ""
    alert: bool = False
    url: str = ""


class Feed:
    """Tells whoever listens that something has changed."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Change]] = set()

    def publish(self, change: Change) -> None:
        """Tell all listeners."""
        for queue in self._listeners:
            queue.put_nowait(change)

    @contextmanager
    def listen(self) -> Iterator[asyncio.Queue[Change]]:
        """A queue of changes, from now until the block ends."""
        queue: asyncio.Queue[Change] = asyncio.Queue()
        self._listeners.add(queue)
        try:
            yield queue
        finally:
            self._listeners.discard(queue)

    async def until(self, look: Callable[[], T | None], within: float, what: str) -> T:
        """What `look` gives, as soon as it gives anything but None and False; TimeoutError says `what` was awaited."""
        with self.listen() as changes:
            try:
                async with asyncio.timeout(within):
                    while (found := look()) is None or found is False:
                        await changes.get()
                    return found
            except TimeoutError:
                raise TimeoutError(f"no {what} within {within:g} s") from None
