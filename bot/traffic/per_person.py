"""How much one person may ask in one chat: a flood from one must not become a queue for all.

Telegram lets one message a second into a chat, and twenty a minute into a group: who asks faster for long could not be
answered in time anyway. What counts is when the questions were written, not when we come to them.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from enum import Enum, auto

QUESTIONS, SECONDS = 40, 60.0
REMEMBERED = 10_000
"""People and chats that are kept in mind."""


class Standing(Enum):
    """How a person stands to the limit."""

    FREE = auto()
    FIRST_TOO_MANY = auto()  # tell it
    TOO_MANY = auto()  # that was told


class PersonLimit:
    """At most `questions` of a person in a chat within `seconds`."""

    def __init__(self, questions: int = QUESTIONS, seconds: float = SECONDS) -> None:
        self._questions = questions
        self._seconds = seconds
        self._asked: OrderedDict[tuple[int, int], deque[float]] = OrderedDict()
        self._told: set[tuple[int, int]] = set()

    def ask(self, chat: int, person: int, at: float) -> Standing:
        """Count a question that was written at `at` (seconds since 1970), and tell whether it is one too many."""
        who = (chat, person)
        asked = self._asked.setdefault(who, deque(maxlen=self._questions))
        self._asked.move_to_end(who)
        if len(self._asked) > REMEMBERED:
            gone, _ = self._asked.popitem(last=False)
            self._told.discard(gone)
        if len(asked) == self._questions and at - asked[0] < self._seconds:
            first = who not in self._told
            self._told.add(who)
            return Standing.FIRST_TOO_MANY if first else Standing.TOO_MANY
        asked.append(at)
        self._told.discard(who)
        return Standing.FREE
