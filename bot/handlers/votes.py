"""👍 and 👎 under an answer: one vote a person, changed by the other button, taken back by the same."""

from __future__ import annotations

from telegram import CallbackQuery, InlineKeyboardButton, Message, Update
from telegram.ext import BaseHandler

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.state.votes import Ballot, Tally
from bot.traffic.sending import answer_press, change_buttons
from responses import Button

GOOD, BAD = "👍", "👎"


class Votes:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [on_press(self._context, "y", 2, self.vote)]

    async def vote(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        key, sign = parts
        asked = await self._context.conversation.recall(key, message.chat_id)
        if asked is None or sign not in ("+", "-"):
            await refuse(self._context, query, "stale")
            return
        ballot = Ballot(self._context.database, self._context.now)
        tally = await ballot.cast(key, message.chat_id, query.from_user.id, good=sign == "+")
        replies = await self._context.replies(message.chat, query.from_user, asked.language)
        await answer_press(query, replies.text("vote.thanks"))
        await change_buttons(query, lambda button: _counted(button, key, tally))


def vote_buttons(key: str, tally: Tally | None = None) -> tuple[Button, Button]:
    """The two buttons under the answer to the question `key`, with the votes so far."""
    counts = tally or Tally()
    return (
        Button(f"{GOOD} {counts.good}" if counts.good else GOOD, pack("y", key, "+")),
        Button(f"{BAD} {counts.bad}" if counts.bad else BAD, pack("y", key, "-")),
    )


def _counted(button: InlineKeyboardButton, key: str, tally: Tally) -> InlineKeyboardButton:
    for counted in vote_buttons(key, tally):
        if button.callback_data == counted.press:
            return InlineKeyboardButton(counted.text, callback_data=counted.press)
    return button
