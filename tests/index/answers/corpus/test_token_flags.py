"""What each word of a sentence can be the answer to, in five languages."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags as marks
from index.language.analysis import words


def marked(text: str, mark: int, language: str = "en") -> list[str]:
    """The words that have a mark, as they are written."""
    found = words(text, language)
    told = marks.of(text, found, language)
    return [text[word.start : word.end] for word, mine in zip(found, told, strict=True) if mine & mark]


@pytest.mark.parametrize(
    ("language", "text", "years"),
    [
        ("en", "The mill burned in 1871 and in 476 the tower fell.", ["1871", "476"]),
        ("en", "It holds 476 people and 2150 books.", ["2150"]),
        ("en", "The king fled in 36 BC and came back in 12 AD.", ["36", "12"]),
        ("en", "It weighs 1,871 kg, cost 1871 dollars and is 1871 metres long.", []),
        ("ru", "В 1871 году школа сгорела, в мае 1944-го её построили.", ["1871", "1944"]),
        ("ru", "Стоило 1871 рубль, а длина 1871 метр.", []),
        ("kk", "Мектеп 1871 жылы салынды.", ["1871"]),
        ("tr", "Okul 1871'de, 4 Mayıs 1944'te açıldı.", ["1871'de", "1944'te"]),
        ("zh", "学校1871年创办，有1260名学生，用了6年。", ["1871"]),
        ("zh", "一九三一年通车。", ["一九", "九三", "三一"]),
        ("zh", "1931年之前通车，1944年以来停用。", ["1931", "1944"]),
        ("zh", "500年前的古墓，2000年前的古城。", []),
    ],
)
def test_years_are_told_from_figures(language: str, text: str, years: list[str]) -> None:
    assert [word for word in marked(text, marks.YEAR, language) if not word.endswith("年")] == years


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "In May the band may play, and on 4 May it marches.", ["May", "4", "May"]),
        ("en", "In the 1920s, in the 19th century and on Monday in spring.", ["1920s", "century", "Monday", "spring"]),
        ("en", "He marched 12 miles in march step.", []),
        ("ru", "Открыли в мае, 4 апреля, весной.", ["мае", "4", "апреля", "весной"]),
        ("kk", "Сәуірде, 4 мамырда ашылды.", ["4", "мамырда"]),
        ("tr", "Mayıs ayında, 4 Nisan günü açıldı.", ["Mayıs", "4", "Nisan"]),
        ("zh", "5月4日开学，19世纪创办。", ["5", "4", "19"]),
    ],
)
def test_months_days_and_centuries_are_dates(language: str, text: str, dates: list[str]) -> None:
    found = marked(text, marks.DATE, language)
    assert [date for date in dates if date not in found] == []
    if not dates:
        assert found == []


@pytest.mark.parametrize(
    ("language", "text", "sums"),
    [
        (
            "en",
            "Tickets cost $5, 3 € or 7 pounds, and 12 people paid 3 million dollars.",
            ["5", "3", "7", "3", "million"],
        ),
        ("en", "5 per cent of 30 members and 4 percent of 20 paid.", []),
        ("en", "It was $3–5 in 1931.", ["3", "5"]),
        ("ru", "Билет стоит 250 рублей, 300 руб. или 5 ₽, а ехать 2 часа.", ["250", "300", "5"]),
        ("kk", "Билет 250 теңге, жол 12 км.", ["250"]),
        ("tr", "Bilet 250 lira, yol 12 km.", ["250"]),
        ("zh", "门票25元，路长12公里。", ["25"]),
    ],
)
def test_sums_of_money(language: str, text: str, sums: list[str]) -> None:
    assert marked(text, marks.MONEY, language) == sums


@pytest.mark.parametrize(
    ("language", "text", "shares"),
    [
        ("en", "Of 340 members 40 percent, 12 % or 5 per cent came for 3 dollars.", ["40", "12", "5"]),
        ("ru", "Из 340 членов голосовало 62 %, 12 процентов против.", ["62", "12"]),
        ("kk", "340 мүшенің 62 % келді, 12 пайыз қарсы.", ["62", "12"]),
        ("tr", "340 üyenin %62'si geldi, yüzde 12 karşı.", ["62'si", "12"]),
        ("zh", "340名会员中有12%，路长2公里。", ["12"]),
    ],
)
def test_shares(language: str, text: str, shares: list[str]) -> None:
    assert marked(text, marks.PERCENT, language) == shares


@pytest.mark.parametrize(
    ("language", "text", "lasts"),
    [
        ("en", "It took 5–7 days, 20 minutes and 12 km.", ["5", "7", "20"]),
        ("ru", "Строили 6 лет, длина 2,4 км.", ["6"]),
        ("kk", "6 жыл салынды, жол 12 км.", ["6"]),
        ("tr", "6 yıl sürdü, yol 12 km.", ["6"]),
        ("zh", "用了6年3个月20天，5月开学，路长2公里。", ["6", "3", "20"]),
    ],
)
def test_how_long_it_took_is_told_from_how_long_it_is(language: str, text: str, lasts: list[str]) -> None:
    assert marked(text, marks.DURATION, language) == lasts
    long = marked(text, marks.LENGTH, language)
    assert len(long) == 1
    assert long[0] not in lasts


@pytest.mark.parametrize(
    ("text", "names", "people", "places"),
    [
        (
            "President Ada Holm met Ivo Marten in New York near the Lind.",
            ["President", "Ada", "Holm", "Ivo", "Marten", "New", "York", "Lind"],
            ["President", "Ada", "Holm", "Ivo", "Marten", "New", "York"],
            ["New", "York", "Lind"],
        ),
        ("World War I ended with Ivo II.", ["World", "War", "Ivo", "II"], ["World", "War", "Ivo", "II"], []),
        ("NATO met, and director Holm left.", ["NATO", "Holm"], ["Holm"], []),
        ("The old quay closed in May.", [], [], []),
    ],
)
def test_names_people_and_places(text: str, names: list[str], people: list[str], places: list[str]) -> None:
    assert marked(text, marks.NAME) == names
    assert marked(text, marks.PERSON) == people
    assert [word for word in marked(text, marks.PLACE) if word in names] == places


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "Анна Петрова живёт в Москве.", True),
        ("kk", "Айша Серікова Алматыда тұрады.", True),
        ("tr", "Ayşe Demir Ankara'da yaşar.", True),
        ("zh", "王秀英住在北京。", False),
        ("de", "Ida Berg wohnt in Orlen.", False),
        ("zh", "Anna Petrova 住在 Almaty 附近。", True),
    ],
)
def test_capitals_tell_names_where_a_writing_has_them_for_names_alone(language: str, text: str, told: bool) -> None:
    assert bool(marked(text, marks.NAME, language)) is told
    assert (marked(text, marks.UNTOLD, language) == []) is told


def test_what_is_quoted_or_in_brackets_and_what_is_left_open() -> None:
    assert marked("He said “the Fleece” (a ship) and «Arne» left “for good.", marks.QUOTED) == [
        "the", "Fleece", "a", "ship", "Arne",
    ]  # fmt: skip


def test_figures_in_words_and_what_only_looks_like_one() -> None:
    assert marked("Two dozen of the 3rd row, 3 million and half.", marks.FIGURE) == [
        "Two",
        "dozen",
        "3",
        "million",
        "half",
    ]
    assert marked("Две тысячи и ряд.", marks.FIGURE, "ru") == ["Две", "тысячи"]
    assert marked("三百座桥。", marks.FIGURE, "zh")[:2] == ["三百", "百座"]


@pytest.mark.parametrize(
    ("language", "text", "figures"),
    [
        ("en", "5. No smoking in the 3 rooms.", ["3"]),
        ("en", "Article 5 – The rent is 40.", ["40"]),
        ("ru", "Статья 4. Членов правления 5.", ["5"]),
        ("tr", "Madde 3 – Kurul 5 üyeden oluşur.", ["5"]),
        ("kk", "4-бап. Басқармада 5 мүше бар.", ["5"]),
        ("en", "12 people came.", ["12"]),
        ("de", "5. Mai 1990 bis 7. Juni", ["5", "1990", "7"]),
        ("en", "3.5 litres of milk", ["3.5"]),
    ],
)
def test_what_numbers_a_rule_counts_nothing(language: str, text: str, figures: list[str]) -> None:
    assert marked(text, marks.FIGURE, language) == figures
