"""The timeline on show as a picture or a file: the last row of its buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import number
from bot.handler_context import HandlerContext
from bot.handlers.carrying import carried_in
from bot.handlers.presses import Context, Repeats, on_press, refuse
from bot.handlers.timelines import EXPORTS, Timelines, exports
from bot.traffic.sending import answer_press, put_buttons, reply_with_file, reply_with_photo, thread_of, typing
from index.timeline.export import Export, to_csv, to_icalendar, to_timelinejs
from index.timeline.filtering import Selection
from responses import Replies

_NAMES = {"csv": "timeline.csv", "ics": "timeline.ics", "timelinejs": "timeline.json"}


class TimelineFiles:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context
        self._timelines = Timelines(handler_context)

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            on_press(self._context, "g", 1, self.picture, Repeats()),
            on_press(self._context, "x", 2, self.file),
        ]

    async def picture(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        [kept] = parts
        asked = await self._asked(query, message, kept)
        if asked is None:
            return
        selection, replies, title = asked
        count = replies.text("timeline.count", count=selection.count)
        async with typing(message.get_bot(), message.chat_id, thread_of(message)):
            png = await asyncio.to_thread(_drawn, selection, replies.language, title, count)
        await reply_with_photo(message, png, title)

    async def file(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        kind, kept = parts
        if kind.startswith(EXPORTS):
            await self._offer(query, message, kind.removeprefix(EXPORTS), kept)
            return
        if kind not in _NAMES:
            await refuse(self._context, query, "stale")
            return
        asked = await self._asked(query, message, kept)
        if asked is None:
            return
        selection, replies, title = asked
        exported = await asyncio.to_thread(_writers(replies, title)[kind], selection)
        caption = replies.text("timeline.file", title=title, count=exported.written, left=exported.left_out)
        await reply_with_file(message, exported.content, _NAMES[kind], caption)

    async def _offer(self, query: CallbackQuery, message: Message, offset: str, kept: str) -> None:
        """The kinds of file, in the place of the buttons."""
        replies = await self._context.replies_under(message, query.from_user)
        await answer_press(query)
        await put_buttons(query, exports(replies, number(offset), kept))

    async def _asked(self, query: CallbackQuery, message: Message, kept: str) -> tuple[Selection, Replies, str] | None:
        """What is on show under the button; None, and said so, where that is no longer known."""
        expression = await carried_in(self._context, message.chat_id, kept)
        if expression is None:
            await refuse(self._context, query, "stale")
            return None
        replies = await self._context.replies_under(message, query.from_user)
        selection = await self._timelines.select(expression or None, message.chat_id, replies.language)
        if not selection.events:
            await refuse(self._context, query, "changed")
            return None
        await answer_press(query)
        return selection, replies, replies.timeline_title(selection, expression or None)


def _writers(replies: Replies, title: str) -> dict[str, Callable[[Selection], Export]]:
    return {
        "csv": lambda selection: to_csv(selection.events),
        "ics": lambda selection: to_icalendar(selection.events, title),
        "timelinejs": lambda selection: to_timelinejs(selection.events, title, replies.date),
    }


def _drawn(selection: Selection, language: str, title: str, count: str) -> bytes:
    from responses.picture import draw  # what draws is loaded when the first picture is asked for

    return draw(selection, language, title, count)
