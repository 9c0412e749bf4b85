"""Changing and deleting messages. https://core.telegram.org/bots/api#updating-messages"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.playground import utf16
from bot.playground.calls import Call, method
from bot.playground.entities import formatted
from bot.playground.errors import NOT_MODIFIED, bad_request
from bot.playground.methods.media import file_of
from bot.playground.model import Media, Message
from bot.playground.objects import message_object
from bot.playground.reactions import REACTIONS
from bot.playground.sending import MAX_CAPTION, checked_caption, checked_text, keyboard_of, wants_preview
from bot.playground.state import ChatState

DELETABLE_SECONDS = 48 * 3600


@method("editMessageText")
async def edit_message_text(call: Call) -> Any:
    """Bot API editMessageText."""
    state, message = _editable(call)
    if message.media or message.service:
        raise bad_request("there is no text in the message to edit")
    text, found = checked_text(call)
    return _change(call, state, message, text=text, entities=found, preview=wants_preview(call))


@method("editMessageCaption")
async def edit_message_caption(call: Call) -> Any:
    """Bot API editMessageCaption."""
    state, message = _editable(call)
    if not message.media:
        raise bad_request("there is no caption in the message to edit")
    text, found = checked_caption(call)
    return _change(call, state, message, text=text, entities=found)


@method("editMessageReplyMarkup")
async def edit_message_reply_markup(call: Call) -> Any:
    """Bot API editMessageReplyMarkup."""
    state, message = _editable(call)
    return _change(call, state, message)


@method("editMessageMedia")
async def edit_message_media(call: Call) -> Any:
    """Bot API editMessageMedia."""
    state, message = _editable(call)
    given = call.parameters.parsed("media", "input media")
    if not isinstance(given, dict) or given.get("type") not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: media not found or of an unsupported type")
    file = file_of(call, str(given.get("media", "")), given["type"])
    text, found = formatted(
        str(given.get("caption", "")),
        str(given.get("parse_mode", "")),
        given.get("caption_entities"),
        know=call.world.people.get,
    )
    if utf16.length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    media = Media(given["type"], file, caption_above=bool(given.get("show_caption_above_media")))
    return _change(call, state, message, media=media, text=text, entities=found)


def _editable(call: Call) -> tuple[ChatState, Message]:
    state = call.inside()
    message = call.message(state, "edit")
    own = message.sender == call.bot or (state.chat.type == "channel" and message.sender_chat == state.chat)
    if not own or message.service:
        raise bad_request("message can't be edited")
    return state, message


def _change(call: Call, state: ChatState, message: Message, **changes: Any) -> Any:
    """Replace parts of a message; the keyboard too, which goes if the call brings none."""
    changed = replace(message, keyboard=keyboard_of(call), **changes)
    if changed == message:
        raise bad_request(NOT_MODIFIED)
    call.flood.spend(state.chat)
    changed = call.world.put(replace(changed, edited=call.world.timestamp()))
    return message_object(changed, state.target_of)


@method("deleteMessage")
async def delete_message(call: Call) -> Any:
    """Bot API deleteMessage."""
    state = call.inside()
    message = call.message(state, "delete")
    member = state.member(call.bot)
    administrator = member.is_administrator and member.can_delete
    own = message.sender == call.bot
    old = call.world.timestamp() - message.date > DELETABLE_SECONDS
    allowed = own or state.chat.type == "private" or administrator
    if not allowed or (old and not administrator):
        raise bad_request("message can't be deleted for everyone" if allowed else "message can't be deleted")
    call.world.remove(message)
    return True


@method("deleteMessages")
async def delete_messages(call: Call) -> Any:
    """Bot API deleteMessages."""
    state = call.inside()
    given = call.parameters.parsed("message_ids", "message identifiers")
    if not isinstance(given, list) or not 1 <= len(given) <= 100:
        raise bad_request("message identifiers are not specified")
    for message in [state.messages[number] for number in given if number in state.messages]:
        if message.sender == call.bot or state.chat.type == "private":
            call.world.remove(message)
    return True


@method("setMessageReaction")
async def set_message_reaction(call: Call) -> Any:
    """Bot API setMessageReaction."""
    state = call.inside()
    message = call.message(state, "react")
    given = call.parameters.parsed("reaction", "reaction types") or []
    if not isinstance(given, list) or any(not isinstance(item, dict) for item in given):
        raise bad_request("can't parse reaction types JSON object")
    if len(given) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = tuple(str(item.get("emoji", "")) for item in given)
    if any(item not in REACTIONS for item in emoji):
        raise bad_request("REACTION_INVALID")
    call.world.put(replace(message, reactions=emoji))
    return True
