"""Quiet hours: how they are named, what falls into them, and that a post in them makes no sound."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.daily import quiet
from bot.daily.panel import Panel
from responses import Replies, languages
from tests.bot.daily.scene import Scene
from tests.bot.daily.stage import DUE, Stage, subscription


@pytest.mark.parametrize(
    ("said", "span"),
    [
        ("22:00–08:00", (time(22), time(8))),
        ("22-8", (time(22), time(8))),
        ("from 10pm to 7am", (time(22), time(7))),
        ("с 10 вечера до 8 утра", (time(22), time(8))),
        ("22:30-ден 08:00-ге дейін", (time(22, 30), time(8))),
        ("晚上10点到早上8点", (time(22), time(8))),
        ("22.30 - 7.30", (time(22, 30), time(7, 30))),
        ("at night", None),
        ("22", None),
        ("25-8", None),
        ("8-8", None),
    ],
)
def test_a_span_is_two_times_that_differ(said: str, span: quiet.Span | None) -> None:
    assert quiet.span_in(said) == span


@pytest.mark.parametrize("span", quiet.OFFERED)
def test_what_a_button_carries_is_read_again(span: quiet.Span) -> None:
    assert quiet.carried_in(quiet.carried(span)) == span


@pytest.mark.parametrize("forged", ["", "-", "2200", "2200-2200", "2500-0800", "2200-0800x", "2260-0800"])
def test_what_no_button_of_ours_carries_is_none(forged: str) -> None:
    assert quiet.carried_in(forged) is None


@pytest.mark.parametrize(
    ("span", "hour", "hushed"),
    [
        ((time(22), time(8)), 21, False),
        ((time(22), time(8)), 22, True),
        ((time(22), time(8)), 3, True),
        ((time(22), time(8)), 8, False),
        ((time(13), time(15)), 14, True),
        ((time(13), time(15)), 3, False),
    ],
)
def test_it_is_quiet_from_the_first_hour_until_before_the_last_by_local_time(
    span: quiet.Span, hour: int, hushed: bool
) -> None:
    chat = subscription(zone="Asia/Almaty", quiet_from=span[0], quiet_until=span[1])
    now = datetime(2026, 6, 1, hour, 0, tzinfo=UTC) - timedelta(hours=5)
    assert quiet.is_hushed(chat, now) is hushed


async def test_what_comes_in_quiet_hours_comes_on_its_day_without_a_sound(stage: Stage) -> None:
    await stage.subscribe(subscription(quiet_from=time(8), quiet_until=time(10)))  # it is due at nine
    await stage.live(DUE + timedelta(hours=12))
    [sent] = stage.box.sent
    assert sent.silent


async def test_it_is_set_in_words(scene: Scene) -> None:
    await scene.says("/daily quiet from 23 to 7")
    assert quiet.span_of(await scene.daily.settings(scene.group.id)) == (time(23), time(7))
    assert "didn’t get the hours" in (await scene.says("/daily quiet nights")).text
    await scene.says("/daily quiet off")
    assert quiet.span_of(await scene.daily.settings(scene.group.id)) is None


@pytest.mark.parametrize("language", languages())
def test_the_panel_says_which_hours_are_quiet(language: str) -> None:
    chat = subscription(quiet_from=time(22), quiet_until=time(7, 30))
    shown = Panel(Replies(language), chat).main((), 3, 5).plain
    assert "22:00–07:30" in shown
    assert "–07:30" not in Panel(Replies(language), subscription()).main((), 3, 5).plain
