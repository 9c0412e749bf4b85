from __future__ import annotations

from collections.abc import Iterator

from index.answers.reply.conversation import Before, Memory, Turn
from index.model import Reason, Refusal


class Library:
    """Takes turns that say what they were understood from; a message in small letters leans on the one before."""

    def __init__(self, most: int = 100) -> None:
        self.taken: list[str] = []
        self.memory = Memory(self.take, most)

    def take(self, text: str, language: str, before: Before) -> Turn:
        self.taken.append(text)
        last = before.turn if text.islower() else None
        return Turn.of(None, Refusal(f"{last.reply.question} {text}" if last else text, language, Reason.ABSENT))

    def ask(self, *messages: str) -> str:
        *before, text = messages
        return self.memory.turn(text, "en", before).reply.question


def conversations(messages: list[str], handed_on: int) -> Iterator[list[str]]:
    """Each message as it is asked, behind so many before it."""
    for n in range(len(messages)):
        yield messages[max(0, n - handed_on) : n + 1]


def test_every_message_of_a_conversation_costs_one_turn() -> None:
    library = Library()
    messages = ["Bridge", "how long", "Trade", "when", "where", "why", "Marten", "since when", "and after"]
    for asked in conversations(messages, 16):
        library.ask(*asked)
    assert library.taken == messages


def test_what_stands_by_itself_is_taken_once_whatever_came_before() -> None:
    library = Library()
    for asked in conversations(["Bridge", "Trade", "Ferry", "Bridge", "Trade"], 2):
        library.ask(*asked)
    assert library.taken == ["Bridge", "Trade", "Ferry"]


def test_a_message_leans_on_its_own_conversation() -> None:
    library = Library()
    assert library.ask("Bridge", "how long") == "Bridge how long"
    assert library.ask("Trade", "how long") == "Trade how long"
    assert library.ask("how long") == "how long"
    assert library.ask("Bridge", "how long", "and wide") == "Bridge how long and wide"
    assert library.ask("Trade", "how long", "and wide") == "Trade how long and wide"


def test_what_found_nothing_before_it_is_taken_anew_where_there_is_something() -> None:
    library = Library()
    assert library.ask("how long") == "how long"
    assert library.ask("how long", "and wide") == "how long and wide"
    assert library.ask("Bridge", "how long", "and wide") == "Bridge how long and wide"


def test_a_lost_memory_changes_no_reply() -> None:
    messages = ["Bridge", "how long", "and wide", "and high", "Trade", "when"]
    one, other = Library(), Library(most=1)
    for asked in conversations(messages, 3):
        assert one.ask(*asked) == other.ask(*asked) == Library().ask(*asked)
