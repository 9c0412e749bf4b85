"""Time that passes by itself while nobody has anything to do: what waits for a minute is there at once, and to the
second, however busy the machine is. For coroutines that wait for each other and the clock, and for nothing outside."""

from __future__ import annotations

import asyncio
import functools
import selectors
from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec

P = ParamSpec("P")


class _Selector(selectors.DefaultSelector):
    """Looks what has come in, and instead of waiting for more sets the clock forward."""

    def __init__(self, wait: Callable[[float], None]) -> None:
        super().__init__()
        self._wait = wait

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(None if timeout is None else 0)
        if not ready and timeout:
            self._wait(timeout)
        return ready


class VirtualLoop(asyncio.SelectorEventLoop):
    """An event loop whose clock begins at nought and moves only when all its tasks wait."""

    def __init__(self) -> None:
        self._moment = 0.0
        super().__init__(_Selector(self.passes))

    def passes(self, seconds: float) -> None:
        """So many seconds go by, whatever waits: as where the machine sleeps."""
        self._moment += seconds

    def time(self) -> float:
        """Seconds since the beginning."""
        return self._moment


def in_virtual_time(test: Callable[P, Coroutine[Any, Any, None]]) -> Callable[P, None]:
    """The test, run in such a loop."""

    @functools.wraps(test)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        with asyncio.Runner(loop_factory=VirtualLoop) as runner:
            runner.run(test(*args, **kwargs))

    return run
