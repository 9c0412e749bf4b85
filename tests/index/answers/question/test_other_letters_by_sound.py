"""Which words of documents stand for a name in other letters: the words and a question in, what stands for it out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.answers.corpus.corpus import Corpus
from index.answers.corpus.in_memory import Unindexed
from index.answers.question.analysis import Alternative, Concept, Question, understand
from index.answers.question.other_letters import COUNTS, OtherLetters
from tests.index.answers.conftest import document


def met(text: str, documents: str, question: Question) -> dict[str, list[tuple[str, ...]]]:
    """By concept what stands for it in the documents."""
    found = looked_for(text, documents, question).concepts
    return {c.surface: [other.terms for other in c.alternatives] for c in found if c.alternatives}


def looked_for(text: str, documents: str, question: Question) -> Question:
    corpus = Unindexed([document("a.txt", "A", [text], language=documents)])
    return OtherLetters(Corpus(corpus.arrays, corpus.postings).vocabulary).of(question)


@pytest.mark.parametrize(
    ("text", "documents", "question", "language", "told"),
    [
        ("Пристань построил Дженгиз.", "ru", "Cengiz kimdir?", "tr", {"cengiz": [("дженгиз",)]}),
        ("Пристань построил Джонсон.", "ru", "Who is Jonson?", "en", {"jonson": [("джонсон",)]}),
        ("Пристань построил Дженгиз.", "ru", "Who is Cengiz?", "en", {}),  # 'c' is read so in Turkish alone
        ("Пристань построил Шукру.", "ru", "Şükrü kimdir?", "tr", {"sukru": [("шукр",)]}),  # as it was typed
        ("У пристани стоит тарлинка.", "ru", "What is the Tarlinka?", "en", {"tarlinka": [("тарлинк",)]}),
        ("У пристани стоит тарлинка.", "ru", "what is the tarlinka?", "en", {}),  # neither has a name
        ("Он приехал с Орва.", "ru", "Who is Orva?", "en", {"orva": [("орв",)]}),  # of four letters
        ("Пристань построил Макс.", "ru", "Who is Max?", "en", {}),  # of three, although of four sounds
        ("Ром, разбой и Рогозин.", "ru", "Who is Rogozin?", "en", {"rogozin": [("рогозин",)]}),
        ("Рад Рогозин.", "ru", "Who is Rogozin?", "en", {"rogozin": [("рогозин",)]}),
        ("Ол Тарлиндегі үйде тұрады.", "kk", "Where is Tarlin?", "en", {"tarlin": [("тарлиндегі",)]}),
        ("Ол Тарлиндерге барды.", "kk", "Where is Tarlin?", "en", {}),  # five sounds more are another word
        ("The mill is Tarlinov's.", "en", "Кто такой Тарлин?", "ru", {}),  # in Latin letters names have no endings
        ("The mill is Tarlin's.", "en", "Кто такой Тарлин?", "ru", {"тарлин": [("tarlin",)]}),
        ("Тарлен и Тарлина живут тут.", "ru", "Where is Tarlin?", "en", {"tarlin": [("тарлин",)]}),  # the more alike
        ("Пристань построил Рогозин.", "ru", "Who is Q or X?", "en", {}),
    ],
)
def test_a_name_is_met_by_its_sound(
    text: str, documents: str, question: str, language: str, told: dict[str, list[tuple[str, ...]]]
) -> None:
    assert met(text, documents, understand(question, language)) == told


def test_a_name_from_the_conversation_is_met_as_it_stands() -> None:
    asked = understand("Where did he live?", "en")
    rogozin = Concept("rogozin", "rogozin", name=True, implied=True)
    asked = replace(asked, concepts=(*asked.concepts, rogozin))
    assert met("Тут жил Рогозин.", "ru", asked) == {"rogozin": [("рогозин",)]}


def test_a_name_that_sounds_a_little_otherwise_counts_less() -> None:
    def counts(question: str) -> float:
        found = looked_for("Тут живёт Тарлинов.", "ru", understand(question, "en"))
        return found.concepts[0].alternatives[0].weight

    assert counts("Who is Tarlinov?") == COUNTS
    assert COUNTS * 0.84 <= counts("Who is Tarlinuv?") < COUNTS


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("2003年由陈志明买下。", "Who is Chen Zhiming?", {"chen": [("陈志",)], "zhiming": [("陈志", "志明")]}),
        ("2003年由李明买下。", "Who is Li Ming?", {"li": [("李明",)], "ming": [("李明",)]}),
        ("2003年的买主是陈志。", "Who is Chen Zhiming?", {}),  # no more is written of him
        ("2003年由陈志明买下。", "Did Zhiming see Chen?", {}),  # the surname stands before the name
    ],
)
def test_a_chinese_name_is_met_as_surname_and_name(
    text: str, question: str, told: dict[str, list[tuple[str, ...]]]
) -> None:
    found = looked_for(text, "zh", understand(question, "en"))
    assert met(text, "zh", understand(question, "en")) == told
    assert all(other == Alternative(other.terms, COUNTS) for c in found.concepts for other in c.alternatives)
    assert {c.surface for c in found.concepts if c.name} >= set(told)
