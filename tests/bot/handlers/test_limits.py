from __future__ import annotations

import pytest

from bot.traffic.per_person import PersonLimit
from tests.bot.stage import Stage


async def test_who_asks_without_end_is_told_once_in_a_friendly_way(
    idle_stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage = idle_stage
    monkeypatch.setattr(PersonLimit.__init__, "__defaults__", (2, 3600.0))
    for _ in range(5):
        await stage.world.say(stage.private, stage.ada, "harbour opened")
    await stage.world.say(stage.private, stage.ada, "/help")
    async with stage.running():
        await stage.world.until(lambda: len(stage.world.bot_messages(stage.private)) >= 4 or None, what="four messages")
    texts = [message.text for message in stage.world.bot_messages(stage.private)]
    assert len(texts) == 4
    assert ["1871" in text for text in texts] == [True, True, False, False]
    assert "a lot of questions" in texts[2]
