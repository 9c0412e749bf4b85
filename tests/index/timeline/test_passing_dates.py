"""Dates that are pointed to, compared with, hoped for or due: none says when something was."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(language: str, *paragraphs: str, published: str | None = "2023-04-28") -> list[str]:
    return [event.date for event in events_of(document(*paragraphs, language=language, published=published))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "See also our article in issue 44 (Spring 2022), page 6."),
        ("en", "For what was before 1900 see J. Kyle, Oars and Oilskins (Truro, 1978), pp. 33–61."),
        ("ru", "Подробнее см. «Лорнский рабочий» от 12 июля 2017 г., с. 3."),
        ("en", "All crews must renew their first-aid papers by 30 June 2023."),
        ("ru", "Экипажи должны сдать свои свидетельства до 30 июня 2023 года."),
        ("en", "What a winter it has been for the ferry!"),
        ("en", "The committee should have an updated plan of the pier in January some time."),
        ("de", "Gerda Lorn hofft, dass der Steg im Januar wieder geöffnet wird."),
        ("de", "Der Verein dient dem seit 1966 im Aufbau befindlichen Stadtteil Lorn."),
        ("ru", "Здесь открыты выставки, посвящённые истории города XX–XXI веков."),
        ("ru", "Экспозиция «Русское искусство XVIII–XXI вв.» открыта для всех."),
        ("en", "The example since=2019-01-01 in the manual was corrected."),
        ("de", "Es turnten 2009: Mara Lorn (3.) 2010: Ida Kyll (7.) 2011: Nina Arn (5.) in Lorn."),
    ],
)
def test_it_is_no_event(language: str, text: str) -> None:
    assert dates(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "On 12 January 2023 the river rose to 3.41 m, the highest level since 1968.", ["2023-01-12"]),
        ("ru", "В 1976 году завод впервые с 1950 года остановил печь.", ["1976"]),
        ("ru", "В конце XVIII века здесь построили мельницу.", ["17XX"]),
        ("ru", "В 1960-е годы завод славился сервизом «Рябина».", ["196X"]),
        ("en", "See you at the fair in Lowmoor on 5 May 2023, when the new pier is opened.", ["2023-05-05"]),
        ("en", "The army of Lowmoor had crossed the river by 1942.", ["../1942"]),
        ("en", "The committee should have met on 5 May 2022, but the boat was late.", ["2022-05-05"]),
    ],
)
def test_it_is_one_still(language: str, text: str, told: list[str]) -> None:
    assert dates(language, text) == told


def test_a_number_behind_the_year_does_not_end_a_sentence() -> None:
    from index.documents.sentences import split_sentences

    text = (
        "Постановлением Лорнского совета от 3 февраля 1919 г. № 41 завод был национализирован. До 1923 года он стоял."
    )
    assert len(split_sentences(text, "ru")) == 2


def test_a_publication_below_its_heading_is_none_though_its_title_stands_apart() -> None:
    work = (
        "1. Lorne, A. and Berg, T. (2020).",
        "Water under stress, 1998–2018.",
        "Journal of Moors 586, 124–139.",
    )
    told = events_of(document("|".join(work), sections=(("Selected publications",),)))
    assert [event.date for event in told] == []


def test_who_adopted_a_law_when_is_told_in_unfinished_lines() -> None:
    articles = [
        f"{n}. Органы местного самоуправления вправе устанавливать порядок по статье {n}." for n in range(1, 12)
    ]
    sections = [(f"Статья {n}. Порядок",) for n in range(1, 12)]
    law = document(
        "Принят Лорнской Думой 18 июня 2009 года", *articles, language="ru", title="О садах", sections=((), *sections)
    )
    assert [event.date for event in events_of(law)] == ["2009-06-18"]


def test_the_quotation_goes_up_to_who_is_meant() -> None:
    told = events_of(document("Ada Lorne died in Perm.|She was 74.|She had founded the ferry in 1983."))
    assert [event.text for event in told] == ["Ada Lorne died in Perm. She was 74. She had founded the ferry in 1983."]
