"""What is being sent and what was: a line in a file at the very moment, read again after a kill.

What a process has written to a file stays written when the process is killed, without waiting for the disk; a
transaction waits for it and for a thread, and all that is sent meanwhile would be in doubt. A power cut may take the
last lines along: then what they told of is in doubt as well. It serves one process; several share the database's notes.
Where it can't be written, on a full disk, the database is left to note it, and the file is tried again.
"""

from __future__ import annotations

import logging
import math
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from bot.state.away import ROOM, mend

_log = logging.getLogger(__name__)

BEGUN, SENT, REFUSED = b"+", b"=", b"-"
LONGEST = 200_000
"""Bytes after which the file is written anew with what is still open."""
TRIED_AGAIN = 2.0
"""Seconds after which a file that could not be written is tried again."""
REMEMBERED = 4096
"""Updates that are kept then; of older ones nobody knows whether they are open."""


@dataclass(slots=True)
class Record:
    """Of one update: messages in the chat, and whether one more may be."""

    sent: int = 0
    in_doubt: bool = False


class SentLog:
    """The log in `file`. Raises OSError where it can't be opened."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._records: dict[int, Record] = {}
        self._works = True
        self._again = 0.0
        if file.exists():
            self._read(file.read_bytes())
        self._open()

    def found(self, number: int) -> Record:
        """What is known of an update."""
        return self._records.get(number) or Record()

    def begun(self, number: int, *, only_here: bool = False) -> bool:
        """Note that a message is about to be sent. False: it can't be noted here at the moment. What is noted
        `only_here` is then kept in mind, and written once it can be."""
        return self._note(BEGUN, number, only_here)

    def sent(self, number: int, *, only_here: bool = False) -> bool:
        """Note that it is in the chat."""
        return self._note(SENT, number, only_here)

    def refused(self, number: int, *, only_here: bool = False) -> bool:
        """Note that it is surely not."""
        return self._note(REFUSED, number, only_here)

    def forget(self, numbers: Iterable[int]) -> None:
        """They are dealt with, and the database knows it."""
        for number in numbers:
            self._records.pop(number, None)
        if self._works and self._size > LONGEST:
            self._write_anew()

    def close(self) -> None:
        os.close(self._handle)
        self._works, self._again = False, math.inf

    def _note(self, what: bytes, number: int, only_here: bool) -> bool:
        written = self._write(b"%s%d\n" % (what, number))
        if written or only_here:
            self._apply(what, number)
        return written

    def _write(self, line: bytes) -> bool:
        if not self._works and monotonic() >= self._again:
            self._write_anew()
        if not self._works:
            return False
        try:
            if os.write(self._handle, line) == len(line):
                self._size += len(line)
                return True
            self._give_up("half a line was written")
        except OSError as error:
            self._give_up(error)
        return False

    def _give_up(self, error: object) -> None:
        if self._works:
            _log.warning("%s", unwritable(self._file, error))
        self._works, self._again = False, monotonic() + TRIED_AGAIN

    def _apply(self, what: bytes, number: int) -> None:
        record = self._records.setdefault(number, Record())
        record.in_doubt = what == BEGUN
        record.sent += what == SENT

    def _open(self) -> None:
        self._handle = os.open(self._file, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._size = os.fstat(self._handle).st_size

    def _read(self, content: bytes) -> None:
        """Lines that are whole; a kill may leave half a line at the end, and a power cut anything."""
        whole, _, half = content.rpartition(b"\n")
        for line in whole.splitlines():
            if line[:1] in (BEGUN, SENT, REFUSED) and line[1:].isdigit():
                self._apply(line[:1], int(line[1:]))
        if half:
            self._cut_off(len(half))

    def _cut_off(self, length: int) -> None:
        os.truncate(self._file, self._file.stat().st_size - length)

    def _write_anew(self) -> None:
        for number in list(self._records)[:-REMEMBERED]:
            del self._records[number]
        lines = [
            (SENT + b"%d\n" % number) * record.sent + (BEGUN + b"%d\n" % number) * record.in_doubt
            for number, record in self._records.items()
        ]
        aside = self._file.with_name(f"{self._file.name}.new")
        try:
            aside.write_bytes(b"".join(lines))
            aside.chmod(0o600)
            aside.replace(self._file)
            before = self._handle
            self._open()
            os.close(before)
        except OSError as error:
            self._give_up(error)
        else:
            self._works = True


def unwritable(file: Path, error: object) -> str:
    """What to tell of it, with the mend."""
    return f"{file} can't be written ({error}); what is sent is noted in the database alone. {mend(error, ROOM)}"
