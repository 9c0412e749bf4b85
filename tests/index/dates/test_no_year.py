"""No year rather than a wrong one: numbers that are no years, rules and habits, days of a document's own date."""

from __future__ import annotations

import pytest

from index.dates import Tagger, find_dates

NUMBERS = {
    "en": [
        "The till runs Linova 1504 on port 1890.",
        "Ticket #1745, case [1812] and PR-1911 are closed.",
        "Version 11.19.33 replaces build 1938.",
        "Call the plumber: 1855 2210.",
        "Postal code of the mill: 1944 CX",
        "She lives at 1620 Harbour Road.",
        "Elm has 1750 inhabitants, Oak 1908 and Ash 2003.",
        "The tank was filled to 1850 millibars.",
        "See pp. 1701-1733 and RFC 1945.",
        "The block 2001:db8::/48 has a default of 1232, at most 1500.",
        "It scales up to 1000s of runs; Default: 1000.",
        "Row 1910 of the sheet holds the price, 1815 pounds.",
    ],
    "ru": [
        "185-е шоссе ведёт к посёлку, столб 1702 упал.",
        "Насос Т-1870 стоит в кабинете 1604, заявка № 1933 открыта.",
        "Телефон 8 (1912) 3-14-15, индекс 185000.",
        "Мост стоил 1850 рублей, в нём 1760 метров и 1917 мест.",
        "Крышу чинили 40 лет назад.",
        "Анна проплыла 50м и 100м на спине.",
    ],
    "kk": [
        "Бөлме нөмірі 1805, тапсырыс № 1922 жабылды.",
        "Қолжазба 400 жыл бойы сақталды, үй 200 жыл бұрын салынған.",
        "Залда 1750 орын, қоймада 1900 қап бар.",
    ],
    "zh": [
        "锅炉编号1905，仓库面积1730平方米。",
        "这棵树是180年前种下的，350年内没有死。",
        "据说已有1000年历史，约1500年前就有人居住。",
        "工单1877号已经关闭，1600型机器停用。",
    ],
    "tr": [
        "Depo 1875 kişiliktir, raf no 1903.",
        "TK-1930 yazıcısı 1512 numaralı odada, 1877. Sokak'ta.",
        "Kapı şifresi 1919, telefon 0216 1881 20.",
        "Çatı 20 yıl önce onarıldı.",
    ],
}
RULES = {
    "en": "The guild was founded on 4 June 1911. {}",
    "ru": "Союз основан 4 июня 1911 года. {}",
    "kk": "Одақ 1911 жылғы 4 маусымда құрылды. {}",
    "zh": "同业公会成立于1911年6月4日。{}",
    "tr": "Lonca 4 Haziran 1911'de kuruldu. {}",
}
HABITS = [
    ("en", "The fee is due on 31 March."),
    ("en", "Once a year, in October, the hall is scrubbed."),
    ("en", "Every year on the second Sunday in May the guild dances."),
    ("en", "Gates open on 1 April and close on 30 September."),
    ("en", "Members must pay by 15 January."),
    ("ru", "Взнос платят до 31 марта."),
    ("ru", "Ежегодно в октябре зал моют."),
    ("ru", "Сезон длится с 1 апреля по 30 сентября."),
    ("ru", "Списки сдают не позднее 15 января."),
    ("kk", "Жарна 31 наурызға дейін төленеді."),
    ("kk", "Жыл сайын қазанда зал жуылады."),
    ("kk", "Маусым 1 сәуірде ашылады, 30 қыркүйекте жабылады."),
    ("zh", "会费须在3月31日前缴纳。"),
    ("zh", "每年十月打扫礼堂。"),
    ("zh", "大门4月1日至9月30日开放。"),
    ("tr", "Aidat 31 Mart'a kadar ödenir."),
    ("tr", "Her yıl ekim ayında salon yıkanır."),
    ("tr", "Kapılar 1 Nisan'da açılır, 30 Eylül'de kapanır."),
]
YEARLY = [
    ("en", "The otter moults in April."),
    ("en", "In the winter months the kiosk is shut."),
    ("en", "They usually sowed in March and would rest in the autumn."),
    ("en", "The kiln, which a mason repaired in the war, is lit in October."),
    ("ru", "Летом выдра линяет."),
    ("ru", "Сыр в мае вкуснее."),
    ("ru", "Не рубите деревья весной."),
    ("ru", "В октябре дед обычно солил рыбу."),
    ("kk", "Құндыз сәуірде түлейді."),
    ("kk", "Дүкен қыс айларында жабық."),
    ("kk", "Көктемде ағаш кеспеңіз."),
    ("zh", "水獭通常在4月换毛。"),
    ("zh", "积雪从11月持续到次年3月。"),
    ("tr", "Kış aylarında dükkân kapalıdır."),
    ("tr", "Su samuru nisanda tüy değiştirir."),
    ("tr", "İlkbaharda ağaç kesmeyin."),
]
TIMETABLES = [
    ("en", "School holidays: 24 December to 6 January"),
    ("ru", "Зимние каникулы: с 28 декабря по 8 января"),
    ("kk", "Қысқы демалыс: 28 желтоқсан"),
    ("zh", "寒假：12月28日至1月8日"),
    ("tr", "Yaz tarifesi ve saatleri (1 Mayıs – 30 Eylül)"),
]
STEPS = [
    ("en", "The hall, which is now a shop, burned down in October.", "1911-10"),
    ("en", "In the autumn the guild moved.", "1911-23"),
    ("ru", "Осенью союз переехал.", "1911-23"),
    ("kk", "Қазанда қабырға құлады.", "1911-10"),
    ("zh", "同年冬天，同业公会搬迁了。", "1911-24"),
    ("tr", "Salon kasımda yıkıldı.", "1911-11"),
    ("en", "In October the hall burned down.", "1911-10"),
    ("ru", "В октябре зал сгорел.", "1911-10"),
    ("kk", "Қазанда зал өртенді.", "1911-10"),
    ("zh", "10月，礼堂被烧毁。", "1911-10"),
    ("tr", "Ekim ayında salon yandı.", "1911-10"),
]


def values(text: str, language: str, reference: str | None = None) -> list[str]:
    return [mention.value for mention in find_dates(text, language, reference)]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NUMBERS.items() for text in texts])
def test_what_counts_or_names_is_no_year(language: str, text: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize(("language", "rule"), HABITS)
def test_a_rule_or_habit_has_no_year(language: str, rule: str) -> None:
    assert values(RULES[language].format(rule), language) == ["1911-06-04"]


@pytest.mark.parametrize(("language", "habit"), YEARLY)
def test_what_happens_in_every_year_is_of_none_even_in_a_dated_text(language: str, habit: str) -> None:
    assert values(RULES[language].format(habit), language) == ["1911-06-04"]
    assert values(RULES[language].format(habit), language, "2022-04-06") == ["1911-06-04"]


@pytest.mark.parametrize(("language", "line"), TIMETABLES)
def test_a_timetable_is_no_step_of_the_story(language: str, line: str) -> None:
    assert values(RULES[language].format("") + "\n" + line, language) == ["1911-06-04"]


def test_a_date_that_opens_its_sentence_isnt_read_with_the_one_before() -> None:
    assert values("It was founded in 1911. The guild must pay what it owes. October saw the first dance.", "en") == [
        "1911",
        "1911-10",
    ]
    assert values("Зал сгорел в 1911 году. Летом выдра линяет.", "ru") == ["1911"]


@pytest.mark.parametrize(("language", "step", "value"), STEPS)
def test_a_step_of_the_story_has_the_year_of_the_story(language: str, step: str, value: str) -> None:
    assert values(RULES[language].format(step), language) == ["1911-06-04", value]


def test_a_rule_is_of_the_year_that_the_text_was_written_in() -> None:
    text = "The guild was founded on 4 June 1911.\n\nThe audit takes place from 6 to 8 July."
    tagger = Tagger("en", "2022-04-06")
    assert [m.value for found in tagger.read(text.split("\n\n")) for m in found] == [
        "1911-06-04",
        "2022-07-06/2022-07-08",
    ]


def test_an_old_year_elsewhere_is_none_of_a_dated_note() -> None:
    passages = ["The shed (built in 1987) leaks.", "The roof was mended on 8 March.", "Next meeting: 12 December"]
    found = Tagger("en", "2023-11-14").read(passages)
    assert [[m.value for m in mentions] for mentions in found] == [["1987"], ["2023-03-08"], ["2023-12-12"]]


def test_a_text_that_tells_no_year_takes_its_own_date() -> None:
    assert values("On 5 May the greenhouse was opened.", "en", "2019-06-28") == ["2019-05-05"]
    assert values("On 5 May the greenhouse was opened.", "en", "2019") == ["2019-05-05"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1745 soldiers came for a whole winter.", ["1745"]),
        ("In 1995 they planted oaks for a whole autumn.", ["1995"]),
        ("Founded: 1987", ["1987"]),
        ("The war (1914-1918) and 1941's harvest.", ["1914/1918", "1941"]),
    ],
)
def test_a_year_that_is_told_is_read(text: str, expected: list[str]) -> None:
    assert values(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("周三由他去问供电所。", []),  # before or after: no word tells
        ("他周三去了供电所。", ["2024-03-13"]),
        ("周三将开工。", ["2024-03-20"]),
        ("上周三他去了供电所。", ["2024-03-06"]),
        ("下星期一開工。", ["2024-03-18"]),
        ("本周五检修。", ["2024-03-15"]),
        ("本周一共来了三人。", ["2024-03-11/2024-03-17"]),
        ("去年三月大桥建成。", ["2023-03"]),
    ],
)
def test_a_chinese_weekday_is_of_the_week_that_is_named_or_of_that_which_a_verb_tells(
    text: str, days: list[str]
) -> None:
    assert [mention.value for mention in find_dates(text, language="zh", reference="2024-03-16")] == days


def test_a_date_with_its_weekday_is_of_a_year_that_has_it() -> None:
    text = "The hall was built in 1961. The meeting was held on Tuesday 23rd July at the hall."
    assert [m.edtf for m in find_dates(text, reference="2013-09-10")] == ["1961", "2013-07-23"]
    assert [m.edtf for m in find_dates("It was built in 1960. The fair began on Tuesday 23rd July.")] == ["1960"]


def test_years_later_count_from_the_date_of_the_sentence() -> None:
    text = "It closed in 1880. In 1840 they were given a key, and two years later a lock."
    assert [m.edtf for m in find_dates(text)] == ["1880", "1840", "1842"]


def test_a_reason_is_no_beginning_and_the_date_of_a_paper_neither() -> None:
    assert [m.edtf for m in find_dates("Nobody could tell, since in 1944 it was secret.")] == ["1944"]
    assert [m.edtf for m in find_dates("Письмо от 12 июня 2002 года лежит здесь.", "ru")] == ["2002-06-12"]
    assert [m.edtf for m in find_dates("2003/12/01 or later.")] == ["2003-12-01"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ferry was sold in 1840. In the summer we would often bathe there."),
        ("en", "The ferry was sold in 1840. The shop shuts on Friday mornings."),
        ("en", "It was sold in 1840. Then came the March to the Sea."),
        ("en", "It was sold in 1840. The fair is held one Sunday a month."),
        ("ru", "Паром продан в 1840 году. По пятницам летом мы купались."),
        ("tr", "Vapur 1840 yılında satıldı. Dükkan ayın ilk Pazar günü kapanırdı."),
        ("zh", "渡船于1840年出售。十月革命以后没有人提起。"),
    ],
)
def test_habits_of_the_past_and_names_have_no_year(language: str, text: str) -> None:
    assert [m.edtf for m in find_dates(text, language)] == ["1840"]


def test_the_seventies_of_our_time_are_behind_us_and_those_of_a_woman_are_none() -> None:
    assert [m.edtf for m in find_dates("Music of the 70s is played.", reference="2016-02-01")] == ["197X"]
    assert find_dates("The captain was in her 70s.", reference="2016-02-01") == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Переселенцы (1000 семей) прибыли по реке."),
        ("ru", "На складе: 1536 старых насосов."),
        ("kk", "Қоймада (1200 қап) ұн тұр."),
        ("tr", "Göçmenler (1000 aile) nehirden geldi."),
        ("tr", "Santral: 1128 direk, 1600 kW güç."),
        ("en", "The plant: 1600 MW from the river."),
    ],
)
def test_what_is_counted_in_brackets_and_behind_a_colon_is_no_year(language: str, text: str) -> None:
    assert find_dates(text, language) == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Битва (1709) решила всё."),
        ("tr", "Ayşe (1923 doğumlu) öğretmendi."),
        ("tr", "En büyük yıkım: 1999 depremi."),
        ("kk", "Шайқас (1709) шешуші болды."),
        ("kk", "1709: шайқас басталады."),
        ("kk", "1709 — шайқас басталады."),
    ],
)
def test_a_bare_year_in_brackets_and_in_a_chronicle_is_one(language: str, text: str) -> None:
    assert len(find_dates(text, language)) == 1


@pytest.mark.parametrize("language", ["en", "ru", "kk", "tr"])
def test_the_number_of_a_clause_is_no_date(language: str) -> None:
    assert find_dates("3.3.10. Ada Lorne. 4.1.11 Ben Orrin.", language) == ()
    assert [m.edtf for m in find_dates("Ada Lorne, 3.3.2010.", language)] == ["2010-03-03"]


def test_a_version_at_the_head_of_a_line_is_no_day() -> None:
    tagger = Tagger("en")
    told = tagger.read(["In 2011 the reader was new.", "1.1.11 removes the old reader.", "It was mended on 12.01.11."])
    assert [[m.edtf for m in found] for found in told] == [["2011"], [], ["2011-01-12"]]
    assert [m.edtf for m in find_dates("In 2015 Gtk was raised to 3.24.15, and 8/10/12 bit came.", "en")] == ["2015"]
