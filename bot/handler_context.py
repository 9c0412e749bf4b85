"""What every handler has at hand: the library of the moment, what is remembered, and in which language to speak."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from telegram import Chat, Message, User

from bot.asking import Asker
from bot.conversation import Conversation
from bot.documents.keeper import Keeper
from bot.library import Holder, Library
from bot.starters import Examples, Starters
from bot.state.chats import Chats, ChatSettings
from bot.state.database import Database
from bot.state.gaps import Gaps
from bot.state.shared import SharedQuestions
from bot.state.views import Views
from bot.traffic.per_person import PersonLimit
from responses import Replies, choose, language_of_labels, languages
from responses.texts import FALLBACK, primary


@dataclass(frozen=True, slots=True)
class Addressed:
    """A chat and the person in it who is answered, as far as it decides the words. `speaks`: what Telegram tells of the
    person's language; `default`: spoken where nothing else tells.
    """

    settings: ChatSettings
    speaks: str | None
    default: str

    @property
    def assumed(self) -> str | None:
        """The language a question is in where its words don't tell: the one set for the chat, else the person's. Many
        leave their telephone in English, so that tells nothing."""
        speaks = primary(self.speaks) if self.speaks is not None else FALLBACK
        return self.settings.language or (speaks if speaks != FALLBACK else None)

    def replies(self, spoken: str | None = None, *, instead: str | None = None) -> Replies:
        """The texts in the language set for the chat, else the one `spoken` (a question's), else the person's, where
        that isn't known the one there `instead`, else the default."""
        language = choose(self.settings.language, spoken, self.speaks, instead, self.default)
        return Replies(language, short=self.settings.short)


@dataclass(frozen=True, slots=True)
class HandlerContext:
    holder: Holder
    database: Database
    now: Callable[[], datetime]
    language: str = "en"
    """Spoken where neither the chat nor the person has one that there are texts for."""
    first: Examples = field(default_factory=lambda: Examples(Starters()))
    limit: PersonLimit = field(default_factory=PersonLimit)
    operators: frozenset[int] = frozenset()
    """Telegram ids of those who may change the documents and see what wasn't answered."""
    keeper: Keeper | None = None
    """Of the documents folder; none where it isn't ours to change."""
    keep_questions: int = 0
    """Days for which questions without an answer are kept; 0: not at all."""
    asker: Asker = field(default_factory=Asker)

    @property
    def library(self) -> Library:
        """Take it once per update: a newer one may be in its place the next time."""
        return self.holder.library

    @property
    def conversation(self) -> Conversation:
        return Conversation(self.database, self.now)

    @property
    def chats(self) -> Chats:
        return Chats(self.database)

    @property
    def shared(self) -> SharedQuestions:
        return SharedQuestions(self.database, self.now)

    @property
    def views(self) -> Views:
        return Views(self.database, self.now)

    @property
    def gaps(self) -> Gaps:
        return Gaps(self.database, self.now, timedelta(days=self.keep_questions))

    def is_operator(self, person: User | None) -> bool:
        return person is not None and person.id in self.operators

    async def addressed(self, chat: Chat | None, person: User | None) -> Addressed:
        """Whom an update is answered to. One look into the database: take it once for a whole answer."""
        settings = await self.settings(chat.id) if chat else ChatSettings()
        return Addressed(settings, person.language_code if person else None, self.language)

    async def replies(
        self, chat: Chat | None, person: User | None, spoken: str | None = None, *, instead: str | None = None
    ) -> Replies:
        """See `Addressed.replies`."""
        return (await self.addressed(chat, person)).replies(spoken, instead=instead)

    async def replies_under(self, message: Message, person: User | None) -> Replies:
        """The texts for a press of a button under `message`: in the language of its buttons, so that who asked in one
        language isn't led on in another."""
        rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
        return await self.replies(
            message.chat, person, language_of_labels(button.text for row in rows for button in row)
        )

    async def settings(self, chat: int) -> ChatSettings:
        """What is set for a chat; nothing while the database is away."""
        return await self.database.patience.with_it(self.chats.settings(chat), ChatSettings())

    async def examples(self, language: str) -> tuple[str, ...]:
        """First questions for somebody who reads `language`, all of them answered by the documents."""
        return await asyncio.to_thread(self.first.of, self.library, language)

    async def example(self, key: str) -> str | None:
        """The first question behind a button; None where nobody would be offered it any more."""
        return await asyncio.to_thread(self.first.find, self.library, key, languages())
