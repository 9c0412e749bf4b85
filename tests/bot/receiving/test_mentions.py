"""A mention of the bot beside a command."""

from __future__ import annotations

import re
from typing import Any

import pytest

from bot.receiving.mentions import without_mentions

COMMAND, MENTION = re.compile(r"(?<!\S)/\w+(?:@\w+)?"), re.compile(r"(?<!\S)@\w+")


def message(text: str) -> dict[str, Any]:
    """A message with the entities that Telegram finds in it, in UTF-16 units."""

    def entity(kind: str, found: re.Match[str]) -> dict[str, Any]:
        before = len(text[: found.start()].encode("utf-16-le")) // 2
        return {"type": kind, "offset": before, "length": len(found.group())}

    found = [entity("bot_command", one) for one in COMMAND.finditer(text)]
    found += [entity("mention", one) for one in MENTION.finditer(text)]
    return {"text": text, "entities": sorted(found, key=lambda one: one["offset"])}


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("@khorgos_bot /daily off", "/daily off"),
        ("@Khorgos_Bot, /daily off", "/daily off"),
        ("@khorgos_bot @khorgos_bot\n/timeline 1990s", "/timeline 1990s"),
        ("/daily off @khorgos_bot", "/daily off"),
        ("@khorgos_bot /ask who is @ada and @khorgos_bot 💀", "/ask who is @ada and  💀"),
    ],
)
def test_the_command_is_what_is_left(said: str, read: str) -> None:
    left = without_mentions(message(said), "khorgos_bot")
    assert left == message(read)


@pytest.mark.parametrize(
    "said",
    [
        "@khorgos_bot what does /daily do?",
        "💀 @khorgos_bot /daily off",
        "@khorgos_bot /daily@other_bot off",
        "@other_bot /daily off",
        "@ada @khorgos_bot /daily off",
        "/daily off",
        "@khorgos_bot daily off",
        "",
    ],
)
def test_any_other_message_is_left_as_it_is(said: str) -> None:
    assert without_mentions(message(said), "khorgos_bot") == message(said)
