"""Hours that are said in words, and how often instead of when."""

from __future__ import annotations

from datetime import time

import pytest

from bot.daily.orders import Order, understand
from bot.daily.spelled import in_figures
from responses import Replies, languages

WORKDAYS = 0b0011111


@pytest.mark.parametrize(
    ("said", "at"),
    [
        ("on weekdays at half past seven", time(7, 30)),
        ("quarter to nine on weekends", time(8, 45)),
        ("at seven in the evening", time(19)),
        ("at one o'clock", time(1)),
        ("half past 7", time(7, 30)),
        ("в семь вечера по будням", time(19)),
        ("в полвосьмого утра", time(7, 30)),
        ("в половине первого", time(12, 30)),
        ("по будням в четверг в девять", time(9)),
        ("сағат сегіз жарымда", time(8, 30)),
        ("сағат жетіде Алматы", time(7)),
        ("yedi buçukta her gün", time(7, 30)),
        ("her akşam yedide", time(19)),
        ("понедельник 18-00", time(18)),
    ],
)
def test_hours_in_words_are_hours(said: str, at: time) -> None:
    assert understand(said).at == at


@pytest.mark.parametrize("said", ["zone One Tree Hill", "topics seven sisters", "Three Rivers", "days mon-fri", "9-10"])
def test_numbers_that_are_no_hours_stay_words(said: str) -> None:
    assert in_figures(said) == said


@pytest.mark.parametrize("said", ["once a week", "раз в неделю", "аптасына бір рет", "每周一次", "haftada bir"])
def test_who_says_how_often_is_asked_for_the_days(said: str) -> None:
    assert understand(said) == Order("days")


def test_how_often_beside_the_days_says_nothing_more() -> None:
    assert understand("раз в неделю по средам в 10:00") == Order("on", time(10), 0b0000100)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize(
    ("key", "action"), [("choose_time", "time"), ("no_switch", "silent"), ("no_quiet", "quiet"), ("no_days", "days")]
)
def test_what_a_reply_gives_as_an_example_is_understood(language: str, key: str, action: str) -> None:
    said = Replies(language).message(f"daily.{key}", said="?").plain
    example = said.rpartition("/daily ")[2].rstrip(".。")
    order = understand(example)
    assert order.action == action
    assert order != Order(action)
