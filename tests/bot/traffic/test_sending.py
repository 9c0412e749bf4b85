"""What is put in the place of a message, and where that can't be done."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, cast

import pytest
from telegram import CallbackQuery, Chat, InaccessibleMessage, InlineKeyboardButton, Message, PhotoSize, User
from telegram.error import BadRequest, Forbidden

from bot.traffic import sending
from responses import Button
from responses import Message as Reply

ADA = User(5, "Ada", is_bot=False)
CHAT = Chat(5, Chat.PRIVATE)
NOW = datetime(2026, 3, 2, tzinfo=UTC)


class Query:
    """A press whose edit fails as it is told to, and what was tried."""

    def __init__(self, message: object, refusal: Exception | None = None) -> None:
        self.message = message
        self.refusal = refusal
        self.edits: list[str] = []

    async def edit_message_text(self, html: str, **_: Any) -> None:
        self.edits.append(html)
        if self.refusal:
            raise self.refusal


async def edited(query: Query) -> bool:
    return await sending.edit(cast(CallbackQuery, query), Reply("text", "text"))


async def test_a_text_is_edited() -> None:
    query = Query(Message(7, NOW, CHAT, text="before"))
    assert await edited(query)
    assert query.edits == ["text"]


@pytest.mark.parametrize(
    "message",
    [
        InaccessibleMessage(CHAT, 7),
        Message(7, NOW, CHAT, photo=(PhotoSize("a", "b", 1, 1),)),
    ],
    ids=["out of reach", "picture"],
)
async def test_what_has_no_text_to_edit_is_not_tried(message: object) -> None:
    query = Query(message)
    assert not await edited(query)
    assert query.edits == []


@pytest.mark.parametrize(
    ("refusal", "expected"),
    [
        (BadRequest("Message is not modified: the same"), True),
        (BadRequest("Message to edit not found"), False),
        (Forbidden("bot was blocked by the user"), False),
    ],
)
async def test_a_refused_edit_is_no_error(refusal: Exception, expected: bool) -> None:
    assert await edited(Query(Message(7, NOW, CHAT, text="before"), refusal)) is expected


@pytest.mark.parametrize(
    ("button", "sent"),
    [
        (Button("More", "m:1"), InlineKeyboardButton("More", callback_data="m:1")),
        (Button("Share", url="https://example.org/"), InlineKeyboardButton("Share", url="https://example.org/")),
    ],
)
def test_a_button_is_sent_as_the_library_would_send_it(button: Button, sent: InlineKeyboardButton) -> None:
    markup = sending.keyboard([(button,)])
    assert markup
    assert markup.to_dict() == {"inline_keyboard": [[sent.to_dict()]]}
