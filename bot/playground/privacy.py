"""What a bot gets to see of a group. https://core.telegram.org/bots/features#privacy-mode"""

from __future__ import annotations

from bot.playground import utf16
from bot.playground.model import Bot, Message
from bot.playground.state import ChatState


def sees(bot: Bot, state: ChatState, message: Message) -> bool:
    """Whether Telegram delivers a person's message to the bot."""
    if state.chat.type == "private":
        return not state.blocked
    member = state.member(bot.person)
    if not member.is_present:
        return False
    if state.chat.type == "channel":
        return member.is_administrator
    if member.is_administrator or not bot.privacy or message.service:
        return True
    target = state.target_of(message)
    if target and target.sender and target.sender.id == bot.person.id:
        return True
    return _is_command_for(bot, message) or _mentions(bot, message)


def _is_command_for(bot: Bot, message: Message) -> bool:
    for entity in message.entities:
        if entity.type == "bot_command" and entity.offset == 0:
            addressee = utf16.cut(message.text, entity.offset, entity.length).partition("@")[2]
            return addressee.lower() in ("", bot.person.username.lower())
    return False


def _mentions(bot: Bot, message: Message) -> bool:
    name = f"@{bot.person.username}".lower()
    for entity in message.entities:
        if entity.type == "mention" and utf16.cut(message.text, entity.offset, entity.length).lower() == name:
            return True
        if entity.type == "text_mention" and entity.person and entity.person.id == bot.person.id:
            return True
    return False
