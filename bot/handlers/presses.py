"""Buttons and who handles them: a press is told by the first letter of its data (`bot.callback_data`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.ext import Application, CallbackContext, CallbackQueryHandler, ExtBot

from bot.handler_context import HandlerContext
from bot.traffic.sending import answer_press

Bot = ExtBot[Any]
Context = CallbackContext[Bot, dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[Bot, Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any]
Handle = Callable[[CallbackQuery, Message, list[str]], Coroutine[Any, Any, None]]


def on_press(
    handler_context: HandlerContext, kind: str, parts: int, handle: Handle
) -> CallbackQueryHandler[Context, None]:
    """A handler of the buttons of `kind`; `handle` gets the query, the message it is under, and the `parts` after it.

    Buttons we don't know how to read any more, and messages too old to be read, are answered kindly.
    """

    async def pressed(update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None or query.data is None:
            return
        given = query.data.split(":", parts)[1:]
        if len(given) != parts or not isinstance(query.message, Message):
            await refuse(handler_context, query, "stale")
            return
        await handle(query, query.message, given)

    return CallbackQueryHandler(pressed, pattern=re.compile(f"^{kind}:"))


def on_other_presses(handler_context: HandlerContext) -> CallbackQueryHandler[Context, None]:
    """Buttons that no handler knows: those of an older version, most likely. Add it last."""

    async def pressed(update: Update, _: Context) -> None:
        if update.callback_query:
            await refuse(handler_context, update.callback_query, "stale")

    return CallbackQueryHandler(pressed)


async def refuse(handler_context: HandlerContext, query: CallbackQuery, why: str) -> None:
    """Say in a notice why a button does nothing: stale, elsewhere, changed, edge."""
    chat = query.message.chat if query.message else None
    replies = await handler_context.replies(chat, query.from_user)
    await answer_press(query, replies.text(f"pressed.{why}"))
