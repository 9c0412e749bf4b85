"""What people send without writing it: forwarded messages, results of inline queries, voice messages, stickers."""

from __future__ import annotations

from typing import Any, Literal, get_args

from bot.playground.entities import formatted
from bot.playground.keyboards import inline_keyboard
from bot.playground.model import Chat, Message, Person
from bot.playground.world import World

Wordless = Literal["voice", "sticker"]


async def forward(world: World, message: Message, chat: Chat | int, person: Person, *, topic: int = 0) -> Message:
    """Forward a message; buttons stay where they are, but for those that open addresses."""
    current = world.message(message.chat, message.id)
    origin = current.origin or current.sender or current.sender_chat
    keyboard = tuple(row for row in current.keyboard if all(button.action == "url" for button in row))
    return await world.post(
        chat, person, current.text, current.entities, topic=topic, media=current.media, poll=current.poll,
        wordless=current.wordless, origin=origin, keyboard=keyboard,
    )  # fmt: skip


async def send_wordless(world: World, kind: str, chat: Chat | int, person: Person, *, topic: int = 0) -> Message:
    """Send a short voice message, or a sticker; ValueError for anything else."""
    if kind not in get_args(Wordless):
        raise ValueError("a voice message or a sticker, nothing else")
    return await world.post(chat, person, "", (), topic=topic, wordless=kind)


async def send_result(
    world: World, query: int, result: str, chat: Chat | int, person: Person, *, topic: int = 0
) -> Message:
    """Send one of the results that the bot gave to an inline query; KeyError where there is none of that id."""
    found = {str(one.get("id")): one for one in world.inline.results[query]}[result]
    content: dict[str, Any] = found["input_message_content"]
    text, entities = formatted(
        str(content["message_text"]), str(content.get("parse_mode", "")), content.get("entities"), know=world.people.get
    )
    keyboard = inline_keyboard(found.get("reply_markup"))
    return await world.post(chat, person, text, entities, topic=topic, via=world.bot.person, keyboard=keyboard)
