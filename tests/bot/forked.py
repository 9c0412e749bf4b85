"""The command as a process of its own, forked from one that has the modules and the tables of words already.

What it does from then on is what `python -m bot` does, without the two to three seconds of the processor that a start
takes. Where the start itself matters, a test starts it anew.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.reduction import DupFd
from typing import Any

MODULES = ["tests.bot.forked_from"]


def _command(
    arguments: Sequence[str],
    environment: Mapping[str, str],
    errors: Any,
    heeds_hangups: bool,
    first: Callable[[], None] | None,
) -> None:
    from bot.cli import main

    if first:
        first()
    signal.signal(signal.SIGHUP, signal.SIG_DFL if heeds_hangups else signal.SIG_IGN)
    os.dup2(errors.detach(), 2)
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["khorgos", *arguments]
    main()


class Forked:
    """As much of `asyncio.subprocess.Process` as tests use; standard error is a pipe. `first` is done in the process
    before all else."""

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], first: Callable[[], None] | None = None
    ) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(MODULES)
        self.errors, its_end = os.pipe()
        heeds_hangups = signal.getsignal(signal.SIGHUP) is not signal.SIG_IGN  # now, not when the server was forked
        given = (list(arguments), dict(environment), _Passed(its_end), heeds_hangups, first)
        self._process = context.Process(target=_command, args=given)
        self._process.start()
        os.close(its_end)

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    async def wait(self) -> int:
        ended = asyncio.Event()
        loop = asyncio.get_running_loop()
        loop.add_reader(self._process.sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        self._process.join()
        assert self.returncode is not None
        return self.returncode


class _Passed:
    """A file descriptor on its way to the process: known only while that is started."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __reduce__(self) -> Any:
        return _as_it_is, (DupFd(self._number),)


def _as_it_is(passed: Any) -> Any:
    return passed
