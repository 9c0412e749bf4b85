"""Whether a sentence counts off another than is asked for: a question and sentences in, yes or no out."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.ranking.near_misses.ordinals import is_misnumbered
from index.language.analysis import words

SECOND = "Who was the second keeper of the tower?"


def misnumbered(
    language: str, question: str, sentence: str, beside: str = "", order: frozenset[str] | None = None
) -> bool:
    asked = understand(question, language)
    places = {concept.term: n for n, concept in enumerate(asked.concepts)}
    found = words(sentence, language)
    surfaces = [word.surface for word in found]
    around = surfaces + [word.surface for word in words(beside, language)]
    told = [places.get(word.term, -1) for word in found]
    return is_misnumbered(asked, surfaces, told, around, order or frozenset())


@pytest.mark.parametrize(
    ("language", "question", "sentence", "another"),
    [
        ("en", SECOND, "The first keeper was Ada.", True),
        ("en", SECOND, "The second keeper was Ada.", False),
        ("en", SECOND, "The keeper was Ada.", False),  # the only one, or any
        ("en", SECOND, "The first mate was Ada.", False),  # another office
        ("en", SECOND, "The first head keeper was Ada.", True),
        ("en", SECOND, "The first of the keepers was Ada.", True),
        ("en", SECOND, "The first of the old keepers was Ada.", False),  # too far before it
        ("en", SECOND, "The keeper, third in rank, was Ada.", False),  # behind it
        ("en", SECOND, "Keeper Ada came first", False),
        ("en", SECOND, "First keeper was Ada, a third keeper was Bo.", True),
        ("en", SECOND, "First keeper was Ada, a keeper was Bo.", False),
        ("en", "Who was the second of the keepers?", "The first keeper was Ada.", True),
        ("en", "Who was the second keeper of the third tower?", "The second keeper of the first tower was Ada.", True),
        ("en", "Who was the second keeper of the third tower?", "The second keeper of the third tower was Ada.", False),
        ("en", "Was Ada the second keeper?", "The first keeper was Ada.", False),  # yes or no is asked
        ("en", "Who was the keeper?", "The first keeper was Ada.", False),
        ("ru", "Кто был вторым смотрителем?", "Первым смотрителем был Иван.", True),
        ("ru", "Кто был вторым смотрителем?", "Вторым смотрителем был Иван.", False),
        ("kk", "Екінші күзетші кім болды?", "Бірінші күзетші Дана болды.", True),
        ("tr", "İkinci bekçi kimdi?", "Birinci bekçi Ada idi.", True),
        ("zh", "七号线什么时候开通？", "五号线2010年开通。", True),
        ("zh", "七号线什么时候开通？", "七号线2012年开通。", False),
        ("zh", "七号线什么时候开通？", "五号楼2010年建成。", False),  # a house and no line
        ("zh", "七号线什么时候开通？", "地铁2010年开通。", False),
        ("zh", "7号线什么时候开通？", "七号线2012年开通。", False),
        ("tr", "七号线什么时候开通？", "五号线2010年开通。", False),  # not in another language
    ],
)
def test_another_number_stands_before_the_noun(language: str, question: str, sentence: str, another: bool) -> None:
    assert misnumbered(language, question, sentence) is another


def test_the_number_may_be_told_beside_it() -> None:
    assert not misnumbered("en", SECOND, "The first keeper was Ada.", "The second one was Bo.")
    assert misnumbered("en", SECOND, "The first keeper was Ada.", "The third one was Bo.")
    assert not misnumbered("zh", "七号线什么时候开通？", "五号线2010年开通。", "七号线2012年开通。")
    assert misnumbered("zh", "七号线什么时候开通？", "五号线2010年开通。", "七号楼2012年建成。")


def test_who_followed_whom_tells_it_without_a_number() -> None:
    assert not misnumbered("en", SECOND, "Ada succeeded the first keeper.", order=frozenset({"succeeded"}))
    assert misnumbered("en", SECOND, "Ada met the first keeper.", order=frozenset({"succeeded"}))
