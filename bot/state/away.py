"""Going on without the database: what people wait for must not wait for it long, nor for each of several statements.

Who has waited once spares all others the wait for a while (a circuit breaker). A statement that takes too long is not
cancelled, for a thread of SQLite's can't be: it comes to its end with nobody waiting.
"""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
from collections.abc import Collection, Coroutine
from time import monotonic
from typing import Any, TypeVar

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout

_log = logging.getLogger(__name__)
_CLASS = re.compile(r"^<class '[\w.]+'>: ")
T = TypeVar("T")

DATABASE_ERRORS = (SQLAlchemyError, OSError)
PATIENCE = 2.0
"""Seconds that an answer waits for a server that says nothing at all. One that is gone says so sooner; what is only
slow, on a machine with much to do, must not be taken for it."""
PATIENCE_WITH_A_FILE = 10.0
"""The same with SQLite, which says within half a second that another process holds the file."""
PARTS = 4
"""In which it is waited for."""
REST = 2.0
"""Seconds until it is tried again."""

_ANEW = (
    "Stop the bot and put a copy from before in the place of its file, or move the file away to begin anew: what was "
    "set in chats is set again then."
)
_RIGHT = "Give this user the right to write its file and the data folder, and see that they aren't mounted read-only."
ROOM = "Make room on the disk of the data folder."
PASSES = (
    ("locked", "Another program holds its file, such as a backup or a shell of sqlite3: let that come to its end."),
    ("full", ROOM),
    ("no space left", ROOM),
    ("quota exceeded", ROOM),
    ("disk i/o error", "Make room on the disk of the data folder, or see whether the disk is sound."),
)
"""What errors say that pass by themselves or by what is done outside, and what that is."""
MENDS = (
    *PASSES,
    ("too many open files", "Let this user have more files open: ulimit -n, or LimitNOFILE= of systemd."),
    ("too many", "Let its server and this database take more connections: a process opens up to ten."),
    (
        "read-only transaction",
        "Its server takes no writes: a standby, or set so. Name the primary in KHORGOS_DATABASE_URL.",
    ),
    ("readonly", _RIGHT),
    ("read-only", _RIGHT),
    (
        "unable to open",
        "Give this user the right to write its file and the data folder, and see that no folder has the name of its "
        "file or of one that begins with it.",
    ),
    ("is a directory", "Move away the folder that has the name of its file."),
    ("malformed", _ANEW),
    ("not a database", _ANEW),
)
_UNABLE = ("08", "53", "55", "57", "58")
"""PostgreSQL's classes of errors for a server that can't be reached, has no room, takes nobody in, or is stopped."""
AT_A_LOSS = (
    "Check that it runs, and that KHORGOS_DATABASE_URL is its address; of a file, that its disk is sound and not too "
    "busy. It is tried again all the time."
)


class Unopened(OSError):
    """A file that could not be opened yet."""


class Patience:
    """What is known of a database that may be away."""

    def __init__(self, wait: float = PATIENCE) -> None:
        self.wait = wait
        self._rests_until = 0.0
        self._left_alone: set[asyncio.Task[Any]] = set()

    @property
    def exhausted(self) -> bool:
        """Whether nobody should wait for the database now."""
        return monotonic() < self._rests_until

    def rest(self, why: object = "it doesn't answer") -> None:
        """Let nobody wait for a while."""
        if not self.exhausted:
            _log.warning("The database can't be used, going on without it: %s", in_words(why))
        self._rests_until = monotonic() + REST

    async def with_it(self, asked: Coroutine[Any, Any, T], otherwise: T) -> T:
        """What the database gives, or `otherwise` while it can't be used."""
        if self.exhausted:
            asked.close()
            return otherwise
        task = asyncio.ensure_future(asked)
        try:
            if await self.waited({task}):
                return task.result()
            self.rest()
        except DATABASE_ERRORS as error:
            self.rest(error)
            return otherwise
        finally:
            if not task.done():
                self.leave_alone(task)
        return otherwise

    async def waited(self, tasks: Collection[asyncio.Future[Any]]) -> bool:
        """Whether one of them came to its end in time. Seconds in which this process was asleep tell nothing of the
        database: after them it has a part of the time left to answer."""
        for _ in range(PARTS):
            if (await asyncio.wait(tasks, timeout=self.wait / PARTS, return_when=asyncio.FIRST_COMPLETED))[0]:
                return True
        return False

    def leave_alone(self, task: asyncio.Task[Any]) -> None:
        """Let a task come to its end; what it raises is of no interest any more."""
        self._left_alone.add(task)
        task.add_done_callback(self._left)

    def _left(self, task: asyncio.Task[Any]) -> None:
        self._left_alone.discard(task)
        if not task.cancelled():
            task.exception()


def mend(error: object, otherwise: str = AT_A_LOSS) -> str:
    """What an operator can do; `otherwise` where the error doesn't tell."""
    said = brief(error).lower()
    return next((advice for sign, advice in MENDS if sign in said), otherwise)


def in_words(error: object) -> str:
    """What the database says, and what an operator can do about it: for a line of the log."""
    return f"{brief(error)}. {mend(error)}"


def passes(error: object) -> bool:
    """Whether a file that can't be used for this error is worth being tried again."""
    said = brief(error).lower()
    return isinstance(error, (*DATABASE_ERRORS, sqlite3.Error)) and any(sign in said for sign, _ in PASSES)


def is_away(error: object) -> bool:
    """Whether it says that the database can't be used at the moment, and not that something is wrong with us."""
    if isinstance(error, DBAPIError) and (
        error.connection_invalidated or str(getattr(error.orig, "sqlstate", None))[:2] in _UNABLE
    ):
        return True
    return isinstance(error, (OperationalError, InterfaceError, PoolTimeout, ConnectionError, Unopened))


def brief(error: object) -> str:
    """The database's own words, without the statement."""
    return _CLASS.sub("", str(getattr(error, "orig", None) or error).partition("\n")[0])
