"""Delivery of updates by POST to the bot's own address. https://core.telegram.org/bots/api#setwebhook"""

from __future__ import annotations

import asyncio
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.playground.clock import Clock
from bot.playground.errors import bad_request
from bot.playground.updates import Update, Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_FIRST_PAUSE, _LONGEST_PAUSE = 0.05, 5.0


@dataclass(frozen=True, slots=True)
class Target:
    """Where updates are sent, and how many at once."""

    url: str
    secret: str = ""
    connections: int = 40


class Webhook:
    """Updates of one chat go one after another, those of different chats side by side.

    Unlike Telegram it also delivers to plain http, for everything here stays on one machine; and its pauses between
    attempts are shorter, so that a test does not wait.
    """

    def __init__(self, updates: Updates, clock: Clock, timeout: float = 10.0) -> None:
        self._updates = updates
        self._clock = clock
        self._timeout = timeout
        self._task: asyncio.Task[None] | None = None
        self.target: Target | None = None
        self._last_error: tuple[int, str] | None = None

    async def set(self, target: Target | None) -> None:
        """Send updates there from now on; to nobody where it is None."""
        await self.close()
        self.target = target
        self._last_error = None
        if target:
            self._updates.end_poll()
            self._task = asyncio.create_task(self._deliver(target))

    async def close(self) -> None:
        """Stop sending."""
        if self._task:
            self._task.cancel()
            await asyncio.wait({self._task})
            self._task = None

    def info(self) -> dict[str, Any]:
        """The WebhookInfo of the Bot API."""
        found: dict[str, Any] = {
            "url": self.target.url if self.target else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending()),
        }
        if self.target:
            found |= {"max_connections": self.target.connections, "ip_address": "127.0.0.1"}
        if self._last_error:
            found["last_error_date"], found["last_error_message"] = self._last_error
        if allowed := self._updates.allowed:
            found["allowed_updates"] = allowed
        return found

    async def _deliver(self, target: Target) -> None:
        pause = _FIRST_PAUSE
        async with httpx.AsyncClient(timeout=self._timeout, trust_env=False) as client:
            while True:
                if not (pending := self._updates.pending()):
                    await self._updates.news()
                    continue
                if await self._deliver_batch(client, target, pending[: target.connections]):
                    pause = _FIRST_PAUSE
                else:
                    await asyncio.sleep(pause)
                    pause = min(2 * pause, _LONGEST_PAUSE)

    async def _deliver_batch(self, client: httpx.AsyncClient, target: Target, batch: list[Update]) -> bool:
        chats: dict[int, list[Update]] = defaultdict(list)
        for update in batch:
            chats[_chat_id(update)].append(update)
        return all(await asyncio.gather(*(self._deliver_chat(client, target, updates) for updates in chats.values())))

    async def _deliver_chat(self, client: httpx.AsyncClient, target: Target, updates: list[Update]) -> bool:
        headers = {SECRET_HEADER: target.secret} if target.secret else {}
        for update in updates:
            try:
                answer = await client.post(target.url, json=update, headers=headers)
            except httpx.HTTPError as error:
                self._failed(f"Connection failed: {type(error).__name__}")
                return False
            if not answer.is_success:
                self._failed(f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}")
                return False
            self._updates.remove(update)
        return True

    def _failed(self, why: str) -> None:
        self._last_error = (int(self._clock.now().timestamp()), why)


def _chat_id(update: Update) -> int:
    content = next(value for key, value in update.items() if key != "update_id")
    chat = content.get("chat") or content.get("message", {}).get("chat") or content.get("from") or {}
    return int(chat.get("id", 0))


def checked_target(url: str, secret: str, connections: int) -> Target | None:
    """The target for these parameters, None for an empty address; ApiError for what Telegram refuses."""
    if not url:
        return None
    parts = urlsplit(url if "://" in url else f"https://{url}")
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if parts.scheme != "https" and not (parts.scheme == "http" and local):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not parts.hostname:
        raise bad_request("bad webhook: Wrong URL host")
    if not local:
        raise bad_request("bad webhook: this stand-in delivers to its own machine only")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret):
        raise bad_request("secret token contains unallowed characters")
    return Target(parts.geturl(), secret, min(max(connections, 1), 100))
