"""What reading one file may cost, and how a process keeps itself to it."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass
from math import ceil, inf
from pathlib import Path

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Time is what the processor spends on it, so that a busy machine changes nothing. An ordinary text takes one or
    two seconds a million bytes, a chronicle three or four; the rest is room for slow machines.
    """

    seconds: float = 10.0  # of any file
    seconds_per_megabyte: float = 10.0  # more for what it has to read
    most_seconds: float = 120.0
    patience: float = 30.0  # times as long on the wall, where it hardly computes: it waits for what never comes
    memory: int = 400 * MEGABYTE  # bytes beyond what a process has that has read nothing yet

    def computing(self, size: int) -> float:
        """Seconds of the processor for a file of `size` bytes."""
        return min(self.seconds + size / MEGABYTE * self.seconds_per_megabyte, self.most_seconds)

    def waiting(self, size: int) -> float:
        """Seconds on the wall without computing."""
        return self.computing(size) * self.patience


ORDINARY = Limits()


def limit_memory(most: int) -> None:
    """Let this process fail to allocate more than `most` bytes beyond what it has now.

    Data is limited, not addresses: a file that is mapped costs nothing. Only Linux says how much there is now;
    elsewhere there is no limit.
    """
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
    except (OSError, ValueError, IndexError):
        return
    _lower(resource.RLIMIT_DATA, pages * resource.getpagesize() + most)


def limit_time(seconds: float) -> None:
    """Let the system end this process (SIGXCPU) when it has computed so much longer."""
    _lower(resource.RLIMIT_CPU, ceil(time.process_time() + seconds))


def leave_no_core() -> None:
    """A process that crashes or is ended leaves no image of its memory behind."""
    _lower(resource.RLIMIT_CORE, 0)


def _lower(what: int, soft: int) -> None:
    _, hard = resource.getrlimit(what)
    most = inf if hard == resource.RLIM_INFINITY else hard
    resource.setrlimit(what, (int(min(soft, most)), hard))
