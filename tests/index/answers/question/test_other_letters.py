"""Names are found in whatever letters the documents write them."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import Concept, understand
from index.language.sounds import sound
from index.model import Document, Passage, Sentence, Source

RUSSIAN = "Фабрику основал купец Афанасий Рогожин. Позже её возглавил Нурсултан Жүнісов из города Алматы."
ENGLISH = "The mosaic was made by Liang Shuwen, the harbour by Nurzhan Abdrakhmanov and Aylin Demirtash."
CHINESE = "2003年由陈志明先生买下。"


def concepts(text: str, documents: str, question: str, language: str) -> dict[str, Concept]:
    passage = Passage("a.txt", 0, "¶ 1", text, (Sentence(0, len(text)),), language=documents)
    engine = Engine(Unindexed([Document(Source("a.txt", "A", documents), (passage,))]))
    return {c.surface: c for c in engine.expanded(understand(question, language)).concepts}


@pytest.mark.parametrize(
    ("text", "documents", "question", "language", "name", "met"),
    [
        (RUSSIAN, "ru", "Who is Afanasy Rogozhin?", "en", "rogozhin", "рогожин"),
        (RUSSIAN, "ru", "who is rogozhin", "en", "rogozhin", "рогожин"),
        (RUSSIAN, "ru", "Afanasi Rogojin kimdir?", "tr", "rogojin", "рогожин"),
        (RUSSIAN, "ru", "Who was Nursultan Zhunisov?", "en", "zhunisov", "жүніс"),
        (RUSSIAN, "ru", "Almatı nerede?", "tr", "almati", "алмат"),
        (ENGLISH, "tr", "Кто такой Абдрахманов?", "ru", "абдрахманов", "abdrakhmanov"),
        (ENGLISH, "tr", "Кто такая Айлин Демирташ?", "ru", "демирташ", "demirtash"),
        (CHINESE, "zh", "Who is Chen Zhiming?", "en", "zhiming", "陈志"),
        ("副馆长李晓梅负责采购。", "zh", "Who is Li Xiaomei?", "en", "xiaomei", "李晓"),
        (CHINESE, "zh", "Кто такой Чэнь Чжимин?", "ru", "чжимин", "陈志"),
    ],
)
def test_a_name_is_met_in_other_letters(
    text: str, documents: str, question: str, language: str, name: str, met: str
) -> None:
    found = concepts(text, documents, question, language)[name]
    assert found.name
    assert any(alternative.terms[0].startswith(met) for alternative in found.alternatives)


def test_a_chinese_name_is_met_by_surname_and_given_name() -> None:
    found = concepts(ENGLISH, "en", "梁淑文是谁？", "zh")["梁淑文"]
    assert ("liang", "shuwen") in [alternative.terms for alternative in found.alternatives]


@pytest.mark.parametrize(
    ("text", "documents", "question", "language", "word"),
    [
        (RUSSIAN, "ru", "Who is Rogozhkin?", "en", "rogozhkin"),  # another name
        (RUSSIAN, "ru", "where is the fabrika", "en", "fabrika"),  # no name, in small letters
        (CHINESE, "zh", "Who is Wang Zhiming?", "en", "zhiming"),
        (CHINESE, "zh", "Who is Chen Zhimei?", "en", "zhimei"),
    ],
)
def test_another_name_is_not(text: str, documents: str, question: str, language: str, word: str) -> None:
    assert not concepts(text, documents, question, language)[word].alternatives


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nazarbayev", "Назарбаев"),
        ("Afanasy", "Афанасий"),
        ("Zhunisov", "Жүнісов"),
        ("Mirzoyan", "Мирзоян"),
        ("Yeltsin", "Ельцин"),
        ("Zelensky", "Зеленский"),
        ("Khrushchev", "Хрущев"),
        ("Seitkali", "Сейітқали"),
    ],
)
def test_names_sound_alike(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_turkish_letters_sound_as_in_turkish() -> None:
    assert sound("Cemal", "tr") == sound("Джемал")
    assert sound("Almatı", "tr") == sound("Алматы")
    assert sound("Şükrü", "tr") == sound("Шукру")
