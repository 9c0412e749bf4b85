"""What a bot says of itself: its commands by scope and language, and its descriptions.

https://core.telegram.org/bots/api#determining-list-of-commands
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.playground.errors import bad_request
from bot.playground.model import Chat, Member

MAX_COMMANDS = 100
_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHAT_SCOPES = ("chat", "chat_administrators", "chat_member")


@dataclass(frozen=True, slots=True)
class Command:
    """A line of the menu of commands."""

    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Scope:
    """Where and for whom a menu is shown, as BotCommandScope has it."""

    kind: str = "default"
    chat_id: int = 0
    user_id: int = 0


@dataclass(slots=True)
class Profile:
    """What the bot has said of itself: menus, texts, the button beside the field."""

    commands: dict[tuple[Scope, str], tuple[Command, ...]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_button: Any = None

    def text(self, name: str, language: str) -> str:
        """A name or description in the language, or else the one for everybody."""
        return self.texts.get((name, language)) or self.texts.get((name, ""), "")

    def seen_by(self, chat: Chat, member: Member) -> tuple[Command, ...]:
        """The command menu of a member in a chat: the narrowest scope that has any, their own language first."""
        for scope in _scopes_for(chat, member):
            for language in (member.person.language_code, ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return ()


def _scopes_for(chat: Chat, member: Member) -> Iterator[Scope]:
    if chat.type == "private":
        yield Scope("chat", chat.id)
        yield Scope("all_private_chats")
    else:
        yield Scope("chat_member", chat.id, member.person.id)
        if member.is_administrator:
            yield Scope("chat_administrators", chat.id)
        yield Scope("chat", chat.id)
        if member.is_administrator:
            yield Scope("all_chat_administrators")
        yield Scope("all_group_chats")
    yield Scope()


def read_scope(given: Any) -> Scope:
    """The scope that a call gives; ApiError with Telegram's words for what is none."""
    if given in (None, ""):
        return Scope()
    kind = given.get("type") if isinstance(given, dict) else None
    if kind in _SCOPES:
        return Scope(kind)
    if kind not in _CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    try:
        return Scope(kind, int(given["chat_id"]), int(given["user_id"]) if kind == "chat_member" else 0)
    except (KeyError, TypeError, ValueError) as error:
        raise bad_request("can't parse BotCommandScope: chat_id or user_id is invalid") from error


def read_commands(given: Any) -> tuple[Command, ...]:
    """The commands that a call gives, within Telegram's limits; ApiError beyond them."""
    if not isinstance(given, list):
        raise bad_request("can't parse list of bot commands JSON array")
    if len(given) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return tuple(_command(item) for item in given)


def _command(item: Any) -> Command:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(item.get("command", "")).strip().removeprefix("/")
    description = str(item.get("description", "")).strip()
    if not name:
        raise bad_request("command must be non-empty")
    if len(name) > 32 or not all(c.isascii() and (c.islower() or c.isdigit() or c == "_") for c in name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return Command(name, description)
