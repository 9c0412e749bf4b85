"""What lacks a vector is encoded beside the bot, and told as a figure."""

from __future__ import annotations

import asyncio

from prometheus_client import REGISTRY

from bot.encoding import Encoding


async def test_how_much_lacks_a_vector_is_a_figure() -> None:
    left = [7]
    encoded = asyncio.Event()

    async def encode() -> None:
        left[0] = 0
        encoded.set()

    async def use() -> None:
        pass

    encoding = Encoding(lambda: left[0], encode, use)
    await encoding.begin()
    assert REGISTRY.get_sample_value("khorgos_unencoded") == 7
    await encoded.wait()
    await encoding.stop()
    encoding = Encoding(lambda: left[0], encode, use)
    await encoding.begin()
    assert REGISTRY.get_sample_value("khorgos_unencoded") == 0
