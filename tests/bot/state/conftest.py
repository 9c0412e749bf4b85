"""Databases, and a clock for what is kept in them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.bot.databases import database, database_address, postgres

__all__ = ["database", "database_address", "postgres"]


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time


@pytest.fixture
def hand() -> Hand:
    return Hand()
