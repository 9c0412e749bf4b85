from __future__ import annotations

from datetime import time

import pytest

from khorgos.bot.daily.orders import Order, understand, weekdays_in


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("", Order()),
        ("on 09:00 Almaty", Order("on", time(9), rest="Almaty")),
        ("on Almaty 9pm", Order("on", time(21), rest="Almaty")),
        ("on 12 am New York", Order("on", time(0), rest="New York")),
        ("off", Order("off")),
        ("18.30", Order(None, time(18, 30))),
        ("zone UTC+5", Order("zone", rest="UTC+5")),
        ("Вкл 9:00 Алматы", Order("on", time(9), rest="Алматы")),
        ("часовой пояс Ташкент", Order("zone", rest="Ташкент")),
        ("days mon-fri", Order("days", weekdays=0b0011111)),
        ("weekend", Order("days", weekdays=0b1100000)),
        ("дни сб, вс", Order("days", weekdays=0b1100000)),
        ("topics rail, trade", Order("topics", rest="rail, trade")),
        ("language Русский", Order("language", rest="Русский")),
        ("silent off", Order("silent", rest="off")),
        ("on this day off", Order("this_day", rest="off")),
        ("on 25:00", Order("on", rest="25:00")),
        ("days whenever", Order("days", rest="whenever")),
    ],
)
def test_an_order_is_understood(said: str, order: Order) -> None:
    assert understand(said) == order


@pytest.mark.parametrize(
    ("said", "mask"),
    [
        ("monday", 1),
        ("Mon and Wed", 0b101),
        ("fri-mon", 0b1110001),
        ("пн-пт", 0b0011111),
        ("жұмыс күндері", 0b0011111),
        ("周一至周五", 0b0011111),
        ("hafta sonu", 0b1100000),
        ("every day", 0b1111111),
        ("Almaty", None),
        ("mon-", None),
        ("", None),
    ],
)
def test_weekdays_are_read_in_all_our_languages(said: str, mask: int | None) -> None:
    assert weekdays_in(said) == mask
