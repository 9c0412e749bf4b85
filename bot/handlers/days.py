"""Which day it is where a chat is: 'today' in Almaty begins five hours before Greenwich's."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from bot.daily import zones
from bot.handler_context import HandlerContext
from bot.state.subscriptions import Subscriptions

UNSET = "UTC"


async def today(handler_context: HandlerContext, chat: int, language: str) -> date:
    """The date in the zone that was set for the chat's daily fact, else in that of the most people who speak
    `language`; for English, which is spoken everywhere, Greenwich's. The same while the database is away."""
    subscriptions = Subscriptions(handler_context.database)
    found = await handler_context.database.patience.with_it(subscriptions.get(chat), None)
    zone = found.zone if found and found.zone != UNSET else usual_zone(language)
    return handler_context.now().astimezone(ZoneInfo(zone)).date()


def usual_zone(language: str) -> str:
    """The zone (IANA) of the largest city where a language is at home."""
    return UNSET if language == "en" else next((place.zone for place in zones.suggested(language)), UNSET)
