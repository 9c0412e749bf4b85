"""Days and hours as people type them, with approximations, 'every morning', and what is left out."""

from __future__ import annotations

from datetime import time

import pytest

from bot.daily.orders import Order, understand
from tests.bot.daily.scene import Scene, labels

EVERY_DAY, WORKDAYS, WEEKEND = 0b1111111, 0b0011111, 0b1100000


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("8ish every morning", Order("on", time(8), EVERY_DAY)),
        ("every evening around nine", Order("on", time(21), EVERY_DAY)),
        ("could you send it at 7:15 pm please", Order(None, time(19, 15))),
        ("any day but Friday, 7 sharp", Order("on", time(7), EVERY_DAY & ~0b0010000)),
        ("Tues/Thurs at 4pm", Order("on", time(16), 0b0001010)),
        ("once a day at lunchtime", Order("on", time(12), EVERY_DAY)),
        ("don't send it on weekends", Order("days", weekdays=WORKDAYS)),
        ("в субботу и воскресенье, часов в десять утра", Order("on", time(10), WEEKEND)),
        ("пусть приходит к восьми утра", Order(None, time(8))),
        ("раз в день в 9 утра", Order("on", time(9), EVERY_DAY)),
        ("по вечерам около девяти", Order("on", time(21), EVERY_DAY)),
        ("таң сайын сегізде", Order("on", time(8), EVERY_DAY)),
        ("кеш сайын сағат 21-де", Order("on", time(21), EVERY_DAY)),
        ("демалыста жібермеңіз", Order("days", weekdays=WORKDAYS)),
        ("аптаның жұмыс күндері кешкі алтыда", Order("on", time(18), WORKDAYS)),
        ("请每晚十点发一条", Order("on", time(22), EVERY_DAY)),
        ("北京时间早八点", Order(None, time(8), rest="北京")),
        ("上班日九点整", Order("on", time(9), WORKDAYS)),
        ("一三五晚上8点", Order("on", time(20), 0b0010101)),
        ("周日不要，其他日子早上八点", Order("on", time(8), 0b0111111)),
        ("周二和周四下午4点左右", Order("on", time(16), 0b0001010)),
        ("her akşam saat dokuz gibi", Order("on", time(21), EVERY_DAY)),
        ("iş günlerinde 18:30 civarı", Order("on", time(18, 30), WORKDAYS)),
        ("yalnızca pazar sabahları onda", Order("on", time(10), 0b1000000)),
        ("hafta sonu gönderme", Order("days", weekdays=WORKDAYS)),
        ("günde bir kere sabah 8 buçukta", Order("on", time(8, 30), EVERY_DAY)),
    ],
)
def test_what_people_type_is_understood(said: str, order: Order) -> None:
    assert understand(said) == order


@pytest.mark.parametrize(
    ("said", "weekdays"),
    [
        ("first thing on weekdays", WORKDAYS),
        ("before breakfast on mondays", 1),
        ("после обеда по средам", 0b0000100),
        ("таңертең ерте", None),
        ("sabahın köründe", None),
        ("清晨", None),
    ],
)
def test_a_part_of_the_day_without_an_hour_asks_for_the_hour(said: str, weekdays: int | None) -> None:
    assert understand(said) == Order("time", weekdays=weekdays)


@pytest.mark.parametrize(
    "said",
    [
        "twice a day",
        "пару раз в неделю",
        "күніне екі рет",
        "早晚各一次",
        "每隔一天",
        "haftada üç gün",
        "every other day",
    ],
)
def test_more_or_less_often_than_daily_is_asked_for_the_days(said: str) -> None:
    assert understand(said) == Order("days")


async def test_days_said_with_a_part_of_the_day_are_kept_and_the_hours_are_offered(scene: Scene) -> None:
    hours = await scene.says("/daily first thing on weekdays")
    assert {"06", "18"} <= set(labels(hours))
    assert (await scene.daily.settings(scene.group.id)).weekdays == WORKDAYS
