"""Files are read in processes of their own: whatever reading one does, it is left out and the rest is read."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections import deque
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from queue import SimpleQueue
from tempfile import TemporaryFile
from typing import Any

from index import processes
from index.errors import OperatorError
from index.folder import Found, digest
from index.intake.limits import MEGABYTE, ORDINARY, Limits
from index.intake.process import OUT_OF_MEMORY, READY
from index.intake.records import Taken
from index.remarks import Remark, remark

TAKE = "index.intake.taking:take"
WORTH_ANOTHER = 2 * MEGABYTE
"""Bytes of documents for each process: one more takes half a second to start."""
BATCH_FILES, BATCH_BYTES = 8, MEGABYTE // 4
"""What a process is handed at once, so that it never waits for the one that hands it out."""
AHEAD = 3
"""Batches a process that are read before they are asked for."""
START = 120.0
"""Seconds on the wall that a process has to start."""
IDLE = 0.01
"""The share of a processor below which a process isn't computing but waiting."""


def take_all(files: Sequence[Found], folder: Path, limits: Limits = ORDINARY, take: str = TAKE) -> Generator[Taken]:
    """What became of the files, in their order. `take` names the function that reads one, as `process` wants it.

    Raises OperatorError where no process can be started. Close it when the rest isn't wanted.
    """
    if not files:
        return
    size = sum(file.size for file in files)
    readers = [_Reader(folder, limits, take) for _ in range(max(1, min(_processors(), size // WORTH_ANOTHER)))]
    idle: SimpleQueue[_Reader] = SimpleQueue()
    for reader in readers:
        idle.put(reader)

    def read(batch: Sequence[Found]) -> list[Taken]:
        reader = idle.get()
        try:
            return reader.read(batch)
        finally:
            idle.put(reader)

    pending: deque[Future[list[Taken]]] = deque()
    with ThreadPoolExecutor(len(readers)) as threads:
        try:
            for batch in _batches(files):
                pending.append(threads.submit(read, batch))
                if len(pending) > AHEAD * len(readers):
                    yield from pending.popleft().result()
            while pending:
                yield from pending.popleft().result()
        finally:
            threads.shutdown(wait=False, cancel_futures=True)
            for reader in readers:
                reader.close()


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _batches(files: Sequence[Found]) -> Iterator[list[Found]]:
    batch: list[Found] = []
    for file in files:
        if batch and (len(batch) == BATCH_FILES or sum(f.size for f in batch) + file.size > BATCH_BYTES):
            yield batch
            batch = []
        batch.append(file)
    if batch:
        yield batch


class _Closed(Exception):
    """Nobody wants the rest any more."""


class _Reader:
    """Reads files by a process, and by another one when that has ended."""

    def __init__(self, folder: Path, limits: Limits, take: str) -> None:
        self._folder, self._limits, self._take = folder, limits, take
        self._process: _Process | None = None
        self._closed = False

    def read(self, files: Sequence[Found]) -> list[Taken]:
        done: list[Taken] = []
        while len(done) < len(files):
            process = self._started()
            rest = files[len(done) :]
            for file, outcome in zip(rest, process.read(rest), strict=False):
                if isinstance(outcome, Taken):
                    done.append(outcome)
                    continue
                self._end()
                if outcome.is_sure:  # else it is read again, the first of a fresh process: others may be to blame
                    done.append(Taken(outcome.why, digest(file.path)))
                break
        return done

    def close(self) -> None:
        """From another thread: a read that is under way raises _Closed."""
        self._closed = True
        self._end()

    def _started(self) -> _Process:
        if self._process is None:
            self._process = _Process(self._folder, self._limits, self._take)
        if self._closed:
            self._end()
            raise _Closed
        return self._process

    def _end(self) -> None:
        if self._process:
            self._process.end()
        self._process = None


@dataclass(frozen=True, slots=True)
class _Ended:
    """A process came to its end while it read a file."""

    why: Remark
    is_sure: bool  # it is that file's fault


class _Process:
    """One that reads. Raises OperatorError where it can't be started."""

    def __init__(self, folder: Path, limits: Limits, take: str) -> None:
        self._limits = limits
        self._has_read = False
        ours, theirs = socket.socketpair()
        arguments = (str(theirs.fileno()), take, str(folder), str(limits.memory))
        with theirs, TemporaryFile() as complaints:
            self._process = subprocess.Popen(
                processes.command("index.intake.process", *arguments),
                env=processes.environment(OPENBLAS_NUM_THREADS="1"),
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=complaints,
            )
            theirs.close()
            self._channel: Connection[Any, Any] = Connection(ours.detach())
            if self._received(START) != READY:
                self.end()
                complaints.seek(0)
                said = complaints.read().decode(errors="replace").strip().splitlines()
                raise OperatorError(
                    f"The process that reads documents can't be started ({said[-1] if said else 'it says nothing'}). "
                    "Install Khorgos anew, and see that there is memory left."
                )

    def read(self, files: Sequence[Found]) -> Iterator[Taken | _Ended]:
        """What became of the files, up to the one at which the process ended."""
        try:
            for file in files:
                self._channel.send((file.path, self._limits.computing(file.size)))
        except OSError:
            pass  # it has gone; what it did before is there to be received
        for file in files:
            said = self._received(self._limits.waiting(file.size))
            if not isinstance(said, Taken):
                yield self._ended(said, file)
                return
            self._has_read = True
            yield said

    def end(self) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._channel.close()

    def _received(self, patience: float) -> object:
        """What it says; EOFError once it has ended, TimeoutError where it says nothing for `patience` seconds and
        hardly computes: on a machine with far too much to do it may not have had its turn yet."""
        computed = processes.computed(self._process.pid)
        try:
            while not self._channel.poll(patience):
                before, computed = computed, processes.computed(self._process.pid)
                if computed - before < IDLE * patience:
                    return TimeoutError()
            return self._channel.recv()
        except (OSError, EOFError):
            return EOFError()

    def _ended(self, said: object, file: Found) -> _Ended:
        if isinstance(said, TimeoutError):
            return _Ended(remark("no_end"), is_sure=True)
        status = self._process.wait()
        if status == -signal.SIGXCPU:
            seconds = round(self._limits.computing(file.size))
            return _Ended(remark("takes_time", seconds=seconds), is_sure=True)
        if said == OUT_OF_MEMORY:
            why = remark("takes_memory", most=self._limits.memory // MEGABYTE)
        else:
            how = signal.strsignal(-status) if status < 0 else f"exit status {status}"
            why = remark("breaks_off", detail=str(how))
        return _Ended(why, is_sure=not self._has_read)
