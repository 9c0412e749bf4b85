"""Which facts are about what somebody asks for."""

from __future__ import annotations

import pytest

from bot.handlers.facts import about_words
from index.model import Citation, Fact, Source
from tests.bot.handlers.test_pressing import labels
from tests.bot.stage import Stage


def fact(text: str, *topics: str, language: str = "en") -> Fact:
    source = Source("a.md", "The border", language)
    return Fact(text, text, Citation(source, "a.md#0", "¶ 1", text, (0, 0)), topics=topics)


OF_OIL = fact("Oil has flowed through the pipe since 2005.", "Energy")
BESIDE_OIL = fact("Five agreements on zones were signed.", "Oil and trade")


def test_what_the_sentence_tells_comes_before_what_only_its_heading_tells() -> None:
    assert about_words([BESIDE_OIL, OF_OIL], "oil") == [OF_OIL]
    assert about_words([BESIDE_OIL], "oil") == [BESIDE_OIL]
    assert about_words([BESIDE_OIL, OF_OIL], "oil trade") == [BESIDE_OIL]
    assert about_words([BESIDE_OIL, OF_OIL], "horses") == []


def test_other_forms_of_the_word_count_in_other_languages() -> None:
    own = fact("По нефтепроводу пошла нефть.", language="ru")
    beside = fact("Подписаны пять соглашений.", "Торговля нефтью", language="ru")
    assert about_words([beside, own], "нефти") == [own]


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


async def test_the_button_of_an_older_version_still_brings_another(stage: Stage) -> None:
    said = await stage.ask("/fact")
    assert "🎲 Another" in labels(said)
    [old] = [b.value for row in said.keyboard for b in row if b.text == "🎲 Another"]
    assert old.count(":") == 1
