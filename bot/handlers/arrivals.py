"""The bot in a new group: one welcome with what it does there; out of a group: what was said there is forgotten."""

from __future__ import annotations

import logging
from contextlib import suppress

from telegram import Bot, Chat, ChatMember, ChatMemberRestricted, ChatMemberUpdated, InlineKeyboardMarkup, Update, User
from telegram.constants import ChatMemberStatus, ChatType, ParseMode
from telegram.error import BadRequest, Forbidden
from telegram.ext import BaseHandler, ChatMemberHandler

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.helping import DAILY
from bot.handlers.helping import KIND as HELP
from bot.handlers.presses import Context
from bot.handlers.settings_panel import OPEN
from bot.traffic.sending import keyboard
from responses import languages
from responses.texts import primary

_log = logging.getLogger(__name__)
IN_CHARGE = frozenset({ChatMemberStatus.ADMINISTRATOR, ChatMemberStatus.OWNER})
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


class Arrivals:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [ChatMemberHandler(self.moved, ChatMemberHandler.MY_CHAT_MEMBER)]

    async def moved(self, update: Update, _: Context) -> None:
        """The bot came into a chat, was put out of it, or has other rights there."""
        if (change := update.my_chat_member) is None:
            return
        was, is_ = _inside(change.old_chat_member), _inside(change.new_chat_member)
        if was and not is_:
            await self._context.chats.leave(change.chat.id)
        elif change.chat.type in GROUPS and is_ and (not was or _promoted(change)):
            await self.welcome(update.get_bot(), change.chat, change.from_user)
        elif change.chat.type == ChatType.CHANNEL and is_ and not was:
            await self._speak_like(change.from_user, change.chat)
            await self._tell(update.get_bot(), change)

    async def welcome(self, bot: Bot, chat: Chat, person: User | None) -> None:
        """Say once what the bot does in a group, where everybody reads it: in a forum that is its first topic."""
        if not await self._context.chats.welcome(chat.id):
            return
        replies = await self._context.replies(chat, person)
        said = replies.message("welcome.group", bot=bot.username).with_buttons(
            (replies.button("settings", OPEN), replies.button("daily", DAILY)),
            (replies.button("help", pack(HELP, "help")),),
        )
        await _send(bot, chat.id, said.html, keyboard(said.buttons))

    async def _speak_like(self, person: User, channel: Chat) -> None:
        """Nobody's language is known of what is posted in a channel: until another is set, it is that of whoever put
        the bot there."""
        spoken = primary(person.language_code)
        known = await self._context.chats.language(channel.id)
        if known is None and spoken in languages() and spoken != self._context.language:
            await self._context.chats.set_language(channel.id, spoken)

    async def _tell(self, bot: Bot, change: ChatMemberUpdated) -> None:
        """In a channel nobody wants to read of it: whoever put the bot there is told, if they ever spoke to it."""
        replies = await self._context.replies(None, change.from_user)
        said = replies.message("welcome.channel", title=change.chat.title or "")
        await _send(bot, change.from_user.id, said.html, None)


async def _send(bot: Bot, chat: int, html: str, markup: InlineKeyboardMarkup | None) -> None:
    with suppress(Forbidden):
        try:
            await bot.send_message(chat, html, parse_mode=ParseMode.HTML, reply_markup=markup)
        except BadRequest as refusal:  # no right to write, a closed topic
            _log.info("chat %s can't be welcomed: %s", chat, refusal.message)


def _inside(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.is_member
    return member.status not in (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def _promoted(change: ChatMemberUpdated) -> bool:
    return change.new_chat_member.status in IN_CHARGE and change.old_chat_member.status not in IN_CHARGE
