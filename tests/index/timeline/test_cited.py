"""Years that say which work is meant are no events, nor is what counts from no day of the story."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.timeline.making import document


def dates(text: str, language: str = "en", published: str | None = None) -> list[str]:
    return [event.date for event in events_of(document(*text.split("¶"), language=language, published=published))]


@pytest.mark.parametrize(
    "work",
    [
        "Ada Lorne, The Ferry and the Ford (Lowmoor University Press, 2002).",
        "Ben Orrin, “Salt Roads,” Journal of Trade 12, no. 3 (2004): 17–41.",
        "Orrin, B., and Lorne, A. (2001).",
        "“The Ferry Was Late: The Lowmoor Flood of 1915.”",
        "The Inner Life of Ferries: A History (Lowmoor, 2011) is read in the third week.",
        "Lorne (1984), Orrin (1985) and Kyle (1999) are read before the lecture.",
        "The borders are those of the bureau (Bureau (2022)).",
        "2018. ‘A Survey of Ferries 2018’. It is kept online.",
        "Ada Lorne, Grains of Salt, De Luxe ed., (Lowmoor, Corn.: Kyle Printers, 1934).",
        "Ada Lorne, Salt of the North, Lowmoor: Kyle & Orrin, 1939.",
        "Lorne, Ada, Three Tales of Salt (Lowmoor: Kyle Press House, 1985, first printed 1969).",
        "A loaf of salt was kept in every house of the north.--From Orrin, 1679.",
        "In the Lowmoor Standard, September 20th, 1890, it says that salt was dear.",
    ],
)
def test_a_reading_list_has_no_events(work: str) -> None:
    assert dates(work) == []


def test_a_day_of_a_paper_is_no_event() -> None:
    assert dates("«Новое слово», 4, 7 и 20 июля 1942 г.", "ru") == []
    assert dates("Имущество отбирают.**) **) «Новое слово», 23 мая 1942 г.", "ru") == []
    assert dates("Пароход «Заря» затонул у Лорны 4 июля 1942 г.", "ru") == ["1942-07-04"]
    assert dates("Колхоз назвали «Заря», 4 июля 1942 г.", "ru") == ["1942-07-04"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The church was bought by three men of Lowmoor: Ada Lorne, Ben Kyle and Carl Orrin in 1934.", "1934"),
        ("At Lowmoor: The Lorne Mill burnt down, 1934.", "1934"),
        ("The people of Kyle say that Lowmoor was flooded in 1890, and the bridge was lost.", "1890"),
    ],
)
def test_a_colon_and_a_year_make_no_reference(text: str, date: str) -> None:
    assert dates(text) == [date]


def test_an_author_cited_again_and_again_dates_nothing() -> None:
    text = "|".join(f"The labels of Lorne (2022) were {word} than ours." for word in ("higher", "lower", "older"))
    assert dates(text) == []
    assert dates("The border was drawn in the Protocol of Lowmoor (1864).") == ["1864"]


def test_figures_without_words_tell_nothing() -> None:
    assert dates("(1975, 1991) G 4 NX.BAG.") == []


def test_a_time_of_day_is_no_event() -> None:
    assert dates("The council met every Tuesday at 4pm in the hall.", published="2019-07-08") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Lowe died on 4 May 1701.¶The giant ran home.¶A farmer found the gate the next morning on a hill."),
        ("en", "Last year a hare crossed the road near Lowmoor.|The bridge was built in 1890."),
        ("zh", "本法自1999年5月1日起施行。|第九条 发生事故的，处上一年收入百分之三十的罚款。"),
    ],
)
def test_what_counts_from_no_day_that_is_near_is_no_event(language: str, text: str) -> None:
    told = dates(text, language)
    assert len(told) == 1, told
    assert told[0][:4] in ("1701", "1890", "1999")


def test_two_figures_are_of_the_century_that_the_document_tells() -> None:
    assert dates("План принят в 2024 году.|Координаторы утверждены Советом 19.03.25.", "ru") == ["2024", "2025-03-19"]
    assert dates("Координаторы утверждены Советом 19.03.25.", "ru") == []


def test_amounts_are_no_years() -> None:
    assert dates("Самый крупный взнос — 1300 EURX, число членов выросло с 2000 до 2800.", "ru") == []


def test_a_deadline_told_in_a_report_is_not_of_the_year_before() -> None:
    assert dates("The deadline that was set was 7 December.", published="2021-11") == []
    assert dates("There was no meeting of the council of Lowmoor on 6 September.", published="2021-09") == [
        "2021-09-06"
    ]


def test_a_season_that_says_what_kind_is_no_date() -> None:
    text = "The mill was built in 1890. The horses had shining summer coats. That summer brought rain."
    assert dates(text) == ["1890", "1890-22"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The weir holds back nine feet of water (accessed 3 May 2020)."),
        ("ru", "Плотина держит три метра воды (дата обращения: 15.07.2021)."),
        ("kk", "Бөгет үш метр суды ұстайды (қаралған күні: 15.07.2021)."),
        ("zh", "水坝蓄水三米（访问日期：2021年7月15日）。"),
        ("tr", "Bent üç metre suyu tutar [http://bent.example (Erişim tarihi: 15.07.2021)]."),
    ],
)
def test_the_day_on_which_a_page_was_looked_at_is_no_event(language: str, text: str) -> None:
    assert dates(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Yes, since 5 December 2019."),
        ("ru", "Да, с 5 декабря 2019 года."),
        ("kk", "Иә, 2019 жылғы 5 желтоқсаннан бастап."),
        ("zh", "是的，从2019年12月5日开始。"),
        ("tr", "Evet, 5 Aralık 2019'dan beri açık."),
    ],
)
def test_an_answer_says_nothing_without_its_question(language: str, text: str) -> None:
    assert dates(text, language) == []


@pytest.mark.parametrize("line", ["(14 May 2015, by mail)", "Ann Orlow | 1612, secondly in | 1636.", "---- 1811 ----"])
def test_asides_and_drawings_are_no_events(line: str) -> None:
    assert dates(line) == []
    assert dates("(The weir was built in 1811.)") == ["1811"]
