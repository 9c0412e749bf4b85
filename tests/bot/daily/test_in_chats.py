"""The daily fact in every kind of chat, through the stand-in."""

from __future__ import annotations

from datetime import timedelta

from bot.daily.service import to_next_post
from bot.state.deliveries import Deliveries, State
from tests.bot.daily.scene import MONDAY, Scene, labels, until


async def test_on_with_time_and_city_shows_the_next_three_posts_in_local_time(scene: Scene) -> None:
    panel = await scene.says("/daily on 09:00 Almaty")
    assert "on ✅" in panel.text
    assert "09:00 · Almaty (UTC+05:00)" in panel.text
    assert [line for line in panel.text.splitlines() if line.startswith("•")] == [
        "• Mon, Mar 2, 09:00", "• Tue, Mar 3, 09:00", "• Wed, Mar 4, 09:00",
    ]  # fmt: skip


async def test_everything_can_be_set_with_buttons(scene: Scene) -> None:
    panel = await scene.says("/daily")
    panel = await scene.press(panel, "🔔 Turn on")
    hours = await scene.press(panel, "🕘 Time")
    minutes = await scene.press(hours, "18")
    panel = await scene.press(minutes, "18:30")
    assert "18:30" in panel.text
    days = await scene.press(panel, "📆 Days")
    days = await scene.press(days, "Monday to Friday")
    days = await scene.press(days, "✓ Mon")
    panel = await scene.press(days, "◀ Back")
    assert "Tue, Wed, Thu, Fri" in panel.text
    panel = await scene.press(panel, "Silent")
    panel = await scene.press(panel, "Pin")
    panel = await scene.press(panel, "✓ On this day")
    assert {"✓ Silent", "✓ Pin", "On this day"} <= set(labels(panel))
    set_ = await scene.daily.settings(scene.group.id)
    assert (set_.active, set_.silent, set_.pin, set_.on_this_day, set_.set_by) == (
        True,
        True,
        True,
        False,
        scene.ada.id,
    )


async def test_the_fact_comes_at_its_time_with_source_and_context(scene: Scene) -> None:
    await scene.says("/daily on 09:00 Almaty")
    post = await scene.next_post()
    assert "💡" in post.text
    assert "—" in post.text
    assert labels(post) == ["📄 In context", "👍", "↗ Share"]
    another = await scene.next_post()
    assert another.text != post.text


async def test_off_stops_it(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    panel = await scene.says("/daily off")
    assert "off" in panel.text
    assert await to_next_post(scene.daily, scene.clock.move_to) is None


async def test_it_works_in_private(scene: Scene) -> None:
    private = scene.world.private(scene.bo)
    assert "on ✅" in (await scene.says("/daily on 9 Almaty", scene.bo, private)).text
    assert "💡" in (await scene.next_post(private)).text


async def test_it_works_in_a_channel(scene: Scene) -> None:
    channel = scene.world.channel("News", scene.ada)
    await scene.world.say(channel, scene.ada, "/daily on 9 Almaty")
    await scene.world.until(
        lambda: next((m for m in scene.world.messages(channel) if "on ✅" in m.text), None), what="panel"
    )
    assert await to_next_post(scene.daily, scene.clock.move_to)
    await scene.world.until(
        lambda: next((m for m in scene.world.messages(channel) if "💡" in m.text), None), what="post"
    )


async def test_in_a_forum_it_posts_in_the_topic_where_it_was_switched_on(scene: Scene) -> None:
    forum = scene.world.group("Forum", administrators=[scene.ada], forum=True)
    topic = scene.world.topic(forum, "Facts")
    said = await scene.world.say(forum, scene.ada, "/daily on 9 Almaty", topic=topic)
    scene.world.state(forum).seen = said.id
    await scene.world.next_bot_message(forum)
    post = await scene.next_post(forum)
    assert (post.thread, post.in_topic) == (topic.id, True)


async def test_now_brings_todays_fact_forward_and_it_is_not_posted_twice(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    assert "💡" in (await scene.says("/daily now")).text
    assert "has had its fact" in (await scene.says("/daily now")).text
    assert "Tue, Mar 3" in (await scene.says("/daily")).text
    await scene.next_post()
    assert scene.clock.now() >= MONDAY + timedelta(days=1)


async def test_a_bot_that_is_put_out_sleeps_at_once_and_goes_on_when_it_is_back(scene: Scene) -> None:
    await scene.says("/daily on 9 Almaty")
    await scene.world.set_bot(scene.group, "kicked", scene.ada)

    async def asleep() -> bool:
        return (await scene.daily.settings(scene.group.id)).asleep is not None

    await until(asleep, True)
    assert await to_next_post(scene.daily, scene.clock.move_to) is None
    await scene.world.set_bot(scene.group, "member", scene.ada)
    await until(asleep, False)
    assert "Hello" in (await scene.world.next_bot_message(scene.group)).text
    assert "💡" in (await scene.next_post()).text


async def test_a_group_that_becomes_a_supergroup_keeps_its_settings_and_history(scene: Scene) -> None:
    group = scene.world.group("Small", administrators=[scene.ada])
    await scene.says("/daily on 9 Almaty", chat=group)
    first = await scene.next_post(group)
    large = await scene.world.migrate(group)

    async def moved() -> bool:
        return (await scene.daily.settings(large.id)).active

    await until(moved, True)
    second = await scene.next_post(large)
    assert second.text != first.text
    assert "on ✅" in (await scene.says("/daily", chat=large)).text


async def test_a_closed_topic_is_noted_as_the_reason(scene: Scene) -> None:
    forum = scene.world.group("Forum", administrators=[scene.ada], forum=True)
    topic = scene.world.topic(forum, "Facts")
    said = await scene.world.say(forum, scene.ada, "/daily on 9 Almaty", topic=topic)
    scene.world.state(forum).seen = said.id
    await scene.world.next_bot_message(forum)
    await scene.world.close_topic(forum, topic)
    day = (await scene.daily.settings(forum.id)).next_day
    assert day
    await to_next_post(scene.daily, scene.clock.move_to)

    async def failed() -> bool:
        past = await Deliveries(scene.database, "nobody").history(forum.id, day)
        return past is not None and past.state == State.FAILED and "TOPIC_CLOSED" in (past.error or "")

    await until(failed, True)
