"""/timeline: a page of the chronology, edited in place by its buttons; a number opens that event."""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import number, pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.traffic.sending import answer_press, edit, reply
from index.timeline.filtering import Page, Selection, page
from responses import Button, Replies
from responses import Message as Said

_INLINE = 40
"""Bytes of a filter that fit into a button beside the rest; a longer one is kept in the database."""
_KEPT = "#"
_PER_ROW = 8
_CENTURIES = 8


class Timelines:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("timeline", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, "t", 2, self.turn),
            on_press(self._context, "e", 3, self.event),
        ]

    async def command(self, update: Update, context: Context) -> None:
        if (message := update.message) is None:
            return
        replies = await self._context.replies(message.chat, message.from_user)
        await reply(message, await self.opened(message.chat_id, replies, " ".join(context.args or ())))

    async def opened(self, chat: int, replies: Replies, expression: str) -> Said:
        """The first page of the chronology that `expression` narrows, with its buttons."""
        kept = await self._keep(chat, expression)
        return await self._page(replies, expression, kept, 0)

    async def turn(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        offset, kept = parts
        expression = await self.expression(message.chat_id, kept)
        if expression is None:
            await refuse(self._context, query, "stale")
            return
        replies = await self._context.replies(message.chat, query.from_user)
        said = await self._page(replies, expression, kept, number(offset))
        await answer_press(query)
        await edit(query, said)

    async def event(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        identity, offset, kept = parts
        library = self._context.library
        replies = await self._context.replies(message.chat, query.from_user)
        timeline = await asyncio.to_thread(library.timeline, replies.language)  # the first to ask makes it
        event = timeline.event(identity)
        if event is None:
            await refuse(self._context, query, "changed")
            return
        back = replies.button("back", pack("t", offset, kept))
        disputes = [other for name in event.disputes if (other := timeline.event(name))]
        await answer_press(query)
        passage = library.passage(event.citations[0].passage) if event.citations else None
        await edit(query, replies.event(event, passage, disputes).with_buttons((back,)))

    async def _page(self, replies: Replies, expression: str, kept: str, offset: int) -> Said:
        selection = await self.select(expression or None, replies.language)
        shown = page(selection, offset)
        said = replies.timeline_page(selection, shown, expression or None)
        return said.with_buttons(*_buttons(replies, shown, kept))

    async def select(self, expression: str | None, language: str) -> Selection:
        """The events that a filter leaves; 'today' is the day it is in the middle of the world, Greenwich."""
        library, today = self._context.library, self._context.now().date()
        return await asyncio.to_thread(lambda: library.timeline(language).select(expression, today))

    async def _keep(self, chat: int, expression: str) -> str:
        """The filter as a button carries it: itself, or '#' and the key of the stored one."""
        if len(expression.encode()) <= _INLINE and not expression.startswith(_KEPT):
            return expression
        return _KEPT + (await self._context.views.open(chat, expression)).id

    async def expression(self, chat: int, kept: str) -> str | None:
        """The filter that a button of this chat carries; None where it is no longer known."""
        if not kept.startswith(_KEPT):
            return kept if len(kept.encode()) <= _INLINE else None  # no button of ours carries more
        view = await self._context.views.recall(kept.removeprefix(_KEPT), chat)
        return None if view is None else view.expression


def _buttons(replies: Replies, shown: Page, kept: str) -> list[tuple[Button, ...]]:
    events = [
        replies.button("event", pack("e", event.id, shown.offset, kept), number=place)
        for place, event in enumerate(shown.events, shown.offset + 1)
    ]
    rows = [tuple(events[start : start + _PER_ROW]) for start in range(0, len(events), _PER_ROW)]
    pages = [
        replies.button(name, pack("t", offset, kept))
        for name, offset in (("earlier", shown.earlier), ("later", shown.later))
        if offset is not None
    ]
    files = [replies.button("picture", pack("g", kept))]
    files += [replies.button(kind, pack("x", kind, kept)) for kind in ("csv", "ics", "timelinejs")]
    half = len(files) // 2  # all in one row, a phone would break their words
    taken = [tuple(files[:half]), tuple(files[half:])] if shown.events else []
    return [*rows, tuple(pages), *_jumps(replies, shown, kept), *taken]


def _jumps(replies: Replies, shown: Page, kept: str) -> list[tuple[Button, ...]]:
    """Where the centuries begin, the nearest ones to the page, if it does not show all of them anyway."""
    if shown.earlier is None and shown.later is None:
        return []
    centuries = [(century, offset) for century, offset in shown.centuries if offset != shown.offset]
    nearest = sorted(
        sorted(centuries, key=lambda jump: abs(jump[1] - shown.offset))[:_CENTURIES], key=lambda jump: jump[1]
    )
    buttons = [
        replies.button("century", pack("t", offset, kept), century=abs(century), bc=century < 0)
        for century, offset in nearest
    ]
    half = _CENTURIES // 2
    return [tuple(buttons[start : start + half]) for start in range(0, len(buttons), half)]
