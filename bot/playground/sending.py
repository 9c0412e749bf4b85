"""What all sending has in common: may the bot write here, where in the chat, and the limits of a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.playground import utf16
from bot.playground.calls import Call
from bot.playground.entities import Formatted
from bot.playground.errors import bad_request
from bot.playground.keyboards import inline_keyboard, other_markup
from bot.playground.model import Keyboard, Media, Message
from bot.playground.objects import message_object
from bot.playground.polls import Poll
from bot.playground.state import ChatState

MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_MARKUP_BYTES = 2**15


@dataclass(frozen=True, slots=True)
class Place:
    """Where a new message goes."""

    state: ChatState
    reply_to: int | None
    thread: int | None
    in_topic: bool


def place(call: Call, what: str) -> Place:
    """Find the chat, the topic and the message replied to; ApiError if the bot may not send `what` there."""
    state = call.chat()
    if refused := state.refusal_to(call.bot, what):
        raise refused
    reply = _reply(call, state)
    administrator = state.member(call.bot).is_administrator
    thread, in_topic = state.thread_of(call.parameters.integer("message_thread_id"), reply, administrator=administrator)
    return Place(state, reply.id if reply else thread if in_topic else None, thread, in_topic)


def _reply(call: Call, state: ChatState) -> Message | None:
    p = call.parameters
    given = p.parsed("reply_parameters", "reply parameters")
    if given is None and p.has("reply_to_message_id"):
        given = {"message_id": p.integer("reply_to_message_id")}
        given["allow_sending_without_reply"] = p.flag("allow_sending_without_reply")
    if not isinstance(given, dict) or "message_id" not in given:
        return None
    found = state.messages.get(int(given["message_id"]))
    if found is None and not given.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def checked_text(call: Call, name: str = "text", entities: str = "entities") -> Formatted:
    """A message's text within its limits, counted after parsing."""
    if len(call.parameters.text(name).encode()) > MAX_MARKUP_BYTES:
        raise bad_request("message is too long")
    text, found = call.formatted(name, entities)
    if not text:
        raise bad_request("message text is empty")
    if utf16.length(text) > MAX_TEXT:
        raise bad_request("message is too long")
    return text, found


def checked_caption(call: Call) -> Formatted:
    """The caption and its entities; ApiError where it is too long or can't be read."""
    text, found = call.formatted("caption", "caption_entities")
    if utf16.length(text) > MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text, found


def keyboard_of(call: Call) -> Keyboard:
    """The buttons of a call; none where it has none."""
    return inline_keyboard(call.parameters.parsed("reply_markup", "reply keyboard markup"))


def send(call: Call, to: Place, content: Formatted, media: Media | None = None, poll: Poll | None = None) -> Any:
    """Count the message against the limits, put it into the chat, and give its object."""
    p = call.parameters
    keyboard = keyboard_of(call)
    other = other_markup(p.parsed("reply_markup", "reply keyboard markup"))
    call.flood.spend(to.state.chat)
    channel = to.state.chat.type == "channel"
    message = call.world.append(
        to.state,
        sender=None if channel else call.bot,
        sender_chat=to.state.chat if channel else None,
        by_bot=channel,
        text=content[0],
        entities=content[1],
        media=media,
        poll=poll,
        keyboard=keyboard,
        other_markup=other,
        reply_to=to.reply_to,
        thread=to.thread,
        in_topic=to.in_topic,
        silent=p.flag("disable_notification"),
        protected=p.flag("protect_content"),
        preview=wants_preview(call),
    )
    return message_object(message, to.state.target_of)


def wants_preview(call: Call) -> bool:
    """Whether links are to be shown with a preview."""
    options = call.parameters.parsed("link_preview_options", "link preview options")
    disabled = isinstance(options, dict) and options.get("is_disabled")
    return not (disabled or call.parameters.flag("disable_web_page_preview"))
