"""The Bot API over HTTP, as a raw client sees it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from bot.playground import Playground


class RawApi:
    """Calls methods with JSON bodies."""

    def __init__(self, client: httpx.AsyncClient, base: str) -> None:
        self.client = client
        self.base = base

    async def answer(self, method: str, /, **parameters: Any) -> dict[str, Any]:
        """The whole answer, `ok` or not."""
        response = await self.client.post(f"{self.base}/{method}", json=parameters)
        body: dict[str, Any] = response.json()
        assert body["ok"] is (response.status_code == 200)
        assert body["ok"] or body["error_code"] == response.status_code
        return body

    async def __call__(self, method: str, /, **parameters: Any) -> Any:
        """The result of a call that must succeed."""
        body = await self.answer(method, **parameters)
        assert body["ok"], body
        return body["result"]

    async def refusal(self, method: str, /, **parameters: Any) -> str:
        """The description of a call that must fail."""
        body = await self.answer(method, **parameters)
        assert not body["ok"], body
        return str(body["description"])


@asynccontextmanager
async def raw_api(playground: Playground) -> AsyncIterator[RawApi]:
    async with httpx.AsyncClient(timeout=120, trust_env=False, verify=False) as client:
        yield RawApi(client, f"{playground.api_url}{playground.token}")
