"""The update in hand as the gate sees it: what it sends is noted before and after, and not sent a second time."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Protocol

from telegram.error import Forbidden


class Errand(Protocol):
    """Each of the bot's answers is sent on an errand: for one update."""

    @property
    def urgent(self) -> bool:
        """A button was pressed: somebody looks at it spinning."""
        ...

    @property
    def worth_while(self) -> bool:
        """Whether it is still worth trying again."""
        ...

    def was_sent(self) -> bool:
        """Whether the next message is one that an earlier attempt brought into the chat. Asked once for each."""
        ...

    def waits(self) -> None:
        """The answer is made and only waits to be sent."""
        ...

    async def begin(self) -> bool:
        """Note the intent to send. False: somebody else has taken the update over."""
        ...

    def failed(self, *, surely: bool = False) -> None:
        """It did not arrive; or, if not `surely`, nobody knows."""
        ...

    async def arrived(self) -> None:
        """It is in the chat; back when that is noted, or nobody can tell when it will be."""
        ...


class SentBefore(Forbidden):
    """The message is in the chat, from before a kill; it must not be sent again, and what it was is not known."""

    def __init__(self) -> None:
        super().__init__("it was sent before")


class TakenOver(Forbidden):
    """Another process answers this update."""

    def __init__(self) -> None:
        super().__init__("another process answers this")


in_hand: ContextVar[Errand | None] = ContextVar("in_hand", default=None)
"""The errand of the task at work; none for what nobody asked for, such as a daily post."""
