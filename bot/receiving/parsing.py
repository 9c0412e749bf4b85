"""One update as Telegram sent it: checked, told whose turn it is, and read. What can't be read harms nobody else.

python-telegram-bot reads a whole batch or none of it, so one update with an unknown shape (a Bot API server of another
version, a field of a wrong type) would come again at every start and keep all others away.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import msgspec
from telegram import Bot, Update

from bot.receiving.mentions import without_mentions

_log = logging.getLogger(__name__)

ANONYMOUS = frozenset({1087968824, 136817688})
"""GroupAnonymousBot and Channel_Bot: people who speak for a group or a channel, in the disguise of a bot."""
_SAID = ("message", "channel_post")
LARGEST = 2**63 - 1
"""No number in an update is larger: https://core.telegram.org/bots/api has 52 bits for ids, databases 64."""
Json = dict[str, Any]
T = TypeVar("T")


class _Entity(msgspec.Struct):
    type: str
    offset: int
    length: int


class _Sender(msgspec.Struct):
    id: int
    is_bot: bool = False


class _Place(msgspec.Struct):
    id: int
    type: str = ""


class _Message(msgspec.Struct):
    """The fields of https://core.telegram.org/bots/api#message that handlers rely on, in the types they rely on."""

    message_id: int
    date: int
    chat: _Place
    sender: _Sender | None = msgspec.field(default=None, name="from")
    text: str = ""
    caption: str = ""
    entities: list[_Entity] = []
    caption_entities: list[_Entity] = []
    via_bot: _Sender | None = None
    migrate_to_chat_id: int | None = None
    migrate_from_chat_id: int | None = None

    @property
    def tells_of_a_move(self) -> bool:
        moves = self.migrate_to_chat_id or self.migrate_from_chat_id
        return bool(moves) and not (self.text or self.caption)


class _Press(msgspec.Struct):
    id: str
    sender: _Sender = msgspec.field(name="from")
    data: str = ""
    message: _Message | None = None


class _Asked(msgspec.Struct):
    """An inline query."""

    id: str
    sender: _Sender = msgspec.field(name="from")
    query: str = ""


class _Reaction(msgspec.Struct):
    message_id: int
    chat: _Place


class _Member(msgspec.Struct):
    status: str


class _Change(msgspec.Struct):
    """Of who is in a chat, and as what."""

    chat: _Place
    old_chat_member: _Member
    new_chat_member: _Member


class Envelope(msgspec.Struct):
    """What must be known of an update before it is read: its number, its kind, whose turn it takes."""

    update_id: int
    message: _Message | None = None
    edited_message: _Message | None = None
    channel_post: _Message | None = None
    edited_channel_post: _Message | None = None
    callback_query: _Press | None = None
    inline_query: _Asked | None = None
    message_reaction: _Reaction | None = None
    my_chat_member: _Change | None = None
    chat_member: _Change | None = None

    @property
    def lane(self) -> str:
        """Updates of one lane are handled in their order: a chat's messages, and apart from them the presses of each
        message's buttons, which must not wait behind questions."""
        if press := self.callback_query:
            place = press.message
            return f"press {place.chat.id} {place.message_id}" if place else f"press {press.sender.id}"
        if reaction := self.message_reaction:
            return f"reaction {reaction.chat.id} {reaction.message_id}"
        message = self.written
        return f"chat {message.chat.id}" if message else f"other {self.update_id}"

    @property
    def pressed(self) -> bool:
        """Whether it is a button that was pressed."""
        return self.callback_query is not None

    @property
    def written(self) -> _Message | None:
        """The message, new or edited, in whatever kind of chat; None where it is something else."""
        return self.message or self.edited_message or self.channel_post or self.edited_channel_post

    @property
    def by_a_bot(self) -> bool:
        """Whether another bot wrote it, or a person by way of one: two bots could go on for ever.

        What tells of a group's move, which has no words, is never left aside.
        """
        message = self.message or self.edited_message or self.channel_post
        if message is None or (self.message and self.message.tells_of_a_move):
            return False
        sender = message.sender
        return message.via_bot is not None or bool(sender and sender.is_bot and sender.id not in ANONYMOUS)


def number_of(raw: object) -> int | None:
    """The update's id; None for what is no update at all."""
    found = raw.get("update_id") if isinstance(raw, Mapping) else None
    return found if isinstance(found, int) and not isinstance(found, bool) and 0 <= found <= LARGEST else None


def kind_of(raw: object) -> str:
    """'message', 'poll' …: the field that is there beside the number."""
    names = [str(name) for name in raw if name != "update_id"] if isinstance(raw, Mapping) else []
    return names[0][:32] if names else "nothing"


def opened(raw: object) -> Envelope | None:
    """The envelope of an update; None, and a line in the log without any text of it, where it can't be made out."""
    return _or_logged(raw, lambda: msgspec.convert(_storable(raw), Envelope))


def read(raw: Json, bot: Bot) -> Update | None:
    """The update; None, and a line in the log without any text of it, where it can't be read."""
    return _or_logged(raw, lambda: Update.de_json(_commanded(_mended(raw), bot), bot))


def _or_logged(raw: object, reading: Callable[[], T]) -> T | None:
    try:
        return reading()
    except Exception as error:  # noqa: BLE001  # whatever a wrong shape brings about, in anybody's code
        _log.warning(
            "update %s (%s) can't be read and is left aside: %s", number_of(raw), kind_of(raw), type(error).__name__
        )
        return None


def _storable(raw: object) -> object:
    """The same; ValueError where a number in it is larger than Telegram has any, and than a database holds."""
    inside = [raw]
    while inside:
        found = inside.pop()
        if isinstance(found, dict):
            inside.extend(found.values())
        elif isinstance(found, list):
            inside.extend(found)
        elif isinstance(found, int) and abs(found) > LARGEST:
            raise ValueError
    return raw


def _mended(raw: Json) -> Json:
    """Without entities that cut a character in two or reach beyond the text: whoever cut by them would fail. And
    without the character that PostgreSQL has in no text, which a forged press may hold."""
    return {name: _message_mended(value) if isinstance(value, dict) else value for name, value in raw.items()}


def _commanded(raw: Json, bot: Bot) -> Json:
    """With commands for the bot where it is mentioned before one."""
    try:
        name = bot.username
    except RuntimeError:  # not told yet by Telegram
        return raw
    said = {kind: without_mentions(raw[kind], name) for kind in _SAID if isinstance(raw.get(kind), dict)}
    return raw | said


def _message_mended(content: Json) -> Json:
    mended = {name: value.replace("\0", " ") if isinstance(value, str) else value for name, value in content.items()}
    for text, entities in (("text", "entities"), ("caption", "caption_entities")):
        if entities in content:
            units = str(content.get(text, "")).encode("utf-16-le")
            mended[entities] = [entity for entity in content[entities] if _fits(entity, units)]
    for inner in ("reply_to_message", "message", "pinned_message"):
        if isinstance(content.get(inner), dict):
            mended[inner] = _message_mended(content[inner])
    return mended


def _fits(entity: Json, units: bytes) -> bool:
    start, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
    if not 0 <= start < end <= len(units):
        return False
    return not any(0xDC <= units[at + 1] <= 0xDF for at in (start, end) if at < len(units))
