"""What operators do to the documents by a button under /sources, and how it is shown until the bot answers from it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from time import monotonic

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import number, pack
from bot.documents.folder import Change, Kind, Moved, Taken
from bot.documents.keeper import Keeper, Step
from bot.handler_context import HandlerContext
from bot.handlers.operators import may_operate
from bot.handlers.presses import Context, on_press, refuse
from bot.handlers.sources import CHANGE, INSIDE, LIST
from bot.traffic.sending import answer_press, edit
from responses import Button, Replies
from responses import Message as Said

EVERY = 1.5
"""Seconds between two tellings of how far it is: Telegram lets one message a second into a chat."""


class Changes:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [on_press(self._context, "K", 2, self.pressed)]

    async def pressed(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        what, which = parts
        keeper = self._context.keeper
        if keeper is None or not may_operate(self._context, message, query.from_user):
            await refuse(self._context, query, "stale")
            return
        replies = await self._context.replies(message.chat, query.from_user)
        match what:
            case "ask" | "remove":
                await self._remove(query, keeper, replies, which, surely=what == "remove")
            case "undo":
                await answer_press(query)
                await self._undo(query, keeper, replies, which)
            case "again":
                await answer_press(query)
                await self._read_again(query, keeper, replies)
            case _:
                await refuse(self._context, query, "stale")

    async def _remove(
        self, query: CallbackQuery, keeper: Keeper, replies: Replies, which: str, *, surely: bool
    ) -> None:
        """Take a document out, after having asked."""
        key, _, page = which.partition("-")
        library = self._context.library
        document = library.document_by_key(key)
        holding = await asyncio.to_thread(library.holding, document) if document else None
        if document is None or holding is None:
            last = await asyncio.to_thread(keeper.folder.last)
            if last and last.kind is Kind.REMOVED and library.key(last.document) == key:
                await self._removed(query, keeper, replies, last)  # before a stop, and not told to the end
            else:
                await refuse(self._context, query, "changed")
            return
        await answer_press(query)
        if not surely:
            sure = replies.button("remove_surely", pack(CHANGE, "remove", which))
            keep = replies.button("keep", pack(INSIDE, key, number(page)))
            said = replies.message("sources.sure", title=f"{holding.source.title} ({document})")
            await edit(query, said.with_buttons((sure, keep)))
            return
        try:
            change = await keeper.remove(document)
        except FileNotFoundError:
            await edit(query, replies.message("changes.moved"))
        except OSError:
            await edit(query, replies.message("changes.unwritten"))
        else:
            await self._removed(query, keeper, replies, change)

    async def _removed(self, query: CallbackQuery, keeper: Keeper, replies: Replies, change: Change) -> None:
        step = await show(query, replies, "remove", change.document, keeper.until_in_use(change))
        said = failure(replies, change, step) or replies.message("changes.removed", name=change.document)
        await edit(query, said.with_buttons(undoing(replies, change)))

    async def _undo(self, query: CallbackQuery, keeper: Keeper, replies: Replies, which: str) -> None:
        try:
            change = await keeper.undo(which)
        except (Moved, Taken, FileNotFoundError):
            await edit(query, replies.message("changes.moved"))
            return
        except OSError:
            await edit(query, replies.message("changes.unwritten"))
            return
        step = await show(query, replies, "undo", change.document, keeper.until_in_use(change, undone=True))
        said = failure(replies, change, step) or replies.message("changes.undone", name=change.document)
        await edit(query, said.with_buttons(to_the_list(replies)))

    async def _read_again(self, query: CallbackQuery, keeper: Keeper, replies: Replies) -> None:
        step = await show(query, replies, "again", "", keeper.read_again())
        said = "changes.read_again" if step.done else "changes.failed"
        await edit(query, replies.message(said).with_buttons(to_the_list(replies)))


async def show(query: CallbackQuery, replies: Replies, what: str, name: str, steps: AsyncIterator[Step]) -> Step:
    """Tell under the button how far a change is, until it is in use or can't be; the last step."""
    step, told, at = Step(), None, 0.0
    async for step in steps:
        if not (step.done or step.failed or step.left_out) and step != told and monotonic() - at > EVERY:
            told, at = step, monotonic()
            doing = replies.message("changes.doing", what=what, name=name, read=step.read, to_read=step.to_read)
            await edit(query, doing)
    return step


def failure(replies: Replies, change: Change, step: Step) -> Said | None:
    """What is wrong with a change; None where nothing is. A file that can't be read is put in, but left out."""
    if step.done:
        return None
    if step.left_out:
        return replies.left_out("changes.left_out", change.document, step.left_out)
    return replies.message("changes.failed")


def undoing(replies: Replies, change: Change) -> tuple[Button, ...]:
    return (replies.button("undo", pack(CHANGE, "undo", change.id)), *to_the_list(replies))


def to_the_list(replies: Replies) -> tuple[Button, ...]:
    return (replies.button("list", pack(LIST, 0)),)
