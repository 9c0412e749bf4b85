from __future__ import annotations

from dataclasses import replace

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.reply.offering import OFFERED, Offered, questions_of
from index.model import Answer, Refusal
from tests.index.answers.conftest import document

PUMP = (
    "The Marrow Pump is a machine in the cellar. It was painted in May by Ada Kestrel.",
    "The Orm Valve is a part of the pump, and it is closed at night.",
)


def test_a_refusal_offers_questions_that_are_answered() -> None:
    engine = Engine(Unindexed([document("pump.txt", "The pump", PUMP)]))
    refusal = engine.answer("Who stole the pump from the cellar on Tuesday?")
    assert isinstance(refusal, Refusal)
    assert list(refusal.suggestions) == ["What is the Marrow Pump?"]  # the valve has nothing of what was asked
    assert all(isinstance(engine.answer(question), Answer) for question in refusal.suggestions)


def test_no_more_are_tried_than_it_takes_and_none_before_somebody_looks() -> None:
    tried: list[str] = []
    offered = Offered(lambda: map(str, range(20)), lambda question: bool(tried.append(question)) or question != "1")
    assert not tried
    assert list(offered) == ["0", "2", "3"]
    assert len(offered) == OFFERED
    assert tried == ["0", "1", "2", "3"]


def test_they_are_in_the_askers_language_where_documents_are() -> None:
    ours = document("насос.txt", "Насос", ("Насос Марроу — это машина в подвале. Её покрасили в мае.",))
    ours = replace(
        ours,
        source=replace(ours.source, language="ru"),
        passages=tuple(replace(passage, language="ru") for passage in ours.passages),
    )
    engine = Engine(Unindexed([document("pump.txt", "The pump", PUMP), ours]))
    refusal = engine.answer("Сколько вагонов насос Марроу украл у министра во вторник?", "ru")
    assert isinstance(refusal, Refusal)
    assert not any(question.isascii() for question in refusal.suggestions)


def test_what_nobody_would_ask_is_not_offered() -> None:
    text = (
        "Monday is the day of the pump. It is a machine that the pump men love.",
        "Ada Kestrel is a director of the pump works. She is a pump maker.",
        "The Marrow Pump is a machine in the cellar.",
    )
    engine = Engine(Unindexed([document("pump.txt", "The pump", text)]))
    refusal = engine.answer("Who stole the pump from the moon on Tuesday?")
    assert isinstance(refusal, Refusal)
    assert set(refusal.suggestions) <= {"Who is Ada Kestrel?", "What is the Marrow Pump?"}


def test_a_role_with_its_bearer_is_no_definition() -> None:
    ours = document("насос.txt", "Насос", ("Директор насоса — Вера Оленина. Цель насоса — вода для всех.",))
    passages = [replace(passage, language="ru") for passage in ours.passages]
    assert list(questions_of(passages)) == []


@pytest.mark.parametrize(
    ("language", "text", "asked"),
    [
        ("ru", "Крупный мусор — это мебель и ветки. Он лежит у ворот.", ["Что такое крупный мусор?"]),
        ("ru", "Берег Орма — это песок. У Орма берег низкий.", ["Что такое берег Орма?"]),
        ("ru", "Марроу — это река. Пески у Марроу сухие.", ["Что такое Марроу?"]),
        ("ru", "Две мельницы — это Орм и Марроу.", []),
        ("en", "Bread is a food. The inn bakes bread.", ["What is bread?"]),
        ("en", "Marrow is a town. The inns of Marrow are old.", ["What is Marrow?"]),
        ("tr", "Orm Gölü, kuzeyde bir göldür.", ["Orm Gölü nedir?"]),
        ("tr", "Yazarın anladığı kadarıyla, göl derin bir çukurdur.", []),
        ("tr", "Köy Meclisinin, bu konuda bir kararı vardır.", []),
        ("tr", "Artan ilgi, ticaretin büyümesindendir.", []),
    ],
)
def test_what_is_asked_is_a_thing_written_as_inside_a_sentence(language: str, text: str, asked: list[str]) -> None:
    ours = document("a.txt", "A", (text,))
    assert list(questions_of(replace(passage, language=language) for passage in ours.passages)) == asked


def test_a_common_word_that_begins_a_sentence_is_written_small_by_its_other_forms_too() -> None:
    text = ("Граница Марроу — это каменная стена. Её чинили в мае.", "Стража стояла у границы до утра.")
    ours = document("стена.txt", "Стена", text)
    passages = tuple(replace(passage, language="ru") for passage in ours.passages)
    assert list(questions_of(passages)) == ["Что такое граница Марроу?"]
    assert list(questions_of(passages[:1])) == ["Что такое Граница Марроу?"]  # for all we know it is a name
