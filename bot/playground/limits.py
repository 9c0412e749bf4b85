"""Flood control, by the values of https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.playground.clock import Clock
from bot.playground.errors import too_many_requests
from bot.playground.model import Chat


@dataclass(frozen=True, slots=True)
class Limits:
    """Messages and edits a bot may send. The bursts are ours: Telegram allows some and doesn't say how many."""

    overall_per_second: float = 30
    overall_burst: float = 30
    chat_per_second: float = 1
    chat_burst: float = 3
    group_per_minute: float = 20
    group_burst: float = 20


EASY_GOING = Limits(chat_burst=30, group_per_minute=60, group_burst=60)
"""Telegram's rates with bursts that one person at a keyboard does not reach."""


@dataclass(slots=True)
class _Bucket:
    tokens: float
    at: float


class FloodControl:
    """Token buckets: one over all, one a chat. Without `limits` everything passes."""

    def __init__(self, clock: Clock, limits: Limits | None) -> None:
        self.limits = limits
        self._clock = clock
        self._overall = _Bucket(limits.overall_burst if limits else 0, self._now())
        self._chats: dict[int, _Bucket] = {}

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def spend(self, chat: Chat) -> None:
        """Count one message to the chat; ApiError 429 with `retry_after` (whole seconds) if it is one too many."""
        if self.limits is None:
            return
        limits = self.limits
        if chat.is_group:
            rate, burst = limits.group_per_minute / 60, limits.group_burst
        else:
            rate, burst = limits.chat_per_second, limits.chat_burst
        now = self._now()
        bucket = self._chats.setdefault(chat.id, _Bucket(burst, now))
        waits = (
            _wait(bucket, now, rate, burst),
            _wait(self._overall, now, limits.overall_per_second, limits.overall_burst),
        )
        if max(waits) > 0:
            raise too_many_requests(math.ceil(max(waits)))
        bucket.tokens -= 1
        self._overall.tokens -= 1


def _wait(bucket: _Bucket, now: float, rate: float, burst: float) -> float:
    """Fill the bucket up to `now`; the seconds until it holds a whole token."""
    bucket.tokens = min(burst, bucket.tokens + max(now - bucket.at, 0) * rate)
    bucket.at = now
    return (1 - bucket.tokens) / rate if bucket.tokens < 1 - 1e-9 else 0
