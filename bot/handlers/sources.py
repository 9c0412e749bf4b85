"""/sources: what is answered from, a page at a time, and a look into each; /sources 2 opens the second page."""

from __future__ import annotations

import asyncio

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import check_of, number, pack
from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_press_of
from bot.handlers.operators import may_operate
from bot.handlers.presses import Context, Repeats, on_press, refuse
from bot.library import Library
from bot.traffic.sending import answer_press, edit, reply
from index.holdings import Holding
from responses import Button, Replies
from responses import Message as Said
from responses.library_pages import SOURCES_PER_PAGE

LIST, INSIDE, ASK, CHANGE = "l", "W", "J", "K"


class Sources:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("sources", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, "l", 1, self.turn),
            on_press(self._context, "W", 2, self.look),
            on_press(self._context, "J", 2, self.ask, Repeats()),
        ]

    async def command(self, update: Update, context: Context) -> None:
        if message := update.message:
            replies = await self._context.replies(message.chat, message.from_user)
            page = max(number("".join((context.args or [])[:1])) - 1, 0)
            operates = may_operate(self._context, message, message.from_user)
            await reply(message, await listed(self._context, replies, page, operates=operates))

    async def turn(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        replies = await self._context.replies_under(message, query.from_user)
        operates = may_operate(self._context, message, query.from_user)
        await answer_press(query)
        await edit(query, await listed(self._context, replies, number(parts[0]), operates=operates))

    async def look(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """A document in the place of the list."""
        key, page = parts
        library = self._context.library
        document = library.document_by_key(key)
        holding = await asyncio.to_thread(library.holding, document, whole=True) if document else None
        if holding is None:
            await refuse(self._context, query, "changed")
            return
        replies = await self._context.replies_under(message, query.from_user)
        await answer_press(query)
        questions = await asyncio.to_thread(library.questions_about, holding.source.document)
        said = replies.inside(holding, questions=bool(questions))
        removing = replies.button("remove", pack(CHANGE, "ask", f"{key}-{number(page)}"))
        operates = may_operate(self._context, message, query.from_user)
        below = (
            *_reading(library, replies, holding),
            *((removing,) if operates else ()),
            replies.button("list", pack(LIST, number(page))),
        )
        await edit(query, said.offering(asking(replies, key, questions), below))

    async def ask(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """One of the questions that a document is offered with."""
        library = self._context.library
        document = library.document_by_key(parts[0])
        questions = await asyncio.to_thread(library.questions_about, document) if document else ()
        place = number(parts[1])
        if place >= len(questions):
            await refuse(self._context, query, "changed")
            return
        await answer_press(query)
        await answer_press_of(self._context, message, query.from_user, questions[place])


async def listed(handler_context: HandlerContext, replies: Replies, page: int, *, operates: bool) -> Said:
    """A page of the list, with a number to press for each; for operators with what they can do to all of them."""
    library = handler_context.library
    sources = library.sources(replies.language)
    last = max(replies.source_pages(sources) - 1, 0)
    page = min(page, last)
    shown = list(enumerate(sources, 1))[page * SOURCES_PER_PAGE : (page + 1) * SOURCES_PER_PAGE]
    numbers = tuple(
        replies.button("event", pack(INSIDE, library.key(source.document), page), number=place)
        for place, source in shown
    )
    back = replies.button("newer", pack(LIST, page - 1)) if page else None
    onward = replies.button("older", pack(LIST, page + 1)) if page < last else None
    changed, acting = await _acting(handler_context, replies) if operates else ("", ())
    said = await asyncio.to_thread(replies.sources, sources, page, library.holding, inside=True, last=changed)
    return said.with_buttons(numbers, tuple(button for button in (back, onward) if button), acting)


def asking(replies: Replies, key: str, questions: tuple[str, ...]) -> list[Button]:
    """A button for each question about the document `key`."""
    return [replies.asking(replies.topic(asked), pack(ASK, key, place)) for place, asked in enumerate(questions)]


def _reading(library: Library, replies: Replies, holding: Holding) -> tuple[Button, ...]:
    """A button that opens its first passage, from which one can read on."""
    first = holding.first
    if first is None or not first.sentences:
        return ()
    return (replies.button("read", pack("p", library.key(first.id), "0-0", check_of(first.quote(0)))),)


async def _acting(handler_context: HandlerContext, replies: Replies) -> tuple[str, tuple[Button, ...]]:
    """The last change in words, and the buttons to undo it and to read everything again."""
    again = replies.button("read_again", pack(CHANGE, "again", "-"))
    last = await asyncio.to_thread(handler_context.keeper.folder.last) if handler_context.keeper else None
    if last is None:
        return "", (again,)
    undo = replies.button("undo", pack(CHANGE, "undo", last.id))
    return replies.text("changes.last", name=last.document, kind=str(last.kind)), (undo, again)
