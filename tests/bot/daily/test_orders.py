from __future__ import annotations

from datetime import time

import pytest

from bot.daily.orders import Order, carried, carried_in, understand, weekdays_in


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
        ("on 25:00", Order("on", rest="25:00", odd_time="25:00")),
        ("24:00", Order(rest="24:00", odd_time="24:00")),
        ("2500 Almaty", Order(rest="2500 Almaty", odd_time="2500")),
        ("time 12.99", Order("time", rest="12.99", odd_time="12.99")),
        ("1830", Order(None, time(18, 30))),
        ("6 p.m.", Order(None, time(18))),
        ("on 18h30 Paris", Order("on", time(18, 30), rest="Paris")),
        ("9 o'clock", Order(None, time(9))),
        ("on at noon Almaty", Order("on", time(12), rest="Almaty")),
        ("время полночь", Order("time", time(0))),
        ("13 p.m.", Order(rest="13 p.m", odd_time="13 p.m")),
        ("weekdays 18:30", Order("on", time(18, 30), 0b0011111)),
        ("weekdays", Order("days", weekdays=0b0011111)),
        ("18:30 mon-fri", Order("on", time(18, 30), 0b0011111)),
        ("daily at 9pm", Order("on", time(21), 0b1111111)),
        ("on every day at 9:00 London", Order("on", time(9), 0b1111111, "London")),
        ("days weekends 10:00", Order("days", time(10), 0b1100000)),
        ("по будням в 9:00 Алматы", Order("on", time(9), 0b0011111, "Алматы")),
        ("9:00 Sun City", Order(None, time(9), rest="Sun City")),
        ("at half past nine", Order("time", time(9, 30))),
        ("at half past breakfast", Order("time", rest="half past breakfast")),
        ("turn it off", Order("off")),
        ("хватит", Order("off")),
        ("керек емес", Order("off")),
        ("不要了", Order("off")),
        ("istemiyorum", Order("off")),
        ("включи снова", Order("on")),
        ("yeniden aç", Order("on")),
        ("switch to Lima time", Order(rest="Lima")),
        ("перенеси на 7", Order(None, time(7))),
        ("смени город на Омск", Order(rest="Омск")),
        ("сегізге ауыстыр", Order(None, time(8))),
        ("қаланы Таразға ауыстыр", Order(rest="Таразға")),
        ("改到7点", Order(None, time(7))),
        ("城市改成西安", Order(rest="西安")),
        ("6'ya al", Order(None, time(6))),
        ("şehri Konya yap", Order(rest="Konya")),
        ("без четверти семь вечера", Order(None, time(18, 45))),
        ("每周三一次", Order("days", weekdays=0b0000100)),
        ("UTC +5", Order(rest="UTC +5")),
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
        ("mon-", 1),
        ("", None),
    ],
)
def test_weekdays_are_read_in_all_our_languages(said: str, mask: int | None) -> None:
    assert weekdays_in(said) == mask


@pytest.mark.parametrize("said", ["on 09:00 Springfield", "Springfield", "weekdays 18:30 Springfield", "on 0:00"])
def test_what_is_ordered_beside_the_place_fits_into_a_button_and_comes_out_again(said: str) -> None:
    order = understand(said)
    kept = carried(order)
    assert len(f"d:place:America/North_Dakota/New_Salem,{kept}".encode()) <= 64
    action = "on" if order.action == "on" else None
    assert carried_in(kept) == Order(action, order.at, order.weekdays)


@pytest.mark.parametrize("found", ["", "on", "on,2500,", "on,0900,128", ",,0", "on,٠٩٠٠,"])
def test_a_button_that_carries_anything_else_orders_nothing(found: str) -> None:
    assert carried_in(found) == Order()
