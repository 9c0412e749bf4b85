"""What every handler has at hand: the library of the moment, what is remembered, and in which language to speak."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from telegram import Chat, User

from bot.conversation import Conversation
from bot.documents.keeper import Keeper
from bot.library import Holder, Library
from bot.starters import Starters
from bot.state.chats import Chats
from bot.state.database import Database
from bot.state.gaps import Gaps
from bot.state.views import Views
from bot.traffic.per_person import PersonLimit
from responses import Replies, choose


@dataclass(frozen=True, slots=True)
class HandlerContext:
    holder: Holder
    database: Database
    now: Callable[[], datetime]
    language: str = "en"
    """Spoken where neither the chat nor the person has one that there are texts for."""
    starters: Starters = field(default_factory=Starters)
    limit: PersonLimit = field(default_factory=PersonLimit)
    operators: frozenset[int] = frozenset()
    """Telegram ids of those who may change the documents and see what wasn't answered."""
    keeper: Keeper | None = None
    """Of the documents folder; none where it isn't ours to change."""
    keep_questions: int = 0
    """Days for which questions without an answer are kept; 0: not at all."""

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
    def views(self) -> Views:
        return Views(self.database, self.now)

    @property
    def gaps(self) -> Gaps:
        return Gaps(self.database, self.now, timedelta(days=self.keep_questions))

    def is_operator(self, person: User | None) -> bool:
        return person is not None and person.id in self.operators

    async def replies(
        self, chat: Chat | None, person: User | None, spoken: str | None = None, *, set_to: str | None = None
    ) -> Replies:
        """The texts in the language `set_to`, else the one set for the chat, else the one `spoken` (a question's),
        else the person's, else the default."""
        chosen = await self.database.patience.with_it(self.chats.language(chat.id), None) if chat else None
        return Replies(choose(set_to, chosen, spoken, person.language_code if person else None, self.language))

    def examples(self, language: str) -> Sequence[str]:
        return self.starters.questions(language, self.library.sources(language))
