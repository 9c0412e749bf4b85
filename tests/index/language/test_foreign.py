from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.language.foreign import language_outside

SPOKEN = ("en", "ru", "kk", "zh", "tr")


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wie lang ist die Brücke über die Vesna?", "de"),
        ("Wann wurde der Vertrag unterschrieben", "de"),
        ("Was ist das Abkommen von Porto Alto?", "de"),
        ("Erzähl mir etwas über Norland", "de"),
        ("Quelle est la longueur du pont ?", "fr"),
        ("Qui a signé le traité ?", "fr"),
        ("Pourquoi le pont a-t-il été réparé ?", "fr"),
        ("¿Quién construyó el puente?", "es"),
        ("cuando se abrio el puente", "es"),
        ("Chi ha costruito il ponte?", "it"),
        ("Quando foi aberta a ponte do Orlen?", "pt"),
        ("Hoe lang is de brug?", "nl"),
        ("Kto zbudował most na Wiśle i kiedy?", None),  # 'most' is English as well
        ("Kto podpisał traktat w Porto Alto?", "pl"),
        ("siapa yang membangun jembatan itu", "id"),
        ("Хто збудував цей міст?", "uk"),
        ("橋の長さはどのくらいですか", "ja"),
        ("다리의 길이는 얼마입니까?", "ko"),
        ("كم طول الجسر؟", "ar"),
        ("Ποιος έχτισε τη γέφυρα;", "el"),
        ("पुल कितना लंबा है?", "hi"),
    ],
)
def test_a_question_in_a_language_that_is_not_spoken_is_known(question: str, language: str | None) -> None:
    assert language_outside(question, SPOKEN) == language


@pytest.mark.parametrize(
    "text",
    [
        "el nino",
        "Rio de Janeiro population",
        "coup d'état 1851",
        "La casa de los espíritus",
        "El amor en los tiempos del cólera",
        "que sera sera",
        "Che Guevara de la Serna",
        "who wrote La vie en rose",
        "what does die Wende mean",
        "when was Der Spiegel founded and by whom",
        "Al Qaeda in Iraq",
        "de facto and de jure",
        "Jean-Marie Le Pen party",
        "Bibliothèque nationale de France",
        "Lake Como villa",
        "do as the romans do",
        "Orlen bridge",
        "the word 橋 in Japanese",
        "Köprüyü kim yaptı ve ne zaman açıldı?",
        "kim imzaladi anlasmayi",
        "Кто построил мост и когда его открыли?",
        "Көпірді кім салды?",
        "桥有多长？",
        "",
    ],
)
def test_names_titles_keywords_and_spoken_languages_are_none(text: str) -> None:
    assert language_outside(text, SPOKEN) is None


def test_a_language_of_the_documents_is_spoken() -> None:
    assert language_outside("Wie lang ist die Brücke?", (*SPOKEN, "de")) is None
    assert language_outside("橋の長さはどのくらいですか", (*SPOKEN, "ja")) is None


@given(st.text(max_size=200))
def test_any_text_has_a_language_or_none(text: str) -> None:
    found = language_outside(text, SPOKEN)
    assert found is None or found not in SPOKEN


@pytest.mark.parametrize("question", ["Nutuk'u kim yazdı?", "Orlen’da kim kaldı?", "Söylev'i kim okudu?"])
def test_the_ending_behind_a_name_is_no_word_of_another_language(question: str) -> None:
    assert language_outside(question, SPOKEN) is None


def test_what_stands_before_an_apostrophe_without_being_a_name_is_read_as_before() -> None:
    assert language_outside("Qu'est-ce que l'accord de Porto Alto ?", SPOKEN) == "fr"
