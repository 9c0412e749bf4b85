"""What Telegram is told of the bot: the command menu of each kind of chat and its descriptions, in every language.

It is told at a start, and only what changed since it was told last: Telegram counts these calls, too.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Awaitable, Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.state.told import Told
from responses import Replies, languages

_log = logging.getLogger(__name__)
MEMBERS = ("ask", "timeline", "fact", "sources", "help")
"""What the menu of a group shows."""
ADMINISTRATORS = (*MEMBERS, "daily", "settings")
"""What its administrators see: what only they can change, too."""
OPERATORS = ("gaps",)
"""What only those who run the bot see, in private."""
NOT_IN_PRIVATE = ("ask",)
"""There, a question needs no command."""
Telling = Callable[[], Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that Telegram is told; `what` names it, the digest tells whether it changed."""

    what: str
    digest: str
    tell: Telling


async def introduce(bot: ExtBot[Any], commands: Collection[str], told: Told, operators: Collection[int] = ()) -> None:
    """Tell Telegram what it doesn't know yet. `commands` are those that there are handlers for; `operators` see their
    own in their private chats, as soon as they have opened them.

    A refusal (a flood wait after many restarts, say) is logged and does no harm: the next start goes on from there.
    """
    known = await told.all()
    try:
        for item in _items(bot, commands):
            if known.get(item.what) != item.digest:
                await item.tell()
                await told.note(item.what, item.digest)
    except TelegramError as error:
        _log.warning("The command menu could not be set (%s): the next start tries again", error)
        return
    for item in _items_of_operators(bot, commands, operators):
        if known.get(item.what) == item.digest:
            continue
        try:
            await item.tell()
            await told.note(item.what, item.digest)
        except TelegramError as error:
            _log.info("%s: not told yet, the next start tries again: %s", item.what, error)


def _items(bot: ExtBot[Any], commands: Collection[str]) -> Iterator[Item]:
    for language in languages():
        replies = Replies(language)
        code = None if language == "en" else language  # English is for everybody else as well
        for name, scope, shown in _menus(commands):
            menu = [BotCommand(command, text) for command, text in replies.commands(shown)]
            yield _commands(bot, f"commands {name} {language}", menu, scope, code)
        yield _description(bot, f"description {language}", replies.text("profile.description"), code)
        yield _short(bot, f"short {language}", replies.text("profile.short"), code)


def _items_of_operators(bot: ExtBot[Any], commands: Collection[str], operators: Collection[int]) -> Iterator[Item]:
    shown = [name for name in commands if name not in NOT_IN_PRIVATE]
    for language in languages() if operators else ():
        menu = [BotCommand(command, text) for command, text in Replies(language).commands([*shown, *OPERATORS])]
        for person in sorted(operators):
            what = f"commands operator {person} {language}"
            yield _commands(bot, what, menu, BotCommandScopeChat(person), None if language == "en" else language)


def _menus(commands: Collection[str]) -> Sequence[tuple[str, BotCommandScope, Sequence[str]]]:
    private = [name for name in commands if name not in (*NOT_IN_PRIVATE, *OPERATORS)]
    return (
        ("default", BotCommandScopeDefault(), [name for name in commands if name not in OPERATORS]),
        ("private", BotCommandScopeAllPrivateChats(), private),
        ("groups", BotCommandScopeAllGroupChats(), [name for name in MEMBERS if name in commands]),
        (
            "administrators",
            BotCommandScopeAllChatAdministrators(),
            [name for name in ADMINISTRATORS if name in commands],
        ),
    )


def _commands(bot: ExtBot[Any], what: str, menu: list[BotCommand], scope: BotCommandScope, code: str | None) -> Item:
    said = "\n".join(f"{command.command} {command.description}" for command in menu)
    return Item(what, _digest(said), lambda: bot.set_my_commands(menu, scope=scope, language_code=code))


def _description(bot: ExtBot[Any], what: str, text: str, code: str | None) -> Item:
    return Item(what, _digest(text), lambda: bot.set_my_description(text, language_code=code))


def _short(bot: ExtBot[Any], what: str, text: str, code: str | None) -> Item:
    return Item(what, _digest(text), lambda: bot.set_my_short_description(text, language_code=code))


def _digest(said: str) -> str:
    return hashlib.blake2b(said.encode(), digest_size=12).hexdigest()
