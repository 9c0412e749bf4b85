"""A question, however it was put, becomes one answer with its buttons under it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import Message as Received
from telegram import User

from khorgos.bot.conversation import speaker
from khorgos.bot.desk import Desk
from khorgos.bot.handlers.presses import check_of, pack
from khorgos.bot.library import Library
from khorgos.bot.sending import reply, thread_of, typing
from khorgos.index.model import Answer, Citation, Reason, Refusal
from khorgos.responses import Button, Message, Replies
from khorgos.responses.excerpts import summary

PASSAGE_BUTTONS = 3


async def answer_message(desk: Desk, message: Received, question: str) -> None:
    """Answer what somebody wrote."""
    library = desk.library
    before = await desk.conversation.before(message)
    found = await _find(library, message, question, before)
    replies = await desk.replies(message.chat, message.from_user, found.language)
    if isinstance(found, Refusal) and found.reason is not Reason.ABSENT:  # nobody goes on from 'thanks'
        await reply(message, replies.answer(found))
        return
    key = await desk.conversation.remember(message, speaker(message), question, found.language, before)
    sent = await reply(message, dressed(library, replies, found, key))
    await desk.conversation.answered(key, sent)


async def answer_press_of(desk: Desk, message: Received, person: User, question: str) -> None:
    """Answer a question that was put by a button under `message`; it stands over the answer, since nobody typed it."""
    library = desk.library
    found = await _find(library, message, question, ())
    replies = await desk.replies(message.chat, person, found.language)
    key = await desk.conversation.remember(message, person.id, question, found.language)
    sent = await reply(message, dressed(library, replies, found, key, asked=question))
    await desk.conversation.answered(key, sent)


def dressed(
    library: Library, replies: Replies, found: Answer | Refusal, key: str | None, asked: str | None = None
) -> Message:
    """The reply with its buttons: the passages in context, more, sources; under a refusal the nearest topics.

    Without a key (the question could not be kept) those that need none.
    """
    message = replies.answer(found, asked, topics_below=key is not None)
    quoted = found.citations if isinstance(found, Answer) else found.contrary
    passages = passage_buttons(library, replies, quoted)
    if key is None:
        return message.with_buttons(passages)
    if isinstance(found, Answer):
        more = replies.button("more", pack("m", key, 0)) if found.more else None
        sources = replies.button("sources", pack("s", key)) if found.kind != "source" else None
        return message.with_buttons(passages, tuple(button for button in (more, sources) if button))
    topics = [(Button(topic, pack("n", key, number)),) for number, topic in enumerate(found.nearest[:3])]
    return message.with_buttons(passages, *topics)


def passage_buttons(library: Library, replies: Replies, citations: Sequence[Citation]) -> tuple[Button, ...]:
    """A button for each passage that is quoted, numbered as in the text where there are several."""
    shown: dict[tuple[str, str], Citation] = {}
    for citation, _ in summary(citations):
        shown.setdefault((citation.source.document, citation.place), citation)
    places = list(shown.values())[:PASSAGE_BUTTONS]
    return tuple(
        replies.button("passage", in_context(library, citation), number=number if len(places) > 1 else None)
        for number, citation in enumerate(places, 1)
    )


def in_context(library: Library, citation: Citation) -> str:
    """The button data that shows where a quote stands."""
    first, last = citation.sentences
    return pack("p", library.key(citation.passage), f"{first}-{last}", check_of(citation.quote))


async def _find(library: Library, message: Received, question: str, before: tuple[str, ...]) -> Answer | Refusal:
    async with typing(message.get_bot(), message.chat_id, thread_of(message)):
        return await asyncio.to_thread(library.ask, question, None, before)
