"""Days without their year, and days that stand in a row."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from index.timeline.statements import is_in_passing
from tests.index.timeline.making import document


@pytest.mark.parametrize(
    ("language", "text", "dates"),
    [
        ("en", "In 1820 Karl Voss bought the mill at Lindow.|On August 9 the dam broke.", ["1820", "1820-08-09"]),
        (
            "en",
            "Karl Voss lived in Lindow in 1820.|On 5 and 6 June he sold the horse.",
            ["1820", "1820-06-05", "1820-06-06"],
        ),
        ("de", "Am 5. und 6. Mai 2018 fand das Mühlenfest statt.", ["2018-05-05", "2018-05-06"]),
        ("ru", "В 1820 году Карл Восс купил мельницу.|9 августа плотину прорвало.", ["1820", "1820-08-09"]),
        ("en", "In 1820 Karl Voss bought the mill at Lindow.|No updates this year.", ["1820"]),
    ],
)
def test_a_day_is_an_event_however_it_is_written(language: str, text: str, dates: list[str]) -> None:
    assert [event.date for event in events_of(document(text, language=language))] == dates


DIARIES = [
    (
        "en",
        ["12 Jan. 1752. Went to Thornby to see Mr. Hale.", "Feb. 9th. Dined with Sir Jos. Pell."],
        ["1752-01-12", "1752-02-09"],
    ),
    (
        "en",
        [
            "Sunday, 4th May, 1845. Sailed from Hull.",
            "Monday, 5th. Passed Flamborough Hd.",
            "Friday, 9th May. Anchored at Bergen.",
        ],
        ["1845-05-04", "1845-05-05", "1845-05-09"],
    ),
    (
        "ru",
        [
            "3 марта 1871 г. Мельник Власов продал кобылу.",
            "17 апр. Паводок снёс мост в Лагове.",
            "5 сент. Руднов умер в больнице.",
        ],
        ["1871-03-03", "1871-04-17", "1871-09-05"],
    ),
    (
        "kk",
        [
            "1931 жылғы 5 наурыз. Оспан атын Қасымға сатты.",
            "17 сәу. Тасқын Лаговтағы көпірді бұзды.",
            "2 мам. Қасым қайтыс болды.",
        ],
        ["1931-03-05", "1931-04-17", "1931-05-02"],
    ),
    (
        "zh",
        ["1931年3月5日 晴。王木匠把马卖给了李先生。", "4月17日 雨。洪水冲毁了兰溪的桥。"],
        ["1931-03-05", "1931-04-17"],
    ),
    (
        "tr",
        [
            "3 Mart 1912. Değirmenci Halil atını sattı.",
            "17 Nis. Sel Lagova köprüsünü yıktı.",
            "2 May. Halil Lagova kasabasında öldü.",
        ],
        ["1912-03-03", "1912-04-17", "1912-05-02"],
    ),
    (
        "fr",
        [
            "3 mars 1871. Le meunier Vial vendit sa jument.",
            "17 avr. La crue emporta le pont de Lagny.",
            "5 sept. Le maire Roux mourut.",
        ],
        ["1871-03-03", "1871-04-17", "1871-09-05"],
    ),
]


@pytest.mark.parametrize(("language", "entries", "dates"), DIARIES)
def test_entries_of_a_diary_are_events_of_their_days(language: str, entries: list[str], dates: list[str]) -> None:
    assert [event.date for event in events_of(document(*entries, language=language))] == dates


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Seffern, den 31. März 1911 Zimmerer, Pfr."),
        ("en", "Hull, 5 May 1848."),
        ("ru", "Москва, 5 мая 1848 года."),
        ("fr", "Lagny, le 3 mars 1871."),
        ("de", "Das Schuljahr 1908-09."),
        ("en", "The year 1893."),
    ],
)
def test_where_and_when_something_was_signed_or_begins_is_no_event(language: str, line: str) -> None:
    assert not events_of(document(line, language=language))


def test_a_day_without_its_year_is_certain_only_beside_one_where_little_is_known_of_the_language() -> None:
    far = [
        "Im Jahre 1793 kam Karl Voss nach Lindau.",
        "Das Haus stand leer.",
        "Das Dach war alt.",
        "1. Juli. Reparaturen am Dach der Kapelle.",
    ]
    assert [event.date for event in events_of(document(*far, language="de"))] == ["1793"]


@pytest.mark.parametrize(
    ("row", "date", "passing"),
    [
        ("Day: 4 May 1911 · Ship: Otter · Master: Hale · Load: salt", "4 May 1911", False),
        ("Ship: Otter · Master: Hale · Load: salt · Remarks: as agreed with the harbour in May 1911", "May 1911", True),
        ("Ship: Otter · Remarks: sank off Hull in May 1911", "May 1911", False),
    ],
)
def test_a_row_is_of_the_day_that_has_a_cell_of_its_own(row: str, date: str, passing: bool) -> None:
    assert is_in_passing(row, row.index(date), row.index(date) + len(date)) is passing
