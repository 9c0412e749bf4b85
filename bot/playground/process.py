"""The stand-in in a process of its own, steered over its page's HTTP API."""

from __future__ import annotations

import asyncio
import json
import sys
from types import TracebackType
from typing import Any, Self

import httpx

from bot.errors import SetupError


class PlaygroundProcess:
    """Starts `python -m bot.playground` with the demo's world; stops it when the context ends."""

    def __init__(self, *arguments: str) -> None:
        """`arguments` as on the command line, such as "--no-limits"."""
        self._arguments = arguments
        self.url = self.api_url = self.file_url = self.token = ""

    async def __aenter__(self) -> Self:
        self._process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot.playground",
            *self._arguments,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert self._process.stdout
        line = await self._process.stdout.readline()
        if not line:
            _, said = await self._process.communicate()
            raise SetupError(said.decode().strip() or "the playground's process ended at once")
        for name, value in json.loads(line).items():
            setattr(self, name, value)
        self._client = httpx.AsyncClient(base_url=self.url, trust_env=False)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.aclose()
        if self._process.returncode is None:
            self._process.terminate()
        await self._process.communicate()

    async def state(self) -> dict[str, Any]:
        """Everything the page knows: the chats with their people, topics and latest messages."""
        answer = await self._client.get("/client/state")
        found: dict[str, Any] = answer.raise_for_status().json()
        return found

    async def do(self, what: str, **content: Any) -> dict[str, Any]:
        """What a person does on the page: say, edit, delete, press, block; ValueError with what was wrong."""
        answer = await self._client.post(f"/client/{what}", json=content)
        found: dict[str, Any] = answer.json()
        if answer.is_error:
            raise ValueError(found["error"])
        return found
