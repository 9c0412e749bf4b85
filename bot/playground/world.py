"""The world: what people can do in the places where the bot is. Tests and the page act through this."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.playground import entities, links, objects
from bot.playground.memberships import Memberships
from bot.playground.model import (
    ANONYMOUS_ADMINISTRATOR,
    Chat,
    Entity,
    Media,
    Message,
    Person,
    Topic,
)
from bot.playground.places import WAIT
from bot.playground.queries import Answer
from bot.playground.state import ChatState


class World(Memberships):
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
