"""👍 under a daily fact: a like a person, taken back by a second press."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import CallbackQuery, InlineKeyboardButton, Message, ReactionType, ReactionTypeEmoji, Update
from telegram.ext import BaseHandler, MessageReactionHandler

from bot.callback_data import pack
from bot.handler_context import HandlerContext
from bot.handlers.presses import Context, on_press, refuse
from bot.state.likes import Likes
from bot.traffic.sending import answer_press, change_buttons

PLEASED = frozenset("👍❤🔥🥰👏😁🎉🤩🙏👌😍💯🏆⚡🤯🤗🆒💘")
"""Reactions that say somebody likes it."""


class FactLikes:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [on_press(self._context, "u", 1, self.like)]

    def further_handlers(self) -> list[BaseHandler[Update, Context, None]]:
        """For a group of its own: what is a vote on an answer elsewhere is a like under a fact."""
        return [
            MessageReactionHandler(self.reacted, message_reaction_types=MessageReactionHandler.MESSAGE_REACTION_UPDATED)
        ]

    async def reacted(self, update: Update, _: Context) -> None:
        """Somebody's reaction to a fact, or that it was taken off; the number on the button counts it from the next
        press on."""
        reaction = update.message_reaction
        if reaction is None or reaction.user is None or reaction.user.is_bot:
            return
        before, now = _pleased(reaction.old_reaction), _pleased(reaction.new_reaction)
        likes = Likes(self._context.database, self._context.now)
        if before != now and (fact := await likes.fact_behind(reaction.chat.id, reaction.message_id)):
            await likes.put(reaction.chat.id, fact, reaction.user.id, liked=now)

    async def like(self, query: CallbackQuery, message: Message, parts: list[str]) -> None:
        [fact] = parts
        if await asyncio.to_thread(self._context.library.fact, fact) is None:
            await refuse(self._context, query, "changed")
            return
        likes = Likes(self._context.database, self._context.now)
        count = await likes.toggle(message.chat_id, fact, query.from_user.id)
        replies = await self._context.replies(message.chat, query.from_user)
        await answer_press(query, replies.text("vote.thanks"))
        press = pack("u", fact)
        counted = InlineKeyboardButton(f"👍 {count}" if count else "👍", callback_data=press)
        await change_buttons(query, lambda button: counted if button.callback_data == press else button)


def _pleased(reactions: Sequence[ReactionType]) -> bool:
    return any(isinstance(reaction, ReactionTypeEmoji) and reaction.emoji in PLEASED for reaction in reactions)
