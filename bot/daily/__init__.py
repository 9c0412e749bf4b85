"""The daily fact: when it is due, which one it is, and how it gets there once. docs/daily.md says what is promised."""

from __future__ import annotations

from bot.state.database import Database
from bot.state.subscriptions import Subscriptions


async def asleep(database: Database) -> list[str]:
    """The chats whose daily fact sleeps, and why, for the operator."""
    return [
        f"chat {subscription.chat}{f' ({subscription.title})' if subscription.title else ''}: "
        f"the daily fact sleeps: {subscription.asleep}"
        for subscription in await Subscriptions(database).sleeping()
    ]
