"""What the page shows of a chat, as JSON: the Bot API's messages, and what no bot gets to see around them."""

from __future__ import annotations

from typing import Any

from bot.playground.commands import Profile
from bot.playground.model import ANONYMOUS_ADMINISTRATOR, Member, Message, Person
from bot.playground.objects import chat_object, message_object
from bot.playground.polls import poll_object
from bot.playground.state import ChatState
from bot.playground.world import World

Json = dict[str, Any]
MAX_MESSAGES = 200


def person_view(person: Person) -> Json:
    """A person as the page shows them."""
    return {"id": person.id, "name": person.name, "username": person.username, "is_bot": person.is_bot}


def message_view(message: Message, state: ChatState) -> Json:
    """A message with the reactions to it, and the answers to its poll."""
    found = message_object(message, state.target_of)
    if reactions := [*message.reactions, *(emoji for _, emoji in message.liked)]:
        found["reactions"] = reactions
    if message.by_bot:
        found["by_bot"] = True
    if message.poll:
        found["poll"] = poll_object(message.poll, to_bot=False)
    return found


def chat_view(world: World, profile: Profile, state: ChatState) -> Json:
    """A chat with its latest messages as the page shows it."""
    bot = state.member(world.bot.person)
    latest = list(state.messages.values())[-MAX_MESSAGES:]
    return chat_object(state.chat) | {
        "name": world.bot.person.name if state.chat.type == "private" else state.chat.name,
        "members": sum(1 for _ in state.present()),
        "bot_sees_all": not world.bot.privacy or bot.is_administrator,
        "bot_status": bot.status,
        "bot_present": state.chat.type == "private" or bot.is_present,
        "blocked": state.blocked,
        "migrated_to": state.migrated_to,
        "speakers": _speakers(profile, state),
        "topics": [{"id": t.id, "name": t.name, "closed": t.closed} for t in state.topics.values()],
        "messages": [message_view(message, state) for message in latest],
    }


def _speakers(profile: Profile, state: ChatState) -> list[Json]:
    """Whom the page can speak as, in the order they joined; administrators of a supergroup also unnamed."""
    people = sorted(state.people(), key=lambda member: member.person.id)
    found = [_speaker(profile, state, member) for member in people]
    administrators = [member for member in people if member.is_administrator]
    if state.chat.type == "supergroup" and administrators:
        unnamed = _speaker(profile, state, administrators[0])
        found.append(unnamed | {"id": ANONYMOUS_ADMINISTRATOR.id, "name": "Anonymous administrator", "username": ""})
    return found


def _speaker(profile: Profile, state: ChatState, member: Member) -> Json:
    commands = profile.seen_by(state.chat, member)
    return person_view(member.person) | {
        "status": member.status,
        "language": member.person.language_code,
        "commands": [{"command": c.name, "description": c.description} for c in commands],
    }
