"""Sending polls and quizzes. https://core.telegram.org/bots/api#sendpoll"""

from __future__ import annotations

from typing import Any

from bot.playground import utf16
from bot.playground.calls import Call, method
from bot.playground.errors import bad_request
from bot.playground.polls import FEWEST, MAX_EXPLANATION, MAX_EXPLANATION_LINES, MAX_OPTION, MAX_QUESTION, MOST, Poll
from bot.playground.sending import place, send


@method("sendPoll")
async def send_poll(call: Call) -> Any:
    to = place(call, "polls")
    p = call.parameters
    anonymous = p.flag("is_anonymous") or not p.has("is_anonymous")
    if to.state.chat.type == "channel" and not anonymous:
        raise bad_request("non-anonymous polls can't be sent to channel chats")
    question, _ = call.formatted("question", "question_entities")
    if not question:
        raise bad_request("poll question can't be empty")
    if utf16.length(question) > MAX_QUESTION:
        raise bad_request(f"poll question length must not exceed {MAX_QUESTION}")
    options = _options(call)
    quiz = p.text("type") == "quiz"
    poll = Poll(
        call.world.next_poll(),
        question,
        options,
        quiz,
        _right(call, len(options)) if quiz else None,
        _explanation(call) if quiz else "",
        anonymous,
    )
    return send(call, to, ("", ()), poll=poll)


def _options(call: Call) -> tuple[str, ...]:
    given = call.parameters.parsed("options", "poll options")
    if not isinstance(given, list):
        raise bad_request("can't parse options JSON object")
    options = tuple(str(option.get("text", "") if isinstance(option, dict) else option) for option in given)
    if len(options) < FEWEST:
        raise bad_request(f"poll must have at least {FEWEST} option")
    if len(options) > MOST:
        raise bad_request(f"poll can't have more than {MOST} options")
    if not all(options):
        raise bad_request("poll options can't be empty")
    if any(utf16.length(option) > MAX_OPTION for option in options):
        raise bad_request(f"poll options length must not exceed {MAX_OPTION}")
    return options


def _right(call: Call, options: int) -> int:
    p = call.parameters
    several = p.parsed("correct_option_ids", "correct options")
    right = several[0] if isinstance(several, list) and several else p.integer("correct_option_id", -1)
    if not isinstance(right, int) or not 0 <= right < options:
        raise bad_request("wrong correct option ID specified")
    return right


def _explanation(call: Call) -> str:
    text, _ = call.formatted("explanation", "explanation_entities")
    if utf16.length(text) > MAX_EXPLANATION or text.count("\n") >= MAX_EXPLANATION_LINES:
        raise bad_request("message is too long")
    return text
