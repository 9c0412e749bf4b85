"""The bot's commands, names and descriptions. https://core.telegram.org/bots/api#setmycommands"""

from __future__ import annotations

from typing import Any

from bot.playground.calls import Call, Method, method
from bot.playground.commands import read_commands, read_scope
from bot.playground.errors import CHAT_NOT_FOUND, bad_request
from bot.playground.feed import Change

_TEXTS = {"Name": ("name", 64), "Description": ("description", 512), "ShortDescription": ("short_description", 120)}


def _key(call: Call) -> tuple[Any, str]:
    scope = read_scope(call.parameters.parsed("scope", "bot command scope"))
    if scope.chat_id and scope.chat_id not in call.world.chats:
        raise bad_request(CHAT_NOT_FOUND)
    return scope, _language(call)


def _language(call: Call) -> str:
    language = call.parameters.text("language_code")
    if language and not (len(language) == 2 and language.isascii() and language.islower()):
        raise bad_request("BOT_LANGUAGE_CODE_INVALID" if len(language) == 2 else "invalid language code specified")
    return language


@method("setMyCommands")
async def set_my_commands(call: Call) -> Any:
    """Bot API setMyCommands."""
    key = _key(call)
    call.profile.commands[key] = read_commands(call.parameters.parsed("commands", "list of bot commands"))
    call.world.feed.publish(Change("commands"))
    return True


@method("getMyCommands")
async def get_my_commands(call: Call) -> Any:
    """Bot API getMyCommands."""
    commands = call.profile.commands.get(_key(call), ())
    return [{"command": command.name, "description": command.description} for command in commands]


@method("deleteMyCommands")
async def delete_my_commands(call: Call) -> Any:
    """Bot API deleteMyCommands."""
    call.profile.commands.pop(_key(call), None)
    call.world.feed.publish(Change("commands"))
    return True


@method("setChatMenuButton")
async def set_chat_menu_button(call: Call) -> Any:
    """Bot API setChatMenuButton."""
    call.profile.menu_button = call.parameters.parsed("menu_button", "menu button")
    return True


@method("getChatMenuButton")
async def get_chat_menu_button(call: Call) -> Any:
    """Bot API getChatMenuButton."""
    return call.profile.menu_button or {"type": "commands"}


def _text_methods(suffix: str, name: str, longest: int) -> None:
    async def set_text(call: Call) -> Any:
        text = call.parameters.text(name)
        if len(text) > longest:
            raise bad_request(f"bot {name.replace('_', ' ')} is too long")
        call.profile.texts[name, _language(call)] = text
        call.world.feed.publish(Change("commands"))
        return True

    async def get_text(call: Call) -> Any:
        return {name: call.profile.text(name, _language(call))}

    setter: Method = set_text
    method(f"setMy{suffix}")(setter)
    method(f"getMy{suffix}")(get_text)


for _suffix, (_name, _longest) in _TEXTS.items():
    _text_methods(_suffix, _name, _longest)
