"""The queue of updates: getUpdates as Telegram does it. https://core.telegram.org/bots/api#getting-updates"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

from bot.playground.clock import Clock
from bot.playground.errors import refusal

KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
)
NOT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
KEPT_SECONDS = 24 * 3600
Update = dict[str, Any]


class Updates:
    """Updates not yet confirmed; those of a kind that isn't allowed when they happen are lost, as with Telegram."""

    def __init__(self, clock: Clock, first_id: int = 100_000_001) -> None:
        self._clock = clock
        self._next_id = first_id
        self._waiting: deque[tuple[float, Update]] = deque()
        self._news = asyncio.Event()
        self._poller: asyncio.Future[None] | None = None
        self._allowed: frozenset[str] | None = None
        self._closed = False

    @property
    def allowed(self) -> list[str]:
        """The kinds asked for; empty for the default."""
        return [kind for kind in KINDS if self._allowed is not None and kind in self._allowed]

    def allow(self, kinds: Any) -> None:
        """Remember `allowed_updates`; None changes nothing, an empty list is the default again."""
        if isinstance(kinds, list):
            known = frozenset(str(kind).lower() for kind in kinds) & frozenset(KINDS)
            self._allowed = known or None

    def add(self, kind: str, content: dict[str, Any]) -> int | None:
        """Queue an update; its id, or None if its kind is not allowed now."""
        wanted = kind not in NOT_BY_DEFAULT if self._allowed is None else kind in self._allowed
        if not wanted:
            return None
        update_id = self._next_id
        self._next_id += 1
        self._waiting.append((self._clock.now().timestamp(), {"update_id": update_id, kind: content}))
        self._news.set()
        return update_id

    def pending(self) -> list[Update]:
        """What the bot has not confirmed, for as long as Telegram keeps it."""
        oldest = self._clock.now().timestamp() - KEPT_SECONDS
        while self._waiting and self._waiting[0][0] < oldest:
            self._waiting.popleft()
        return [update for _, update in self._waiting]

    def drop(self) -> None:
        """Forget what the bot has not confirmed."""
        self._waiting.clear()

    def remove(self, update: Update) -> None:
        """Forget one update that a webhook took."""
        for entry in self._waiting:
            if entry[1] is update:
                self._waiting.remove(entry)
                return

    def confirm(self, offset: int) -> None:
        """Forget what is older than `offset`; a negative one keeps only so many of the newest."""
        if offset < 0:
            while len(self._waiting) > -offset:
                self._waiting.popleft()
        while offset > 0 and self._waiting and self._waiting[0][1]["update_id"] < offset:
            self._waiting.popleft()

    async def news(self) -> None:
        """Return when something was added, or the queue was closed, since the last call."""
        await self._news.wait()
        if not self._closed:
            self._news.clear()

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Update]:
        """One getUpdates; ApiError 409 if another one comes meanwhile, which goes on in its place."""
        if self._poller and not self._poller.done():
            self._poller.set_result(None)
        ousted = self._poller = asyncio.get_running_loop().create_future()
        self.confirm(offset)
        deadline = asyncio.get_running_loop().time() + seconds
        try:
            while not (found := self.pending()[:limit]) and not self._closed:
                remaining = deadline - asyncio.get_running_loop().time()
                if remaining <= 0:
                    break
                await self._news_or(ousted, remaining)
        finally:
            if not ousted.done():
                ousted.cancel()
        return found

    async def _news_or(self, ousted: asyncio.Future[None], seconds: float) -> None:
        news = asyncio.ensure_future(self.news())
        try:
            await asyncio.wait({news, ousted}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
        if ousted.done():
            raise refusal(
                409, "terminated by other getUpdates request; make sure that only one bot instance is running"
            )

    def end_poll(self) -> None:
        """End a waiting poll with 409, as setting a webhook does."""
        if self._poller and not self._poller.done():
            self._poller.set_result(None)

    def close(self) -> None:
        """Let nobody wait for updates any more."""
        self._closed = True
        self._news.set()
