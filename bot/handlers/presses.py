"""Buttons and who handles them: a press is told by the first letter of its data (`bot.callback_data`)."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Coroutine, Hashable
from datetime import datetime, timedelta
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.ext import Application, CallbackContext, CallbackQueryHandler, ExtBot

from bot.handler_context import HandlerContext
from bot.traffic.sending import answer_press

Bot = ExtBot[Any]
Context = CallbackContext[Bot, dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[Bot, Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any]
Handle = Callable[[CallbackQuery, Message, list[str]], Coroutine[Any, Any, bool | None]]
"""False says that there was nothing to bring, so that the same press may be told so again."""


DOUBLE = timedelta(seconds=3)
"""So soon after it was answered the same person's press of the same button was no second wish."""
TAKEN_OFF = timedelta(hours=1)
"""How long after a button was taken off others may still have pressed it, or see it."""
REMEMBERED = 1_000


class Repeats:
    """Presses of buttons that each bring a message of its own: two quick ones, or those of several people to whom one
    message is enough (`whoever`), must not bring it twice."""

    def __init__(self, within: timedelta = DOUBLE, *, whoever: bool = False) -> None:
        self._within = within
        self._whoever = whoever
        self._answered: OrderedDict[Hashable, datetime] = OrderedDict()

    def of(self, query: CallbackQuery, message: Message) -> Hashable:
        """What makes two presses the same."""
        return message.chat_id, message.message_id, query.data, None if self._whoever else query.from_user.id

    def has(self, press: Hashable, now: datetime) -> bool:
        """Whether this press was answered just before."""
        answered = self._answered.get(press)
        return answered is not None and now - answered < self._within

    def answered(self, press: Hashable, now: datetime) -> None:
        self._answered[press] = now
        self._answered.move_to_end(press)
        if len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)


def on_press(
    handler_context: HandlerContext, kind: str, parts: int, handle: Handle, repeats: Repeats | None = None
) -> CallbackQueryHandler[Context, None]:
    """A handler of the buttons of `kind`; `handle` gets the query, the message it is under, and the `parts` after it.

    Buttons we don't know how to read any more, and messages too old to be read, are answered kindly; one that `repeats`
    an answered press is taken without a word.
    """

    async def pressed(update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None or query.data is None:
            return
        given = query.data.split(":", parts)[1:]
        if len(given) != parts or not isinstance(query.message, Message):
            await refuse(handler_context, query, "stale")
            return
        if repeats is None:
            await handle(query, query.message, given)
            return
        press = repeats.of(query, query.message)
        if repeats.has(press, handler_context.now()):
            await answer_press(query)
            return
        if await handle(query, query.message, given) is not False:
            repeats.answered(press, handler_context.now())

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
