"""From what a bot or a person sends to a text with entities: parse mode, detection, trimming, order, limits."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from bot.playground import html, markdown, utf16
from bot.playground.errors import bad_request
from bot.playground.model import Entity, Person

MAX_ENTITIES = 100
_VERBATIM = ("pre", "code")
_QUOTES = ("blockquote", "expandable_blockquote")
_TOP_LEVEL = "com|org|net|edu|gov|info|int|io|me|app|dev|cn|de|eu|fr|kg|kz|ru|tj|tm|tr|uk|us|uz"
_URL_END = r"[^\s<>\"'.,:;!?)\]}…]"
_DETECTED = (
    ("url", re.compile(rf"\bhttps?://[^\s<>\"']*{_URL_END}", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.@-])[\w.+-]+@[\w-]+(\.[\w-]+)*\.[a-z]{2,}\b", re.IGNORECASE)),
    ("url", re.compile(rf"(?<![\w@./-])([a-z0-9-]+\.)+({_TOP_LEVEL})\b(/[^\s<>\"']*{_URL_END})?", re.IGNORECASE)),
    ("bot_command", re.compile(r"(?<![\w/@<])/[A-Za-z0-9_]{1,64}(@[A-Za-z0-9_]{3,32})?(?![\w/<>@])")),
    ("mention", re.compile(r"(?<![\w@.])@[A-Za-z0-9_]{3,32}(?![\w@])")),
    ("hashtag", re.compile(r"(?<![\w#&/])#(?=\w*[^\W\d_])\w{1,256}(?!#)")),
)  # fmt: skip

Formatted = tuple[str, tuple[Entity, ...]]


def formatted(
    text: str, parse_mode: str, given: Any = None, *, know: Callable[[int], Person | None] = lambda _: None
) -> Formatted:
    """A bot's text as Telegram would store it; `know` tells which users may be mentioned by their number."""
    entities: tuple[Entity, ...]
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = html.parse(text)
    elif mode in ("markdownv2", "markdown"):
        text, entities = markdown.parse(text, legacy=mode == "markdown")
    elif mode and mode != "none":
        raise bad_request("unsupported parse_mode")
    else:
        entities = explicit(text, given)
    text, entities = trimmed(*cleaned(text, entities))
    entities = nested(entities)
    entities = (*_known(entities, know), *detected(text, entities))
    return text, tuple(sorted(entities, key=lambda e: (e.offset, -e.length)))[:MAX_ENTITIES]


def typed(text: str) -> Formatted:
    """A person's text: trimmed, with the commands, mentions, addresses and hashtags in it."""
    text, _ = trimmed(*cleaned(text, ()))
    return text, detected(text, ())


def explicit(text: str, given: Any) -> tuple[Entity, ...]:
    """The `entities` parameter; detected kinds in it are left to detection, as Telegram does."""
    if given is None:
        return ()
    if not isinstance(given, list) or not all(isinstance(item, dict) for item in given):
        raise bad_request("can't parse entities: Array expected")
    whole = utf16.length(text)
    found = []
    for item in given:
        entity = _from_json(item)
        if entity.offset < 0 or entity.offset + entity.length > whole:
            raise bad_request(f"entity beginning at UTF-16 offset {entity.offset} ends after the end of the text")
        if entity.length > 0 and entity.type not in {kind for kind, _ in _DETECTED}:
            found.append(entity)
    return tuple(found)


def _from_json(item: dict[str, Any]) -> Entity:
    try:
        user = item.get("user")
        return Entity(
            type=str(item["type"]),
            offset=int(item["offset"]),
            length=int(item["length"]),
            url=str(item.get("url", "")),
            language=str(item.get("language", "")),
            person=Person(int(user["id"]), str(user.get("first_name", ""))) if user else None,
            custom_emoji_id=str(item.get("custom_emoji_id", "")),
            unix_time=int(item.get("unix_time", 0)),
            date_time_format=str(item.get("date_time_format", "")),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise bad_request("can't parse entities: Can't parse MessageEntity") from error


def _known(entities: Iterable[Entity], know: Callable[[int], Person | None]) -> Iterable[Entity]:
    for entity in entities:
        if entity.person is None:
            yield entity
        elif person := know(entity.person.id):
            yield replace(entity, person=person)


def cleaned(text: str, entities: tuple[Entity, ...]) -> Formatted:
    """Control characters become spaces; carriage returns and direction overrides vanish."""
    if not re.search(r"[\x00-\x09\x0b-\x1f\u2028-\u202e]", text):
        return text, entities
    kept: list[str] = []
    new_offset = [0]
    for character in text:
        gone = character == "\r" or "\u2028" <= character <= "\u202e"
        if not gone:
            kept.append(" " if character < " " and character != "\n" else character)
        new_offset.extend([new_offset[-1] + (not gone)] * utf16.length(character))
        if character > "\uffff":
            new_offset[-1] += 1
    moved = (
        replace(e, offset=new_offset[e.offset], length=new_offset[e.offset + e.length] - new_offset[e.offset])
        for e in entities
    )
    return "".join(kept), tuple(e for e in moved if e.length)


def trimmed(text: str, entities: tuple[Entity, ...]) -> Formatted:
    """Without white space at both ends, and the entities moved along."""
    lead = utf16.length(text[: len(text) - len(text.lstrip())])
    text = text.strip()
    whole = utf16.length(text)
    kept = []
    for entity in entities:
        begin = max(entity.offset - lead, 0)
        end = min(entity.offset - lead + entity.length, whole)
        if end > begin:
            kept.append(replace(entity, offset=begin, length=end - begin))
    return text, tuple(kept)


def nested(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Code holds no other entity, and a quotation no other quotation."""

    def inside(entity: Entity, kinds: tuple[str, ...]) -> bool:
        return any(
            other is not entity
            and other.type in kinds
            and other.offset <= entity.offset
            and entity.offset + entity.length <= other.offset + other.length
            for other in entities
        )

    return tuple(
        entity
        for entity in entities
        if not (inside(entity, _VERBATIM) and entity.type not in (*_VERBATIM, *_QUOTES))
        and not (entity.type in _QUOTES and inside(entity, _QUOTES))
    )


def detected(text: str, entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Commands, mentions, addresses and hashtags outside of code and links."""
    taken = [(e.offset, e.offset + e.length) for e in entities if e.type in (*_VERBATIM, "text_link", "text_mention")]
    found = []
    for kind, pattern in _DETECTED:
        for match in pattern.finditer(text):
            begin = utf16.length(text[: match.start()])
            end = begin + utf16.length(match.group())
            if all(end <= b or begin >= e for b, e in taken):
                taken.append((begin, end))
                found.append(Entity(kind, begin, end - begin))
    return tuple(sorted(found, key=lambda e: e.offset))
