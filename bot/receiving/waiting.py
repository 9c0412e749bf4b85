"""Waiting that a stop ends."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

T = TypeVar("T")


async def unless(stop: asyncio.Event, call: Awaitable[T]) -> T | None:
    """The call's result, or None if `stop` is set first; the call is then given up."""
    work, ending = asyncio.ensure_future(call), asyncio.create_task(stop.wait())
    try:
        await asyncio.wait([work, ending], return_when=asyncio.FIRST_COMPLETED)
        return work.result() if work.done() else None
    finally:
        for task in (work, ending):
            task.cancel()
        await asyncio.gather(work, ending, return_exceptions=True)
