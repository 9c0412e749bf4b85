"""Callback and inline queries: asked by people, answered by the bot, once and in time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.playground import objects
from bot.playground.clock import Clock
from bot.playground.errors import QUERY_TOO_OLD, bad_request
from bot.playground.model import Message, Person

ANSWER_SECONDS = 30
"""How long a query can be answered. Telegram names no figure; late answers are refused after some such time."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person sees: a toast, or with `alert` a box to be closed; empty if the bot only took note."""

    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass(frozen=True, slots=True)
class _Pressed:
    person: Person
    message: Message
    data: str
    at: float


class CallbackQueries:
    """Presses of buttons and what the bot answered."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._ids = count(5_000_000_000_001)
        self._pressed: dict[int, _Pressed] = {}
        self._answers: dict[int, Answer] = {}

    def begin(self, person: Person, message: Message, data: str) -> int:
        """The id of a new press."""
        query = next(self._ids)
        self._pressed[query] = _Pressed(person, message, data, self._clock.now().timestamp())
        return query

    def update(self, query: int) -> dict[str, Any]:
        """The CallbackQuery of a press, for the update."""
        pressed = self._pressed[query]
        return {
            "id": str(query),
            "from": objects.person_object(pressed.person),
            "chat_instance": str(abs(pressed.message.chat.id) * 31),
            "data": pressed.data,
        }

    def chat_of(self, query: int) -> int:
        """In which chat the button was pressed."""
        return self._pressed[query].message.chat.id

    def answer(self, query: int, answer: Answer) -> None:
        """Keep the bot's answer; ApiError where the press is unknown or too old."""
        pressed = self._pressed.get(query)
        if pressed is None or self._clock.now().timestamp() - pressed.at > ANSWER_SECONDS:
            raise bad_request(QUERY_TOO_OLD)
        self._answers.setdefault(query, answer)

    def answer_to(self, query: int) -> Answer | None:
        """What the bot answered; None while it hasn't."""
        return self._answers.get(query)


class InlineQueries:
    """What the bot answered to inline queries, by the query's id."""

    def __init__(self) -> None:
        self._ids = count(6_000_000_000_001)
        self._open: set[int] = set()
        self.results: dict[int, list[dict[str, Any]]] = {}
        self.buttons: dict[int, dict[str, Any]] = {}

    def begin(self) -> int:
        """The id of a new query."""
        query = next(self._ids)
        self._open.add(query)
        return query

    def answer(self, query: int, results: list[dict[str, Any]], button: dict[str, Any] | None = None) -> None:
        """Keep the bot's results, and the button above them; ApiError where the query is unknown or was answered."""
        if query not in self._open:
            raise bad_request(QUERY_TOO_OLD)
        self._open.discard(query)
        if button:
            self.buttons[query] = button
        self.results[query] = results
