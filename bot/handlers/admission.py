"""Who may ask in a group, and what counts as being asked there: what its administrators set with /settings.

It stands before all other handlers, and lets pass what is nobody's business, or what changes nothing in the chat.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from datetime import timedelta

from telegram import CallbackQuery, Message, MessageEntity, Update, User
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop, BaseHandler, CallbackQueryHandler, MessageHandler, filters

from bot import links
from bot.conversation import speaker
from bot.handler_context import HandlerContext
from bot.handlers.asking import asked_of_us, without_mention
from bot.handlers.presses import Context
from bot.handlers.rights import person_may_change, writer_may_change
from bot.traffic.sending import answer_press, reply

ASKING = frozenset({"ask", "timeline", "fact", "sources"})
"""Commands that make the bot speak of the documents; the others look after themselves, or after people's own data."""
_PRESSES = re.compile("^[pbmsnqvtegxjlfhWJ]:")
"""Buttons that make it speak of them."""
TOLD_AGAIN = timedelta(hours=1)
"""Who was told that only administrators ask here isn't told again so soon."""
REMEMBERED = 10_000


class Admission:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context
        self._told: OrderedDict[tuple[int, int], float] = OrderedDict()

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        written = filters.UpdateType.MESSAGE | filters.UpdateType.EDITED_MESSAGE
        said = filters.TEXT | filters.CAPTION
        return [
            MessageHandler(written & said & filters.ChatType.GROUPS & ~filters.IS_AUTOMATIC_FORWARD, self.written),
            CallbackQueryHandler(self.pressed, pattern=_PRESSES),
        ]

    async def written(self, update: Update, context: Context) -> None:
        """Raises ApplicationHandlerStop where the message isn't to be answered."""
        message = update.effective_message
        if message is None or not _speaks_to_us(message, context):
            return
        settings = await self._context.settings(message.chat_id)
        if settings.only_named and not _named(message, context):
            raise ApplicationHandlerStop
        if settings.only_administrators and not await writer_may_change(message):
            await self._turn_away(message, context.bot.bot)
            raise ApplicationHandlerStop

    async def pressed(self, update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None or not isinstance(query.message, Message) or query.message.chat.type == ChatType.PRIVATE:
            return
        chat = query.message.chat
        settings = await self._context.settings(chat.id)
        if settings.only_administrators and not await person_may_change(query.get_bot(), chat, query.from_user):
            await self._refuse(query)
            raise ApplicationHandlerStop

    async def _turn_away(self, message: Message, bot: User) -> None:
        """Say where to ask instead; a button takes the question along, where it isn't too long."""
        who, now = (message.chat_id, speaker(message) or 0), message.date.timestamp()
        if now - self._told.get(who, 0.0) < TOLD_AGAIN.total_seconds():
            return
        self._told[who] = now
        if len(self._told) > REMEMBERED:
            self._told.popitem(last=False)
        replies = await self._context.replies(message.chat, message.from_user)
        said = replies.message("ask.only_administrators", bot=bot.username)
        question = "" if _command(message)[0] == "start" else asked_of_us(message, bot)
        parameter = links.to_question(question) if question else None
        ways = (replies.link("in_private", links.start_link(str(bot.username), parameter)),) if parameter else ()
        await reply(message, said.with_buttons(ways))

    async def _refuse(self, query: CallbackQuery) -> None:
        chat = query.message.chat if query.message else None
        replies = await self._context.replies(chat, query.from_user)
        await answer_press(query, replies.text("ask.only_administrators", bot=None), alert=True)


def _speaks_to_us(message: Message, context: Context) -> bool:
    """Whether a message of a group makes the bot speak of the documents."""
    name, bot = _command(message)
    if name:
        ours = bot in ("", context.bot.username.casefold())
        return ours and (name in ASKING or (name == "start" and len((message.text or "").split()) > 1))
    return asked_of_us(message, context.bot.bot) is not None


def _named(message: Message, context: Context) -> bool:
    return bool(_command(message)[0]) or without_mention(message, context.bot.bot)[1]


def _command(message: Message) -> tuple[str, str]:
    """The command that a message begins with and the bot that it names; '' for none."""
    first = message.entities[0] if message.entities else None
    if first is None or first.type != MessageEntity.BOT_COMMAND or first.offset:
        return "", ""
    said = message.parse_entity(first)
    name, _, bot = said.removeprefix("/").casefold().partition("@") if said.startswith("/") else ("", "", "")
    return name, bot
