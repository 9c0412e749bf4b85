"""What a person can do in a chat, one module for each."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update
from telegram.ext import BaseHandler, CommandHandler

from bot.handler_context import HandlerContext
from bot.handlers.admission import Admission
from bot.handlers.arrivals import Arrivals
from bot.handlers.asking import Asking
from bot.handlers.changes import Changes
from bot.handlers.chats import ChatChanges
from bot.handlers.errors import Errors
from bot.handlers.facts import Facts
from bot.handlers.following import Following
from bot.handlers.gaps import GapsList
from bot.handlers.inline import Inline
from bot.handlers.languages import Languages
from bot.handlers.likes import FactLikes
from bot.handlers.passages import Passages
from bot.handlers.plain_words import PlainWords
from bot.handlers.presses import App, Context, on_other_presses
from bot.handlers.privacy import Privacy
from bot.handlers.settings import ChatPanel
from bot.handlers.sharing import Sharing
from bot.handlers.sources import Sources
from bot.handlers.timeline_files import TimelineFiles
from bot.handlers.timelines import Timelines
from bot.handlers.uploads import Uploads
from bot.handlers.votes import Votes
from bot.handlers.welcome import Welcome

ALLOWED_UPDATES = (
    *("message", "edited_message", "channel_post"),
    *("callback_query", "inline_query", "my_chat_member", "message_reaction"),
)
"""The kinds that handlers are there for; Telegram is told at every request, for it keeps the last list it was given."""
Handlers = Sequence[BaseHandler[Update, Context, None]]


def add_handlers(application: App, handler_context: HandlerContext, further: Handlers = ()) -> None:
    """Add them all, `further` ones before what catches unknown commands."""
    people_do: list[BaseHandler[Update, Context, None]] = [
        *Timelines(handler_context).handlers(),
        *TimelineFiles(handler_context).handlers(),
    ]
    people_do += [
        *Facts(handler_context).handlers(),
        *Sources(handler_context).handlers(),
        *Changes(handler_context).handlers(),
        *Uploads(handler_context).handlers(),
        *Following(handler_context).handlers(),
        *Passages(handler_context).handlers(),
        *Languages(handler_context).handlers(),
        *ChatPanel(handler_context).handlers(),
        *Sharing(handler_context).handlers(),
        *Privacy(handler_context).handlers(),
        *Votes(handler_context).handlers(),
        *FactLikes(handler_context).handlers(),
        *Inline(handler_context).handlers(),
        *further,
    ]
    commands = ("ask", "start", "help", *(name for handler in people_do for name in command_names(handler)))
    welcome, asking = Welcome(handler_context, commands), Asking(handler_context)
    people_do += welcome.handlers()
    plain_words = PlainWords([*people_do, *asking.handlers()])
    application.add_handlers(
        [
            *people_do,
            *GapsList(handler_context).handlers(),  # neither suggested to others nor understood without its stroke
            *plain_words.handlers(),
            *asking.handlers(),
            *welcome.last_handlers(),
            on_other_presses(handler_context),
        ]
    )
    early = [*ChatChanges(handler_context).handlers(), *Arrivals(handler_context).handlers()]
    application.add_handlers([*early, *Admission(handler_context).handlers()], group=-1)
    application.add_handlers(FactLikes(handler_context).further_handlers(), group=1)
    application.add_error_handler(Errors(handler_context).handle)


def command_names(handler: BaseHandler[Update, Context, None]) -> frozenset[str]:
    return handler.commands if isinstance(handler, CommandHandler) else frozenset()
