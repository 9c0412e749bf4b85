"""When something was written, figures among figures, every summer, hopes and fees: none says when anything was."""

from __future__ import annotations

from pathlib import Path

import pytest

from index import documents
from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(language: str, *paragraphs: str) -> list[str]:
    return [event.date for event in events_of(document(*paragraphs, language=language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Цитата из записки священника И. С. Лунина от 1860: «Весна в Лорне наступает к концу марта»."),
        ("ru", "Вот что об этом пишет Фёдор Лунин в 1860 году: «Скажем кстати несколько слов о Лорне»."),
        ("ru", "В Лорне 218 десятин под поселениями, 2497 пашни, 1843 под покосами, 1284 кустарников, 109 неудобий."),
        ("ru", "Лица, вступившие в Лорнское товарищество после 1 января 2019 года, уплачивают взнос."),
        ("de", "Wir hoffen sehr, dass ab 2022 in Lorn wieder geturnt wird."),
        ("en", "The 2018 board has voted in Lowmoor."),
        ("de", "2018 klappte es."),
    ],
)
def test_it_is_no_event(language: str, text: str) -> None:
    assert dates(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("ru", "В 1860 году Фёдор Лунин написал записку о городе Лорна.", ["1860"]),
        ("en", "The mill of Lowmoor burnt in 1841, 1843, 1850 and 1861.", ["1841", "1843", "1850", "1861"]),
        ("de", "2018 klappte der Aufstieg der Lorner Mannschaft.", ["2018"]),
        ("ru", "Долги за 2015 год списаны в Лорне решением от 14 июня 2019 года.", ["2019-06-14"]),
    ],
)
def test_it_is_one_still(language: str, text: str, told: list[str]) -> None:
    assert dates(language, text) == told


def test_a_season_is_of_a_year_where_it_opens_its_sentence() -> None:
    before = "In 1859 the mill of Lowmoor was sold."
    assert dates("ru", "В 1859 году в Лорне продали мельницу.|Платили крестьянам Лорны зимой по рублю.") == ["1859"]
    assert dates("ru", "В 1859 году в Лорне продали мельницу.|Зимой крестьяне Лорны подали прошение.")[0] == "1859"
    assert dates("en", f"{before}|Half of Lowmoor came back for the harvest from May to September.") == ["1859"]


def test_a_year_in_a_cell_of_a_row_with_its_day_is_no_second_event(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(
        "Date,What\n2017-07-28,The third flood of 2017 took the pier. Nobody was hurt.\n"
        "2018-01-04,The pier was rebuilt. It cost little.\n",
        encoding="utf-8",
    )
    assert [event.date for event in events_of(documents.load(path, tmp_path))] == ["2017-07-28", "2018-01-04"]
