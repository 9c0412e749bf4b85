"""Asked when, and nothing shown tells it."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.reply import moments
from index.answers.reply.moments import lacks_a_time
from index.answers.reply.patterns import word_pattern


@pytest.mark.parametrize(
    ("question", "language", "shown"),
    [
        ("渔村什么时候加入联盟？", "zh", "联盟支持渔村加入，理由是那里有港口。"),
        ("When did the village join the league?", "en", "The league supports the accession of the village."),
        ("Köy birliğe ne zaman girdi?", "tr", "Birlik köyün girmesini destekliyor."),
        ("Ауыл одаққа қашан кірді?", "kk", "Одақ ауылдың кіруін қолдайды."),
        ("Когда деревня вошла в союз?", "ru", "Союз поддерживает вступление деревни."),
    ],
)
def test_a_sentence_without_any_time_is_no_answer(question: str, language: str, shown: str) -> None:
    assert lacks_a_time(understand(question, language), [shown], language)


@pytest.mark.parametrize(
    ("question", "language", "shown"),
    [
        ("渔村什么时候加入联盟？", "zh", "港口建成后，渔村加入了联盟。"),
        ("When did the village join the league?", "en", "It joined the league after the flood."),
        ("Köy birliğe ne zaman girdi?", "tr", "Liman bitince köy birliğe girdi."),
        ("Ауыл одаққа қашан кірді?", "kk", "Айлақ салынғаннан кейін ауыл одаққа кірді."),
        ("Когда деревня вошла в союз?", "ru", "Деревня вошла в союз в марте."),
        ("Who joined the league?", "en", "The league supports the accession of the village."),
        ("Wann trat das Dorf bei?", "de", "Das Dorf trat bei."),
    ],
)
def test_a_time_in_whatever_words_is_one(question: str, language: str, shown: str) -> None:
    assert not lacks_a_time(understand(question, language), [shown], language)


def test_once_warm_no_language_has_its_pattern_still_to_compile() -> None:
    word_pattern.cache_clear()
    moments.warm()
    compiled = word_pattern.cache_info().misses
    for question, language in (("Когда?", "ru"), ("Қашан?", "kk"), ("什么时候？", "zh"), ("Ne zaman?", "tr")):
        lacks_a_time(understand(question, language), ["1931"], language)
    assert word_pattern.cache_info().misses == compiled
