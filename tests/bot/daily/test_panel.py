"""The panel and its buttons, and the words that do the same, through the stand-in."""

from __future__ import annotations

import pytest

from bot.daily.changes import Changes
from tests.bot.daily.scene import Scene, labels
from tests.bot.databases import ON_A_FILE

pytestmark = ON_A_FILE


async def test_weekdays_and_a_time_are_set_in_one_line(scene: Scene) -> None:
    panel = await scene.says("/daily weekdays 18:30")
    assert "18:30" in panel.text
    assert "Monday to Friday" in panel.text


@pytest.mark.parametrize(
    ("said", "shown", "button"),
    [
        ("time", "At which hour?", "✓ 09"),
        ("zone", "Whose local time?", "London, United Kingdom"),
        ("days", "On which days?", "✓ Mon"),
        ("language", "In which language?", "✓ As in this chat"),
        ("topics", "The documents name no topics", "◀ Back"),
    ],
)
async def test_a_setting_named_alone_offers_what_there_is_to_choose(
    scene: Scene, said: str, shown: str, button: str
) -> None:
    page = await scene.says(f"/daily {said}")
    assert shown in page.text
    assert button in labels(page)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("topics banana", "no topic “banana”"),
        ("silent perhaps", "didn’t get “perhaps”"),
        ("language Klingon", "Those I do: English"),
    ],
)
async def test_what_cannot_be_set_is_told_and_changes_nothing(scene: Scene, said: str, told: str) -> None:
    before = await scene.daily.settings(scene.group.id)
    assert told in (await scene.says(f"/daily {said}")).text
    assert await scene.daily.settings(scene.group.id) == before


async def test_two_who_press_the_same_day_at_once_want_the_same(scene: Scene) -> None:
    await scene.world.join(scene.group, scene.bo, "administrator")
    days = await scene.says("/daily days")
    await scene.world.press(days, "✓ Fri", scene.ada)
    await scene.world.press(days, "✓ Fri", scene.bo)
    await scene.world.press(days, "✓ Sat", scene.bo)
    assert (await scene.daily.settings(scene.group.id)).weekdays == 0b1001111


async def test_buttons_of_an_older_version_change_nothing_and_show_the_page_anew(scene: Scene) -> None:
    before = await scene.daily.settings(scene.group.id)
    changes = Changes(scene.daily.pool)
    for what, value in (
        ("day", "4"),
        ("zone_is", "Nowhere/Town"),
        ("place", "Nowhere,on,,"),
        ("at", "2500"),
        ("x", ""),
    ):
        assert await changes.pressed(before, what, value, 0) == {}


async def test_every_hour_is_on_a_button(scene: Scene) -> None:
    hours = await scene.press(await scene.says("/daily"), "🕘 Time")
    minutes = await scene.press(hours, "05")
    assert labels(await scene.press(minutes, "◀ Back"))[:6] == ["00", "01", "02", "03", "04", "05"]
    assert "05:45" in (await scene.press(await scene.press(hours, "05"), "05:45")).text


async def test_the_last_day_can_not_be_taken_away(scene: Scene) -> None:
    panel = await scene.says("/daily days sun")
    days = await scene.press(panel, "📆 Days")
    assert "At least one day" in await scene.notice(days, "✓ Sun", scene.ada)


async def test_it_is_understood_in_other_languages(scene: Scene) -> None:
    assert "09:30 · Almaty" in (await scene.says("/daily вкл 9:30 Алматы")).text
    assert "Monday to Friday" in (await scene.says("/daily күндер дс-жм")).text
    assert "Shanghai" in (await scene.says("/daily 时区 上海")).text
    assert "off" in (await scene.says("/daily kapat")).text


async def test_facts_come_in_the_language_of_whoever_turned_them_on_where_none_is_set(scene: Scene) -> None:
    scene.world.set_language(scene.ada, "tr")
    panel = await scene.says("/daily on")
    assert "Günün bilgisi" in panel.text
    assert (await scene.daily.settings(scene.group.id)).language == "tr"
    scene.world.set_language(scene.ada, "en")
    await scene.says("/daily off")
    await scene.says("/daily on")
    assert (await scene.daily.settings(scene.group.id)).language == "tr"


async def test_the_panel_speaks_the_language_of_whoever_opens_it_and_posts_that_of_the_posts(scene: Scene) -> None:
    scene.world.set_language(scene.ada, "ru")
    await scene.says("/daily language zh")
    panel = await scene.says("/daily on")
    assert "Факт дня" in panel.text
    assert "每日一则" not in panel.text
    assert (await scene.daily.settings(scene.group.id)).language == "zh"
    assert "На каком языке?" in (await scene.press(panel, "🗣 Язык")).text
    scene.world.set_language(scene.ada, "de")  # of this there are no texts: better the posts' than English
    assert "每日一则" in (await scene.says("/daily")).text
