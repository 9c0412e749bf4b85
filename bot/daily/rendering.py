"""What is posted: the library's facts in the chat's language, dressed as messages."""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from markupsafe import Markup

from bot.callback_data import in_context, pack
from bot.handler_context import HandlerContext
from bot.library import moment
from bot.links import to_fact
from bot.state.deliveries import Delivery
from bot.state.subscriptions import Subscription
from index.facts.puzzles import Puzzle, Puzzles
from index.model import Fact
from responses import Button, Message, Quiz, Replies, choose, quiz_of

TOPICS = 8
"""Topics offered on the panel: what facts are about first of all, which is their heading where there is one, those with
the most facts; then their other names. A common word says
little by itself, and of names in a text many are only a part: 'Chinese'."""
_DAY = re.compile(r"^-?\d{4,}-(\d\d-\d\d)[~?%]?$")


class LibraryPool:
    """The library's facts, as a chat is sent them."""

    def __init__(self, handler_context: HandlerContext) -> None:
        self._context = handler_context
        self._puzzles: tuple[object, str, Puzzles] | None = None  # of the documents and language last asked for

    async def facts(self, subscription: Subscription) -> Sequence[Fact]:
        """The facts in the language of the chat; all there are, where there are none in it."""
        language = (await self.replies(subscription)).language
        everything = await asyncio.to_thread(self._context.library.facts, language)
        return [fact for fact in everything if fact.citation.source.language == language] or everything

    async def fact(self, key: str) -> Fact | None:
        """A fact by its id, while the documents have it."""
        return await asyncio.to_thread(self._context.library.fact, key)

    async def topics(self, subscription: Subscription) -> tuple[str, ...]:
        """What the chat can choose from, the most frequent first, and what it has chosen."""
        first = Counter(topic for fact in await self.facts(subscription) for topic in fact.topics[:1])
        all_ = dict.fromkeys((*(topic for topic, _ in first.most_common()), *await self.all_topics(subscription)))
        offered = [topic for topic in all_ if not topic[0].islower()][:TOPICS]
        return tuple(dict.fromkeys([*offered, *subscription.topics]))

    async def all_topics(self, subscription: Subscription) -> tuple[str, ...]:
        """What the chat's facts are about, the most frequent first."""
        counted = Counter(topic for fact in await self.facts(subscription) for topic in fact.topics)
        return tuple(topic for topic, _ in counted.most_common())

    async def replies(self, subscription: Subscription) -> Replies:
        """The texts in the language of the subscription, or else of its chat."""
        chosen = subscription.language or await self._context.chats.language(subscription.chat)
        return Replies(choose(chosen, self._context.language))

    async def post(self, subscription: Subscription, fact: Fact, delivery: Delivery) -> Message | Quiz:
        """The fact as it goes into the chat: as a quiz where that is wanted and one can be made of it."""
        said = await self.dressed(subscription, fact, delivery.day)
        replies = await self.replies(subscription)
        like = (Button("👍", pack("u", fact.id)),)
        share = (replies.button("share", pack("w", to_fact(fact.id))),)
        told = said.with_buttons(*said.buttons[:-1], (*said.buttons[-1], *like), share)
        if subscription.quiz and (puzzle := await self._puzzle(fact, delivery.day)):
            quiz = quiz_of(replies, puzzle, fact.citation, told)
            if quiz is not None:
                return replace(quiz, buttons=((*like, *share),))
        return told

    async def best(self, subscription: Subscription, liked: Sequence[tuple[str, int]]) -> Message | None:
        """The best-liked facts that the documents still have; None where there is none."""
        found = [(fact, count) for key, count in liked if (fact := await self.fact(key))]
        return (await self.replies(subscription)).week(found) if found else None

    async def _puzzle(self, fact: Fact, day: date) -> Puzzle | None:
        library, language = self._context.library, fact.citation.source.language

        def made() -> Puzzle | None:
            now = moment(library)
            if self._puzzles is None or self._puzzles[0] is not now or self._puzzles[1] != language:
                self._puzzles = now, language, Puzzles(library.timeline(language).select().events)
            near = (citation.quote for citation in library.search(fact.text))
            return self._puzzles[2].of(fact, near, day.year)

        return await asyncio.to_thread(made)

    async def dressed(self, subscription: Subscription, fact: Fact, day: date) -> Message:
        """The fact with its source and a button that shows the passage."""
        replies = await self.replies(subscription)
        dated = _DAY.match(fact.date or "")
        today = subscription.on_this_day and dated is not None and dated[1] == f"{day:%m-%d}"
        message = replies.message("daily.post", on_this_day=today, fact=Markup(replies.fact(fact).html))
        return message.with_buttons((replies.button("passage", in_context(self._context.library, fact.citation)),))

    async def low(self, subscription: Subscription, left: int) -> Message:
        """What an administrator is told when few facts are left."""
        return (await self.replies(subscription)).message("daily.low", left=left, title=subscription.title)
