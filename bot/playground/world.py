"""The world: what people can do in the places where the bot is. Tests and the page act through this."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.playground import entities, links, objects, privacy
from bot.playground.feed import Change
from bot.playground.model import (
    ANONYMOUS_ADMINISTRATOR,
    Chat,
    Entity,
    Media,
    Member,
    Message,
    Person,
    Service,
    Status,
    Topic,
)
from bot.playground.opinions import Opinions
from bot.playground.places import WAIT
from bot.playground.queries import Answer
from bot.playground.state import GENERAL_TOPIC, ChatState


class World(Opinions):
    """What people do here becomes an update for the bot if Telegram would send one, and a change on the feed."""

    async def say(
        self,
        chat: Chat | int,
        person: Person,
        text: str,
        *,
        reply_to: Message | int | None = None,
        topic: Topic | int | None = None,
        media: Media | None = None,
    ) -> Message:
        """A person's message; `ANONYMOUS_ADMINISTRATOR` speaks for the group, anyone in a channel for the channel."""
        said, found = entities.typed(text)
        return await self.post(chat, person, said, found, reply_to=reply_to, topic=topic, media=media)

    async def post(
        self,
        chat: Chat | int,
        person: Person,
        text: str,
        marked: tuple[Entity, ...],
        *,
        reply_to: Message | int | None = None,
        topic: Topic | int | None = None,
        **content: Any,
    ) -> Message:
        """A person's message of a text with its entities; `content` names further fields of Message."""
        state = self.state(chat)
        person = self.people.get(person.id, person)
        reply = state.messages.get(reply_to if isinstance(reply_to, int) else reply_to.id) if reply_to else None
        wanted = topic.id if isinstance(topic, Topic) else topic or 0
        thread, in_topic = state.thread_of(wanted, reply, administrator=True)
        if state.chat.type == "private" and (not state.started or state.blocked):
            state.started = True
            await self._unblock(state)
        for_chat = state.chat.type == "channel" or person.id == ANONYMOUS_ADMINISTRATOR.id
        message = self.append(
            state,
            sender=None if state.chat.type == "channel" else person,
            sender_chat=state.chat if for_chat else None,
            text=text,
            entities=marked,
            reply_to=reply.id if reply else thread if in_topic else None,
            thread=thread,
            in_topic=in_topic,
            **content,
        )
        self._deliver(state, message, "channel_post" if state.chat.type == "channel" else "message")
        return message

    async def send_document(
        self,
        chat: Chat | int,
        person: Person,
        name: str,
        content: bytes,
        caption: str = "",
        *,
        topic: int | None = None,
    ) -> Message:
        """Send a file as a person; the message."""
        media = Media("document", self.files.add(name, content, kind="document"))
        return await self.say(chat, person, caption, media=media, topic=topic)

    async def send_photo(
        self, chat: Chat | int, person: Person, content: bytes, caption: str = "", *, topic: int | None = None
    ) -> Message:
        """Send a photo as a person; the message."""
        media = Media("photo", self.files.add("photo.jpg", content, kind="photo"))
        return await self.say(chat, person, caption, media=media, topic=topic)

    async def edit(self, message: Message, text: str) -> Message:
        """A person's edit of their own message."""
        state = self.state(message.chat)
        said, found = entities.typed(text)
        changed = replace(state.messages[message.id], text=said, entities=found, edited=self.timestamp())
        self.put(changed)
        self._deliver(state, changed, "edited_channel_post" if state.chat.type == "channel" else "edited_message")
        return changed

    async def delete(self, message: Message) -> None:
        """Telegram tells no bot of a deletion."""
        self.remove(message)

    async def press(
        self,
        message: Message,
        label_or_data: str,
        person: Person | None = None,
        *,
        within: float = WAIT,
    ) -> Answer:
        """Press a callback button and give the bot's answer to it; without a person, somebody in the chat does."""
        query = self.begin_press(message, label_or_data, person)
        return await self.until(lambda: self.callbacks.answer_to(query), within, "answer to the callback query")

    def begin_press(self, message: Message, label_or_data: str, person: Person | None = None) -> int:
        """Press a callback button without waiting; the id of the query."""
        state = self.state(message.chat)
        current = state.messages[message.id]
        button = current.button(label_or_data)
        if button.action != "callback_data":
            raise ValueError(f"button {button.text!r} is no callback button but {button.action}")
        if person is None or person.id == ANONYMOUS_ADMINISTRATOR.id:
            person = self.creator(state) if person else state.people()[0].person
        query = self.callbacks.begin(self.people.get(person.id, person), current, button.value)
        content = self.callbacks.update(query) | {"message": objects.message_object(current, state.target_of)}
        self.updates.add("callback_query", content)
        return query

    async def ask(self, chat: Chat | int, person: Person, text: str, *, within: float = WAIT) -> Message:
        """Say something and give the bot's first message after it."""
        said = await self.say(chat, person, text)
        self.state(chat).seen = said.id
        return await self.next_bot_message(chat, within)

    async def inline_query(self, person: Person, text: str, *, within: float = WAIT) -> list[dict[str, Any]]:
        """Type the bot's name and a query in any chat; the results as the bot gave them."""
        return (await self.begin_inline(person, text, within=within))[1]

    async def begin_inline(
        self, person: Person, text: str, *, within: float = WAIT
    ) -> tuple[int, list[dict[str, Any]]]:
        """The same, with the id of the query."""
        query = self.inline.begin()
        content = {"id": str(query), "from": objects.person_object(person), "query": text, "offset": ""}
        self.updates.add("inline_query", content)
        return query, await self.until(lambda: self.inline.results.get(query), within, "answer to the inline query")

    async def follow(self, person: Person, link: str, group: Chat | int | None = None) -> Chat | None:
        """Follow a t.me link to the bot: its chat opens, and what stands behind `start` is sent to it; with
        `startgroup`, the bot is put into `group` first. The chat that opens; None for a link to something else.

        A parameter that breaks Telegram's rules is not sent.
        """
        found = links.bot_link(link, self.bot.person.username)
        if found is None:
            return None
        kind, parameter = found
        if kind == "startgroup":
            if group is None or not self.state(group).chat.is_group:
                raise ValueError("which group shall the bot be put into?")
            return await self._put_into(self.state(group), person, parameter)
        state = self.chats.get(person.id) or self.state(self.private(person, started=False))
        if parameter and state.chat.type == "private":
            await self.say(state.chat, person, f"/start {parameter}")
        return state.chat

    async def _put_into(self, state: ChatState, person: Person, parameter: str) -> Chat:
        if not state.member(self.bot.person).is_present:
            await self.set_bot(state.chat, "member", person)
        if parameter:
            await self.say(state.chat, person, f"/start@{self.bot.person.username} {parameter}")
        return state.chat

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
