"""Who waits for the database while its connections are closed is told so, and waits no longer."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from index.store.postgres.connection import Connections, StoreError

NOWHERE = "postgresql://localhost:1/none"


def test_what_is_under_way_ends_when_the_connections_are_closed() -> None:
    connections, begun = Connections(NOWHERE), threading.Event()

    async def never() -> None:
        begun.set()
        await asyncio.Event().wait()

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(connections.wait, never())
        assert begun.wait(300)
        connections.close()
        with pytest.raises(StoreError, match="closed"):
            waiting.result(300)


def test_nothing_begins_on_connections_that_are_closed() -> None:
    connections = Connections(NOWHERE)
    connections.close()
    connections.close()  # nothing more to end

    async def some() -> None:
        raise AssertionError

    with pytest.raises(StoreError, match="closed"):
        connections.wait(some())
