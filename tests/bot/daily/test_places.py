"""Whose local time it is: cities and countries as people name them, through the stand-in."""

from __future__ import annotations

import pytest

from bot.playground import Message
from tests.bot.daily.scene import Scene, labels
from tests.bot.databases import ON_A_FILE

pytestmark = ON_A_FILE


async def test_a_city_that_could_be_several_is_asked_about(scene: Scene) -> None:
    asked = await scene.says("/daily on 9 Birmingham")
    assert "Which" in asked.text
    panel = await scene.press(asked, "Birmingham, United Kingdom")
    assert "Birmingham, United Kingdom (UTC+00:00)" in panel.text
    assert (await scene.daily.settings(scene.group.id)).zone == "Europe/London"


async def test_what_was_ordered_with_such_a_city_is_not_lost_in_the_asking(scene: Scene) -> None:
    asked = await scene.says("/daily on mon-fri 8:10 Birmingham")
    assert not (await scene.daily.settings(scene.group.id)).active
    panel = await scene.press(asked, next(label for label in labels(asked) if "Kingdom" in label))
    assert "on ✅" in panel.text
    assert "08:10 · Birmingham" in panel.text
    assert "Monday to Friday" in panel.text


async def test_namesakes_in_one_country_are_told_apart(scene: Scene) -> None:
    asked = await scene.says("/daily zone Springfield")
    assert len(set(labels(asked))) == len(labels(asked)) > 1


async def test_an_unknown_place_is_told_kindly_and_changes_nothing(scene: Scene) -> None:
    told = await scene.says("/daily on 9 Xyzzyville")
    assert "Xyzzyville" in told.text
    assert not (await scene.daily.settings(scene.group.id)).active


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("25:00", "no such time as 25:00"),
        ("2500", "no such time as 2500"),
        ("on 12.99", "no such time as 12.99"),
        ("at half past breakfast", "didn’t get the time"),
        ("banana", "didn’t get “banana”"),
        ("zone banana", "don’t know a place called “banana”"),
    ],
)
async def test_a_time_or_place_there_is_not_is_told_kindly_and_changes_nothing(
    scene: Scene, said: str, told: str
) -> None:
    before = await scene.daily.settings(scene.group.id)
    answer = await scene.says(f"/daily {said}")
    assert told in answer.text
    assert not answer.keyboard
    assert await scene.daily.settings(scene.group.id) == before


async def test_another_city_is_named_in_a_reply(scene: Scene) -> None:
    panel = await scene.says("/daily on 9")
    cities = await scene.press(panel, "🌍 City")
    await scene.world.press(cities, "⌨ Another city", scene.ada)
    asked = await scene.world.next_bot_message(scene.group)
    said = await scene.world.say(scene.group, scene.ada, "Астана", reply_to=asked)
    scene.world.state(scene.group).seen = said.id
    assert "Астана (UTC+05:00)" in (await scene.world.next_bot_message(scene.group)).text


async def test_a_city_there_is_not_is_asked_for_again(scene: Scene) -> None:
    panel = await scene.says("/daily on 9")
    cities = await scene.press(panel, "🌍 City")
    await scene.world.press(cities, "⌨ Another city", scene.ada)
    asked = await scene.world.next_bot_message(scene.group)
    assert "Which city or country, Ada?" in asked.text
    for answer, told in (("Xyzzyville", "I don’t know a place called “Xyzzyville”"), ("Berlin", "Berlin (UTC+01:00)")):
        said = await scene.world.say(scene.group, scene.ada, answer, reply_to=asked)
        scene.world.state(scene.group).seen = said.id
        asked = await scene.world.next_bot_message(scene.group)
        assert told in asked.text


async def test_another_city_is_named_in_a_channel(scene: Scene) -> None:
    channel = scene.world.channel("News", scene.ada)

    async def posted(what: str) -> Message:
        return await scene.world.until(
            lambda: next((m for m in scene.world.messages(channel) if what in m.text), None), what=what
        )

    await scene.world.say(channel, scene.ada, "/daily zone")
    await scene.world.press(await posted("Whose local time?"), "⌨ Another city", scene.ada)
    await scene.world.say(channel, scene.ada, "Astana", reply_to=await posted("Which city"))
    assert "off" in (await posted("Astana (UTC+05:00)")).text


async def test_a_city_is_called_what_it_was_called_until_another_is_chosen(scene: Scene) -> None:
    assert "09:00 · Пекин (UTC+08:00)" in (await scene.says("/daily on 9 пекин")).text
    assert "07:30 · Пекин" in (await scene.says("/daily time 7:30")).text  # what else is set leaves it
    assert "(Пекин)" in (await scene.press(await scene.says("/settings"), "🌙 Quiet hours: none")).text
    cities = await scene.says("/daily zone")
    assert not [label for label in labels(cities) if label.startswith("✓")]
    assert "07:30 · Shanghai" in (await scene.press(cities, "Shanghai, China")).text
    assert "Ankara (UTC+03:00)" in (await scene.says("/daily Ankara'da 9")).text
    assert "UTC+05:00" in (await scene.says("/daily zone UTC+5")).text


async def test_a_city_that_has_a_zone_is_called_as_the_reader_calls_it(scene: Scene) -> None:
    assert "Almaty" in (await scene.says("/daily on 9 Алматы")).text
    scene.world.set_language(scene.ada, "zh")
    assert "阿拉木图" in (await scene.says("/daily")).text
