"""What a person can do in a chat, one module for each."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from khorgos.bot.desk import Desk
from khorgos.bot.handlers.asking import Asking
from khorgos.bot.handlers.chats import ChatChanges
from khorgos.bot.handlers.errors import Errors
from khorgos.bot.handlers.facts import Facts
from khorgos.bot.handlers.following import Following
from khorgos.bot.handlers.passages import Passages
from khorgos.bot.handlers.plain_words import PlainWords
from khorgos.bot.handlers.presses import App, Context, on_other_presses
from khorgos.bot.handlers.sources import Sources
from khorgos.bot.handlers.timeline_files import TimelineFiles
from khorgos.bot.handlers.timelines import Timelines
from khorgos.bot.handlers.welcome import Welcome

Handlers = Sequence[BaseHandler[Update, Context, None]]


def add_handlers(application: App, desk: Desk, further: Handlers = ()) -> None:
    """Add them all, `further` ones before what catches unknown commands."""
    people_do: list[BaseHandler[Update, Context, None]] = [*Timelines(desk).handlers(), *TimelineFiles(desk).handlers()]
    people_do += [
        *Facts(desk).handlers(),
        *Sources(desk).handlers(),
        *Following(desk).handlers(),
        *Passages(desk).handlers(),
        *further,
    ]
    commands = ("ask", "start", "help", *(name for handler in people_do for name in command_names(handler)))
    welcome, asking = Welcome(desk, commands), Asking(desk)
    people_do += welcome.handlers()
    plain_words = PlainWords([*people_do, *asking.handlers()])
    application.add_handlers(
        [
            *people_do,
            *plain_words.handlers(),
            *asking.handlers(),
            *welcome.last_handlers(),
            on_other_presses(desk),
        ]
    )
    application.add_handlers(ChatChanges(desk).handlers(), group=-1)
    application.add_error_handler(Errors(desk).handle)


def command_names(handler: BaseHandler[Update, Context, None]) -> frozenset[str]:
    return handler.commands if isinstance(handler, CommandHandler) else frozenset()
