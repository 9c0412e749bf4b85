"""Whether the database's file is still where it was: one that is deleted or replaced while it is open is written on by
SQLite all the same, and nobody can open any more what is in it."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

_log = logging.getLogger(__name__)

EVERY = 5.0
"""Seconds between two looks."""


class FileWatch:
    """Of the file that is there at the first look."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known = self._identity()
        self._told = False

    def holds(self) -> bool:
        """Whether it is still the same file. One that could not be made yet is known from when it is there."""
        now = self._identity()
        self._known = self._known or now
        return now == self._known

    async def run(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            self.look()
            await asyncio.sleep(EVERY)

    def look(self) -> None:
        """Tell once when it is gone, and when it is back."""
        holds = self.holds()
        if holds and self._told:
            _log.warning("The database's file %s is back where it was.", self._file)
        elif not holds and not self._told:
            _log.error(
                "The database's file %s was deleted or replaced under the running bot: what is set and asked now is "
                "lost when it stops. Put the very file back, with those that begin with its name, or start the bot "
                "again with the file that shall count.",
                self._file,
            )
        self._told = not holds

    def _identity(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino
