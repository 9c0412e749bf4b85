"""What a refusal offers beside what the documents ask themselves: headings, labels, what sentences answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents import load
from index.model import Answer, Refusal

TEXT = """# Marrow Allotments

## 1. Sheds and greenhouses

A shed may be 2 metres long. A greenhouse must not have glass.

## Animals

Hens may be kept near the sheds. Dogs must be on a lead.

## Who is who

Chair: Ada Roe

Shed keeper: Bo Lind
"""

NOTICE = """# Spring concert

Date: 5 May

Place: the great hall of the school

Conductor: Ada Roe

## Resolved

The choir sings two songs about rivers. The flute group plays before the choir.

## Parking for the audience

The audience parks in the yard of the school, and the choir parks behind it.
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    path = tmp_path_factory.mktemp("documents") / "allotments.md"
    path.write_text(TEXT, "utf-8")
    return Engine(Unindexed([load(path, path.parent)]))


def offered(engine: Engine, question: str) -> list[str]:
    refusal = engine.answer(question)
    assert isinstance(refusal, Refusal), refusal
    return list(refusal.suggestions)


def test_headings_of_what_comes_near_are_offered_without_their_numbers(engine: Engine) -> None:
    questions = offered(engine, "Who stole my shed on Tuesday in 1987?")
    assert "Sheds and greenhouses" in questions
    assert all(isinstance(engine.answer(question), Answer) for question in questions)


def test_nothing_is_offered_that_has_nothing_of_the_question(engine: Engine) -> None:
    assert offered(engine, "What is the weather in Norland?") == []


def test_what_was_asked_is_not_offered_again(engine: Engine) -> None:
    engine = Engine(engine.corpus, threshold=0.99)  # where nothing is sure enough
    assert "Animals" not in offered(engine, "animals?")


@pytest.fixture(scope="module")
def concert(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    path = tmp_path_factory.mktemp("documents") / "concert.md"
    path.write_text(NOTICE, "utf-8")
    return Engine(Unindexed([load(path, path.parent)]))


@pytest.mark.parametrize(
    "question",
    [
        "How old is the youngest singer of the choir?",
        "What does a ticket for the concert cost in Norland?",
        "Who sings the river songs with the flute group in Norland?",
        "Who stole the flute before the concert in 1987?",
        "Which hall of the school burned down in 1987?",
    ],
)
def test_labels_and_headings_that_say_nothing_of_what_was_asked_are_not_offered(concert: Engine, question: str) -> None:
    assert offered(concert, question) == []


def test_the_heading_that_has_what_was_asked_about_is_offered(concert: Engine) -> None:
    assert offered(concert, "Is there parking at the airport of Norland?") == ["Parking for the audience"]


LETTERS = """# Письма

## К чему приходит автор

Автор приходит к тому, что мельница нужна. Письма из школы хранит музей.

## Мельница

Мельница сгорела в 1912 году. Студент школы нашёл письма о мельнице.
"""


@pytest.mark.parametrize(
    ("question", "near"),
    [
        ("Кто написал «Войну и мир»?", []),  # an author writes, and is no writing
        ("Сколько студентов было в школе?", []),  # the passage has them, its heading says nothing of them
        ("Сколько весила мельница?", ["Мельница"]),
    ],
)
def test_a_heading_is_near_by_the_words_of_the_question_alone(tmp_path: Path, question: str, near: list[str]) -> None:
    (tmp_path / "letters.md").write_text(LETTERS, "utf-8")
    found = Engine(Unindexed([load(tmp_path / "letters.md", tmp_path)])).answer(question, "ru")
    assert isinstance(found, Refusal)
    assert list(found.suggestions) == near
