"""A button that brings a message, pressed twice: quickly, or by several people before it was taken off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.handlers.presses import REMEMBERED, TAKEN_OFF, Repeats
from bot.playground import Message, Person
from tests.bot.stage import Stage

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
MORE, SOURCES = "➕ More", "🔗 Sources"


async def brought(stage: Stage, message: Message, label: str, people: Sequence[Person]) -> int:
    """How many messages come when these people press before any press was answered, and the first of them once more."""
    before = len(stage.world.bot_messages(message.chat))
    presses = [stage.world.begin_press(message, label, person) for person in (*people, people[0])]
    for press in presses:
        await stage.world.until(lambda press=press: stage.world.callbacks.answer_to(press), what="answer")  # type: ignore[misc]
    return len(stage.world.bot_messages(message.chat)) - before


@pytest.mark.parametrize("label", [MORE, "📄 In context", SOURCES])
async def test_quick_presses_of_one_person_bring_one_message(stage: Stage, label: str) -> None:
    answer = await stage.ask("harbour")
    assert await brought(stage, answer, label, [stage.ada] * 2) == 1


async def test_what_several_people_want_to_go_on_is_told_once(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour")
    assert await brought(stage, answer, MORE, [stage.ada, stage.bo]) == 1


async def test_each_of_several_people_may_have_the_sources_of_an_answer(stage: Stage) -> None:
    answer = await stage.world.ask(stage.group, stage.ada, "/ask harbour")
    assert await brought(stage, answer, SOURCES, [stage.ada, stage.bo]) == 2


def test_a_moment_later_the_same_press_counts_again() -> None:
    repeats = Repeats()
    repeats.answered("press", NOON)
    assert repeats.has("press", NOON + timedelta(seconds=2))
    assert not repeats.has("press", NOON + timedelta(seconds=3))
    assert not repeats.has("another", NOON)


def test_old_presses_are_forgotten() -> None:
    repeats = Repeats(TAKEN_OFF)
    for number in range(REMEMBERED + 1):
        repeats.answered(number, NOON)
    assert not repeats.has(0, NOON)
    assert repeats.has(1, NOON)
