"""Who waits for the database while its connections are closed is told so, and waits no longer."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest

from index.store.generations import Indexed
from index.store.postgres.connection import Connections, StoreError
from index.store.postgres.writing import writing

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


def test_a_change_whose_connection_is_lost_raises_what_operators_are_told_and_keeps_nothing(store: str) -> None:
    connections = Connections(store)
    lost = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = $1"

    def change_and_lose() -> None:
        with writing(connections) as change:
            change.note("mill.md", Indexed(1, 1, "", 0))
            connections.run(lambda other: other.execute(lost, store.rpartition("/")[2]))
            with suppress(StoreError):
                change.known()  # meets the loss; the next one has no connection to begin with
            change.note("quay.md", Indexed(1, 1, "", 0))

    try:
        with pytest.raises(StoreError, match="can't be used"):
            change_and_lose()
        with writing(connections) as change:
            assert change.known() == {}
    finally:
        connections.close()
