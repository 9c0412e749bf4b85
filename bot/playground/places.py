"""The places of the world: chats of every kind, the people in them, and the messages that stand there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import count
from typing import TypeVar

from bot.playground.clock import Clock, SystemClock
from bot.playground.feed import Change, Feed
from bot.playground.files import Files
from bot.playground.model import ANONYMOUS_ADMINISTRATOR, Bot, Chat, Member, Message, Person, Service, Status, Topic
from bot.playground.queries import CallbackQueries, InlineQueries
from bot.playground.state import GENERAL_TOPIC, ChatState
from bot.playground.updates import Updates

T = TypeVar("T")
DEFAULT_BOT = Bot(Person(7_000_000_001, "Khorgos", username="khorgos_bot", is_bot=True))
WAIT = 300.0
"""Seconds that something is waited for: what answers may have much else to do."""


class Places:
    """In memory and cheap: a chat nobody writes in is one small record."""

    def __init__(self, bot: Bot = DEFAULT_BOT, clock: Clock | None = None) -> None:
        self.bot = bot
        self.clock = clock or SystemClock()
        self.feed = Feed()
        self.files = Files()
        self.updates = Updates(self.clock)
        self.callbacks = CallbackQueries(self.clock)
        self.inline = InlineQueries()
        self.chats: dict[int, ChatState] = {}
        self.people: dict[int, Person] = {bot.person.id: bot.person}
        self._person_ids = count(1001)
        self._group_ids = count(4_000_001)
        self._message_ids = count(1)
        self._poll_ids = count(5_500_000_000_001)

    def close(self) -> None:
        """End what waits for news: polls answer, pages are told."""
        self.updates.close()
        self.feed.publish(Change("closed"))

    def person(
        self, first_name: str, last_name: str = "", username: str = "", language: str = "en", number: int | None = None
    ) -> Person:
        """A new person."""
        person = Person(number or next(self._person_ids), first_name, last_name, username, language)
        self.people[person.id] = person
        return person

    def private(self, person: Person, *, started: bool = True) -> Chat:
        """The person's chat with the bot; until `started`, the bot may not write in it."""
        chat = Chat(person.id, "private", "", person.username, person.first_name, person.last_name)
        self.chats[chat.id] = ChatState(chat, {person.id: Member(person)}, started=started)
        return chat

    def group(
        self,
        title: str,
        members: Iterable[Person] = (),
        *,
        administrators: Iterable[Person] = (),
        supergroup: bool = False,
        forum: bool = False,
        username: str = "",
        bot: Status = "member",
    ) -> Chat:
        """A group that the bot is in with the status `bot`; the first administrator is its creator."""
        number = next(self._group_ids)
        large = supergroup or forum
        chat = Chat(
            -1_000_000_000_000 - number if large else -number, "supergroup" if large else "group", title, username,
            is_forum=forum,
        )  # fmt: skip
        state = ChatState(chat)
        state.members = {person.id: Member(person) for person in members}
        for nth, person in enumerate(administrators):
            state.members[person.id] = Member(person, "administrator" if nth else "creator")
        state.members[self.bot.person.id] = Member(self.bot.person, bot)
        if forum:
            state.topics[GENERAL_TOPIC] = Topic(GENERAL_TOPIC, "General")
            state.last_id = GENERAL_TOPIC
        self.chats[chat.id] = state
        return chat

    def channel(self, title: str, owner: Person, *, username: str = "", bot: Status = "administrator") -> Chat:
        """A new channel, with the bot in it."""
        chat = Chat(-1_000_000_000_000 - next(self._group_ids), "channel", title, username)
        members = {owner.id: Member(owner, "creator"), self.bot.person.id: Member(self.bot.person, bot)}
        self.chats[chat.id] = ChatState(chat, members)
        return chat

    def set_language(self, person: Person, language: str) -> Person:
        """The person's Telegram is in this language from now on (an IETF tag such as "kk", "" for unknown)."""
        changed = replace(self.people[person.id], language_code=language)
        self.people[person.id] = changed
        for state in self.chats.values():
            if member := state.members.get(person.id):
                state.members[person.id] = replace(member, person=changed)
                self.feed.publish(Change("chat", state.chat.id))
        return changed

    def topic(self, chat: Chat | int, name: str) -> Topic:
        """A new topic of a forum; its id is that of the service message that begins it."""
        state = self.state(chat)
        made = self.append(state, sender=self.creator(state), service=Service("forum_topic_created", text=name))
        topic = Topic(made.id, name)
        state.topics[topic.id] = topic
        state.messages[made.id] = replace(made, thread=topic.id, in_topic=True)
        self.feed.publish(Change("chat", state.chat.id))
        return topic

    def state(self, chat: Chat | int) -> ChatState:
        """All that is known of a chat; KeyError for one that there isn't."""
        return self.chats[chat if isinstance(chat, int) else chat.id]

    def messages(self, chat: Chat | int) -> list[Message]:
        """All messages of a chat that are not deleted, oldest first."""
        return list(self.state(chat).messages.values())

    def message(self, chat: Chat | int, message_id: int) -> Message:
        """The message as it is now, after all edits."""
        return self.state(chat).messages[message_id]

    def bot_messages(self, chat: Chat | int) -> list[Message]:
        """What the bot has sent to a chat, in order."""
        ours = (m for m in self.messages(chat) if m.by_bot or m.sender == self.bot.person)
        return [m for m in ours if not m.service]

    async def until(self, look: Callable[[], T | None], within: float = WAIT, what: str = "change") -> T:
        """What `look()` gives, tried again at every change of the world; TimeoutError after `within` seconds."""
        return await self.feed.until(look, within, what)

    async def next_bot_message(self, chat: Chat | int, within: float = WAIT) -> Message:
        """The bot's first message in the chat that this has not given yet."""
        state = self.state(chat)

        def look() -> Message | None:
            return next((message for message in self.bot_messages(chat) if message.id > state.seen), None)

        message = await self.until(look, within, f"message of the bot in {state.chat.name!r}")
        state.seen = message.id
        return message

    def next_poll(self) -> int:
        """The id of a new poll."""
        return next(self._poll_ids)

    def timestamp(self) -> int:
        """The moment, in seconds since 1970."""
        return int(self.clock.now().timestamp())

    def append(
        self, state: ChatState, *, sender: Person | None, service: Service | None = None, **content: object
    ) -> Message:
        """A new message at the end of a chat. Message ids are counted by supergroup, and over all other chats."""
        if state.chat.type in ("supergroup", "channel"):
            state.last_id += 1
        else:
            state.last_id = next(self._message_ids)
        message = Message(state.chat, state.last_id, self.timestamp(), sender, service=service)
        return self.put(replace(message, **content))  # type: ignore[arg-type]  # callers name Message's fields

    def put(self, message: Message) -> Message:
        """Keep a message, new or changed, and show it."""
        self.state(message.chat).messages[message.id] = message
        self.feed.publish(Change("message", message.chat.id, message.id))
        return message

    def remove(self, message: Message) -> None:
        """Take a message away."""
        self.state(message.chat).messages.pop(message.id, None)
        self.feed.publish(Change("deleted", message.chat.id, message.id))

    def creator(self, state: ChatState) -> Person:
        """The owner of a group, else an administrator, else anybody."""
        people = state.people()
        administrators = [member for member in people if member.is_administrator]
        found = administrators or people
        return found[0].person if found else ANONYMOUS_ADMINISTRATOR
