"""@bot QUESTION in any chat: up to ten results, each of which sends a finished message there.

The first is the answer, the others are the passages that fit as well. An empty query offers a fact and first questions.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from telegram import (
    Bot,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import BaseHandler, InlineQueryHandler

from bot import links
from bot.handler_context import HandlerContext
from bot.handlers.days import usual_zone
from bot.handlers.presses import Context
from bot.handlers.sharing import linking
from bot.library import Library
from bot.traffic.sending import keyboard
from index.model import Answer, Citation, Fact, ReplyKind
from responses import Message, Replies
from responses.markup import one_line

_log = logging.getLogger(__name__)
RESULTS = 10
CACHED = 300
"""Seconds for which Telegram may give the same person the same results: the documents may change."""
LONGEST = 256
"""Characters of a query, Telegram's own limit."""
_TITLE, _DESCRIPTION = 80, 160


class Inline:
    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context

    def handlers(self) -> list[BaseHandler[Update, Context, None]]:
        return [InlineQueryHandler(self.asked)]

    async def asked(self, update: Update, _: Context) -> None:
        if (query := update.inline_query) is None:
            return
        replies = await self._context.replies(None, query.from_user)
        question = query.query.strip()[:LONGEST]
        examples = () if question else await self._context.examples(replies.language)
        day = self._context.now().astimezone(ZoneInfo(usual_zone(replies.language))).toordinal()
        results = await asyncio.to_thread(
            lambda: list(_results(query.get_bot(), self._context.library, replies, question, examples, day))[:RESULTS]
        )
        await _answer(query, results, replies)


async def _answer(query: InlineQuery, results: Sequence[InlineQueryResultArticle], replies: Replies) -> None:
    private = InlineQueryResultsButton(replies.text("inline.private"), start_parameter="inline")
    try:
        await query.answer(results, cache_time=CACHED, is_personal=True, button=private)
    except BadRequest as refusal:  # typed on: the query is out of date
        _log.info("an inline query could not be answered: %s", refusal.message)


async def unanswered(query: InlineQuery, replies: Replies) -> None:
    """Say in the place of the results that there are none now; whoever types on is answered again."""
    button = InlineQueryResultsButton(replies.text("inline.away"), start_parameter="inline")
    await query.answer([], cache_time=0, is_personal=True, button=button)


def _results(
    bot: Bot, library: Library, replies: Replies, question: str, examples: Sequence[str], today: int
) -> Iterator[InlineQueryResultArticle]:
    if question:
        yield from _found(bot, library, replies, question)
        return
    if facts := library.facts(replies.language):
        yield _of_fact(bot, facts[today % len(facts)], replies)
    for example in examples:
        if answer := _answer_to(library, replies, example):
            yield _answered(bot, replies, answer, example)


def _found(bot: Bot, library: Library, replies: Replies, question: str) -> Iterator[InlineQueryResultArticle]:
    shown: set[str] = set()
    if answer := _answer_to(library, replies, question):
        shown.update(citation.quote for citation in answer.citations)
        yield _answered(bot, replies, answer, question)
    for citation in library.search(question, RESULTS, replies.language, fitting=True):
        if not any(citation.quote in quote for quote in shown):  # it stands in the answer already
            shown.add(citation.quote)
            single = Answer(question, replies.language, (citation,), 1.0)
            yield _article(citation, Replies(replies.language).answer(single), citation.source.title)


def _answer_to(library: Library, replies: Replies, question: str) -> Answer | None:
    """The answer that is quotes; None where the documents have none."""
    found = library.ask(question, replies.language)
    quoted = isinstance(found, Answer) and found.citations and found.kind is not ReplyKind.TIMELINE
    return found if isinstance(found, Answer) and quoted else None


def _answered(bot: Bot, replies: Replies, answer: Answer, question: str) -> InlineQueryResultArticle:
    """The answer under its question."""
    said = _shared(bot, replies, replies.answer(answer, asked=question), question)
    return _article(answer.citations[0], said, question)


def _article(citation: Citation, message: Message, title: str) -> InlineQueryResultArticle:
    return _result(title, citation.quote, message)


def _of_fact(bot: Bot, fact: Fact, replies: Replies) -> InlineQueryResultArticle:
    share = linking(replies, bot, links.to_fact(fact.id), fact.text)
    said = replies.fact(fact).with_buttons((share,) if share else ())
    return _result(replies.text("inline.fact"), fact.text, said)


def _shared(bot: Bot, replies: Replies, said: Message, question: str) -> Message:
    """With a button that shares the question; one that fits into no link is shared by its message."""
    share = linking(replies, bot, links.to_question(question), question)
    return said.with_buttons((share,) if share else ())


def _result(title: str, description: str, message: Message) -> InlineQueryResultArticle:
    content = InputTextMessageContent(message.html, parse_mode=ParseMode.HTML)
    return InlineQueryResultArticle(
        hashlib.blake2b(message.html.encode(), digest_size=16).hexdigest(),
        one_line(title, _TITLE) or "…",
        content,
        description=one_line(description, _DESCRIPTION),
        reply_markup=keyboard(message.buttons),
    )
