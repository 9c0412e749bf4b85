"""Where a quote stands: its passage with the sentence marked, and from there to the passages around it."""

from __future__ import annotations

import re

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import check_of, pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.library import Library
from bot.traffic.sending import answer_press, edit, reply
from index.model import Passage
from responses import Message as Said
from responses import Replies

_SPAN = re.compile(r"([0-9]{1,4})-([0-9]{1,4})")
Marked = tuple[str, str]
"""Key of the passage that is quoted, and its sentences as 'first-last'."""


class Passages:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [on_press(self._context, "p", 3, self.show), on_press(self._context, "b", 3, self.turn)]

    async def show(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        key, sentences, check = parts
        library = self._context.library
        passage = library.passage_by_key(key)
        if passage is None or not _still_there(passage, sentences, check):
            await refuse(self._context, query, "changed")
            return
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query)
        await reply(message, page(library, replies, passage, (key, sentences)))

    async def turn(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        key, marked, sentences = parts
        library = self._context.library
        passage = library.passage_by_key(key)
        if passage is None or span(sentences) is None or len(marked) > len(key):
            await refuse(self._context, query, "changed")
            return
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query)
        await edit(query, page(library, replies, passage, (marked, sentences)))


def page(library: Library, replies: Replies, passage: Passage, marked: Marked) -> Said:
    """A passage with its citation, and buttons to the passages before and after."""
    source = next(source for source in library.sources() if source.document == passage.document)
    quoted = span(marked[1]) if library.key(passage.id) == marked[0] else None
    before, after = library.neighbours(passage)
    buttons = [
        replies.button(name, pack("b", library.key(beside.id), *marked))
        for name, beside in (("previous", before), ("next", after))
        if beside
    ]
    return replies.passage(passage, source, quoted).with_buttons(tuple(buttons))


def span(sentences: str) -> tuple[int, int] | None:
    """'2-3' as (2, 3); None for what no button of ours says."""
    return (int(found[1]), int(found[2])) if (found := _SPAN.fullmatch(sentences)) else None


def _still_there(passage: Passage, sentences: str, check: str) -> bool:
    quoted = span(sentences)
    if quoted is None or not quoted[0] <= quoted[1] < len(passage.sentences):
        return False
    return check_of(passage.quote(*quoted)) == check
