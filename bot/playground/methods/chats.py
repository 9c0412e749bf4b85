"""Looking at chats and their members, pinning, leaving. https://core.telegram.org/bots/api#getchat"""

from __future__ import annotations

from typing import Any

from bot.playground.calls import Call, method
from bot.playground.errors import bad_request
from bot.playground.model import Member
from bot.playground.objects import chat_object, member_object, message_object
from bot.playground.state import ChatState


@method("getChat")
async def get_chat(call: Call) -> Any:
    """Bot API getChat."""
    state = call.inside()
    found = chat_object(state.chat) | {
        "accent_color_id": abs(state.chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }
    if state.pinned and (pinned := state.messages.get(state.pinned[-1])):
        found["pinned_message"] = message_object(pinned)
    if state.chat.is_group:
        found["permissions"] = {"can_send_messages": True, "can_pin_messages": False, "can_invite_users": True}
    return found


@method("getChatMember")
async def get_chat_member(call: Call) -> Any:
    """Bot API getChatMember."""
    state = call.inside()
    user_id = call.parameters.integer("user_id")
    if user_id in state.members:
        return member_object(state.members[user_id])
    person = call.world.people.get(user_id)
    if person is None:
        raise bad_request("invalid user_id specified" if user_id <= 0 else "user not found")
    if state.chat.type == "private":
        raise bad_request("user not found")
    return member_object(Member(person, "left"))


@method("getChatAdministrators")
async def get_chat_administrators(call: Call) -> Any:
    """Bot API getChatAdministrators."""
    state = _many(call)
    return [
        member_object(member)
        for member in state.present()
        if member.is_administrator and (not member.person.is_bot or member.person == call.bot)
    ]


@method("getChatMemberCount")
async def get_chat_member_count(call: Call) -> Any:
    """Bot API getChatMemberCount."""
    state = call.inside()
    return 2 if state.chat.type == "private" else sum(1 for _ in state.present())


def _many(call: Call) -> ChatState:
    state = call.inside()
    if state.chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    return state


@method("leaveChat")
async def leave_chat(call: Call) -> Any:
    """Bot API leaveChat."""
    state = call.inside()
    if state.chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    await call.world.set_bot(state.chat, "left", call.bot)
    return True


@method("pinChatMessage")
async def pin_chat_message(call: Call) -> Any:
    """Bot API pinChatMessage."""
    state = _pinnable(call)
    message = call.message(state, "pin")
    if state.pinned[-1:] == [message.id]:
        raise bad_request("CHAT_NOT_MODIFIED")
    state.pinned = [number for number in state.pinned if number != message.id] + [message.id]
    call.world.announce_pin(state, message)
    return True


@method("unpinChatMessage")
async def unpin_chat_message(call: Call) -> Any:
    """Bot API unpinChatMessage."""
    state = _pinnable(call)
    wanted = call.message(state, "unpin").id if call.parameters.has("message_id") else None
    if not state.pinned or (wanted is not None and wanted not in state.pinned):
        raise bad_request("message to unpin not found")
    state.pinned.remove(wanted if wanted is not None else state.pinned[-1])
    return True


@method("unpinAllChatMessages")
async def unpin_all_chat_messages(call: Call) -> Any:
    """Bot API unpinAllChatMessages."""
    _pinnable(call).pinned.clear()
    return True


def _pinnable(call: Call) -> ChatState:
    state = call.inside()
    member = state.member(call.bot)
    if state.chat.type != "private" and not (member.is_administrator and member.can_pin):
        raise bad_request("not enough rights to manage pinned messages in the chat")
    return state
