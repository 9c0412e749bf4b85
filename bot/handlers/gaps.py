"""/gaps, for operators: what was not answered or voted down, without who asked; a page at a time, or a file."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import Sequence

from telegram import CallbackQuery, Message, Update
from telegram.ext import BaseHandler, CommandHandler, filters

from bot.callback_data import number, pack
from bot.handler_context import HandlerContext
from bot.handlers.operators import let_in, may_operate
from bot.handlers.presses import Context, on_press, refuse
from bot.state.gaps import Gap
from bot.traffic.sending import answer_press, edit, reply, reply_with_file
from index.model import Answer
from index.timeline.export import plain_cell
from responses import Message as Said
from responses import Replies
from responses.markup import one_line

KIND = "G"
PER_PAGE = 8
LONGEST = 200
"""UTF-16 units of a question on a page; a file has it whole."""
IN_A_FILE = 10_000
"""Gaps that a file holds at most."""
_FILE = "csv"
_NAME = "gaps.csv"


class GapsList:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            CommandHandler("gaps", self.command, filters=filters.UpdateType.MESSAGE),
            on_press(self._context, KIND, 1, self.pressed),
        ]

    async def command(self, update: Update, _: Context) -> None:
        if (message := update.message) and await let_in(self._context, message):
            replies = await self._context.replies(message.chat, message.from_user)
            await reply(message, await self._page(replies, 0))

    async def pressed(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        """Turn to a page, or send all of it as a file."""
        if not may_operate(self._context, message, query.from_user):
            await refuse(self._context, query, "stale")
            return
        await answer_press(query)
        replies = await self._context.replies_under(message, query.from_user)
        if parts[0] != _FILE:
            await edit(query, await self._page(replies, number(parts[0])))
            return
        found, count = await self._context.gaps.page(0, IN_A_FILE)
        await reply_with_file(message, to_csv(found), _NAME, replies.text("gaps.file", count=count))

    async def _page(self, replies: Replies, page: int) -> Said:
        days = self._context.keep_questions
        if not days:
            return replies.message("gaps.unkept")
        found, count = await self._context.gaps.page(page * PER_PAGE, PER_PAGE)
        if count and not found:  # what was on that page is gone
            return await self._page(replies, 0)
        answered = await asyncio.to_thread(self._answered_now, found)
        back = replies.button("newer", pack(KIND, page - 1)) if page else None
        onward = replies.button("older", pack(KIND, page + 1)) if count > (page + 1) * PER_PAGE else None
        file = replies.button("csv", pack(KIND, _FILE)) if count else None
        turning = tuple(button for button in (back, onward) if button)
        listed = [
            _line(number, gap, now, replies)
            for number, (gap, now) in enumerate(zip(found, answered, strict=True), page * PER_PAGE + 1)
        ]
        said = replies.message("gaps.page", gaps=listed, count=count, days=days)
        return said.with_buttons(turning, (file,) if file else ())

    def _answered_now(self, gaps: Sequence[Gap]) -> list[bool]:
        """Of each question, whether the documents answer it by now: some may have come since."""
        library = self._context.library
        return [not gap.disliked and isinstance(library.ask(gap.question), Answer) for gap in gaps]


def _line(number: int, gap: Gap, answered: bool, replies: Replies) -> dict[str, object]:
    return {
        "number": number,
        "question": one_line(gap.question, LONGEST),
        "unanswered": gap.unanswered,
        "disliked": gap.disliked,
        "both": gap.unanswered and gap.disliked,
        "last": replies.date(f"{gap.last:%Y-%m-%d}"),
        "answered": answered,
    }


def to_csv(gaps: Sequence[Gap]) -> bytes:
    """A row for each; no cell is a formula to a spreadsheet. UTF-8 with a byte order mark, for Excel."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(("question", "unanswered", "disliked", "last"))
    for gap in gaps:
        writer.writerow((plain_cell(gap.question), gap.unanswered, gap.disliked, f"{gap.last:%Y-%m-%d}"))
    return out.getvalue().encode("utf-8-sig", "replace")
