"""Sending text, typing, answering queries. https://core.telegram.org/bots/api#sendmessage"""

from __future__ import annotations

from typing import Any

from bot.playground.calls import Call, method
from bot.playground.errors import QUERY_TOO_OLD, bad_request
from bot.playground.feed import Change
from bot.playground.links import PARAMETER, checked_link
from bot.playground.queries import Answer
from bot.playground.sending import checked_text, place, send

MAX_ANSWER = 200
MAX_RESULTS = 50
ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@method("sendMessage")
async def send_message(call: Call) -> Any:
    """Bot API sendMessage."""
    to = place(call, "text messages")
    return send(call, to, checked_text(call))


@method("sendChatAction")
async def send_chat_action(call: Call) -> Any:
    """Bot API sendChatAction."""
    to = place(call, "text messages")
    action = call.parameters.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    call.world.feed.publish(Change("action", to.state.chat.id, to.thread or 0, action))
    return True


@method("answerCallbackQuery")
async def answer_callback_query(call: Call) -> Any:
    """Bot API answerCallbackQuery."""
    p = call.parameters
    query, text = p.integer("callback_query_id"), p.text("text")
    if len(text) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    if p.has("url") and not checked_link(p.text("url")):
        raise bad_request("URL_INVALID")
    answer = Answer(text, p.flag("show_alert"), p.text("url"))
    call.world.callbacks.answer(query, answer)
    chat_id = call.world.callbacks.chat_of(query)
    call.world.feed.publish(Change("answer", chat_id, query, answer.text, answer.alert, answer.url))
    return True


def _button_above(call: Call) -> dict[str, Any] | None:
    """The button over inline results, which leads to the bot."""
    if not call.parameters.text("button"):
        return None
    button = call.parameters.parsed("button", "inline query results button")
    if not isinstance(button, dict) or not str(button.get("text", "")).strip():
        raise bad_request("inline query results button text must be non-empty")
    if bool(button.get("web_app")) is bool(button.get("start_parameter")):
        raise bad_request("exactly one of web_app and start_parameter must be given")
    if "start_parameter" in button and not PARAMETER.fullmatch(str(button["start_parameter"])):
        raise bad_request("START_PARAM_INVALID")
    return button


@method("answerInlineQuery")
async def answer_inline_query(call: Call) -> Any:
    """Bot API answerInlineQuery."""
    results = call.parameters.parsed("results", "inline query results")
    if not isinstance(results, list) or not all(isinstance(result, dict) for result in results):
        raise bad_request("can't parse inline query results JSON object")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [str(result.get("id", "")) for result in results]
    if any(not 1 <= len(number.encode()) <= 64 for number in ids):
        raise bad_request("RESULT_ID_INVALID")
    if len(set(ids)) < len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = call.parameters.integer("inline_query_id")
    if not query:
        raise bad_request(QUERY_TOO_OLD)
    call.world.inline.answer(query, results, _button_above(call))
    call.world.feed.publish(Change("answer", subject=query))
    return True
