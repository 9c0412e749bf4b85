"""/daily: the panel of the daily fact, its buttons, the same in words; a bot that is put out of a chat or back in."""

from __future__ import annotations

import asyncio
import logging
from datetime import time
from typing import Any
from zoneinfo import available_timezones

from telegram import CallbackQuery, ForceReply, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError
from telegram.ext import (
    ApplicationHandlerStop,
    BaseHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from khorgos.bot.daily import zones
from khorgos.bot.daily.orders import Order, switch_in, understand, weekdays_in
from khorgos.bot.daily.panel import KIND, Panel
from khorgos.bot.daily.service import Daily
from khorgos.bot.desk import Desk
from khorgos.bot.handlers.presses import Context, check_of, on_press
from khorgos.bot.handlers.rights import person_may_change, writer_may_change
from khorgos.bot.sending import answer_press, edit, reply, thread_of, typing
from khorgos.bot.state.subscriptions import Subscription
from khorgos.responses import Message as Said
from khorgos.responses import Replies, languages

_log = logging.getLogger(__name__)
READING = frozenset({"preview", "yesterday"})
"""What anybody may ask for: it changes nothing."""
IN = frozenset(
    {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER, ChatMemberStatus.RESTRICTED}
)
ZONE_WANTED = "zone"


class DailyPosts:
    def __init__(self, desk: Desk, daily: Daily) -> None:
        self._desk = desk
        self.daily = daily

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        written = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
        return [
            CommandHandler("daily", self.command, filters=written),
            on_press(self._desk, KIND, 2, self.pressed),
        ]

    def early_handlers(self) -> list[BaseHandler[Update, Context, None]]:
        """Those that must see an update before it can be taken for a question."""
        replied = filters.REPLY & filters.TEXT & ~filters.COMMAND
        return [
            ChatMemberHandler(self.moved, ChatMemberHandler.MY_CHAT_MEMBER),
            MessageHandler(replied & (filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST), self.answered),
        ]

    async def command(self, update: Update, context: Context) -> None:
        if (message := update.effective_message) is None:
            return
        order = understand(" ".join(context.args or ()))
        subscription = await self.daily.settings(message.chat_id)
        replies = await self._replies(message, subscription)
        if order.action in READING:
            await reply(message, await self._read(order.action, replies, subscription))
        elif order == Order() or await self._in_charge(message, replies):
            await self._obey(message, order, replies, subscription)

    async def answered(self, update: Update, _: Context) -> None:
        """A reply to 'Which city?'. Anything else goes on to the other handlers."""
        message = update.effective_message
        if message is None or message.reply_to_message is None:
            return
        if await self.daily.prompts.wanted(message.chat_id, message.reply_to_message.message_id) != ZONE_WANTED:
            return
        subscription = await self.daily.settings(message.chat_id)
        replies = await self._replies(message, subscription)
        if await self._in_charge(message, replies):
            await self._obey(message, Order("zone", rest=message.text or ""), replies, subscription)
        raise ApplicationHandlerStop

    async def moved(self, update: Update, _: Context) -> None:
        """The bot was put out of a chat (or blocked), or may write there again."""
        if (change := update.my_chat_member) is None:
            return
        member = change.new_chat_member
        if member.status in IN and getattr(member, "is_member", True):
            if await self.daily.returned(change.chat.id):
                _log.info("chat %s: back again, the daily fact goes on", change.chat.id)
        elif await self.daily.removed(change.chat.id, f"the bot is {member.status} since {change.date:%Y-%m-%d}"):
            _log.info("chat %s: the bot is %s, the daily fact sleeps", change.chat.id, member.status)

    async def pressed(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        what, value = parts
        subscription = await self.daily.settings(message.chat_id)
        replies = await self._replies(message, subscription, query)
        if not await person_may_change(query.get_bot(), message.chat, query.from_user):
            await answer_press(query, replies.text("daily.not_yours_button"))
            return
        if what == "preview":
            await answer_press(query)
            await reply(message, await self._read("preview", replies, subscription))
            return
        if what == "ask_zone":
            await answer_press(query)
            await self._ask_zone(message, query, replies)
            return
        subscription, notice = await self._press(subscription, query, message, what, value)
        replies = await self._replies(message, subscription, query)
        await answer_press(query, replies.text(notice) if notice else None)
        await edit(query, await self._page(replies, subscription, what, value))

    async def _obey(self, message: Message, order: Order, replies: Replies, subscription: Subscription) -> None:
        by = message.from_user.id if message.from_user and not message.sender_chat else None
        if order.action == "now":
            await self._post_now(message, replies, subscription)
            return
        if order == Order():
            await reply(message, await self._panel(replies, subscription))
            return
        settings, refusal = await self._settings(message, order, replies, subscription)
        if refusal:
            await reply(message, refusal)
            return
        if order.action == "off" and not subscription.active:
            await reply(message, await self._panel(replies, subscription))
            return
        changed = await self.daily.change(subscription, by, **settings)
        await reply(message, await self._panel(await self._replies(message, changed), changed))

    async def _settings(
        self, message: Message, order: Order, replies: Replies, subscription: Subscription
    ) -> tuple[dict[str, Any], Said | None]:
        """What an order sets; or why it can't be obeyed."""
        settings: dict[str, Any] = {"title": message.chat.title}
        if order.odd_time:
            return settings, replies.message("daily.odd_time", said=order.odd_time[:20])
        if order.action == "on":
            settings |= {"active": True, "thread": thread_of(message) or 0}
        elif order.action == "off":
            settings["active"] = False
        if order.at is not None:
            settings["at"] = order.at
        if order.weekdays is not None:
            settings["weekdays"] = order.weekdays
        match order.action:
            case "silent" | "pin" | "this_day":
                field = "on_this_day" if order.action == "this_day" else order.action
                return settings | {field: switch_in(order.rest) is not False}, None
            case "topics":
                return settings | {"topics": await self._topics(subscription, order.rest)}, None
            case "language":
                code = _language(order.rest)
                return settings | {"language": code}, None if code else replies.message("daily.no_language")
            case "days" if order.weekdays is None:
                return settings, replies.message("daily.no_days")
            case "time" if order.at is None:
                return settings, replies.message("daily.no_time")
        if order.rest:
            async with typing(message.get_bot(), message.chat_id, thread_of(message)):  # a rare city takes a moment
                zone, refusal = await self._zone(order.rest, replies, subscription)
            return settings | {"zone": zone}, refusal
        return settings, replies.message("daily.no_place") if order.action == "zone" else None

    async def _zone(self, text: str, replies: Replies, subscription: Subscription) -> tuple[str | None, Said | None]:
        """The zone of a place; or what to say where it is not known or could be several."""
        places = await asyncio.to_thread(zones.find, text, replies.language)
        if not places:
            return None, replies.message("daily.unknown_place", wanted=text[:60])
        if len(places) == 1:
            return places[0].zone, None
        return None, Panel(replies, subscription).candidates(text[:60], places)

    async def _topics(self, subscription: Subscription, text: str) -> tuple[str, ...]:
        """The topics that are named, as the facts spell them; none for 'all' or nothing."""
        if not text or weekdays_in(text) is not None:  # 'all' means every day, too
            return ()
        offered = {topic.casefold(): topic for topic in await self.daily.pool.topics(subscription)}
        named = [part.strip() for part in text.replace("，", ",").split(",") if part.strip()]
        return tuple(offered.get(topic.casefold(), topic) for topic in named)[:8]

    async def _post_now(self, message: Message, replies: Replies, subscription: Subscription) -> None:
        if not subscription.awake:
            await reply(message, replies.message("daily.off_now"))
        elif not await self.daily.post_now(subscription):
            await reply(message, replies.message("daily.had_today"))

    async def _read(self, what: str, replies: Replies, subscription: Subscription) -> Said:
        if what == "yesterday":
            fact = await self.daily.yesterday(subscription)
            if fact is None:
                return replies.message("daily.none_yesterday")
            return await self.daily.pool.dressed(subscription, fact, self._desk.now().date())
        coming = await self.daily.coming(subscription)
        if coming is None:
            return replies.fact(None)
        dressed = await self.daily.pool.dressed(subscription, coming.fact, coming.occurrence.day)
        when = Panel(replies, subscription).moment(coming.occurrence.due)
        heading = replies.message("daily.preview", when=when, active=subscription.awake)
        return Said(f"{heading.html}\n\n{dressed.html}", f"{heading.plain}\n\n{dressed.plain}", dressed.buttons)

    async def _press(
        self, subscription: Subscription, query: CallbackQuery, message: Message, what: str, value: str
    ) -> tuple[Subscription, str]:
        """Do what a button says; the subscription as it is then, and the key of a notice."""
        settings = await self._pressed_settings(subscription, message, what, value)
        if settings is None:
            return subscription, ""
        if "weekdays" in settings and not settings["weekdays"]:
            return subscription, "daily.one_day_at_least"
        settings["title"] = message.chat.title
        return await self.daily.change(subscription, query.from_user.id, **settings), "daily.saved"

    async def _pressed_settings(
        self, s: Subscription, message: Message, what: str, value: str
    ) -> dict[str, Any] | None:
        match what:
            case "on":
                return {"active": True, "thread": thread_of(message) or 0}
            case "off":
                return {"active": False}
            case "at" if value.isdecimal() and len(value) == 4 and int(value[:2]) < 24 and int(value[2:]) < 60:
                return {"at": time(int(value[:2]), int(value[2:]))}
            case "zone_is" if value in available_timezones():
                return {"zone": value}
            case "day" if value.isdecimal() and int(value) < 7:
                return {"weekdays": s.weekdays ^ 1 << int(value)}
            case "days" if value.isdecimal() and 0 < int(value) < 128:
                return {"weekdays": int(value)}
            case "lang" if value == "-" or value in languages():
                return {"language": None if value == "-" else value}
            case "topic":
                return {"topics": await self._toggled(s, value)}
            case "on_this_day" | "silent" | "pin":
                return {what: value == "1"}
        return None

    async def _toggled(self, subscription: Subscription, check: str) -> tuple[str, ...]:
        if check == "-":
            return ()
        offered = await self.daily.pool.topics(subscription)
        chosen = subscription.topics
        return tuple(topic for topic in offered if (topic in chosen) != (check_of(topic) == check))

    async def _page(self, replies: Replies, subscription: Subscription, what: str, value: str) -> Said:
        panel = Panel(replies, subscription)
        match what:
            case "time":
                return panel.hours()
            case "hour" if value.isdecimal() and int(value) < 24:
                return panel.minutes(int(value))
            case "zone":
                return panel.zones(await asyncio.to_thread(zones.suggested, replies.language))
            case "days_menu" | "day" | "days":
                return panel.days()
            case "languages" | "lang":
                return panel.languages()
            case "topics" | "topic":
                return panel.topics(await self.daily.pool.topics(subscription))
        return await self._panel(replies, subscription)

    async def _panel(self, replies: Replies, subscription: Subscription) -> Said:
        coming = await self.daily.upcoming(subscription) if subscription.awake else ()
        left, facts = await self.daily.left(subscription)
        return Panel(replies, subscription).main(coming, left, facts)

    async def _ask_zone(self, message: Message, query: CallbackQuery, replies: Replies) -> None:
        """Ask for a city in words; in groups only the person who pressed is asked to reply."""
        person = query.from_user
        whom = person.mention_html() if message.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) else ""
        asked = replies.message("daily.ask_place")
        try:
            sent = await query.get_bot().send_message(
                message.chat_id,
                f"{whom}{', ' if whom else ''}{asked.html}",
                message_thread_id=thread_of(message),
                reply_markup=ForceReply(selective=True) if message.chat.type != ChatType.CHANNEL else None,
            )
        except TelegramError as error:
            _log.info("chat %s: can't ask for a city: %s", message.chat_id, error)
            return
        await self.daily.prompts.put(message.chat_id, sent.message_id, ZONE_WANTED)

    async def _in_charge(self, message: Message, replies: Replies) -> bool:
        if await writer_may_change(message):
            return True
        await reply(message, replies.message("daily.not_yours"))
        return False

    async def _replies(
        self, message: Message, subscription: Subscription, query: CallbackQuery | None = None
    ) -> Replies:
        """In the language of the posts where one is set, else in that of the chat or the person."""
        person = query.from_user if query else message.from_user
        return await self._desk.replies(message.chat, person, subscription.language)


def _language(text: str) -> str | None:
    """The code of a language that is named by its code or in its own words."""
    wanted = text.strip().casefold()
    for code in languages():
        if wanted in (code, Replies(code).text("name").casefold()):
            return code
    return None
