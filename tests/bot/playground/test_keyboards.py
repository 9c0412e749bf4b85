"""Inline keyboards: which the stand-in takes, and Telegram's words for those it doesn't."""

from __future__ import annotations

from typing import Any

import pytest

from bot.playground.errors import ApiError
from bot.playground.keyboards import inline_keyboard, other_markup
from bot.playground.model import Button


def of(*buttons: Any) -> dict[str, Any]:
    return {"inline_keyboard": [list(buttons)]}


def test_a_keyboard_keeps_its_rows_and_drops_empty_ones() -> None:
    markup = {"inline_keyboard": [[{"text": "a", "callback_data": "1"}], [], [{"text": "b", "url": "example.org"}]]}
    assert inline_keyboard(markup) == (
        (Button("a", "callback_data", "1"),),
        (Button("b", "url", "http://example.org/"),),
    )


@pytest.mark.parametrize("markup", [None, "", {}, {"remove_keyboard": True}, {"force_reply": True}])
def test_no_markup_and_another_kind_have_no_buttons(markup: Any) -> None:
    assert inline_keyboard(markup) == ()


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        ([], "object expected as reply markup"),
        ("x", "object expected as reply markup"),
        ({"inline_keyboard": {}}, "must be an Array of Arrays"),
        ({"inline_keyboard": [{}]}, "must be an Array of Arrays"),
        (of("x"), "InlineKeyboardButton must be an Object"),
        (of({}), 'Field "text" must be of type String'),
        (of({"text": 1, "url": "example.org"}), 'Field "text" must be of type String'),
        (of({"text": " ", "callback_data": "x"}), "inline keyboard button text must be non-empty"),
        (of({"text": "x"}), "Text buttons are unallowed"),
        (of({"text": "x", "url": "example.org", "callback_data": "y"}), "must have exactly one of the optional fields"),
        (of({"text": "x", "callback_data": ""}), "BUTTON_DATA_INVALID"),
        (of({"text": "x", "callback_data": "ж" * 33}), "BUTTON_DATA_INVALID"),
        (of({"text": "x", "callback_data": 7}), "BUTTON_DATA_INVALID"),
        (of({"text": "x", "url": "no address"}), "is invalid: Wrong HTTP URL"),
        (of({"text": "x", "url": 7}), "is invalid: Wrong HTTP URL"),
        (of(*[{"text": "x", "callback_data": "y"}] * 101), "reply markup is too long"),
    ],
)
def test_what_telegram_refuses_is_refused(markup: Any, why: str) -> None:
    with pytest.raises(ApiError) as caught:
        inline_keyboard(markup)
    assert caught.value.code == 400
    assert why in caught.value.description


def test_a_button_carries_64_bytes_and_its_style() -> None:
    [[button]] = inline_keyboard(of({"text": "x", "callback_data": "ж" * 32, "style": "danger"}))
    assert (button.value, button.style) == ("ж" * 32, "danger")


def test_a_keyboard_of_another_kind_is_kept_as_it_was_sent() -> None:
    markup = {"keyboard": [["yes", "no"]]}
    assert other_markup(markup) is markup
    assert [other_markup(other) for other in (of(), None, "keyboard", ["keyboard"])] == [None] * 4
