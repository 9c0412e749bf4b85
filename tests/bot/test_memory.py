"""What opening an index takes for a moment is given back, and what it takes for good is looked through no more."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator

import pytest

from bot import memory
from tests.conftest import lacking

HOLE = """
import sys
from pathlib import Path
from bot.memory import warm

BLOCK, BLOCKS = 100_000, 1_000  # small enough for the heap, and 100 MB in all

def resident():
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))

class Library:
    def warm(self):
        blocks = [b"x" * BLOCK for _ in range(BLOCKS)]
        self.kept = blocks[-1]  # above all the others
        self.taken = resident()

library = Library()
warm(library)
assert len(library.kept) == BLOCK
print(library.taken - resident())
"""


def test_what_warming_took_in_passing_is_given_back() -> None:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"):
        lacking("a C library with malloc_trim")
    found = subprocess.run([sys.executable, "-c", HOLE], check=True, capture_output=True, text=True)
    assert int(found.stdout) > 80_000_000


def test_without_such_a_c_library_a_library_is_warmed_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    class Library:
        warmed = 0

        def warm(self) -> None:
            self.warmed += 1

    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    memory.warm(library)
    assert library.warmed == 1


BLOCKS = """
import ctypes
from bot.memory import keep_little

class Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in
        "arena ordblks smblks hblks hblkhd usmblks fsmblks uordblks fordblks keepcost".split()]

info = ctypes.CDLL(None).mallinfo2
info.restype = Info
keep_little()
large = bytearray(20_000_000)
del large  # from now on glibc would put blocks up to this size among the small ones
before = info().hblks
another = bytearray(4_000_000)
print(info().hblks - before)
"""


def test_a_large_block_stays_the_systems_own_whatever_was_freed_before() -> None:
    if sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "mallinfo2"):
        lacking("a C library with mallinfo2")
    found = subprocess.run([sys.executable, "-c", BLOCKS], check=True, capture_output=True, text=True)
    assert int(found.stdout) == 1


def test_without_such_a_c_library_nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
    memory.keep_little()


class Ring:
    """A library that holds itself, as ours do: only the collector can free it."""

    def __init__(self) -> None:
        self.held = self

    def warm(self) -> None:
        """It always is."""


@pytest.fixture
def thawed() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
def test_the_collector_leaves_a_warm_library_alone_until_it_is_said_to_be_gone() -> None:
    library = Ring()
    memory.warm(library)
    there = weakref.ref(library)
    del library
    gc.collect()
    assert there() is not None
    memory.settle()
    assert there() is None
