"""One chat of the world: who is in it, what was said, what may be said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.playground.errors import ApiError, bad_request, forbidden, migrated
from bot.playground.model import Chat, Member, Message, Person, Topic

GENERAL_TOPIC = 1


@dataclass(slots=True)
class ChatState:
    """`started`: the person has written to the bot, which may not begin; `blocked`: the person has blocked it; `named`:
    which of the page's words its title is, "" for a title of its own."""

    chat: Chat
    members: dict[int, Member] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    pinned: list[int] = field(default_factory=list)
    last_id: int = 0
    migrated_to: int = 0
    started: bool = False
    blocked: bool = False
    seen: int = 0
    named: str = ""

    def member(self, person: Person) -> Member:
        """A person as a member; one who has left, if they never came."""
        return self.members.get(person.id, Member(person, "left"))

    def present(self) -> Iterator[Member]:
        """The members who are in the chat."""
        return (member for member in self.members.values() if member.is_present)

    def people(self) -> list[Member]:
        """Those of them who are no bots."""
        return [member for member in self.present() if not member.person.is_bot]

    def refusal_to(self, bot: Person, what: str) -> ApiError | None:
        """Why the bot may not send `what` ("text messages", "photos", "documents") here, in Telegram's words."""
        if self.migrated_to:
            return migrated(self.migrated_to)
        if self.chat.type == "private":
            if self.blocked:
                return forbidden("bot was blocked by the user")
            return None if self.started else forbidden("bot can't initiate conversation with a user")
        member = self.member(bot)
        if outside := self.outside(bot):
            return outside
        if self.chat.type == "channel" and not member.is_administrator:
            return bad_request("need administrator rights in the channel chat")
        allowed = member.can_send and (member.can_poll or what != "polls")
        if not allowed and not member.is_administrator:
            return bad_request(f"not enough rights to send {what} to the chat")
        return None

    def outside(self, bot: Person) -> ApiError | None:
        """Why the bot can't act in the chat; None where it can."""
        member = self.member(bot)
        if member.status == "kicked":
            return forbidden(f"bot was kicked from the {self.chat.type} chat")
        if member.status == "left":
            return forbidden(f"bot is not a member of the {self.chat.type} chat")
        return None

    def thread_of(self, thread: int, reply: Message | None, *, administrator: bool) -> tuple[int | None, bool]:
        """The thread id a new message carries, and whether that is a forum topic."""
        if not self.chat.is_forum:
            if thread and not any(message.thread == thread for message in self.messages.values()):
                raise bad_request("message thread not found")
            if reply and self.chat.type == "supergroup":
                return reply.thread or reply.id, False
            return thread or None, False
        if reply and not thread and reply.in_topic:
            thread = reply.thread or 0
        if thread and thread not in self.topics:
            raise bad_request("message thread not found")
        if thread == GENERAL_TOPIC or not thread:
            general = self.topics.get(GENERAL_TOPIC)
            if general and general.closed and not administrator:
                raise bad_request("TOPIC_CLOSED")
            return None, False
        if self.topics[thread].closed and not administrator:
            raise bad_request("TOPIC_CLOSED")
        return thread, True

    def target_of(self, message: Message) -> Message | None:
        """The message that this one replies to or pins."""
        if message.service and message.service.kind == "pinned_message":
            return self.messages.get(message.service.number)
        return self.messages.get(message.reply_to) if message.reply_to else None
