"""Events and facts of documents in the other four languages."""

from __future__ import annotations

import pytest

from index.timeline.events import events_of
from tests.index.facts.by_rules import facts_of
from tests.index.timeline.making import document

TEXTS = {
    "ru": (
        "В 1930 году Турксиб был открыт на станции Айна-Булак в Казахстане.|Он стал длиннее в 1954 году.|"
        "3 января 1992 года Казахстан и Китай установили дипломатические отношения.|"
        "По состоянию на 2010 год в Достыке жили 5 тысяч человек.|"
        "Казахстан планирует построить вторую линию к 2030 году."
    ),
    "kk": (
        "1930 жылы Түрксіб теміржолы Қазақстандағы Айнабұлақ стансасында ашылды.|Ол 1954 жылы ұзартылды.|"
        "1992 жылғы 3 қаңтарда Қазақстан мен Қытай дипломатиялық қатынас орнатты."
    ),
    "zh": (
        "1930年，土西铁路在哈萨克斯坦的艾纳布拉克站通车。|该路于1954年延长。|"
        "1992年1月3日，哈萨克斯坦与中国建立外交关系。|截至2010年，多斯特克有5000人。"
    ),
    "tr": (
        "1930 yılında Türksib demiryolu Kazakistan'daki Ayna-Bulak istasyonunda açıldı.|O 1954 yılında uzatıldı.|"
        "3 Ocak 1992'de Kazakistan ile Çin diplomatik ilişki kurdu."
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_dates_of_every_language_make_events(language: str) -> None:
    events = events_of(document(TEXTS[language], language=language))
    assert [event.date for event in events][:3] == ["1930", "1954", "1992-01-03"]
    assert [bool(event.lead) for event in events][:3] == [False, True, False]


@pytest.mark.parametrize(
    ("language", "kinds"), [("ru", {"2010": "as of", "../2030": "plan"}), ("zh", {"2010": "as of"})]
)
def test_states_and_plans_are_told_apart(language: str, kinds: dict[str, str]) -> None:
    events = events_of(document(TEXTS[language], language=language))
    assert {event.date: event.kind for event in events if event.kind != "event"} == kinds


@pytest.mark.parametrize("language", TEXTS)
def test_what_stands_alone_and_is_dated_is_a_fact(language: str) -> None:
    dates = [fact.date for fact in facts_of(document(TEXTS[language], language=language))]
    assert "1930" in dates
    assert "1954" not in dates


def test_a_document_in_a_language_without_tables_has_no_events_and_does_no_harm() -> None:
    assert events_of(document("Vuonna 1930 rata avattiin Aina-Bulakissa.", language="fi")) == ()


def test_a_russian_sentence_without_a_subject_is_shown_with_the_one_before() -> None:
    told = events_of(
        document(
            "Сергей Лорн родился 18 октября 1917 года в селе.|Закончил Ловмурское училище в 1937 году.|"
            "В 1947 году назначен заведующим отделом.|В 1950 году школу закрыли.",
            language="ru",
        )
    )
    assert [(event.date, event.text.startswith("Сергей")) for event in told] == [
        ("1917-10-18", True),
        ("1937", True),
        ("1947", True),
        ("1950", False),
    ]


def test_a_kazakh_text_that_joins_with_men_is_not_in_person() -> None:
    text = "|".join(
        f"{year} жылы Қазақстанда Қайыңды мен Сарыөзек ауылдары жаңа шарт жасасты." for year in range(1990, 2000)
    )
    told = document(text, language="kk")
    assert len(events_of(told)) == 10
    assert len(facts_of(told)) == 10
