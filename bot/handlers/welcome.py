"""/start and /help: what the bot answers from, first questions to tap on, and how to use it in a group."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA
from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_press_of
from bot.handlers.operators import may_operate
from bot.handlers.presses import Context, on_press, refuse
from bot.starters import key_of
from bot.traffic.sending import answer_press, reply
from responses import Button

_LIKE = 0.7
"""Share of a command's letters that must be right for it to be suggested."""
_BEGINNING = 2


class Welcome:
    def __init__(self, handler_context: HandlerContext, commands: Sequence[str]) -> None:
        self._context = handler_context
        self._commands = commands

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        said = filters.UpdateType.MESSAGE
        return [
            CommandHandler("start", self.start, filters=said),
            CommandHandler("help", self.help, filters=said),
            on_press(self._context, "q", 1, self.starter),
        ]

    def last_handlers(self) -> list[BaseHandler[Update, Context, None]]:
        """What catches commands that nobody else knows; without our name they may be meant for other bots in groups."""
        return [MessageHandler(filters.UpdateType.MESSAGE & filters.COMMAND, self.unknown)]

    async def start(self, update: Update, context: Context) -> None:
        if (message := update.message) is None:
            return
        replies = await self._context.replies(message.chat, message.from_user)
        examples = self._context.examples(replies.language)
        said = replies.start(self._context.library.sources(replies.language), context.bot.username, bool(examples))
        rows = [(Button(question, pack("q", key_of(question))),) for question in examples]
        await reply(message, said.with_buttons(*rows))

    async def help(self, update: Update, context: Context) -> None:
        if message := update.message:
            replies = await self._context.replies(message.chat, message.from_user)
            operates = may_operate(self._context, message, message.from_user)
            await reply(message, replies.help(self._commands, context.bot.username, operates=operates))

    async def starter(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        question = self._context.starters.find(parts[0], self._context.library.sources())
        if question is None:
            await refuse(self._context, query, "stale")
            return
        await answer_press(query)
        await answer_press_of(self._context, message, query.from_user, question)

    async def unknown(self, update: Update, context: Context) -> None:
        if (message := update.message) is None:
            return
        name, _, addressed = (message.text or "").split()[0].removeprefix("/").casefold().partition("@")
        if message.chat.type == ChatType.PRIVATE or addressed == context.bot.username.casefold():
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.unknown_command", near=nearest(name, self._commands)))


def nearest(name: str, commands: Sequence[str]) -> str | None:
    """The command that `name` is a slip of the finger for, or the beginning of."""
    begun = [command for command in commands if len(name) >= _BEGINNING and command.startswith(name)]
    if begun:
        return begun[0]
    found = process.extractOne(name, commands, scorer=OSA.normalized_similarity, score_cutoff=_LIKE)
    return found[0] if found else None
