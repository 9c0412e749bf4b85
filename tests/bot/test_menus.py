"""What Telegram is told at a start: menus by kind of chat and language, descriptions, and only what changed."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from bot import application, menus
from bot.playground.model import Member
from responses import Replies, languages
from responses.texts import texts
from tests.bot.stage import Stage


async def started(stage: Stage) -> None:
    """Start and stop the bot once all that it has to tell is told."""
    all_told = asyncio.Event()

    async def introduce(*told: Any) -> None:
        await menus.introduce(*told)
        all_told.set()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(application, "menus", SimpleNamespace(introduce=introduce))
        async with stage.running(), asyncio.timeout(300):
            await all_told.wait()


def told(stage: Stage) -> int:
    return sum(count for method, count in stage.playground.calls.items() if method.startswith("setMy"))


async def test_each_kind_of_chat_has_its_menu_in_the_persons_language(idle_stage: Stage) -> None:
    await started(idle_stage)
    profile = idle_stage.playground.api.profile

    def menu(private: bool, language: str, status: str = "member") -> dict[str, str]:
        person = replace(idle_stage.bo, language_code=language)
        member = Member(person, status)  # type: ignore[arg-type]  # one of the statuses
        chat = idle_stage.private if private else idle_stage.group
        return {command.name: command.description for command in profile.seen_by(chat, member)}

    assert {"timeline", "settings", "language", "privacy", "help"} <= menu(True, "en").keys()
    assert "ask" not in menu(True, "en")
    assert list(menu(False, "en")) == ["ask", "timeline", "fact", "sources", "help"]
    assert "settings" in menu(False, "en", "administrator")
    for language in languages():
        assert menu(False, language)["help"] == texts(language).render("commands.help")
    assert menu(True, "de") == menu(True, "en")


async def test_the_description_is_told_in_every_language(idle_stage: Stage) -> None:
    await started(idle_stage)
    profile = idle_stage.playground.api.profile
    for language in languages():
        said = Replies(language)
        assert profile.text("description", language) == said.text("profile.description")
        assert profile.text("short_description", language) == said.text("profile.short")


async def test_a_second_start_tells_nothing_again_and_a_changed_text_only_that(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    await started(idle_stage)
    once = told(idle_stage)
    assert once == len(languages()) * 6
    await started(idle_stage)
    assert told(idle_stage) == once
    monkeypatch.setitem(texts("tr")._entries, "profile.description", "Belgelerden yanıt.")
    texts("tr")._templates.pop("profile.description", None)
    await started(idle_stage)
    assert told(idle_stage) == once + 1
    texts("tr")._templates.pop("profile.description", None)


async def test_who_runs_the_bot_sees_in_private_what_only_they_can_do(idle_stage: Stage) -> None:
    idle_stage.settings["operators"] = frozenset({idle_stage.ada.id})
    await started(idle_stage)
    profile = idle_stage.playground.api.profile
    ada, bo = Member(idle_stage.ada), Member(idle_stage.bo)

    def names(person: Member) -> set[str]:
        return {command.name for command in profile.seen_by(idle_stage.world.private(person.person), person)}

    await idle_stage.world.until(lambda: "gaps" in names(ada) or None, what="the menu of operators")
    assert names(ada) - names(bo) == {"gaps"}
