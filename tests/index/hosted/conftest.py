"""Empty stores on a PostgreSQL server of our own."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.databases import Cluster, postgres
from tests.index.hosted.village import laid_out

__all__ = ["postgres", "store", "unhurried"]


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """A store that is slow, as all is on a machine with much to do, is not taken for one that is away."""
    monkeypatch.setattr("index.store.postgres.connection.PATIENCE", 300.0)


@pytest.fixture
def store(postgres: Cluster) -> Iterator[str]:
    """The address of an empty database."""
    address = asyncio.run(postgres.create())
    yield address
    asyncio.run(postgres.drop(address))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return laid_out(tmp_path / "documents")
