"""Whether an update is put to the bot, told apart from what the bot itself makes of it: a second, plain reading."""

from __future__ import annotations

from typing import Any

from bot.playground.model import Person

Json = dict[str, Any]
ASKING = frozenset({"callback_query", "inline_query"})
LIKEWISE = frozenset({"message", "edited_message", "channel_post"})


def addressed(update: Json, bot: Person) -> bool:
    """Whether anybody may expect the bot to say something."""
    for kind, content in update.items():
        if kind in ASKING:
            return True
        if kind in LIKEWISE and isinstance(content, dict) and _is_put_to_us(content, bot):
            return True
    return False


def _is_put_to_us(message: Json, bot: Person) -> bool:
    chat = message.get("chat")
    if not isinstance(chat, dict) or _by_a_bot(message):
        return False
    if chat.get("type") == "private":
        return True
    said = message.get("text") or message.get("caption") or ""
    if not isinstance(said, str):
        return False
    return _is_command(said, bot) or f"@{bot.username}" in said or _replies_to(message, bot) or _names(message, bot)


def _is_command(said: str, bot: Person) -> bool:
    first = (said.split() or [""])[0]
    return first.startswith("/") and first.partition("@")[2].lower() in ("", bot.username.lower())


def _replies_to(message: Json, bot: Person) -> bool:
    replied = message.get("reply_to_message")
    return isinstance(replied, dict) and (replied.get("from") or {}).get("id") == bot.id


def _names(message: Json, bot: Person) -> bool:
    entities = [*(message.get("entities") or []), *(message.get("caption_entities") or [])]
    return any(isinstance(one, dict) and (one.get("user") or {}).get("id") == bot.id for one in entities)


def _by_a_bot(message: Json) -> bool:
    sender = message.get("from")
    unnamed = (1087968824, 136817688)
    return bool(message.get("via_bot")) or (
        isinstance(sender, dict) and bool(sender.get("is_bot")) and sender.get("id") not in unnamed
    )
