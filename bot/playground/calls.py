"""One call of a Bot API method: its parameters, and the lookups nearly every method begins with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.playground.commands import Profile
from bot.playground.entities import Formatted, formatted
from bot.playground.errors import CHAT_NOT_FOUND, bad_request, migrated
from bot.playground.limits import FloodControl
from bot.playground.model import Message, Person
from bot.playground.parameters import Parameters
from bot.playground.state import ChatState
from bot.playground.webhook import Webhook
from bot.playground.world import World


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method, and all that it may look at or change."""

    world: World
    flood: FloodControl
    profile: Profile
    webhook: Webhook
    parameters: Parameters

    @property
    def bot(self) -> Person:
        """The bot that calls."""
        return self.world.bot.person

    def chat(self) -> ChatState:
        """The chat of `chat_id`, which the bot must know; 400 with the new id if it has become a supergroup."""
        wanted = self.parameters.text("chat_id").strip()
        if not wanted:
            raise bad_request("chat_id is empty")
        state = self._named(wanted[1:]) if wanted.startswith("@") else self._numbered(wanted)
        if state is None:
            raise bad_request(CHAT_NOT_FOUND)
        if state.migrated_to:
            raise migrated(state.migrated_to)
        return state

    def _numbered(self, wanted: str) -> ChatState | None:
        try:
            return self.world.chats.get(int(wanted))
        except ValueError:
            return None

    def _named(self, username: str) -> ChatState | None:
        """Only public groups and channels are found by their name, never people."""
        for state in self.world.chats.values():
            if state.chat.type != "private" and state.chat.username.lower() == username.lower():
                return state
        return None

    def inside(self) -> ChatState:
        """The chat, if the bot is in it."""
        state = self.chat()
        if state.chat.type != "private" and (refused := state.outside(self.bot)):
            raise refused
        return state

    def message(self, state: ChatState, what: str) -> Message:
        """The message of `message_id`; `what` names it in the error."""
        message_id = self.parameters.integer("message_id")
        if message_id <= 0:
            raise bad_request("message identifier is not specified")
        found = state.messages.get(message_id)
        if found is None:
            raise bad_request(f"message to {what} not found")
        return found

    def formatted(self, name: str, entities: str) -> Formatted:
        """A text parameter with its parse mode applied."""
        p = self.parameters
        given = p.parsed(entities, "message entities")
        return formatted(p.text(name), p.text("parse_mode"), given, know=self.world.people.get)


Method = Callable[[Call], Awaitable[Any]]
METHODS: dict[str, Method] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Register a Bot API method; Telegram takes their names in any case."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register
