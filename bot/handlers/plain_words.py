"""The name of a command without its stroke, in a private chat: 'help' means /help, 'timeline 1990s' /timeline 1990s."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import Message, Update
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from bot.handlers.presses import Context

WITH_WORDS = frozenset({"timeline"})
"""Commands that may be followed by words: no question begins with their name."""


JOINING = frozenset({"of", "for", "about", "on"})
"""What joins them to the name: 'timeline of trade' is of trade."""


class PlainWords:
    def __init__(self, commands: Sequence[BaseHandler[Update, Context, None]]) -> None:
        self._commands = {
            name: handler for handler in commands if isinstance(handler, CommandHandler) for name in handler.commands
        }

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        written = filters.UpdateType.MESSAGE & filters.ChatType.PRIVATE & filters.TEXT & ~filters.COMMAND
        asked_on = filters.REPLY  # 'sources' under an answer is about that answer
        return [MessageHandler(written & ~asked_on & _Naming(self._commands), self.run)]

    async def run(self, update: Update, context: Context) -> None:
        if update.message is None:
            return
        name, *narrowed = _words(update.message)
        context.args = narrowed[1:] if narrowed[:1] and narrowed[0].casefold() in JOINING else narrowed
        await self._commands[name.casefold()].callback(update, context)


class _Naming(filters.MessageFilter):
    def __init__(self, commands: Iterable[str]) -> None:
        super().__init__()
        self._commands = frozenset(commands)

    def filter(self, message: Message) -> bool:
        name, *rest = _words(message) or [""]
        return name.casefold() in (WITH_WORDS & self._commands if rest else self._commands)


def _words(message: Message) -> list[str]:
    return (message.text or "").split()
