"""/start, with and without what a link leads to; /help; what catches commands that nobody knows."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA
from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.ext import BaseHandler, CommandHandler, MessageHandler, filters

from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_press_of
from bot.handlers.arrivals import Arrivals
from bot.handlers.deep_links import DeepLinks
from bot.handlers.facts import Facts
from bot.handlers.helping import DAILY, KIND, Helping
from bot.handlers.operators import may_operate
from bot.handlers.presses import Context, Repeats, on_press, refuse
from bot.handlers.rights import person_may_change, writer_may_change
from bot.handlers.settings_panel import OPEN
from bot.handlers.sources import listed
from bot.handlers.timelines import Timelines
from bot.links import JOINS
from bot.traffic.sending import answer_press, reply

_LIKE = 0.7
"""Share of a command's letters that must be right for it to be suggested."""
_BEGINNING = 2


class Welcome:
    def __init__(self, handler_context: HandlerContext, commands: Sequence[str]) -> None:
        self._context = handler_context
        self._commands = commands
        self._helping = Helping(handler_context)
        self._links = DeepLinks(handler_context)
        self._arrivals = Arrivals(handler_context)

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        said = filters.UpdateType.MESSAGE
        return [
            CommandHandler("start", self.start, filters=said),
            CommandHandler("help", self.help, filters=said),
            on_press(self._context, "q", 1, self.starter, Repeats()),
            on_press(self._context, KIND, 1, self.tried, Repeats()),
        ]

    def last_handlers(self) -> list[BaseHandler[Update, Context, None]]:
        """What catches commands that nobody else knows; without our name they may be meant for other bots in groups."""
        return [
            MessageHandler(filters.UpdateType.MESSAGE & filters.COMMAND, self.unknown),
            MessageHandler(filters.UpdateType.CHANNEL_POST & filters.COMMAND, self.in_channel),
        ]

    async def start(self, update: Update, context: Context) -> None:
        """What comes with it is what a link leads to; what isn't ours (of an advertisement, say) changes nothing."""
        if (message := update.message) is None:
            return
        parameter = (context.args or [""])[0]
        if parameter == JOINS and message.chat.type != ChatType.PRIVATE:
            await self._arrivals.welcome(message.get_bot(), message.chat, message.from_user)
        elif not await self._links.follow(message, parameter):
            await reply(message, await self._helping.started(message))

    async def help(self, update: Update, _: Context) -> None:
        if message := update.message:
            in_charge = await writer_may_change(message)
            operates = may_operate(self._context, message, message.from_user)
            await reply(message, await self._helping.help(message, in_charge=in_charge, operates=operates))

    async def starter(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        question = await self._context.example(parts[0])
        if question is None:
            await refuse(self._context, query, "stale")
            return
        await answer_press(query)
        await answer_press_of(self._context, message, query.from_user, question)

    async def tried(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """Do what the help tells of, in a message of its own."""
        replies = await self._context.replies_under(message, query.from_user)
        operates = may_operate(self._context, message, query.from_user)
        match parts[0]:
            case "timeline":
                said = await Timelines(self._context).opened(message, replies, "")
            case "fact":
                said = await Facts(self._context).any(message.get_bot(), replies)
            case "sources":
                said = await listed(self._context, replies, 0, operates=operates)
            case "help":
                in_charge = await person_may_change(query.get_bot(), message.chat, query.from_user)
                said = await self._helping.help(message, in_charge=in_charge, operates=operates, replies=replies)
            case _:
                await refuse(self._context, query, "stale")
                return
        await answer_press(query)
        await reply(message, said)

    async def unknown(self, update: Update, context: Context) -> None:
        if (message := update.message) is None:
            return
        name, addressed = _named(message)
        if message.chat.type == ChatType.PRIVATE or addressed == context.bot.username.casefold():
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, replies.message("ask.unknown_command", near=nearest(name, self._commands)))

    async def in_channel(self, update: Update, context: Context) -> None:
        """A command of ours that does nothing in a channel: what does something there."""
        if (post := update.channel_post) is None:
            return
        name, addressed = _named(post)
        if addressed == context.bot.username.casefold() or (not addressed and name in self._commands):
            replies = await self._context.replies(post.chat, None)
            said = replies.message("welcome.in_channel", bot=context.bot.username)
            await reply(post, said.with_buttons((replies.button("settings", OPEN), replies.button("daily", DAILY))))


def _named(message: Message) -> tuple[str, str]:
    """The command that a message begins with, and the bot that it names, if it names one."""
    said = (message.text or message.caption or "").split()  # forged messages begin with nothing that a command does
    name, _, bot = said[0].removeprefix("/").casefold().partition("@") if said else ("", "", "")
    return name, bot


def nearest(name: str, commands: Sequence[str]) -> str | None:
    """The command that `name` is a slip of the finger for, or the beginning of."""
    begun = [command for command in commands if len(name) >= _BEGINNING and command.startswith(name)]
    if begun:
        return begun[0]
    found = process.extractOne(name, commands, scorer=OSA.normalized_similarity, score_cutoff=_LIKE)
    return found[0] if found else None
