"""Inline keyboards as Telegram accepts them. https://core.telegram.org/bots/api#inlinekeyboardbutton"""

from __future__ import annotations

from typing import Any

from bot.playground.errors import ApiError, bad_request
from bot.playground.links import checked_link
from bot.playground.model import Button, Keyboard

MAX_BUTTONS = 100
MAX_CALLBACK_BYTES = 64
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
OTHER_MARKUP = ("keyboard", "remove_keyboard", "force_reply")


def inline_keyboard(markup: Any) -> Keyboard:
    """The keyboard of a `reply_markup`; empty for none and for a markup of another kind."""
    if markup is None or markup == "":
        return ()
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    rows = markup.get("inline_keyboard")
    if rows is None:
        return ()
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    keyboard = tuple(tuple(_button(item) for item in row) for row in rows if row)
    if sum(len(row) for row in keyboard) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    return keyboard


def other_markup(markup: Any) -> Any:
    """A reply keyboard, its removal or a forced reply, kept as sent."""
    return markup if isinstance(markup, dict) and any(key in markup for key in OTHER_MARKUP) else None


def _refused(why: str) -> ApiError:
    return bad_request(f"can't parse inline keyboard button: {why}")


def _button(item: Any) -> Button:
    if not isinstance(item, dict):
        raise _refused("InlineKeyboardButton must be an Object")
    text = item.get("text")
    if not isinstance(text, str):
        raise _refused('Field "text" must be of type String')
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    given = [action for action in ACTIONS if action in item]
    if not given:
        raise _refused("Text buttons are unallowed in the inline keyboard")
    if len(given) > 1:
        raise bad_request("inline keyboard button must have exactly one of the optional fields")
    action = given[0]
    value = item[action]
    if action == "callback_data" and not (isinstance(value, str) and 1 <= len(value.encode()) <= MAX_CALLBACK_BYTES):
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url":
        value = _address(value)
    return Button(text, action, value, str(item.get("style", "")))


def _address(value: Any) -> str:
    link = checked_link(value) if isinstance(value, str) else ""
    if not link:
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    return link
