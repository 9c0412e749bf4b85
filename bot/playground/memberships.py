"""Who is in the chats: people come and go, the bot is put in, promoted and put out, groups and topics change."""

from __future__ import annotations

from dataclasses import replace

from bot.playground import objects, privacy
from bot.playground.feed import Change
from bot.playground.model import Chat, Member, Message, Person, Service, Status, Topic
from bot.playground.opinions import Opinions
from bot.playground.state import GENERAL_TOPIC, ChatState


class Memberships(Opinions):
    """What changes a chat itself. The bot is told of it as Telegram would tell it."""

    async def block(self, person: Person) -> None:
        """The person stops the bot in their private chat."""
        state = self.state(person.id)
        if not state.blocked:
            state.blocked = True
            self._membership(state, person, "member", "kicked")
            self.feed.publish(Change("chat", state.chat.id))

    async def unblock(self, person: Person) -> None:
        """Let a person take back that they blocked the bot."""
        await self._unblock(self.state(person.id))

    async def set_bot(
        self, chat: Chat | int, status: Status, by: Person | None = None, *, can_send: bool = True
    ) -> None:
        """Add, promote, restrict or remove the bot: a my_chat_member update, and the service message it brings."""
        state = self.state(chat)
        bot, by = self.bot.person, by or self.creator(state)
        before = state.member(bot)
        state.members[bot.id] = after = Member(bot, status, can_send=can_send)
        if after.is_present and not before.is_present:
            self._announce(state, by, Service("new_chat_members", (bot,)))
        self._membership(state, by, before.status, status, after)
        if before.is_present and not after.is_present and state.chat.is_group:
            self.append(state, sender=by, service=Service("left_chat_member", (bot,)))
        self.feed.publish(Change("chat", state.chat.id))

    async def kick(self, chat: Chat | int, by: Person | None = None) -> None:
        """Ban the bot from a chat."""
        await self.set_bot(chat, "kicked", by)

    async def join(self, chat: Chat | int, person: Person, status: Status = "member") -> None:
        """Let a person come into a chat."""
        state = self.state(chat)
        before = state.member(person)
        state.members[person.id] = Member(person, status)
        if not before.is_present:
            self._announce(state, person, Service("new_chat_members", (person,)))
        self._chat_member(state, person, before, state.members[person.id])

    async def leave(self, chat: Chat | int, person: Person) -> None:
        """Let a person go from a chat."""
        state = self.state(chat)
        before = state.member(person)
        state.members[person.id] = after = Member(person, "left")
        self._announce(state, person, Service("left_chat_member", (person,)))
        self._chat_member(state, person, before, after)

    async def promote(self, chat: Chat | int, person: Person, status: Status = "administrator") -> None:
        """Make a member an administrator, or with "member" an ordinary one again."""
        state = self.state(chat)
        before = state.member(person)
        state.members[person.id] = replace(before, status=status)
        self._chat_member(state, self.creator(state), before, state.members[person.id])

    async def migrate(self, chat: Chat | int) -> Chat:
        """Turn a basic group into a supergroup: a new chat id, and a service message on either side."""
        old = self.state(chat)
        new = self.group(old.chat.title, supergroup=True)
        fresh = self.state(new)
        fresh.members = dict(old.members)
        creator = self.creator(old)
        self._announce(old, creator, Service("migrate_to_chat_id", number=new.id))
        old.migrated_to = new.id
        self._announce(fresh, creator, Service("migrate_from_chat_id", number=old.chat.id))
        self.feed.publish(Change("chat", old.chat.id))
        self.feed.publish(Change("chat", new.id))
        return new

    async def close_topic(self, chat: Chat | int, topic: Topic | int, *, closed: bool = True) -> None:
        """Close a topic of a forum, or open it again."""
        state = self.state(chat)
        number = topic if isinstance(topic, int) else topic.id
        state.topics[number] = replace(state.topics[number], closed=closed)
        kind = "forum_topic_closed" if closed else "forum_topic_reopened"
        self._announce(state, self.creator(state), Service(kind), thread=number)
        self.feed.publish(Change("chat", state.chat.id))

    async def delete_topic(self, chat: Chat | int, topic: Topic | int) -> None:
        """The topic and its messages vanish; no bot is told."""
        state = self.state(chat)
        number = topic if isinstance(topic, int) else topic.id
        del state.topics[number]
        for message in [m for m in state.messages.values() if m.thread == number]:
            self.remove(message)
        self.feed.publish(Change("chat", state.chat.id))

    def announce_pin(self, state: ChatState, message: Message) -> None:
        """Show that the bot has pinned a message."""
        thread = (message.thread or 0) if message.in_topic else 0
        self._announce(state, self.bot.person, Service("pinned_message", number=message.id), thread=thread)

    def _announce(self, state: ChatState, sender: Person, service: Service, thread: int = 0) -> None:
        topic = {"thread": thread, "in_topic": True} if thread > GENERAL_TOPIC else {}
        message = self.append(state, sender=sender, service=service, **topic)
        self._deliver(state, message, "channel_post" if state.chat.type == "channel" else "message")

    def _deliver(self, state: ChatState, message: Message, kind: str) -> None:
        if privacy.sees(self.bot, state, message):
            self.updates.add(kind, objects.message_object(message, state.target_of))

    async def _unblock(self, state: ChatState) -> None:
        if state.blocked:
            state.blocked = False
            self._membership(state, self.people[state.chat.id], "kicked", "member")
            self.feed.publish(Change("chat", state.chat.id))

    def _membership(
        self, state: ChatState, by: Person, before: Status, after: Status, member: Member | None = None
    ) -> None:
        bot = self.bot.person
        content = {
            "chat": objects.chat_object(state.chat),
            "from": objects.person_object(by),
            "date": self.timestamp(),
            "old_chat_member": objects.member_object(Member(bot, before)),
            "new_chat_member": objects.member_object(member or Member(bot, after)),
        }
        self.updates.add("my_chat_member", content)

    def _chat_member(self, state: ChatState, by: Person, before: Member, after: Member) -> None:
        """Only administrators are told of the others' membership, and only if they asked for it."""
        self.feed.publish(Change("chat", state.chat.id))
        if not state.member(self.bot.person).is_administrator:
            return
        content = {
            "chat": objects.chat_object(state.chat),
            "from": objects.person_object(by),
            "date": self.timestamp(),
            "old_chat_member": objects.member_object(before),
            "new_chat_member": objects.member_object(after),
        }
        self.updates.add("chat_member", content)
