"""Times of day stand out whole, with the days beside them."""

from __future__ import annotations

import pytest

from index.answers.corpus import token_flags
from index.answers.extraction.hours import hours
from index.answers.extraction.spans import Sentence
from index.language.analysis import words

TOLD = [
    ("en", "Monday to Friday 6:30–21:00, weekends 7:00–19:00.", ["Monday to Friday 6:30–21:00", "weekends 7:00–19:00"]),
    ("en", "The office opens 10:00 to 12:30 on Thursdays.", ["10:00 to 12:30 on Thursdays"]),
    ("en", "Lessons are held on Tuesdays at 17:30.", ["Tuesdays at 17:30"]),
    ("en", "Open from nine to five, 9–11 am and 2 pm.", ["from nine to five", "9–11 am", "2 pm"]),
    ("en", "Served between 9:00 and 10:30 daily.", ["between 9:00 and 10:30 daily"]),
    ("en", "The bus leaves at 8:15 and 17:40.", ["8:15", "17:40"]),
    ("ru", "Клуб открыт с 7:00 до 22:00, касса 9:00—20:30.", ["с 7:00 до 22:00", "9:00—20:30"]),
    ("ru", "Открыт с понедельника по пятницу с 7:00 до 22:00.", ["с понедельника по пятницу с 7:00 до 22:00"]),
    ("ru", "Приём с восьми до десяти.", ["с восьми до десяти"]),
    ("kk", "Ол сенбіде 10:00-ден 14:00-ге дейін ашық.", ["сенбіде 10:00-ден 14:00-ге дейін"]),
    ("tr", "Müze 8.00'den 17.00'ye kadar açık.", ["8.00'den 17.00'ye kadar"]),
    ("tr", "Hamam 8.00–22.00 saatleri arasında açıktır.", ["8.00–22.00"]),
    ("zh", "图书馆周一至周五8:00至21:00开放，周末上午9点到下午5点半开放。", ["8:00至21:00", "上午9点到下午5点半"]),
    ("en", "It grew from 1904 to 1907, from four to five people, for 14.00 to 15.00 crowns.", []),
    ("ru", "Цена выросла с 14.00 до 15.50 рублей с мая по июнь.", []),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), TOLD)
def test_a_time_or_a_range_of_times_is_one_value(language: str, text: str, expected: list[str]) -> None:
    assert _told(language, text) == expected


def test_the_days_that_are_asked_about_are_no_part_of_the_time() -> None:
    assert _told("en", "The office opens 10:00 to 12:30 on Thursdays.", asked="thursdays") == ["10:00 to 12:30"]
    assert _told("en", "It is held on 21 June at 20:00.", asked="june") == ["21 June at 20:00"]
    assert _told("kk", "Ол сенбіде 10:00-ден 14:00-ге дейін ашық.", asked="сенбіде") == ["10:00-ден 14:00-ге дейін"]


def _told(language: str, text: str, asked: str = "") -> list[str]:
    found = words(text, language)
    concepts = [0 if word.surface == asked else -1 for word in found]
    s = Sentence(text, found, token_flags.of(text, found, language), concepts)
    return [text[found[run.first].start : found[run.last].end] for run in hours(s)]
