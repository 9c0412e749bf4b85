"""What people type after /timeline, and what it is taken for."""

from __future__ import annotations

from datetime import date

import edtf as reference
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.dates import edtf
from index.timeline.expression import understand
from index.timeline.filtering import Filter
from index.timeline.timeline import Timeline
from tests.index.timeline.making import event

TODAY = date(2026, 11, 22)

PERIODS = [
    ("1991-2005", "1991/2005"),
    ("1991–2005", "1991/2005"),
    ("1990..2005", "1990/2005"),
    ("2005-1991", "1991/2005"),
    ("1862-77", "1862/1877"),
    ("from 2000 to 2010", "2000/2010"),
    ("between 1990 and 2000", "1990/2000"),
    ("36 BC - 751", "-0035/0751"),
    ("19th century", "18XX"),
    ("19c", "18XX"),
    ("the nineteenth century", "18XX"),
    ("XIX век", "18XX"),
    ("2nd century BC", "-01XX"),
    ("late 19th century", "1866/1899"),
    ("before 1800", "../1799"),
    ("befor 1800", "../1799"),
    ("until 1917", "../1917"),
    ("since 2000", "2000/.."),
    ("sinse 2000", "2000/.."),
    ("after 36 BC", "-0034/.."),
    ("1500+", "1500/.."),
    ("1991 -", "1991/.."),
    ("1990s", "199X"),
    ("90s", "199X"),
    ("2013", "2013"),
    ("751", "0751"),
    ("36 BC", "-0035"),
    ("April 1994", "1994-04"),
    ("2013-10-16", "2013-10-16"),
    ("16 October 2013", "2013-10-16"),
    ("last 10 years", "2016/2026"),
    ("с 2000 года", "2000/.."),
    ("до 1800", "../1799"),
    ("с 1991 по 2005", "1991/2005"),
    ("1990-е", "199X"),
    ("36 до н. э.", "-0035"),
    ("2000 жылдан бастап", "2000/.."),
    ("1991 жылға дейін", "../1990"),
    ("19 ғасыр", "18XX"),
    ("19世纪", "18XX"),
    ("2000年以来", "2000/.."),
    ("1800年以前", "../1799"),
    ("1991年到2005年", "1991/2005"),
    ("公元前36年", "-0035"),
    ("2000'den beri", "2000/.."),
    ("1800 öncesi", "../1799"),
    ("19. yüzyıl", "18XX"),
    ("MÖ 36", "-0035"),
]


@pytest.mark.parametrize(("typed", "period"), PERIODS)
def test_a_period_in_any_spelling_is_understood(typed: str, period: str) -> None:
    assert understand(typed, TODAY) == understand(typed.upper().replace("İ", "i"), TODAY)
    assert understand(typed, TODAY).filter == Filter(period=period)


DAYS = ("16 December", "December 16", "16th of december", "decmber 16", "16.12", "16 декабря", "12月16日", "16 Aralık")


@pytest.mark.parametrize("typed", DAYS)
def test_a_day_without_a_year_is_this_day_of_every_year(typed: str) -> None:
    assert understand(typed, TODAY).filter == Filter(day=(12, 16))


@pytest.mark.parametrize("typed", ["today", "on this day", "сегодня", "бүгін", "今天", "bugün"])
def test_today_is_the_reader_s_day(typed: str) -> None:
    assert understand(typed, TODAY).filter == Filter(day=(11, 22))


def test_a_month_alone_is_that_month_of_every_year() -> None:
    assert understand("december").filter == Filter(month=12)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("border", Filter(words=("border",))),
        ("oil since 2000", Filter("2000/..", words=("oil",))),
        ("Kazakhstan 1992", Filter("1992", words=("kazakhstan",))),
        ("20th century oil", Filter("19XX", words=("oil",))),
        ("19 век нефть", Filter("18XX", words=("нефть",))),
        ("today border", Filter(day=(11, 22), words=("border",))),
        ("", Filter()),
    ],
)
def test_what_is_no_date_is_looked_for_as_words(typed: str, found: Filter) -> None:
    assert understand(typed, TODAY).filter == found


def test_a_number_that_is_no_date_is_named_as_misunderstood() -> None:
    assert understand("99").misunderstood == ("99",)


@given(st.text(max_size=60))
def test_nothing_typed_makes_it_fail(typed: str) -> None:
    period = understand(typed, TODAY).filter.period
    assert period is None or edtf.is_date(period)


@given(st.integers(100, 2999), st.integers(100, 2999))
def test_a_range_is_the_same_from_either_end(one: int, other: int) -> None:
    low, high = sorted((one, other))
    there = understand(f"{low}..{high}").filter.period
    assert there == understand(f"{high}..{low}").filter.period
    assert there is not None
    assert edtf.bounds(there) == ((low, 1, 1), (high, 12, 31))


@pytest.mark.parametrize("period", sorted({period for _, period in PERIODS}))
def test_every_period_is_valid_edtf(period: str) -> None:
    reference.parse_edtf(period)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("border 1990s", "1990s border"),
        ("граница 1990-е", "1990-е граница"),
        ("шекара 1990 жылдар", "1990 жылдар шекара"),
        ("边界 1990年代", "1990年代 边界"),
        ("sınır 1990'lar", "1990'lar sınır"),
        ("oil since 2000", "since 2000 oil"),
        ("khan 19c", "19c khan"),
    ],
)
def test_words_and_dates_stand_in_any_order(one: str, other: str) -> None:
    assert understand(one, TODAY) == understand(other, TODAY)


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("last year", "2025"),
        ("прошлый год", "2025"),
        ("былтыр", "2025"),
        ("去年", "2025"),
        ("geçen yıl", "2025"),
        ("this year", "2026"),
        ("last decade", "2016/2026"),
        ("last ten years", "2016/2026"),
        ("за последние десять лет", "2016/2026"),
        ("соңғы он жыл", "2016/2026"),
        ("最近十年", "2016/2026"),
        ("son on yıl", "2016/2026"),
        ("last two decades", "2006/2026"),
        ("this decade", "202X"),
        ("this century", "20XX"),
        ("上世纪", "19XX"),
        ("last month", "2026-10"),
        ("last three months", "2026-08/2026-11"),
        ("ten years ago", "2016"),
        ("two decades ago", "200X"),
        ("a hundred years ago", "192X"),
        ("500 years ago", "15XX"),
        ("recently", "2016/2026"),
        ("next year", "2027"),
        ("since last year", "2025/.."),
        ("the 90s of the last century", "199X"),
        ("10 лет назад", "2016"),
        ("90-е годы прошлого века", "199X"),
        ("в последние годы", "2016/2026"),
        ("до прошлого года", "../2024"),
        ("он жыл бұрын", "2016"),
        ("өткен ғасырдың 90-жылдары", "199X"),
        ("жақында", "2016/2026"),
        ("十年前", "2016"),
        ("上世纪90年代", "199X"),
        ("近年来", "2016/2026"),
        ("on yıl önce", "2016"),
        ("geçen yüzyıl", "19XX"),
        ("geçen yüzyılın 90'ları", "199X"),
        ("son yıllarda", "2016/2026"),
    ],
)
def test_relative_words_count_from_the_readers_day(typed: str, period: str) -> None:
    understood = understand(typed, TODAY)
    assert (understood.filter.period, understood.filter.words) == (period, ())


@pytest.mark.parametrize("typed", ["💀", "!!!", "…"])
def test_what_says_nothing_selects_nothing_and_is_named(typed: str) -> None:
    selection = Timeline(()).select(typed, TODAY)
    assert (selection.events, selection.misunderstood) == ((), (typed,))


@pytest.mark.parametrize(
    ("topic", "when", "period"),
    [
        ("border", "1990s", "199X"),
        ("border", "last decade", "2016/2026"),
        ("border", "since 2000", "2000/.."),
        ("border", "a century ago", "19XX"),
        ("граница", "в 90-х годах", "199X"),
        ("граница", "последние 10 лет", "2016/2026"),
        ("граница", "до 1800", "../1799"),
        ("шекара", "1990 жылдары", "199X"),
        ("шекара", "соңғы 10 жыл", "2016/2026"),
        ("шекара", "2000 жылдан бастап", "2000/.."),
        ("边界", "1990年代", "199X"),
        ("边界", "最近十年", "2016/2026"),
        ("边界", "2000年以来", "2000/.."),
        ("sınır", "1990'larda", "199X"),
        ("sınır", "son 10 yıl", "2016/2026"),
        ("sınır", "2000'den beri", "2000/.."),
    ],
)
def test_topic_and_time_stand_in_any_order(topic: str, when: str, period: str) -> None:
    for typed in (f"{topic} {when}", f"{when} {topic}"):
        understood = understand(typed, TODAY)
        assert (understood.filter.period, understood.filter.words, understood.misunderstood) == (period, (topic,), ())


@pytest.mark.parametrize(
    ("typed", "period", "topic"),
    [
        ("2000年以来的贸易", "2000/..", "贸易"),
        ("2005年以前的边界", "../2004", "边界"),
        ("1916年起义", "1916", "起义"),
        ("19世纪90年代的战争", "189X", "战争"),
        ("九十年代边界", "199X", "边界"),
        ("二十世纪九十年代 边界", "199X", "边界"),
        ("nineties border", "199X", "border"),
        ("граница в девяностых годах", "199X", "граница"),
        ("торговля 90-х годов XIX века", "189X", "торговля"),
        ("тоқсаныншы жылдар шекара", "199X", "шекара"),
        ("1990 жылдардағы шекара", "199X", "шекара"),
        ("doksanlarda sınır", "199X", "sınır"),
        ("ticaret 2000'den bu yana", "2000/..", "ticaret"),
    ],
)
def test_decades_are_told_in_words_and_of_centuries_and_what_joins_them_to_the_topic_is_none_of_it(
    typed: str, period: str, topic: str
) -> None:
    assert understand(typed, TODAY).filter == Filter(period, words=(topic,))


@pytest.mark.parametrize("typed", ["边界1990年代", "1990年代边界"])
def test_chinese_needs_no_space_between_topic_and_time(typed: str) -> None:
    assert understand(typed, TODAY).filter == Filter("199X", words=("边界",))


@pytest.mark.parametrize("typed", ["this week in history", "на этой неделе", "осы аптада", "本周", "bu hafta"])
def test_a_week_is_its_seven_days_of_any_year(typed: str) -> None:
    week = understand(typed, date(2026, 12, 30)).filter.week
    assert week == ((12, 28), (12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3))


def test_yesterday_is_a_day_of_any_year() -> None:
    assert understand("yesterday", date(2026, 3, 1)).filter.day == (2, 28)


def test_a_week_without_events_falls_back_to_its_months() -> None:
    timeline = Timeline([event("1991-12-02", "The mill burnt."), event("1992-05", "It was rebuilt.")])
    assert timeline.select("this week", date(2026, 12, 2)).widened is False
    widened = timeline.select("this week", date(2026, 12, 30))
    assert (widened.count, widened.widened) == (1, True)
