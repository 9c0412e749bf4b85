"""Messages that the stand-in can't make: read from JSON as Telegram sends it."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Message, MessageEntity, Update, User
from telegram.ext import filters

from bot.conversation import speaker
from bot.handlers.asking import without_mention
from bot.traffic.sending import thread_of

BOT = User(7, "Khorgos", is_bot=True, username="khorgos_bot")
GROUP = {"id": -100200, "type": "supergroup", "title": "Reading circle"}
CHANNEL = {"id": -100300, "type": "channel", "title": "News"}


def message(text: str = "hello", entities: list[dict[str, Any]] | None = None, **more: Any) -> Message:
    content = {"message_id": 5, "date": 0, "chat": GROUP, "text": text, "entities": entities or [], **more}
    update = Update.de_json({"update_id": 1, "message": content}, None)
    assert update.message
    return update.message


def mention(text: str, said: str) -> dict[str, Any]:
    return {
        "type": MessageEntity.MENTION,
        "offset": len(text[: text.index(said)].encode("utf-16-le")) // 2,
        "length": len(said),
    }


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("@khorgos_bot who built it?", "who built it?"),
        ("@Khorgos_Bot, who built it?", "who built it?"),
        ("who built it @khorgos_bot ?", "who built it   ?"),
        ("😀😀 @khorgos_bot who", "😀😀   who"),
        ("@khorgos_bot", ""),
    ],
)
def test_the_mention_is_taken_out_of_the_question(text: str, question: str) -> None:
    said = next(word.strip(",") for word in text.split() if word.startswith("@"))
    assert without_mention(message(text, [mention(text, said)]), BOT) == (question, True)


def test_a_mention_by_name_without_user_name_counts() -> None:
    user = {"id": 7, "is_bot": True, "first_name": "Khorgos"}
    entity = {"type": MessageEntity.TEXT_MENTION, "offset": 0, "length": 7, "user": user}
    assert without_mention(message("Khorgos who built it?", [entity]), BOT) == ("who built it?", True)


def test_others_are_not_us() -> None:
    text = "@khorgos_bot_fan who built it?"
    assert without_mention(message(text, [mention(text, "@khorgos_bot_fan")]), BOT) == (text, False)


def test_a_post_that_a_linked_channel_brings_in_is_known_as_such() -> None:
    post = message(
        is_automatic_forward=True,
        sender_chat=CHANNEL,
        **{"from": {"id": 777000, "is_bot": False, "first_name": "Telegram"}},
    )
    assert filters.IS_AUTOMATIC_FORWARD.filter(post)


def test_a_person_speaks_for_themselves_a_channel_for_itself_an_anonymous_administrator_for_nobody() -> None:
    person = {"id": 42, "is_bot": False, "first_name": "Ada"}
    somebody = {"id": 136817688, "is_bot": True, "first_name": "Channel"}
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    assert speaker(message(**{"from": person})) == 42
    assert speaker(message(sender_chat=CHANNEL, **{"from": somebody})) == CHANNEL["id"]
    assert speaker(message(sender_chat=GROUP, **{"from": anonymous})) is None


def test_a_reply_chain_is_no_topic() -> None:
    assert thread_of(message(message_thread_id=99)) is None
    assert thread_of(message(message_thread_id=99, is_topic_message=True)) == 99
