"""Deep links: `/start` with a parameter answers a shared question, or opens a passage, an event, a timeline."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator

from telegram import Message

from bot import links
from bot.handler_context import HandlerContext
from bot.handlers.answering import answer_link, question_buttons
from bot.handlers.facts import dressed
from bot.handlers.passages import linked, page
from bot.handlers.timelines import Timelines
from bot.links import Leads
from bot.traffic.sending import reply
from responses import Message as Said
from responses import Replies, languages


class DeepLinks:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context
        self._timelines = Timelines(handler_context)

    async def follow(self, message: Message, parameter: str) -> bool:
        """Open what the parameter leads to, or say kindly that it isn't there any more. False for one that is none of
        ours."""
        found = links.read(parameter)
        if found is None:
            return False
        kind, said = found
        if not await (self._asked(message, kind, said) if kind in _ASKING else self._shown(message, kind, said)):
            await self._gone(message)
        return True

    async def _asked(self, message: Message, kind: Leads, said: str) -> bool:
        if kind is Leads.QUESTION:
            if (question := links.text_of(said)) is None:
                return False
            await answer_link(self._context, message, question)
            return True
        shared = await self._context.shared.find(said)
        if shared is None:
            return False
        await answer_link(self._context, message, shared.question, shared.before, shared.language)
        return True

    async def _shown(self, message: Message, kind: Leads, said: str) -> bool:
        replies = await self._context.replies(message.chat, message.from_user)
        opened = await self._opened(message, kind, said, replies)
        if opened is not None:
            await reply(message, opened)
        return opened is not None

    async def _opened(self, message: Message, kind: Leads, said: str, replies: Replies) -> Said | None:
        if kind is Leads.TIMELINE:
            expression = links.text_of(said)
            return await self._timelines.opened(message, replies, expression) if expression else None
        bot, library = message.get_bot(), self._context.library
        if kind is Leads.PASSAGE:
            if (found := await asyncio.to_thread(linked, library, said)) is None:
                return None
            passage, sentences = found
            return await asyncio.to_thread(page, library, replies, passage, (library.key(passage.id), sentences), bot)
        if kind is Leads.FACT:
            fact = await asyncio.to_thread(library.fact, said)
            return dressed(bot, library, replies, fact) if fact else None
        for language in _from(replies.language):
            if event := await self._timelines.told(bot, replies, said, language):
                return event
        return None

    async def _gone(self, message: Message) -> None:
        replies = await self._context.replies(message.chat, message.from_user)
        examples = await self._context.examples(replies.language)
        await reply(message, replies.message("share.gone").offering(question_buttons(replies, examples)))


_ASKING = (Leads.QUESTION, Leads.KEPT)


def _from(language: str) -> Iterator[str]:
    """Every language, this one first: whoever shared an event may have read the timeline in another."""
    yield language
    yield from (other for other in languages() if other != language)
