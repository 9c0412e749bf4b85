"""A process that reads files: `python -m index.intake.process FD FUNCTION FOLDER MEMORY`.

Over the socket FD it is sent paths with the seconds each may take, and sends back what became of them, in that order.
FUNCTION ('module:name') makes of a path and the folder what the file brings into the index, or says why it can't.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread
from typing import cast

from index.folder import digest
from index.intake.limits import leave_no_core, limit_memory, limit_time
from index.intake.records import Intake, Taken
from index.remarks import Remark, remark

Take = Callable[[Path, Path], Intake | Remark]

READY = "ready"
OUT_OF_MEMORY = "out of memory"


def main(fd: str, function: str, folder: str, memory: str) -> None:
    """Answer for one file after another over a pipe, until it closes; within the limit of memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started us, and ends us
    leave_no_core()
    starter: Connection = Connection(int(fd))
    module, _, name = function.partition(":")
    take = cast(Take, getattr(import_module(module), name))
    Thread(target=_end_with_starter, args=[int(fd)], daemon=True).start()
    limit_memory(int(memory))
    starter.send(READY)
    while True:
        try:
            path, seconds = starter.recv()
        except EOFError:
            return
        limit_time(seconds)
        if not _answered(starter, take, path, Path(folder)):
            return


def _answered(starter: Connection, take: Take, path: Path, folder: Path) -> bool:
    """Whether this process is fit to go on."""
    try:
        before = digest(path)
        result = _result(take, path, folder)
        starter.send(Taken(result, before, steady=digest(path) == before))
    except MemoryError:
        starter.send(OUT_OF_MEMORY)
        return False
    return True


def _result(take: Take, path: Path, folder: Path) -> Intake | Remark:
    try:
        return take(path, folder)
    except MemoryError:
        raise
    except BaseException as error:  # noqa: BLE001  # whatever a reader does, sys.exit() included, is said of this file
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return remark("fails", detail=what)


def _end_with_starter(fd: int) -> None:
    """The starter may be killed while we read: its end of the socket closes."""
    hangup = select.poll()
    hangup.register(fd, 0)
    hangup.poll()
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
