"""getUpdates, as it comes: python-telegram-bot's own method would read the batch, and fail over one update in it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import urlencode

from telegram.ext import ExtBot

from bot.receiving.parsing import Json

SPARE = 5.0
"""Seconds that the network may take beyond those that Telegram is asked to wait."""


async def pending(bot: ExtBot[int], offset: int, *, limit: int, seconds: int, kinds: Sequence[str]) -> Sequence[Json]:
    """The updates from `offset` on, unread; what is below it is confirmed. Waits up to `seconds` for the first.

    Raises:
        TelegramError: as any method of the bot.
    """
    asked = {"offset": offset, "limit": limit, "timeout": seconds, "allowed_updates": json.dumps(list(kinds))}
    address = f"{bot.base_url}/getUpdates?{urlencode(asked)}"
    found = await bot.request.post(address, read_timeout=seconds + SPARE)
    return found if isinstance(found, list) else ()
