"""Who may change the daily fact and who may look at it, through the stand-in."""

from __future__ import annotations

from datetime import timedelta

from bot.playground import ANONYMOUS_ADMINISTRATOR
from tests.bot.daily.scene import Scene
from tests.bot.databases import ON_A_FILE

pytestmark = ON_A_FILE


async def test_members_are_told_politely_that_administrators_decide(scene: Scene) -> None:
    panel = await scene.says("/daily on 9 Almaty")
    refused = await scene.says("/daily off", scene.bo)
    assert "Only administrators" in refused.text
    assert "Only administrators" in await scene.notice(panel, "🔕 Turn off", scene.bo)
    assert (await scene.daily.settings(scene.group.id)).active


async def test_the_rights_are_those_of_the_moment(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    await scene.world.join(scene.group, scene.ada, "member")
    assert "Only administrators" in (await scene.says("/daily off")).text


async def test_members_may_look_at_the_panel_the_next_and_yesterdays_fact(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    assert "on ✅" in (await scene.says("/daily", scene.bo)).text
    preview = await scene.says("/daily preview", scene.bo)
    panel = await scene.says("/daily", scene.bo)
    assert [button.text for row in panel.keyboard for button in row] == ["👁 Preview"]
    await scene.says("/daily zone UTC")
    assert "🌍" in (await scene.says("/daily")).text
    assert "🌍" not in (await scene.says("/daily", scene.bo)).text
    await scene.says("/daily zone Almaty")
    await scene.notice(panel, "👁 Preview", scene.bo)
    assert (await scene.world.next_bot_message(scene.group)).text == preview.text
    assert "Next post: Mon, Mar 2, 09:00" in preview.text
    assert "Nothing was posted" in (await scene.says("/daily yesterday", scene.bo)).text
    post = await scene.next_post()
    assert post.text in preview.text
    scene.clock.advance(timedelta(days=1) - timedelta(hours=2))
    assert (await scene.says("/daily yesterday", scene.bo)).text == post.text


async def test_anonymous_administrators_may(scene: Scene) -> None:
    assert "on ✅" in (await scene.says("/daily on 9 Almaty", ANONYMOUS_ADMINISTRATOR)).text
