"""/timeline: a page of the chronology, edited in place by its buttons; a number opens that event."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import Bot, CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import in_context, number, pack
from bot.handler_context import HandlerContext
from bot.handlers.carrying import carried, carried_in
from bot.handlers.days import today
from bot.handlers.presses import Context, on_press, refuse
from bot.handlers.sharing import linking
from bot.library import Library
from bot.links import to_event, to_timeline
from bot.traffic.sending import answer_press, edit, reply
from index.language.detection import told_by
from index.model import Event
from index.timeline.filtering import Page, Selection, page
from responses import Button, Replies
from responses import Message as Said
from responses.message import fit_in_a_row
from responses.replies import THESE_DAYS

EXPORTS = "o"
"""Before an offset: not a kind of file but the choice among them."""
_PLACES = 4
_PER_ROW = 5
"""Numbers in a row of buttons: more, and a phone breaks those of two digits."""
_CENTURIES = 4
DAYS = dict(zip(("day", "week"), THESE_DAYS, strict=True))
"""What a button of these days asks for."""


class Timelines:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("timeline", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, "t", 2, self.turn),
            on_press(self._context, "e", 3, self.event),
            on_press(self._context, "j", 3, self.these_days),
        ]

    async def command(self, update: Update, context: Context) -> None:
        if (message := update.message) is None:
            return
        expression = " ".join(context.args or ())
        addressed = await self._context.addressed(message.chat, message.from_user)
        replies = addressed.replies(told_by(expression, addressed.replies().language))
        await reply(message, await self.opened(message, replies, expression))

    async def opened(self, message: Message, replies: Replies, expression: str) -> Said:
        """The first page of the chronology that `expression` narrows, with its buttons."""
        kept = await carried(self._context, message.chat_id, expression)
        return await self._page(message, replies, expression, kept, 0)

    async def turn(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        offset, kept = parts
        expression = await carried_in(self._context, message.chat_id, kept)
        if expression is None:
            await refuse(self._context, query, "stale")
            return
        replies = await self._context.replies_under(message, query.from_user)
        said = await self._page(message, replies, expression, kept, number(offset))
        await answer_press(query)
        await edit(query, said)

    async def event(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        identity, offset, kept = parts
        replies = await self._context.replies_under(message, query.from_user)
        said = await self.told(message.get_bot(), replies, identity, replies.language, (offset, kept))
        if said is None:
            await refuse(self._context, query, "changed")
            return
        await answer_press(query)
        await edit(query, said)

    async def told(
        self, bot: Bot, replies: Replies, identity: str, language: str, back: tuple[object, str] = (0, "")
    ) -> Said | None:
        """An event of the timeline in `language`, with buttons that share it and lead `back` (offset, filter); None
        where there is no such event."""
        library = self._context.library
        timeline = await asyncio.to_thread(library.timeline, language)  # the first to ask makes it
        event = timeline.event(identity)
        if event is None:
            return None
        disputes = [other for name in event.disputes if (other := timeline.event(name))]
        told_in = event.citations[0].passage if event.citations else None
        passage = await asyncio.to_thread(library.passage, told_in) if told_in else None
        share = linking(replies, bot, to_event(identity), event.text)
        ways = (_back(replies, *back), *([share] if share else []))
        return replies.event(event, passage, disputes).with_buttons(_around(library, replies, event), ways)

    async def these_days(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """What happened on this day or in this week of any year, in the place of the timeline; a button leads back."""
        what, offset, kept = parts
        if what not in DAYS:
            await refuse(self._context, query, "stale")
            return
        replies = await self._context.replies_under(message, query.from_user)
        selection = await self.select(DAYS[what], message.chat_id, replies.language)
        shown = page(selection)
        said = replies.timeline_page(selection, shown)
        events = _numbers(replies, shown, DAYS[what])
        later = () if shown.later is None else (replies.button("later", pack("t", shown.later, DAYS[what])),)
        other = "week" if what == "day" else "day"
        ways = (replies.button(f"this_{other}", pack("j", other, offset, kept)), _back(replies, offset, kept))
        await answer_press(query)
        await edit(query, said.with_buttons(*events, later, ways))

    async def _page(self, message: Message, replies: Replies, expression: str, kept: str, offset: int) -> Said:
        selection = await self.select(expression or None, message.chat_id, replies.language)
        shown = page(selection, offset)
        said = replies.timeline_page(selection, shown, expression or None)
        rows = buttons(replies, shown, kept)
        leads = to_timeline(expression) if expression else None
        share = linking(replies, message.get_bot(), leads, said.plain.partition("\n")[0])
        if rows and share:
            rows[-1] = (*rows[-1], share)
        return said.with_buttons(*rows)

    async def select(self, expression: str | None, chat: int, language: str) -> Selection:
        """The events that a filter leaves; 'today' is the day it is where the chat is."""
        library, day = self._context.library, await today(self._context, chat, language)
        return await asyncio.to_thread(lambda: library.timeline(language).select(expression, day))


def exports(replies: Replies, offset: object, kept: str) -> list[tuple[Button, ...]]:
    """The kinds of file that a timeline can be had as, and the way back to its page."""
    csv, ics, js = (replies.button(kind, pack("x", kind, kept)) for kind in ("csv", "ics", "timelinejs"))
    return [(csv, ics), (js, _back(replies, offset, kept))]


def buttons(replies: Replies, shown: Page, kept: str) -> list[tuple[Button, ...]]:
    """All the buttons of a page: its events, the pages around it, centuries, what can be had of it."""
    if not shown.events:
        return []
    pages = [
        replies.button(name, pack("t", offset, kept))
        for name, offset in (("earlier", shown.earlier), ("later", shown.later))
        if offset is not None
    ]
    taken = (
        replies.button("picture", pack("g", kept)),
        replies.button("export", pack("x", f"{EXPORTS}{shown.offset}", kept)),
    )
    this_day = (replies.button("this_day", pack("j", "day", shown.offset, kept)),)
    return [*_numbers(replies, shown, kept), tuple(pages), _jumps(replies, shown, kept), taken, this_day]


def _numbers(replies: Replies, shown: Page, kept: str) -> list[tuple[Button, ...]]:
    """A button for each event, in rows as even as can be."""
    events = [
        replies.button("event", pack("e", event.id, shown.offset, kept), number=place)
        for place, event in enumerate(shown.events, shown.offset + 1)
    ]
    rows = -(-len(events) // _PER_ROW) or 1
    width = -(-len(events) // rows) or 1
    return [tuple(events[start : start + width]) for start in range(0, len(events), width)]


def _back(replies: Replies, offset: object, kept: str) -> Button:
    return replies.button("back", pack("t", offset, kept))


def _around(library: Library, replies: Replies, event: Event) -> tuple[Button, ...]:
    """Where the event is told, one button for each of the first sources."""
    several = len(event.citations) > 1
    return tuple(
        replies.button("passage", in_context(library, citation), number=place if several else None)
        for place, citation in enumerate(event.citations[:_PLACES], 1)
    )


def _jumps(replies: Replies, shown: Page, kept: str) -> tuple[Button, ...]:
    """Where centuries begin that this page doesn't show, spread over the whole; none where it shows everything."""
    if shown.earlier is None and shown.later is None:
        return ()
    here = range(shown.offset, shown.offset + len(shown.events))
    centuries = [(century, offset) for century, offset in shown.centuries if offset not in here]
    for count in range(min(len(centuries), _CENTURIES), 0, -1):
        named = tuple(
            replies.button("century", pack("t", offset, kept), century=abs(century), bc=century < 0)
            for century, offset in _spread(centuries, count)
        )
        if count == 1 or fit_in_a_row(named):
            return named
    return ()


def _spread(rows: Sequence[tuple[int, int]], count: int) -> list[tuple[int, int]]:
    """So many of `rows`, as far apart as can be, the last one among them."""
    step = len(rows) / count
    return [rows[round((n + 1) * step) - 1] for n in range(count)]
