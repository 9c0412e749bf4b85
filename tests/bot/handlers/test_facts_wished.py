"""Facts about what somebody asks for, by command and in plain words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage


@pytest.mark.parametrize("more", ["", " and the" * 20])
async def test_another_is_about_the_same(stage: Stage, more: str) -> None:
    """However much was typed: what there is no room for on the button is stored."""
    said = await stage.ask(f"/fact harbour{more}")
    for _ in range(6):
        assert "harbour" in said.text
        said = await stage.edited_by_press(said, "🎲 Another")


async def test_of_a_single_fact_another_is_any(stage: Stage) -> None:
    said = await stage.ask("/fact lighthouse")
    assert "lighthouse" in said.text
    assert "lighthouse" not in (await stage.edited_by_press(said, "🎲 Another")).text


async def test_when_no_other_sentence_tells_of_it_another_is_from_below_such_a_heading(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, *others = stage.shelf.facts()
    below = replace(others[0], text="Five agreements were signed.", topics=("Oil and trade",))
    told = replace(told, text="Oil has flowed since 2005.")
    monkeypatch.setattr(stage.shelf, "facts", lambda language=None: (told, below, *others[1:]))
    said = await stage.ask("/fact oil")
    assert told.text in said.text
    for fact in (below, told, below):
        said = await stage.edited_by_press(said, "🎲 Another")
        assert fact.text in said.text


async def test_the_button_of_an_older_version_still_brings_another(stage: Stage) -> None:
    said = await stage.ask("/fact")
    assert "🎲 Another" in labels(said)
    [old] = [b.value for row in said.keyboard for b in row if b.text == "🎲 Another"]
    assert old.count(":") == 1


@pytest.mark.parametrize("wish", ["something interesting about the harbour", "/fact the harbour"])
async def test_a_wish_in_plain_words_gets_what_the_command_gets(stage: Stage, wish: str) -> None:
    said = await stage.ask(wish)
    assert "harbour" in said.text
    assert "harbour" in (await stage.edited_by_press(said, "🎲 Another")).text
