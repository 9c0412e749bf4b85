"""👍 and 👎 under an answer, as reactions to it or as messages after it: one vote a person, changed by the other, taken
back by the same button.

A reaction is seen on the message itself; the numbers on the buttons count it from the next press on.
"""

from __future__ import annotations

from collections.abc import Sequence

from telegram import CallbackQuery, InlineKeyboardButton, Message, ReactionType, ReactionTypeEmoji, Update
from telegram.ext import BaseHandler, MessageReactionHandler

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.state.asked import Asked
from bot.state.votes import Ballot, Tally
from bot.traffic.sending import answer_press, change_buttons
from responses import Button

GOOD, BAD = "👍", "👎"
_SKIN = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"
_A_PERSONS = MessageReactionHandler.MESSAGE_REACTION_UPDATED


class Votes:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [
            on_press(self._context, "y", 2, self.vote),
            MessageReactionHandler(self.reacted, message_reaction_types=_A_PERSONS),
        ]

    @property
    def _ballot(self) -> Ballot:
        return Ballot(self._context.database, self._context.now)

    async def vote(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        key, sign = parts
        asked = await self._context.conversation.recall(key, message.chat_id)
        if asked is None or sign not in ("+", "-"):
            await refuse(self._context, query, "stale")
            return
        tally = await self._ballot.cast(key, message.chat_id, query.from_user.id, good=sign == "+")
        await self._context.gaps.disliked(key, asked.question, tally.bad)
        replies = await self._context.replies(message.chat, query.from_user, asked.language)
        await answer_press(query, replies.text("vote.thanks"))
        await change_buttons(query, lambda button: _counted(button, key, tally))

    async def reacted(self, update: Update, _: Context) -> None:
        """A 👍 or 👎 put on an answer, changed or taken off: the vote that the buttons stand for as well."""
        reaction = update.message_reaction
        if reaction is None or reaction.user is None or reaction.user.is_bot:
            return
        good = _thumb(reaction.new_reaction)
        if good is None and _thumb(reaction.old_reaction) is None:
            return  # a heart that comes or goes says nothing of the answer
        asked = await self._context.conversation.behind(reaction.message_id, reaction.chat.id)
        if asked is not None:
            await _counted_in(self._context, asked, reaction.user.id, good=good)


async def vote_by_message(handler_context: HandlerContext, message: Message, said: str) -> None:
    """Count a message that is one thumb and nothing else as a vote on the answer before it."""
    thumb = said.strip().rstrip(_SKIN)
    if thumb not in (GOOD, BAD) or message.from_user is None or message.sender_chat:
        return
    asked = await handler_context.conversation.last(message)
    if asked is not None:
        counted = _counted_in(handler_context, asked, message.from_user.id, good=thumb == GOOD)
        await handler_context.database.patience.with_it(counted, None)


async def _counted_in(handler_context: HandlerContext, asked: Asked, person: int, *, good: bool | None) -> None:
    ballot = Ballot(handler_context.database, handler_context.now)
    tally = await ballot.put(asked.id, asked.chat, person, good)
    await handler_context.gaps.disliked(asked.id, asked.question, tally.bad)


def _thumb(reactions: Sequence[ReactionType]) -> bool | None:
    """Up is True, down False, neither (or both) None."""
    shown = {reaction.emoji for reaction in reactions if isinstance(reaction, ReactionTypeEmoji)} & {GOOD, BAD}
    return GOOD in shown if len(shown) == 1 else None


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
