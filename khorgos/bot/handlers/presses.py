"""What a button carries back: at most 64 bytes, in ASCII but for a filter of the timeline, and good after a restart.

| first | then | what it does |
| --- | --- | --- |
| p | passage key, sentences, check | shows the passage in a message of its own |
| b | passage key, marked passage, sentences | turns that message to a neighbouring passage |
| m | question key, offset | shows more of what was found |
| s | question key | shows the sources of an answer |
| n | question key, number | asks about one of the nearest topics |
| q | starter key | asks one of the first questions |
| t | offset, filter | turns the timeline to a page |
| e | event id, offset, filter | shows an event in the place of the timeline |
| g | filter | draws the timeline |
| x | kind of file, filter | sends the timeline as a file |
| l | page | turns the list of sources |
| f | fact id shown now | shows another fact |
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Coroutine
from typing import Any

from telegram import CallbackQuery, Message, Update
from telegram.ext import Application, CallbackContext, CallbackQueryHandler, ExtBot

from khorgos.bot.desk import Desk
from khorgos.bot.sending import answer_press

Bot = ExtBot[Any]
Context = CallbackContext[Bot, dict[Any, Any], dict[Any, Any], dict[Any, Any]]
App = Application[Bot, Context, dict[Any, Any], dict[Any, Any], dict[Any, Any], Any]
Handle = Callable[[CallbackQuery, Message, list[str]], Coroutine[Any, Any, None]]


def pack(kind: str, *parts: object) -> str:
    """The data of a button."""
    return ":".join([kind, *map(str, parts)])


def on_press(desk: Desk, kind: str, parts: int, handle: Handle) -> CallbackQueryHandler[Context, None]:
    """A handler of the buttons of `kind`; `handle` gets the query, the message it is under, and the `parts` after it.

    Buttons we don't know how to read any more, and messages too old to be read, are answered kindly.
    """

    async def pressed(update: Update, _: Context) -> None:
        query = update.callback_query
        if query is None or query.data is None:
            return
        given = query.data.split(":", parts)[1:]
        if len(given) != parts or not isinstance(query.message, Message):
            await refuse(desk, query, "stale")
            return
        await handle(query, query.message, given)

    return CallbackQueryHandler(pressed, pattern=re.compile(f"^{kind}:"))


def on_other_presses(desk: Desk) -> CallbackQueryHandler[Context, None]:
    """Buttons that no handler knows: those of an older version, most likely. Add it last."""

    async def pressed(update: Update, _: Context) -> None:
        if update.callback_query:
            await refuse(desk, update.callback_query, "stale")

    return CallbackQueryHandler(pressed)


async def refuse(desk: Desk, query: CallbackQuery, why: str) -> None:
    """Say in a notice why a button does nothing: stale, elsewhere, changed, edge."""
    chat = query.message.chat if query.message else None
    replies = await desk.replies(chat, query.from_user)
    await answer_press(query, replies.text(f"pressed.{why}"))


def check_of(quote: str) -> str:
    """Tells, when a button is pressed, whether the sentence is still the one that was quoted."""
    return hashlib.blake2b(quote.encode(), digest_size=3).hexdigest()


def number(text: str) -> int:
    """A whole number from 0 up; what is none (a button of an older version) counts as 0."""
    return int(text) if text.isdecimal() and len(text) < 10 else 0
