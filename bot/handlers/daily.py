"""/daily: the panel of the daily fact, its buttons, the same in words; a bot that is put out of a chat or back in."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace

from markupsafe import Markup
from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatMemberStatus, ChatType
from telegram.ext import (
    ApplicationHandlerStop,
    BaseHandler,
    ChatMemberHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.daily import zones
from bot.daily.changes import Changes, Settings
from bot.daily.orders import Order, understand
from bot.daily.panel import KIND, Panel
from bot.daily.service import Daily
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press
from bot.handlers.rights import person_may_change, writer_may_change
from bot.state.subscriptions import Subscription
from bot.traffic.sending import answer_press, edit, label_of, reply, thread_of, typing
from responses import Message as Said
from responses import Replies

_log = logging.getLogger(__name__)
READING = frozenset({"preview", "yesterday"})
"""What anybody may ask for: it changes nothing."""
IN = frozenset(
    {ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER, ChatMemberStatus.RESTRICTED}
)
PAGES = {"time": "time", "zone": "zone", "days": "days_menu", "language": "languages", "topics": "topics"}
"""What to set, named without saying to what, and the page of the panel where one can choose."""
ZONE_WANTED = "zone"


class DailyPosts:
    def __init__(self, handler_context: HandlerContext, daily: Daily) -> None:
        self._context = handler_context
        self.daily = daily
        self._changes = Changes(daily.pool)

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        written = filters.UpdateType.MESSAGE | filters.UpdateType.CHANNEL_POST
        return [
            CommandHandler("daily", self.command, filters=written),
            on_press(self._context, KIND, 2, self.pressed),
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
        order = await asyncio.to_thread(understand, " ".join(context.args or ()))  # its patterns take a second once
        subscription = await self.daily.settings(message.chat_id)
        replies = await self._replies(message, subscription)
        if order == Order():
            may_change = await writer_may_change(message)
            await reply(message, await self._panel(replies, subscription, may_change=may_change))
        elif order.action in READING:
            await reply(message, await self._read(order.action, replies, subscription))
        elif await self._in_charge(message, replies) and (
            said := await self._obey(message, order, replies, subscription)
        ):
            await reply(message, said)

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
            said = await self._obey(message, Order("zone", rest=message.text or ""), replies, subscription)
            if said and said.buttons:
                await reply(message, said)
            elif said:  # no such place: the next reply is another try
                await self._ask(message, said)
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
        if what in READING:
            await answer_press(query)
            await reply(message, await self._read(what, replies, subscription))
            return
        if not await person_may_change(query.get_bot(), message.chat, query.from_user):
            await answer_press(query, replies.text("daily.not_yours_button"), alert=True)
            return
        if what == "open":
            await answer_press(query)
            await reply(message, await self._panel(replies, subscription))
            return
        if what == "ask_zone":
            await answer_press(query)
            person = query.from_user if message.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP) else None
            whom = person and Markup(person.mention_html())  # only who is named is made to reply
            await self._ask(message, replies.message("daily.ask_place", whom=whom))
            return
        subscription, notice = await self._press(subscription, query, message, what, value)
        replies = await self._replies(message, subscription, query)
        await answer_press(query, replies.text(notice) if notice else None)
        await edit(query, await self._page(replies, subscription, what, value))

    async def _obey(self, message: Message, order: Order, replies: Replies, subscription: Subscription) -> Said | None:
        """Do what was ordered; what to say then, if that isn't said already."""
        if order.action == "now":
            return await self._post_now(replies, subscription)
        if order.action in PAGES and order == Order(order.action):
            return await self._page(replies, subscription, PAGES[order.action])
        if order.action == "off" and not subscription.active:
            return await self._panel(replies, subscription)
        thread = thread_of(message)
        async with typing(message.get_bot(), message.chat_id, thread):
            settings = await self._changes.ordered(order, _spoken(subscription, replies), replies, thread or 0)
        if isinstance(settings, Said):
            return settings
        settings |= await self._first_language(subscription, settings, replies)
        by = message.from_user.id if message.from_user and not message.sender_chat else None
        changed = await self.daily.change(subscription, by, **settings, title=message.chat.title)
        replies = await self._replies(message, changed)
        if order.action == "time" and order.at is None:  # 'weekday mornings': at which hour?
            return await self._page(replies, changed, "time")
        return await self._panel(replies, changed)

    async def _post_now(self, replies: Replies, subscription: Subscription) -> Said | None:
        if not subscription.awake:
            return replies.message("daily.off_now")
        return None if await self.daily.post_now(subscription) else replies.message("daily.had_today")

    async def _read(self, what: str, replies: Replies, subscription: Subscription) -> Said:
        if what == "yesterday":
            fact = await self.daily.yesterday(subscription)
            if fact is None:
                return replies.message("daily.none_yesterday")
            return await self.daily.pool.dressed(subscription, fact, self._context.now().date())
        subscription = _spoken(subscription, replies)
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
        replies = await self._replies(message, subscription, query)
        spoken = _spoken(subscription, replies)
        settings = await self._changes.pressed(spoken, what, value, thread_of(message) or 0, label_of(query))
        if not settings:
            return subscription, ""
        if settings.get("weekdays") == 0:
            return subscription, "daily.one_day_at_least"
        settings |= await self._first_language(subscription, settings, replies)
        settings["title"] = message.chat.title
        return await self.daily.change(subscription, query.from_user.id, **settings), "daily.saved"

    async def _page(self, replies: Replies, subscription: Subscription, what: str, value: str = "") -> Said:
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
                return panel.topics(await self.daily.pool.topics(_spoken(subscription, replies)))
        return await self._panel(replies, subscription)

    async def _panel(self, replies: Replies, subscription: Subscription, *, may_change: bool = True) -> Said:
        coming = await self.daily.upcoming(subscription) if subscription.awake else ()
        left, facts = await self.daily.left(_spoken(subscription, replies))
        return Panel(replies, subscription).main(coming, left, facts, may_change=may_change)

    async def _first_language(self, subscription: Subscription, settings: Settings, replies: Replies) -> Settings:
        """The language spoken with whoever turns it on, where none is set: posts come when nobody asks in any."""
        turned_on = settings.get("active") and not subscription.active
        if (
            not turned_on
            or subscription.language
            or "language" in settings
            or replies.language == self._context.language
        ):
            return {}
        return {} if await self._context.chats.language(subscription.chat) else {"language": replies.language}

    async def _ask(self, message: Message, question: Said) -> None:
        """Ask for a city in words: a reply to this is one."""
        if asked := await reply(message, question, awaited=True):
            await self.daily.prompts.put(message.chat_id, asked.message_id, ZONE_WANTED)

    async def _in_charge(self, message: Message, replies: Replies) -> bool:
        if await writer_may_change(message):
            return True
        await reply(message, replies.message("daily.not_yours"))
        return False

    async def _replies(
        self, message: Message, subscription: Subscription, query: CallbackQuery | None = None
    ) -> Replies:
        """In the language of the chat, else of the person; of the posts where that isn't known, as in a channel."""
        person = query.from_user if query else message.from_user
        return await self._context.replies(message.chat, person, instead=subscription.language)


def _spoken(subscription: Subscription, replies: Replies) -> Subscription:
    """With the language that is spoken at the moment, where none is set for the posts: what facts are shown by."""
    return subscription if subscription.language else replace(subscription, language=replies.language)
