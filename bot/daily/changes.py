"""What an order in words or a pressed button changes in a chat's settings, or what to say where it can't be obeyed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import time
from typing import Any
from zoneinfo import available_timezones

from bot.callback_data import check_of
from bot.daily import quiet, zones
from bot.daily.orders import SWITCHES, Order, carried, carried_in, switch_in, weekdays_in
from bot.daily.panel import Panel
from bot.daily.rendering import LibraryPool
from bot.state.subscriptions import Subscription
from responses import Message, Replies, languages

Settings = dict[str, Any]
"""Fields of Subscription with their new values."""
MOST_TOPICS = 8
_DAY_TURNED = re.compile(r"[0-6][+-]")
_LISTED = 3


class Changes:
    """What a person's words or buttons change in the settings of a daily fact."""

    def __init__(self, pool: LibraryPool) -> None:
        self._pool = pool

    async def ordered(
        self, order: Order, subscription: Subscription, replies: Replies, thread: int
    ) -> Settings | Message:
        """What `order`, written in the topic `thread` (0: none), sets; or a message that says why not, or asks back."""
        if order.odd_time:
            return replies.message("daily.odd_time", said=order.odd_time[:20])
        settings = _plain(order, thread)
        match order.action:
            case action if action in SWITCHES:
                return _switch(order, replies)
            case "topics":
                return await self._topics(subscription, order.rest, replies)
            case "quiet":
                return _quiet(order, replies)
            case "language":
                code = _language(order.rest)
                return {"language": code} if code else replies.message("daily.no_language", known=_names())
            case "days" if order.weekdays is None:
                return replies.message("daily.no_days")
            case "time" if order.at is None and order.weekdays is None:
                return replies.message("daily.no_time")
        if not order.rest:
            return settings
        places, sure = await asyncio.to_thread(_places, order.rest, replies.language)  # a rare city takes a moment
        if not places:
            key = "unknown_place" if order.action == "zone" else "not_understood"
            return replies.message(f"daily.{key}", wanted=order.rest[:60])
        if len(places) > 1 or (not sure and order == Order(rest=order.rest)):  # a word alone may be no place at all
            return Panel(replies, subscription).candidates(order.rest[:60], places, carried(order))
        return settings | _at(places[0].zone, places[0].name)

    async def pressed(
        self, subscription: Subscription, what: str, value: str, thread: int, label: str = ""
    ) -> Settings:
        """What a button of the panel in the topic `thread`, with this `label`, sets; nothing for one that only turns to
        another page."""
        match what:
            case "on":
                return {"active": True, "thread": thread}
            case "off":
                return {"active": False}
            case "at" if value.isdecimal() and len(value) == 4 and int(value[:2]) < 24 and int(value[2:]) < 60:
                return {"at": time(int(value[:2]), int(value[2:]))}
            case "zone_is" if value in available_timezones():
                return {"zone": value, "place": None}
            case "place":
                zone, _, rest = value.partition(",")
                return _plain(carried_in(rest), thread) | _at(zone, label) if zone in available_timezones() else {}
            case "day" if _DAY_TURNED.fullmatch(value):
                bit = 1 << int(value[0])
                return {"weekdays": subscription.weekdays | bit if value[1] == "+" else subscription.weekdays & ~bit}
            case "days" if value.isdecimal() and 0 < int(value) < 128:
                return {"weekdays": int(value)}
            case "lang" if value == "-" or value in languages():
                return {"language": None if value == "-" else value}
            case "topic":
                return {"topics": await self._toggled(subscription, value)}
            case "on_this_day" | "silent" | "pin" | "quiz" | "weekly":
                return {what: value == "1"}
        return {}

    async def _topics(self, subscription: Subscription, text: str, replies: Replies) -> Settings | Message:
        """The topics that are named, as the facts spell them; none for 'all'."""
        if weekdays_in(text) is not None:  # 'all' means every day, too
            return {"topics": ()}
        known = await self._pool.all_topics(subscription)
        named, strange = _named(text, known)
        if strange:
            return replies.message("daily.unknown_topic", wanted=strange[:60], some=known[:_LISTED])
        return {"topics": named[:MOST_TOPICS]}

    async def _toggled(self, subscription: Subscription, value: str) -> tuple[str, ...]:
        """The topics with the one whose check and new state (+ or -) the button carries; none at all for '-'."""
        if value == "-":
            return ()
        check, on = value[:-1], value[-1:] == "+"
        offered = await self._pool.topics(subscription)
        chosen = subscription.topics
        return tuple(topic for topic in offered if (on if check_of(topic) == check else topic in chosen))


def _places(said: str, language: str) -> tuple[tuple[zones.Place, ...], bool]:
    """The places that may be meant, and whether one of them has this very name."""
    known = zones.known(said, language)
    return known or zones.find(said, language), bool(known)


def _at(zone: str, name: str) -> Settings:
    """Local time as it is in a place of this name; only its zone, where the place isn't known by name."""
    return {"zone": zone, "place": zones.named(name, zone) if name else None}


def _plain(order: Order, thread: int) -> Settings:
    settings: Settings = {}
    if order.action == "on":
        settings |= {"active": True, "thread": thread}
    elif order.action == "off":
        settings["active"] = False
    if order.at is not None:
        settings["at"] = order.at
    if order.weekdays is not None:
        settings["weekdays"] = order.weekdays
    return settings


def _switch(order: Order, replies: Replies) -> Settings | Message:
    """On where nothing else is said."""
    on = switch_in(order.rest) if order.rest else True
    field = "on_this_day" if order.action == "this_day" else str(order.action)
    return {field: on} if on is not None else replies.message("daily.no_switch", said=order.rest[:20])


def _quiet(order: Order, replies: Replies) -> Settings | Message:
    """The quiet hours that are named, or none."""
    span = quiet.span_in(order.rest)
    if span is None and switch_in(order.rest) is not False:
        return replies.message("daily.no_quiet")
    start, end = span or (None, None)
    return {"quiet_from": start, "quiet_until": end}


def _named(text: str, known: Sequence[str]) -> tuple[tuple[str, ...], str]:
    """The topics that a list with commas names, and the first part that names none; a topic may hold commas itself."""
    spelled = {topic.casefold(): topic for topic in known}
    parts = [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
    named: list[str] = []
    while parts:
        runs = (count for count in range(len(parts), 0, -1) if ", ".join(parts[:count]).casefold() in spelled)
        if (count := next(runs, 0)) == 0:
            return tuple(named), parts[0]
        named.append(spelled[", ".join(parts[:count]).casefold()])
        parts = parts[count:]
    return tuple(dict.fromkeys(named)), ""


def _language(text: str) -> str | None:
    """The code of a language that is named by its code or in its own words."""
    wanted = text.strip().casefold()
    return next((code for code in languages() if wanted in (code, _name(code).casefold())), None)


def _names() -> list[str]:
    return [_name(code) for code in languages()]


def _name(code: str) -> str:
    return Replies(code).text("name")
