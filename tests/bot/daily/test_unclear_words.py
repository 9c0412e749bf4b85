"""What says no time, no days or no place: vague hours, intervals, two times, a stop on some days, and mere words."""

from __future__ import annotations

import re
from datetime import time

import pytest

from bot.daily import zones
from bot.daily.orders import Order, understand
from responses import Replies, languages
from tests.bot.daily.scene import Scene, labels
from tests.bot.databases import ON_A_FILE

WORKDAYS = 0b0011111


@pytest.mark.parametrize(
    "said",
    [
        *("not too early", "a bit later", "in the morning but not too early", "at any time"),
        *("не слишком рано", "попозже", "утром, но не очень рано"),
        *("тым ерте емес", "тым кеш болмасын", "кешірек"),
        *("别太早", "不要太晚", "早一点", "晚点"),
        *("çok erken olmasın", "daha geç", "sabah ama çok erken değil"),
    ],
)
def test_a_vague_time_asks_for_the_hour(said: str) -> None:
    order = understand(said)
    assert order == Order("time", rest=order.rest)
    assert order.rest in ("", "но", "ama")


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("7 late in the evening", Order(None, time(19))),
        ("early morning at 6", Order(None, time(6))),
        ("рано утром в 7", Order(None, time(7))),
        ("не раньше 9", Order(None, time(9))),
        ("after 9 in Almaty", Order(None, time(9), rest="Almaty")),
        ("早一点半", Order(None, time(1, 30))),
        ("晚9点", Order(None, time(21))),
        ("sabah erken saat 7'de", Order(None, time(7))),
        ("from tomorrow at 8", Order(None, time(8))),
        ("明天开始早上8点", Order(None, time(8))),
    ],
)
def test_an_hour_counts_whatever_is_said_around_it(said: str, order: Order) -> None:
    assert understand(said) == order


@pytest.mark.parametrize(
    "said",
    [
        *("every hour", "every 2 hours", "every other minute", "monthly", "on the 1st of every month"),
        *("каждый час", "каждые два часа", "1-го числа"),
        *(
            "әр екі сағат сайын",
            "ай сайын",
            "每小时",
            "每隔两个小时",
            "每月1号",
            "her saat",
            "her 3 saatte bir",
            "her ay",
        ),
    ],
)
def test_other_intervals_than_days_are_never_taken_for_an_hour(said: str) -> None:
    assert understand(said) == Order("days")


@pytest.mark.parametrize("said", ["her gün saat 8'de", "каждый день в 8 часов", "күн сайын сағат 8-де", "每天8点"])
def test_every_day_at_an_hour_is_no_interval(said: str) -> None:
    assert understand(said) == Order("on", time(8), 0b1111111)


@pytest.mark.parametrize(
    "said", ["8 and 20", "at 8 and at 18", "в 8 и в 20", "8点和20点", "saat 8 ve 20'de", "8:00-9:00"]
)
def test_of_two_times_one_is_asked_for(said: str) -> None:
    assert understand(said) == Order("time")


@pytest.mark.parametrize(
    "said",
    [
        *("stop on weekends", "no weekends", "never on weekends", "weekends off"),
        *("выключи по выходным", "не надо по выходным", "демалыста өшір", "демалыста жоқ"),
        *("周末关闭", "hafta sonu kapat", "hafta sonu yok"),
    ],
)
def test_a_stop_on_some_days_leaves_the_others(said: str) -> None:
    assert understand(said) == Order("days", weekdays=WORKDAYS)


@pytest.mark.parametrize(
    "said",
    [
        *("please stop", "could you turn it off", "never", "remove"),
        *("выключите, пожалуйста", "прекрати", "никогда", "өшіріңіз", "ешқашан"),
        *("请关掉", "关了吧", "从不", "kapatın lütfen", "iptal et", "asla"),
    ],
)
def test_off_is_understood_however_it_is_put(said: str) -> None:
    assert understand(said) == Order("off")


@pytest.mark.parametrize("said", ["turn it on please", "включите", "қосыңыз", "请打开", "açın lütfen"])
def test_on_is_understood_however_it_is_put(said: str) -> None:
    assert understand(said) == Order("on")


@pytest.mark.parametrize("language", languages())
def test_the_whole_order_that_is_shown_as_an_example_is_understood(language: str) -> None:
    told = Replies(language).message("daily.not_understood", wanted="banana").plain
    [example] = re.findall(r"/daily (.+?)[.。] ?(?:/|Кнопки|Түймелер|全部|Bütün)", told)
    order = understand(example)
    assert (order.action, order.at, order.weekdays) == ("on", time(8), WORKDAYS)
    assert len(zones.known(order.rest, language)) == 1


@ON_A_FILE
async def test_a_word_alone_that_is_only_like_a_place_is_asked_about(scene: Scene) -> None:
    before = await scene.daily.settings(scene.group.id)
    asked = await scene.says("/daily Almatty")
    assert labels(asked) == ["Almaty, Kazakhstan"]
    assert await scene.daily.settings(scene.group.id) == before
    assert "Almaty" in (await scene.press(asked, "Almaty, Kazakhstan")).text


@ON_A_FILE
async def test_a_misspelt_place_behind_an_hour_is_taken(scene: Scene) -> None:
    assert "08:00 · Almaty" in (await scene.says("/daily every day at 8 in Almatty")).text
