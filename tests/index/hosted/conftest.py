"""Empty stores on a PostgreSQL server of our own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

import pytest

from tests.bot.databases import Cluster, postgres

__all__ = ["postgres", "store"]


@pytest.fixture
def store(postgres: Cluster) -> Iterator[str]:
    """The address of an empty database."""
    address = asyncio.run(postgres.create())
    yield address
    asyncio.run(postgres.drop(address))
