"""Where a quote stands: its passage with the sentence marked, and from there to the passages around it."""

from __future__ import annotations

import asyncio
import re

from telegram import Bot, CallbackQuery, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import check_of, pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, Repeats, on_press, refuse
from bot.handlers.sharing import linking
from bot.library import Library
from bot.links import to_passage
from bot.traffic.sending import answer_press, edit, reply
from index.model import Passage
from responses import Button, Replies
from responses import Message as Said

_SPAN = re.compile(r"([0-9]{1,4})-([0-9]{1,4})")
Marked = tuple[str, str]
"""Key of the passage that is quoted, and its sentences as 'first-last'."""


class Passages:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            on_press(self._context, "p", 3, self.show, Repeats()),
            on_press(self._context, "b", 3, self.turn),
        ]

    async def show(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        key, sentences, check = parts
        library = self._context.library
        passage = await asyncio.to_thread(library.passage_by_key, key)
        if passage is None or not _still_there(passage, sentences, check):
            await refuse(self._context, query, "changed")
            return
        replies = await self._context.replies_under(message, query.from_user)
        said = await asyncio.to_thread(page, library, replies, passage, (key, sentences), message.get_bot())
        await answer_press(query)
        await reply(message, said)

    async def turn(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        key, marked, sentences = parts
        library = self._context.library
        passage = await asyncio.to_thread(library.passage_by_key, key)
        if passage is None or span(sentences) is None or len(marked) > len(key):
            await refuse(self._context, query, "changed")
            return
        replies = await self._context.replies_under(message, query.from_user)
        said = await asyncio.to_thread(page, library, replies, passage, (marked, sentences), message.get_bot())
        await answer_press(query)
        await edit(query, said)


def page(library: Library, replies: Replies, passage: Passage, marked: Marked, bot: Bot) -> Said:
    """A passage with its citation, buttons to the passages before and after, and one that shares what is marked. What
    is looked up for it may lie in a database: call it aside from the event loop."""
    source = next(source for source in library.sources() if source.document == passage.document)
    quoted = span(marked[1]) if library.key(passage.id) == marked[0] else None
    before, after = library.neighbours(passage)
    buttons = [
        replies.button(name, pack("b", library.key(beside.id), *marked))
        for name, beside in (("previous", before), ("next", after))
        if beside
    ]
    shared: tuple[Button, ...] = ()
    if quoted and fits(passage, quoted):
        share = linking(replies, bot, to_passage(library, passage, quoted), passage.quote(*quoted))
        shared = (share,) if share else ()
    return replies.passage(passage, source, quoted).with_buttons(tuple(buttons), shared)


def linked(library: Library, said: str) -> tuple[Passage, str] | None:
    """The passage that a link leads to, and its sentences; None where they aren't there (any more). As `page`."""
    key, _, rest = said.partition("_")
    sentences, _, check = rest.partition("_")
    passage = library.passage_by_key(key)
    return (passage, sentences) if passage and _still_there(passage, sentences, check) else None


def span(sentences: str) -> tuple[int, int] | None:
    """'2-3' as (2, 3); None for what no button of ours says."""
    return (int(found[1]), int(found[2])) if (found := _SPAN.fullmatch(sentences)) else None


def fits(passage: Passage, quoted: tuple[int, int]) -> bool:
    """Whether the passage has these sentences."""
    return quoted[0] <= quoted[1] < len(passage.sentences)


def _still_there(passage: Passage, sentences: str, check: str) -> bool:
    quoted = span(sentences)
    return quoted is not None and fits(passage, quoted) and check_of(passage.quote(*quoted)) == check
