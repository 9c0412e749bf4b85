"""Who may change what is set for a chat: its administrators, asked of Telegram at the moment of the change."""

from __future__ import annotations

import logging

from telegram import Bot, Chat, Message, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

_log = logging.getLogger(__name__)
IN_CHARGE = frozenset({ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR})


async def writer_may_change(message: Message) -> bool:
    """Whether the sender of a message is in charge of its chat.

    What is posted in a channel was posted by somebody who may; anonymous administrators write in the name of the group.
    Whoever writes in the name of another channel shows no right that could be asked for.
    """
    if message.chat.type in (ChatType.PRIVATE, ChatType.CHANNEL):
        return True
    if message.sender_chat is not None:
        return message.sender_chat.id == message.chat_id
    return message.from_user is not None and await person_may_change(message.get_bot(), message.chat, message.from_user)


async def person_may_change(bot: Bot, chat: Chat, person: User) -> bool:
    """Whether a person who pressed a button is in charge of the chat."""
    if chat.type == ChatType.PRIVATE:
        return True
    try:
        member = await bot.get_chat_member(chat.id, person.id)
    except TelegramError as error:
        _log.info("can't look up a member of chat %s: %s", chat.id, error)
        return False
    return member.status in IN_CHARGE
