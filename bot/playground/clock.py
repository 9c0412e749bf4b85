"""What time it is in the stand-in: the system's time, or one that a test or a button moves."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Where the playground has the time from."""

    def now(self) -> datetime:
        """The current moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's."""

    def now(self) -> datetime:
        """The current moment, aware, in UTC."""
        return datetime.now(UTC)


class MovableClock:
    """Runs with the system's clock plus what it was moved by; given a `start`, it stands still until moved."""

    def __init__(self, start: datetime | None = None) -> None:
        self._standing = start.astimezone(UTC) if start else None
        self._ahead = timedelta()

    def now(self) -> datetime:
        """The current moment, aware, in UTC, as far ahead as it was moved."""
        return (self._standing or datetime.now(UTC)) + self._ahead

    def advance(self, by: timedelta) -> datetime:
        """Move it on; the new moment."""
        self._ahead += by
        return self.now()

    def move_to(self, moment: datetime) -> datetime:
        """Move it to a moment; the new moment."""
        return self.advance(moment - self.now())
