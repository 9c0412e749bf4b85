"""'What does a member pay?', 'and a guest?': one goes for the other, and what is asked stays."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import Question, understand
from index.answers.question.follow_up import leaning, resolve


def resolved(language: str, before: str, text: str) -> Question:
    question = understand(text, language)
    return resolve(question, understand(before, language), leaning(question))


@pytest.mark.parametrize(
    ("language", "before", "text", "gone", "there"),
    [
        ("en", "What does a member pay for the sauna?", "and a guest?", "member", "guest"),
        ("en", "What does a wash cost for a small cart?", "And for a large one?", "small", "large"),
        ("en", "How much is a lesson for beginners?", "what about advanced?", "beginners", "advanced"),
        ("en", "How much does an adult pay for the sauna?", "And over 60s?", "adult", "60s"),
        ("ru", "Сколько платит взрослый за сауну?", "а школьник?", "взрослый", "школьник"),
        ("ru", "Какова высота башни?", "а ширина?", "высота", "ширина"),
        ("tr", "Üye sauna için ne öder?", "peki misafir?", "uye", "misafir"),
        ("tr", "İlkokul kaçta başlıyor?", "ya ortaokul?", "ilkokul", "ortaokul"),
        ("en", "When is the clubhouse open?", "and the boathouse?", "clubhouse", "boathouse"),
        ("zh", "大厅能坐多少人？", "小厅呢？", "大厅", "小厅"),
    ],
)
def test_what_excludes_a_word_takes_its_place(language: str, before: str, text: str, gone: str, there: str) -> None:
    question = resolved(language, before, text)
    surfaces = {concept.surface for concept in question.concepts}
    assert gone not in surfaces
    assert there in surfaces
    assert question.kind == understand(before, language).kind


@pytest.mark.parametrize(
    ("language", "before", "text", "both"),
    [
        ("en", "When was the foundation of the lighthouse?", "and its boathouse?", {"lighthouse", "boathouse"}),
        ("en", "When is the house open?", "and the boathouse?", {"house", "boathouse"}),
    ],
)
def test_what_is_part_of_it_or_unlike_it_does_not(language: str, before: str, text: str, both: set[str]) -> None:
    assert both <= {concept.surface for concept in resolved(language, before, text).concepts}


def test_what_excludes_nothing_is_asked_of_the_same() -> None:
    question = resolved("en", "What does a member pay for the sauna?", "and the towels?")
    assert {"member", "sauna", "towels"} <= {concept.surface for concept in question.concepts}


def test_a_number_that_is_no_age_leaves_the_group() -> None:
    question = resolved("en", "How much does an adult pay for 2 hours?", "And for 3?")
    assert {"adult", "3"} <= {concept.surface for concept in question.concepts}
