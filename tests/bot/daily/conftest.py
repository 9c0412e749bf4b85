"""The two ways to see the daily fact at work: the scheduler alone, and all of the bot."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.daily.gazetteer import gazetteer
from bot.playground import Playground
from bot.state import Database
from tests.bot.daily.facts import plain_facts
from tests.bot.daily.scene import Scene, perform
from tests.bot.daily.stage import START, Stage
from tests.bot.databases import database, database_address, postgres

__all__ = ["cities", "database", "database_address", "postgres", "scene", "stage"]


@pytest.fixture
def stage(database: Database) -> Stage:
    return Stage(database, plain_facts(30), START)


@pytest.fixture(scope="session")
def cities() -> None:
    """Made once: the first city that is asked for takes a second or two, more on a busy machine."""
    gazetteer()


@pytest.fixture
async def scene(cities: None, playground: Playground, database: Database, tmp_path: Path) -> AsyncIterator[Scene]:
    async with perform(playground, database, tmp_path) as made:
        yield made
