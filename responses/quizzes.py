"""A puzzle as a quiz of Telegram's: the sentence with its gap, the options, and the source as explanation."""

from __future__ import annotations

from dataclasses import dataclass

from index.facts.puzzles import Puzzle
from index.model import Citation
from responses.markup import clip, units
from responses.message import Button, Message
from responses.replies import Replies

QUESTION, OPTION, EXPLANATION = 300, 100, 200
"""UTF-16 units, https://core.telegram.org/bots/api#sendpoll"""
GAP = "____"


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quiz within Telegram's limits, in plain text. `instead` says the same where no polls may be sent."""

    question: str
    options: tuple[str, ...]
    right: int
    explanation: str
    instead: Message
    buttons: tuple[tuple[Button, ...], ...] = ()


def quiz_of(replies: Replies, puzzle: Puzzle, citation: Citation, instead: Message) -> Quiz | None:
    """The quiz that a puzzle makes; None where its sentence is too long for one."""
    asked = replies.text(f"quiz.{puzzle.kind}")
    question = f"{asked}\n\n{puzzle.before}{GAP}{puzzle.after}"
    if units(question) > QUESTION or any(units(option) > OPTION for option in puzzle.options):
        return None
    told = clip(replies.source_line(citation), EXPLANATION)
    return Quiz(question, puzzle.options, puzzle.right, told, instead)
