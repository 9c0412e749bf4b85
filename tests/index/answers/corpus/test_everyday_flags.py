"""What notices answer with is marked as what it is."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from tests.index.answers.corpus.marking import marked


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("The sauna opens at 7:45 and costs $7.50.", "en", "7 45"),
        ("Lessons begin at 9 am on weekdays.", "en", "9 am weekdays"),
        ("The bus leaves at 17:30:00.", "en", "17 30 00"),
        ("Doors close at 6pm, 10PM on Sundays.", "en", "6pm 10pm sundays"),
        ("The van leaves at 6.15am, so be at the gate by 5.50.", "en", "6.15 am 5.50"),
        ("Every evening from 7.30, on Sunday until 9.15: entry £4.50.", "en", "evening 7.30 sunday 9.15"),
        ("In the evening it fell to 3.20 percent.", "en", "evening"),
        ("The mean rose from 7.45 to 8.10.", "en", ""),
        ("The score was 3:1 after ratio 1:50:2.", "en", ""),
        ("Касса работает с 9.30 по субботам, билет 12.50 рублей.", "ru", "9.30 субботам"),
        ("Сбор в 7 часов утра.", "ru", "7 утра"),
        ("Кеңсе дүйсенбіден жұмаға дейін ашық.", "kk", "дүйсенбіден жұмаға"),
        ("Tea from nine to eleven, cake from two to three pounds.", "en", "nine to eleven"),
        ("Душ с семи до девяти, скидка с 5 до 10 процентов.", "ru", "семи до девяти"),
        ("Aidat ayın onunda, taksit 5 ayda.", "tr", "onunda"),
        ("Сдать до 25 числа, 5 экземпляров.", "ru", "25"),
        ("Сдают с 20 по 25 число, скидка с 20 по 25 процентов.", "ru", "20 по 25"),
        ("Nöbet cumartesileri saat 9'da, öğle 12.15 de başlar, 3.50 lira.", "tr", "cumartesileri 9'da öğle 12.15"),
    ],
)
def test_times_answer_when(text: str, language: str, times: str) -> None:
    assert marked(text, language, token_flags.DATE) == times


def test_who_passes_is_no_night() -> None:
    assert marked("Köprüden geçen kuşlar geceleri de uçar.", "tr", token_flags.DATE) == "geceleri"


@pytest.mark.parametrize(
    ("text", "language", "times"),
    [
        ("Nach 22 Uhr ist sonntags Ruhe, 30 Stühle stehen bereit.", "de", "22 sonntags"),
        ("Fermé le lundi ; cours à 19h30 et à 8 h, 40 h de stage.", "fr", "lundi 19h30 8"),
        ("Abre a las 9 los sábados y cierra a 21 h.", "es", "9 sábados 21"),
        ("Si entra dalle 9 alle 18, non di domenica, con 5 euro.", "it", "9 18 domenica"),
        ("Abre às 10 e fecha às 19h, exceto aos domingos.", "pt", "10 19h domingos"),
        ("Open van 9 uur tot 17 uur op zaterdag.", "nl", "9 17 zaterdag"),
        ("Каса працює до 18 години у суботу, 25 місць.", "uk", "18 суботу"),
        ("In 19h lauten 7 Lieder.", "en", ""),
    ],
)
def test_hours_and_days_are_told_in_other_languages(text: str, language: str, times: str) -> None:
    assert marked(text, language, token_flags.DATE) == times


@pytest.mark.parametrize(
    ("text", "language", "sums"),
    [
        ("Взрослый 350 ₽, детский 200 руб., багаж 90р, место 12.", "ru", "350 200 90р"),
        ("Билет 500 ₸, студентке 250 тг, орын 30.", "kk", "500 250"),
        ("Tam 120₺, öğrenci 60 TL, 4 kişi.", "tr", "120 60"),
        ("Eintritt 4,50 €, Kinder 2€, 3 Bahnen.", "de", "4,50 2"),
        ("Вхід 80 грн, 3 зали.", "uk", "80"),
        ("Lunch is $3–5, 7 seats.", "en", "3 5"),
    ],
)
def test_sums_have_their_sign_on_either_side(text: str, language: str, sums: str) -> None:
    assert marked(text, language, token_flags.MONEY) == sums


@pytest.mark.parametrize(
    ("text", "language", "measured"),
    [
        ("Dry it for 5–7 days in 3 pans.", "en", "5 7"),
        ("Варить 20 мин, 2 ч в духовке, 3 ложки.", "ru", "20 2"),
        ("45 dk pişir, 6 yumurta.", "tr", "45"),
    ],
)
def test_lengths_of_time_are_told_shortened_and_as_ranges(text: str, language: str, measured: str) -> None:
    assert marked(text, language, token_flags.DURATION) == measured


@pytest.mark.parametrize("text", ["诊所周一休息", "早上开门", "三点半集合", "春节放假"])
def test_chinese_times_answer_when(text: str) -> None:
    assert marked(text, "zh", token_flags.DATE)


@pytest.mark.parametrize("text", ["他提出三种办法", "有一些意见"])
def test_other_chinese_figures_are_no_times(text: str) -> None:
    assert not marked(text, "zh", token_flags.DATE)


@pytest.mark.parametrize(
    ("text", "language", "place"),
    [
        ("The keys are kept behind the counter.", "en", "behind counter"),
        ("Аптечка висит в коридоре второго этажа.", "ru", "коридоре этажа"),
        ("Қойма екінші қабатта.", "kk", "қабатта"),
        ("Merdane bodrum kattadır.", "tr", "bodrum kattadır"),
        ("药房在二楼左侧", "zh", "在二 二楼 楼左 左侧"),
    ],
)
def test_rooms_and_sides_answer_where(text: str, language: str, place: str) -> None:
    assert marked(text, language, token_flags.PLACE) == place


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Вход бесплатный.", "ru"), ("Кіру тегін.", "kk"), ("Giriş ücretsizdir.", "tr"), ("儿童免费入场", "zh"),
        ("Штраф 300 рублями не взимается.", "ru"), ("Айыппұл 300 теңгеден.", "kk"), ("Ceza 300 liradır.", "tr"),
    ],
)  # fmt: skip
def test_sums_are_told_in_every_form_and_nothing_to_pay_is_one(text: str, language: str) -> None:
    assert marked(text, language, token_flags.FIGURE | token_flags.MONEY)


@pytest.mark.parametrize(
    ("text", "language", "years"),
    [
        ("Взнос — 2000 рублей.", "ru", ""),
        ("Айына 1500 теңге төленеді.", "kk", ""),
        ("Ayda 1500 lira ödenir.", "tr", ""),
        ("It costs $2000 and is 1800 metres long.", "en", ""),
        ("In 1998 the yuan fell.", "en", "1998"),
        ("В 1999 году взнос вырос.", "ru", "1999"),
    ],
)
def test_a_sum_or_a_length_is_no_year(text: str, language: str, years: str) -> None:
    assert marked(text, language, token_flags.YEAR) == years


@pytest.mark.parametrize(
    ("text", "language", "shares"),
    [
        ("Two thirds went to Norland.", "en", "two thirds"),
        ("Треть получил Рогов, в третью субботу.", "ru", "треть"),
        ("Үштен бірін облыс төлейді.", "kk", "үштен бірін"),
        ("Üçte ikisini belediye öder.", "tr", "üçte ikisini"),
    ],
)
def test_shares_in_words_are_shares(text: str, language: str, shares: str) -> None:
    assert marked(text, language, token_flags.PERCENT | token_flags.FIGURE) == shares


@pytest.mark.parametrize(
    ("text", "language", "places"),
    [
        ("Kayıklar sazlıktaki sığınağa konur.", "tr", "sazlıktaki sığınağa"),
        ("Cumaları eylülde toplanılır.", "tr", ""),
        ("Қайықты жертөлеге қояды.", "kk", "жертөлеге"),
    ],
)
def test_endings_tell_where(text: str, language: str, places: str) -> None:
    assert marked(text, language, token_flags.PLACE) == places


@pytest.mark.parametrize(
    ("text", "language", "lasting"),
    [
        ("Билет бір жыл жарамды.", "kk", "бір"),
        ("Bilet bir yıl geçerlidir.", "tr", "bir"),
        ("Yol bir saat sürer.", "tr", "bir"),
        ("Бір кітап бар.", "kk", ""),
        ("Bir kitap var.", "tr", ""),
    ],
)
def test_one_is_a_figure_before_a_unit_of_time(text: str, language: str, lasting: str) -> None:
    assert marked(text, language, token_flags.DURATION) == lasting
