"""Importing what a command needs and no more: without the collector, which would look again and again through modules
that are there to stay, and without what packages bring along for others.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def uncollected() -> Iterator[None]:
    """For blocks that import: they take a tenth less time, and what they made is never looked through again.

    Only for what lives as long as the process: a cycle that is thrown away in such a block stays in memory.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


class _LeftOut(ModuleType):
    """In place of a module whose names are taken over by its package, and used by nobody."""

    def __getattr__(self, name: str) -> None:
        if name.startswith("__"):
            raise AttributeError(name)


def leave_out_extras() -> None:
    """Keep from being imported what the bot never uses of its packages; call it before they are.

    python-telegram-bot imports httpx, which brings a command line along wherever Click and Rich are: 60 ms, 6 MB.
    SQLAlchemy's asyncio brings sessions along, and with them all that maps classes to tables: 50 ms, 7 MB.
    """
    sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # None: it can't be imported
    for name in ("sqlalchemy.ext.asyncio.scoping", "sqlalchemy.ext.asyncio.session"):
        sys.modules.setdefault(name, _LeftOut(name))
