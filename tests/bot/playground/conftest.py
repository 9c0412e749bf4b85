"""A raw client and a private chat to begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.playground import Chat, Person, Playground, World
from tests.bot.playground.api import RawApi, raw_api


@pytest.fixture
async def api(playground: Playground) -> AsyncIterator[RawApi]:
    async with raw_api(playground) as opened:
        yield opened


@pytest.fixture
def world(playground: Playground) -> World:
    return playground.world


@pytest.fixture
def ada(world: World) -> Person:
    return world.person("Ada", username="ada")


@pytest.fixture
def chat(world: World, ada: Person) -> Chat:
    """Ada's private chat with the bot."""
    return world.private(ada)
