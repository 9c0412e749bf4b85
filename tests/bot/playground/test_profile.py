"""Commands by scope and language, and descriptions."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground import Chat, Person, Playground, World
from bot.playground.model import Member
from tests.bot.playground.api import RawApi


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": name, "description": f"does {name}"} for name in names]


async def test_commands_are_kept_by_scope_and_language(api: RawApi) -> None:
    await api("setMyCommands", commands=commands("ask"))
    await api("setMyCommands", commands=commands("fragen"), language_code="de")
    await api("setMyCommands", commands=commands("daily"), scope={"type": "all_group_chats"})
    assert await api("getMyCommands") == commands("ask")
    assert await api("getMyCommands", language_code="de") == commands("fragen")
    await api("deleteMyCommands", scope={"type": "all_group_chats"})
    assert await api("getMyCommands", scope={"type": "all_group_chats"}) == []


async def test_a_person_sees_the_narrowest_menu_in_their_language(
    api: RawApi, playground: Playground, world: World, chat: Chat, ada: Person
) -> None:
    group = world.group("Rail", [ada])
    await api("setMyCommands", commands=commands("ask"))
    await api("setMyCommands", commands=commands("daily"), scope={"type": "all_group_chats"})
    await api("setMyCommands", commands=commands("admin"), scope={"type": "chat_administrators", "chat_id": group.id})
    await api("setMyCommands", commands=commands("fragen"), language_code="de")
    german = Person(77, "Kai", language_code="de")

    def menu(where: Chat, member: Member) -> list[str]:
        return [command.name for command in playground.api.profile.seen_by(where, member)]

    assert menu(chat, Member(ada)) == ["ask"]
    assert menu(chat, Member(german)) == ["fragen"]
    assert menu(group, Member(ada)) == ["daily"]
    assert menu(group, Member(ada, "creator")) == ["admin"]


@pytest.mark.parametrize(
    ("command", "why"),
    [
        ({"command": "Ask", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "a" * 33, "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "", "description": "x"}, "command must be non-empty"),
        ({"command": "ask", "description": ""}, "command description must be non-empty"),
        ({"command": "ask", "description": "x" * 257}, "BOT_COMMAND_DESCRIPTION_INVALID"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
async def test_a_command_that_breaks_a_rule_is_refused(api: RawApi, command: dict[str, Any], why: str) -> None:
    assert await api.refusal("setMyCommands", commands=[command]) == f"Bad Request: {why}"


async def test_a_menu_for_a_chat_that_the_bot_does_not_know_is_refused(api: RawApi) -> None:
    scope = {"type": "chat", "chat_id": -99}
    assert await api.refusal("setMyCommands", commands=commands("ask"), scope=scope) == "Bad Request: chat not found"


async def test_descriptions_have_their_lengths(api: RawApi) -> None:
    await api("setMyDescription", description="Answers from documents.")
    assert await api("getMyDescription") == {"description": "Answers from documents."}
    assert await api("getMyDescription", language_code="de") == {"description": "Answers from documents."}
    await api.refusal("setMyDescription", description="x" * 513)
    await api.refusal("setMyShortDescription", short_description="x" * 121)
