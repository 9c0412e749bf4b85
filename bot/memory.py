"""What memory opening an index takes for a moment is given back to the system, and what it takes for good is told from
that.
"""

from __future__ import annotations

import ctypes
import gc
from typing import Protocol

LARGE = 1 << 20
"""Bytes from which on a block is the system's own, which gets it back as soon as it is free."""
_M_MMAP_THRESHOLD = -3


class Warmed(Protocol):
    """A library, as far as this module goes."""

    def warm(self) -> None: ...


def warm(library: Warmed) -> None:
    """Have a library compute what its first questions would wait for, and give back what that took in passing.

    The C library keeps freed memory for the process as long as anything above it is in use: tens of MB, which stay
    taken for good in a bot that never needs so much again but for the next index.
    """
    library.warm()
    settle()


def settle() -> None:
    """Have the collector leave alone what is there now: a library is some 200,000 objects, which it would look through
    after every hundred questions or so, 0.1 s in which nobody is answered. Call it again once a library has gone, whose
    objects it would never free.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    _give_back()


def keep_little() -> None:
    """Have large blocks given back when they are free: glibc would put them among others from the first that is freed
    on, where they leave holes. Call it before an index is opened."""
    try:
        set_option = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return
    set_option(_M_MMAP_THRESHOLD, LARGE)


def _give_back() -> None:
    """Where the C library can: glibc's; others do it by themselves, or never."""
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return
    trim(0)
