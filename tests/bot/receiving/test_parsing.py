from __future__ import annotations

import logging
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot

from bot.receiving import parsing

BOT = Bot("1:x")
ADA = {"id": 7, "is_bot": False, "first_name": "Ada"}
CHAT = {"id": 7, "type": "private", "first_name": "Ada"}


def message(**fields: Any) -> parsing.Json:
    return {"message_id": 5, "date": 1_700_000_000, "chat": CHAT, "from": ADA, "text": "Who built it?"} | fields


def update(content: object, kind: str = "message") -> parsing.Json:
    return {"update_id": 31, kind: content}


def press(**fields: Any) -> parsing.Json:
    return {"id": "9", "from": ADA, "chat_instance": "1", "data": "m:x:0", "message": message()} | fields


@pytest.mark.parametrize(
    "content",
    [
        message(text=5),
        message(date="yesterday"),
        message(chat=None),
        message(chat={"id": "seven", "type": "private"}),
        message(entities=[{"type": "bold", "offset": "0", "length": 2}]),
        message(**{"from": {"first_name": "nobody"}}),
        message(chat=CHAT | {"id": 2**63}),
        message(message_thread_id=-(2**64)),
        "a text",
    ],
)
def test_a_field_of_a_wrong_type_is_left_aside_and_no_text_of_it_is_logged(
    content: object, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        assert parsing.opened(update(content)) is None
    assert "update 31 (message) can't be read" in caplog.text
    assert "Who built" not in caplog.text
    assert "Ada" not in caplog.text


@pytest.mark.parametrize("lacking", ["old_chat_member", "new_chat_member"])
@pytest.mark.parametrize("kind", ["my_chat_member", "chat_member"])
def test_a_change_that_does_not_say_from_what_to_what_is_left_aside(kind: str, lacking: str) -> None:
    """python-telegram-bot reads it, and leaves None there."""
    member = {"user": {"id": 5, "is_bot": False, "first_name": "Ada"}, "status": "member"}
    change = {"chat": CHAT, "date": 1, "old_chat_member": member, "new_chat_member": member}
    assert parsing.opened(update(change, kind))
    assert parsing.opened(update(change | {lacking: None}, kind)) is None


@pytest.mark.parametrize(
    "raw",
    [
        update({"id": "1", "question": "Who built it?", "options": [], "total_voter_count": 0}, "poll"),
        update(message(date=10**12)),
    ],
    ids=["a poll of an older server", "a date beyond the calendar"],
)
def test_what_python_telegram_bot_cannot_read_is_left_aside_too(
    raw: parsing.Json, caplog: pytest.LogCaptureFixture
) -> None:
    assert parsing.opened(raw)
    with caplog.at_level(logging.WARNING):
        assert parsing.read(raw, BOT) is None
    assert "can't be read" in caplog.text
    assert "Who built" not in caplog.text


NAMES = st.sampled_from(["update_id", "message", "chat", "from", "text", "callback_query", "data", "entities"])
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
    max_leaves=12,
)


@given(ANYTHING)
def test_nothing_that_json_can_say_raises(raw: Any) -> None:
    parsing.number_of(raw)
    parsing.kind_of(raw)
    if parsing.opened(raw):
        parsing.read(raw, BOT)


def lane(raw: parsing.Json) -> str:
    envelope = parsing.opened(raw)
    assert envelope
    return envelope.lane


def test_messages_of_a_chat_share_a_lane_and_presses_under_a_message_another() -> None:
    assert lane(update(message())) == lane(update(message(message_id=6)))
    assert lane(update(message())) != lane(update(message(chat={"id": 8, "type": "private"})))
    pressed = lane(update(press(), "callback_query"))
    assert pressed != lane(update(message()))
    assert pressed == lane(update(press(data="s:x"), "callback_query"))
    assert pressed != lane(update(press(message=message(message_id=6)), "callback_query"))
    assert lane(update(press(message=None), "callback_query"))


def by_a_bot(**fields: Any) -> bool:
    envelope = parsing.opened(update(message(**fields)))
    assert envelope
    return envelope.by_a_bot


def test_bots_are_told_from_people_in_the_disguise_of_one() -> None:
    other = {"id": 99, "is_bot": True, "first_name": "Echo"}
    anonymous = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    assert by_a_bot(**{"from": other})
    assert by_a_bot(via_bot=other)
    posted = parsing.opened(update(message(via_bot=other), "channel_post"))
    assert posted is not None
    assert posted.by_a_bot
    assert not by_a_bot()
    assert not by_a_bot(**{"from": anonymous})
    assert not by_a_bot(**{"from": other}, migrate_to_chat_id=-100, text="")


def test_an_entity_that_cuts_a_character_in_two_is_taken_out_and_the_others_stay() -> None:
    mention = {"type": "mention", "offset": 2, "length": 5}
    cutting = [{"type": "bold", "offset": 0, "length": 1}, {"type": "bold", "offset": 1, "length": 3}]
    beyond = [{"type": "bold", "offset": 4, "length": 40}, {"type": "bold", "offset": -1, "length": 2}]
    said = message(text="🚂@echo", entities=[*cutting, mention, *beyond])
    found = parsing.read(update(message(reply_to_message=said)), BOT)
    assert found
    assert found.message
    assert found.message.reply_to_message
    assert list(found.message.reply_to_message.parse_entities().values()) == ["@echo"]


def test_reactions_to_one_message_are_heard_in_their_order_and_beside_all_else() -> None:
    place = {"chat": {"id": -5, "type": "group"}, "message_id": 7}
    first, second = (
        parsing.opened({"update_id": number, "message_reaction": place | {"date": 0}}) for number in (1, 2)
    )
    assert first is not None
    assert second is not None
    assert first.lane == second.lane == "reaction -5 7"


def test_what_a_bot_says_is_left_aside_though_it_claims_that_a_group_moved() -> None:
    machine = {"id": 9, "is_bot": True, "first_name": "Machine"}
    moved = {"migrate_to_chat_id": -1005, "from": machine}
    for raw, aside in (
        (update({**message(), **moved, "text": "hello"}), True),
        (update({**message(), **moved, "text": ""}), False),
        (update({**message(), **moved, "text": ""}, "edited_message"), True),
    ):
        envelope = parsing.opened(raw)
        assert envelope is not None
        assert envelope.by_a_bot is aside


def test_an_inline_query_that_is_no_text_is_left_aside() -> None:
    asked = {"id": "1", "from": {"id": 7, "is_bot": False, "first_name": "Ada"}, "query": "tea", "offset": ""}
    assert parsing.opened(update(asked, "inline_query")) is not None
    assert parsing.opened(update(asked | {"query": 10**20}, "inline_query")) is None


@pytest.mark.parametrize("number", [2**63, 2**64, -1, True, "31", None])
def test_what_is_no_number_of_an_update_is_none(number: object) -> None:
    assert parsing.number_of({"update_id": number}) is None
    assert parsing.number_of({"update_id": 2**63 - 1}) == 2**63 - 1


def test_the_character_that_no_database_holds_is_in_nothing_that_people_send() -> None:
    pressed = parsing.read(update(press(data="s:\0", message=message(text="a\0b")), "callback_query"), BOT)
    assert pressed
    assert pressed.callback_query
    assert pressed.callback_query.data == "s: "
    asked = parsing.read(update({"id": "9", "from": ADA, "query": "the\0quay", "offset": ""}, "inline_query"), BOT)
    assert asked
    assert asked.inline_query
    assert asked.inline_query.query == "the quay"
