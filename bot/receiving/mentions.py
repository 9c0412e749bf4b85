"""A command beside a mention of the bot: people write '@bot /daily off' where Telegram has '/daily@bot off'."""

from __future__ import annotations

from typing import Any

_BETWEEN = " \n\t,:;.!—–-"
Entity = dict[str, Any]


def without_mentions(content: dict[str, Any], username: str) -> dict[str, Any]:
    """A message that begins with a command once the bot's mentions before it are gone, without any mention of the bot;
    any other message as it is, and so is one with another bot's command."""
    units = str(content.get("text", "")).encode("utf-16-le")
    entities: list[Entity] = content.get("entities", [])
    ours = [entity for entity in entities if _is(entity, "mention", units, f"@{username}")]
    command = next((entity for entity in entities if entity["type"] == "bot_command"), None)
    if not ours or command is None or "@" in _said(command, units):
        return content
    cuts = [(0, command["offset"])] + [_span(entity) for entity in ours if entity["offset"] > command["offset"]]
    before = [_span(entity) for entity in ours if entity["offset"] < command["offset"]]
    if _kept(units[: 2 * command["offset"]], before).strip(_BETWEEN):
        return content
    moved = [entity | {"offset": _moved(entity["offset"], cuts)} for entity in entities if entity not in ours]
    return content | {"text": _kept(units, cuts), "entities": moved}


def _is(entity: Entity, kind: str, units: bytes, said: str) -> bool:
    return entity["type"] == kind and _said(entity, units).lower() == said.lower()


def _said(entity: Entity, units: bytes) -> str:
    start, end = _span(entity)
    return units[2 * start : 2 * end].decode("utf-16-le")


def _span(entity: Entity) -> tuple[int, int]:
    return entity["offset"], entity["offset"] + entity["length"]


def _kept(units: bytes, cuts: list[tuple[int, int]]) -> str:
    """What is left of a text, given in UTF-16, outside of the cuts."""
    kept, at = b"", 0
    for start, end in cuts:
        kept += units[2 * at : 2 * start]
        at = end
    return (kept + units[2 * at :]).decode("utf-16-le").rstrip()


def _moved(offset: int, cuts: list[tuple[int, int]]) -> int:
    return offset - sum(end - start for start, end in cuts if start < offset)
