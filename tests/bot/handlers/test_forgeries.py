"""Presses that no button of ours brings about, and messages that nobody should answer."""

from __future__ import annotations

import logging
import random
from dataclasses import replace

import pytest

from bot.playground.model import Media
from tests.bot.playground.pictures import png
from tests.bot.stage import Stage

KINDS = "pbmsnqteTgxlfdWJKUGvjiywkh"
BYTES = 64


def forged(dice: random.Random) -> str:
    """Data of a known kind, filled up to Telegram's limit with what might do harm."""
    alphabet = "abc019²٣:-#ждё火\N{STEAM LOCOMOTIVE}\u0000%<&{"
    data = dice.choice(KINDS) + ":"
    while len((data + (letter := dice.choice(alphabet))).encode()) <= BYTES:
        data += letter
    return data


async def test_forged_presses_are_answered_and_none_of_them_is_an_error(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    dice = random.Random(14)
    answer = await stage.ask("harbour")
    key = stage.shelf.key("salt.md#1")
    special = [
        "t:8:" + "ж" * 28,
        "t:999999999:harbour",
        f"p:{key}:00000000000-{'0' * 20}1:x",
        f"b:{key}:{'x' * 30}:0-0",
        f"b:{key}:{key}:٣-٣",
        "g:" + "ж" * 31,
        "x:csv:" + "ж" * 29,
        "l:999999999",
    ]
    button = answer.keyboard[0][0]
    with caplog.at_level(logging.ERROR):
        for data in [*special, *(forged(dice) for _ in range(60))]:
            doctored = replace(answer, keyboard=((replace(button, value=data),),))
            stage.world.put(doctored)
            await stage.world.press(doctored, data, stage.ada)
    assert not [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


async def test_another_bot_is_not_answered(stage: Stage) -> None:
    machine = replace(stage.bo, is_bot=True)
    stage.world.people[stage.bo.id] = machine
    name = stage.world.bot.person.username
    assert await stage.silence(stage.group, lambda: stage.world.say(stage.group, machine, f"@{name} harbour closed"))


async def test_an_entity_that_cuts_a_character_in_two_harms_nobody(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    said = await stage.world.say(stage.private, stage.ada, "/help")
    content = {
        "message_id": said.id + 1,
        "date": said.date,
        "chat": {"id": stage.private.id, "type": "private"},
        "from": {"id": stage.ada.id, "is_bot": False, "first_name": "Ada"},
        "text": "🚂 harbour opened",
        "entities": [{"type": "mention", "offset": 1, "length": 4}],
    }
    known = len(stage.world.bot_messages(stage.private))
    stage.world.updates.add("message", content)
    await stage.world.until(
        lambda: len(stage.world.bot_messages(stage.private)) > known + 1 or None, what="both answers"
    )
    assert "1871" in stage.world.bot_messages(stage.private)[-1].text
    assert "error" not in caplog.text


@pytest.mark.parametrize("text", [" " * 600, " \n ", "harbour"])
async def test_what_is_only_said_to_be_a_command_is_none(
    stage: Stage, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    said = await stage.world.say(stage.group, stage.bo, "nobody is asked")
    content = {
        "message_id": said.id + 1,
        "date": said.date,
        "chat": {"id": stage.group.id, "type": "group", "title": "Salt club"},
        "from": {"id": stage.bo.id, "is_bot": False, "first_name": "Bo"},
        "text": text,
        "entities": [{"type": "bot_command", "offset": 0, "length": min(6, len(text))}],
    }

    async def forged() -> None:
        stage.world.updates.add("message", content)

    assert await stage.silence(stage.group, forged)
    assert "error" not in caplog.text


async def test_a_forged_press_under_a_picture_asks_nothing_that_telegram_would_refuse(stage: Stage) -> None:
    answer = await stage.ask("harbour opened")
    world = stage.world
    media = Media("photo", world.files.add("p.png", png(40, 40), kind="photo"))
    picture = world.append(world.state(stage.private), sender=world.bot.person, text="1871", media=media)
    for data in ("t:0:", "l:1", "W:x:0", "i:-", "f:x"):
        world.put(replace(picture, keyboard=((replace(answer.keyboard[0][0], value=data),),)))
        await world.press(picture, data, stage.ada)
    await stage.ask("harbour closed")
    assert stage.playground.api.refused == []
