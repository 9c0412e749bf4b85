"""What a page says of itself, of its sources, of works and of pictures is no event."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(text: str, language: str) -> list[str]:
    return [event.date for event in events_of(document(text, language=language))]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Source publication: 1911 Part 12 Lowmoor Record"),
        ("en", "Last updated: 4 May 2019"),
        ("en", "Previous meeting: 4 May 2019"),
        ("ru", "Источник: Лорнский вестник за 4 мая 1911 года"),
        ("ru", "Дата обновления: 4 мая 2019 года"),
        ("tr", "Son güncelleme: 4 Mayıs 2019"),
        ("zh", "本页最后更新时间：2019年5月4日"),
    ],
)
def test_where_a_page_comes_from_is_no_event(language: str, line: str) -> None:
    assert dates(line, language) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("es", "Lorne-Kyle, G.E. 2006."),
        ("tr", "Lorne, Ö. (2008)."),
        ("es", "De Lorne, E. 2015. Historia de un puente."),
        ("ru", "Мельницы Лорна. М.: Гос. изд-во геогр. лит., 1946."),
        ("ru", "Портрет неизвестного мельника, 1964 г."),
        ("ru", "Фотограф Р. Лорнский, Сарск, 1897 г."),
        ("tr", "Lorne Sanat Merkezi, Sarsk, 2013."),
    ],
)
def test_a_work_or_a_picture_is_no_event(language: str, line: str) -> None:
    assert dates(line, language) == []


@pytest.mark.parametrize(
    ("language", "line", "date"),
    [
        ("ru", "Открытие моста через Сарку, 1911 г.", "1911"),
        ("ru", "Мельницу купил крестьянин из Сарска, 1911 г.", "1911"),
        ("tr", "Değirmenin açılması, Sarsk, 1911.", "1911"),
        ("tr", "Değirmen köylülere satıldı, 1911.", "1911"),
        ("en", "The source of the Lorne was found by Ida Kyle in 1911.", "1911"),
    ],
)
def test_what_happened_is_one_still(language: str, line: str, date: str) -> None:
    assert dates(line, language) == [date]
