from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.daily.orders import Order, understand
from bot.daily.phrases import Phrase, read

WORKDAYS, TO_THURSDAY, WEEKEND = 0b0011111, 0b0001111, 0b1100000


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("every weekday at 8 in Almaty", Phrase(time(8), WORKDAYS, "Almaty")),
        ("at 8:00 in Almaty every weekday", Phrase(time(8), WORKDAYS, "Almaty")),
        ("Monday to Thursday at 7pm", Phrase(time(19), TO_THURSDAY)),
        ("please send us a fact on Tuesdays and Fridays, 7 in the evening", Phrase(time(19), 0b0010010)),
        ("every day except Sunday at noon", Phrase(time(12), 0b0111111)),
        ("every Monday 8 in the evening Moscow time", Phrase(time(20), 1, "Moscow")),
        ("weekdays at 8:00 EST", Phrase(time(8), WORKDAYS, "EST")),
        ("по будням в 8 утра", Phrase(time(8), WORKDAYS)),
        ("с понедельника по четверг в 7 вечера в Астане", Phrase(time(19), TO_THURSDAY, "Астане")),
        ("по вторникам и пятницам в полдень", Phrase(time(12), 0b0010010)),
        ("каждый день, кроме воскресенья, в 9:30", Phrase(time(9, 30), 0b0111111)),
        ("в 11 ночи по Москве", Phrase(time(23), None, "Москве")),
        ("әр жұмыс күні сағат 8-де", Phrase(time(8), WORKDAYS)),
        ("дүйсенбіден бейсенбіге дейін кешкі 7-де Алматыда", Phrase(time(19), TO_THURSDAY, "Алматыда")),
        ("жексенбіден басқа күн сайын таңғы 9-да", Phrase(time(9), 0b0111111)),
        ("每个工作日早上8点", Phrase(time(8), WORKDAYS)),
        ("每周五下午5点", Phrase(time(17), 0b0010000)),
        ("周一到周四9点", Phrase(time(9), TO_THURSDAY)),
        ("周一、周三、周五9:30", Phrase(time(9, 30), 0b0010101)),
        ("工作日8点北京", Phrase(time(8), WORKDAYS, "北京")),
        ("每天9点一刻", Phrase(time(9, 15), 0b1111111)),
        ("半夜12点", Phrase(time(0))),
        ("除了周日每天9点", Phrase(time(9), 0b0111111)),
        ("every evening at 7", Phrase(time(19), 0b1111111)),
        ("not on weekends, at 8", Phrase(time(8), WORKDAYS)),
        ("only on Fridays at 5 pm", Phrase(time(17), 0b0010000)),
        ("каждый вечер в 8", Phrase(time(20), 0b1111111)),
        ("каждое утро в 7", Phrase(time(7), 0b1111111)),
        ("күнде 9.30-да", Phrase(time(9, 30), 0b1111111)),
        ("her akşam 8'de", Phrase(time(20), 0b1111111)),
        ("hafta sonları saat 10'da", Phrase(time(10), WEEKEND)),
        ("周一到周四晚上七点半", Phrase(time(19, 30), TO_THURSDAY)),
        ("周一至四 上午十点", Phrase(time(10), TO_THURSDAY)),
        ("周一三五 9:00", Phrase(time(9), 0b0010101)),
        ("周末下午3点，北京时间", Phrase(time(15), WEEKEND, "北京")),
        ("hafta içi her gün saat 8'de", Phrase(time(8), WORKDAYS)),
        ("pazartesiden perşembeye kadar akşam 7'de Ankara'da", Phrase(time(19), TO_THURSDAY, "Ankara'da")),
        ("cumartesi ve pazar günleri saat 10.30'da", Phrase(time(10, 30), WEEKEND)),
        ("Pazar hariç her gün 9:00", Phrase(time(9), 0b0111111)),
        ("9:00 Sun City", Phrase(time(9), None, "Sun City")),
        ("Santa Fe 9:00", Phrase(time(9), None, "Santa Fe")),
        ("UTC +5", Phrase(rest="UTC +5")),
        ("12 am New York", Phrase(time(0), None, "New York")),
        ("12 at night", Phrase(time(0))),
        ("every morning", Phrase(part="morning")),
    ],
)
def test_days_and_times_are_read_in_plain_words(said: str, phrase: Phrase) -> None:
    found = read(said)
    assert found == phrase or (phrase.weekdays is None and found == Phrase(phrase.at, None, phrase.rest, phrase.part))


@pytest.mark.parametrize(
    ("said", "phrase"),
    [
        ("twenty past ten", Phrase(time(10, 20))),
        ("move it to 21:00", Phrase(time(21))),
        ("ten to six in the morning", Phrase(time(5, 50))),
        ("all days but Saturday and Sunday at 8", Phrase(time(8), 0b0011111)),
        ("четверть десятого", Phrase(time(9, 15))),
        ("по будням в восемь тридцать", Phrase(time(8, 30), 0b0011111)),
        ("без десяти шесть утра", Phrase(time(5, 50))),
        ("в двадцать минут одиннадцатого", Phrase(time(10, 20))),
        ("тоғызға он бес минут қалғанда", Phrase(time(8, 45))),
        ("сағат тоғыздан он минут кеткенде", Phrase(time(9, 10))),
        ("таңғы алтыға он минут қалғанда", Phrase(time(5, 50))),
        ("差一刻九点", Phrase(time(8, 45))),
        ("工作日八点三十分", Phrase(time(8, 30), 0b0011111)),
        ("早上差十分六点", Phrase(time(5, 50))),
        ("星期一、三、五九点", Phrase(time(9), 0b0010101)),
        ("除周六周日外每天早上八点", Phrase(time(8), 0b0011111)),
        ("上午十点二十", Phrase(time(10, 20))),
        ("dokuza çeyrek kala", Phrase(time(8, 45))),
        ("dokuzu çeyrek geçe", Phrase(time(9, 15))),
        ("sabah altıya on kala", Phrase(time(5, 50))),
        ("onu yirmi geçe", Phrase(time(10, 20))),
        ("周一、三点", Phrase(time(3), 1)),
        ("周末以外每天9点", Phrase(time(9), WORKDAYS)),
        ("hafta sonu hariç her gün 9", Phrase(time(9), WORKDAYS)),
        ("weekdays 9 to 5", Phrase(time(9), WORKDAYS, "5")),
        ("İKİ buçukta", Phrase(time(2, 30))),
    ],
)
def test_minutes_and_days_are_read_in_words(said: str, phrase: Phrase) -> None:
    assert read(said) == phrase


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("every weekday at 8 in Almaty", Order("on", time(8), WORKDAYS, "Almaty")),
        ("в 8 утра по будням", Order("on", time(8), WORKDAYS)),
        ("Monday to Thursday", Order("days", weekdays=TO_THURSDAY)),
        ("in the morning", Order("time")),
        ("days Monday to Thursday", Order("days", weekdays=TO_THURSDAY)),
    ],
)
def test_days_with_a_time_mean_that_it_is_wanted(said: str, order: Order) -> None:
    assert understand(said) == order


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    found = read(text)
    assert found.weekdays is None or 0 < found.weekdays < 128
    assert len(found.rest) <= len(text)
