"""The records of the stand-in's world: who speaks, where, and what was said."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from bot.playground.polls import Poll

ChatType = Literal["private", "group", "supergroup", "channel"]
Status = Literal["creator", "administrator", "member", "restricted", "left", "kicked"]

ANONYMOUS_ADMINISTRATOR_ID = 1087968824


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody on Telegram, or a bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_bot: bool = False

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}".strip()


ANONYMOUS_ADMINISTRATOR = Person(ANONYMOUS_ADMINISTRATOR_ID, "Group", username="GroupAnonymousBot", is_bot=True)


@dataclass(frozen=True, slots=True)
class Bot:
    """The bot that is being tried. `privacy` is BotFather's privacy mode: on, it sees little of a group."""

    person: Person
    privacy: bool = True
    inline: bool = False
    can_join_groups: bool = True


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat, group, supergroup or channel."""

    id: int
    type: ChatType
    title: str = ""
    username: str = ""
    first_name: str = ""
    last_name: str = ""
    is_forum: bool = False

    @property
    def name(self) -> str:
        """Its title, or the name of the person."""
        return self.title or f"{self.first_name} {self.last_name}".strip()

    @property
    def is_group(self) -> bool:
        """Whether it is a group of either kind."""
        return self.type in ("group", "supergroup")


@dataclass(frozen=True, slots=True)
class Member:
    """A person in a chat, and what they may do there."""

    person: Person
    status: Status = "member"
    can_send: bool = True
    can_poll: bool = True
    can_pin: bool = True
    can_delete: bool = True

    @property
    def is_administrator(self) -> bool:
        """Whether they own or administrate the chat."""
        return self.status in ("creator", "administrator")

    @property
    def is_present(self) -> bool:
        """Whether they are in the chat."""
        return self.status not in ("left", "kicked")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum; `named`: which of the page's words its name is, "" for a name of its own."""

    id: int
    name: str
    colour: int = 0x6FB9F0
    closed: bool = False
    named: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of a text; offset and length in UTF-16 units, as everywhere in the Bot API."""

    type: str
    offset: int
    length: int
    url: str = ""
    language: str = ""
    person: Person | None = None
    custom_emoji_id: str = ""
    unix_time: int = 0
    date_time_format: str = ""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An uploaded file; `width` and `height` in pixels, 0 for what is no picture."""

    id: str
    unique_id: str
    name: str
    mime_type: str
    content: bytes = field(repr=False)
    width: int = 0
    height: int = 0

    @property
    def path(self) -> str:
        """Where getFile says that it lies."""
        return f"{'photos' if self.width else 'documents'}/{self.unique_id}/{self.name}"


@dataclass(frozen=True, slots=True)
class Media:
    """A photo or file in a message."""

    kind: Literal["photo", "document"]
    file: StoredFile
    caption_above: bool = False
    spoiler: bool = False


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: its text and exactly one thing that it does."""

    text: str
    action: str
    value: Any
    style: str = ""


Keyboard = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service message: `kind` is the Bot API's field, the other fields are what that field needs."""

    kind: str
    people: tuple[Person, ...] = ()
    number: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """`text` is the caption where there is media; `date` and `edited` in seconds since 1970."""

    chat: Chat
    id: int
    date: int
    sender: Person | None
    sender_chat: Chat | None = None
    text: str = ""
    entities: tuple[Entity, ...] = ()
    media: Media | None = None
    wordless: str = ""
    """'voice' or 'sticker', where it is one."""
    by_bot: bool = False
    """Of a channel's post, which names nobody."""
    via: Person | None = None
    """The bot of whose inline results it is one."""
    origin: Person | Chat | None = None
    """Who said it first, where it is forwarded."""
    poll: Poll | None = None
    keyboard: Keyboard = ()
    reply_to: int | None = None
    thread: int | None = None
    in_topic: bool = False
    edited: int | None = None
    service: Service | None = None
    silent: bool = False
    protected: bool = False
    preview: bool = True
    reactions: tuple[str, ...] = ()
    """The bot's own."""
    liked: tuple[tuple[int, str], ...] = ()
    """Each person's reaction, by their id."""
    other_markup: Any = None

    def button(self, label_or_data: str) -> Button:
        """The button with this callback data, or else with this label; KeyError names those there are."""
        buttons = [button for row in self.keyboard for button in row]
        for button in (*(b for b in buttons if b.value == label_or_data), *buttons):
            if label_or_data in (button.value, button.text):
                return button
        raise KeyError(f"no button {label_or_data!r} among {[b.text for b in buttons]}")
