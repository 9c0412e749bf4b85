"""What a question may lean on: earlier questions of the same person, in the same chat and topic, minutes ago.

A reply to one of the bot's answers leans on the question behind that answer, whoever asked it: everybody in the chat
can see what is replied to. Nothing else crosses from one person, topic or chat to another.

While the database is away, questions are answered all the same, only without what came before.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from telegram import Message

from bot.state.asked import Asked, Questions
from bot.state.database import Database
from bot.traffic.sending import thread_of
from index.reading import LOOKED_BACK

LASTS = timedelta(minutes=10)
EARLIER = LOOKED_BACK
"""Earlier questions that are handed on: as many as the library looks back to, so that it knows them again."""


class Conversation:
    """What is kept of a conversation, for the questions that lean on earlier ones."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._questions = Questions(database, now)
        self._patience = database.patience

    async def before(self, message: Message) -> tuple[str, ...]:
        """The earlier questions, oldest first, that `message` may lean on."""
        return await self._patience.with_it(self._before(message), ())

    async def _before(self, message: Message) -> tuple[str, ...]:
        replied = message.reply_to_message
        if replied and (behind := await self._questions.behind(replied.message_id, message.chat_id)):
            return (*behind.before, behind.question)[-EARLIER:]
        if (person := speaker(message)) is None:
            return ()
        recent = await self._questions.recent(
            message.chat_id,
            person,
            thread=thread_of(message) or 0,
            within=LASTS,
            limit=EARLIER,
            but_not=message.message_id,
        )
        return tuple(asked.question for asked in recent)

    async def remember(
        self,
        message: Message,
        person: int | None,
        question: str,
        language: str,
        before: tuple[str, ...] = (),
        *,
        by_button: bool = False,
    ) -> str | None:
        """Keep a question that `person` asked at `message`; the key is what the buttons under its answer carry."""
        kept = self._questions.remember(
            message.chat_id,
            person or 0,
            question,
            language,
            thread=thread_of(message) or 0,
            before=before,
            asked_in=None if by_button else message.message_id,
        )
        return await self._patience.with_it(kept, None)

    async def answered(self, key: str | None, message: Message | None) -> None:
        """Note which message answers it, so that a reply to that message is understood."""
        if key and message:
            await self._patience.with_it(self._questions.answered(key, message.message_id), None)

    async def edited(self, message: Message) -> Asked | None:
        """The question that was asked in a message before it was edited; None where none was, or it is forgotten."""
        return await self._patience.with_it(self._questions.at(message.message_id, message.chat_id), None)

    async def put_otherwise(self, key: str, question: str, language: str) -> None:
        """Note the other words of a question whose message was edited."""
        await self._patience.with_it(self._questions.put_otherwise(key, question, language), None)

    async def forget(self, person: int) -> int:
        """Delete what a person asked and voted, in whatever chat; returns how many questions."""
        return await self._questions.forget(person)

    async def behind(self, message: int, chat: int) -> Asked | None:
        """The question that a message of the bot answers."""
        return await self._questions.behind(message, chat)

    async def last(self, message: Message) -> Asked | None:
        """The question whose answer `message` may be a comment on: the one it replies to, else the speaker's last."""
        return await self._patience.with_it(self._last(message), None)

    async def _last(self, message: Message) -> Asked | None:
        if replied := message.reply_to_message:
            return await self._questions.behind(replied.message_id, message.chat_id)
        if (person := speaker(message)) is None:
            return None
        thread = thread_of(message) or 0
        recent = await self._questions.recent(message.chat_id, person, thread=thread, within=LASTS, limit=1)
        return recent[-1] if recent else None

    async def recall(self, key: str, chat: int) -> Asked | None:
        """The question behind a button; None if it was asked in another chat, or is forgotten."""
        return await self._questions.recall(key, chat)


def speaker(message: Message) -> int | None:
    """Who speaks: a person, or a channel that somebody speaks for; None for anonymous administrators, who look all the
    same and must not inherit each other's questions."""
    if message.sender_chat:
        return None if message.sender_chat.id == message.chat_id else message.sender_chat.id
    return message.from_user.id if message.from_user else None
