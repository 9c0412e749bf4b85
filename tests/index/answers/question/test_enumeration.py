from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.enumeration import understood
from index.answers.question.kind import Kind
from index.model import Answer, Refusal
from tests.index.answers.conftest import document

GOODS = (
    "The goods that Norland buys from Sudmark are the subject of a treaty. The treaty names the goods and their price.",
    "From Sudmark Norland buys such goods as timber, wool and copper. They come by sea.",
)


def surfaces(text: str, language: str) -> list[str]:
    return [concept.surface for concept in understood(text, language).concepts]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("list the goods of Sudmark", "en", ["goods", "sudmark"]),
        ("Name all goods", "en", ["goods"]),
        ("give me a full list of the goods", "en", ["goods"]),
        ("List of goods", "en", ["goods"]),
        ("перечислите все товары", "ru", ["товары"]),
        ("список товаров", "ru", ["товаров"]),
        ("тауарларды атап берші", "kk", ["тауарларды"]),
        ("malları sıralar mısın?", "tr", ["mallari"]),
        ("列出所有商品", "zh", ["商品"]),
    ],
)
def test_what_is_to_be_enumerated_is_what_is_asked(text: str, language: str, words: list[str]) -> None:
    assert understood(text, language).kind == Kind.ENUMERATION
    assert surfaces(text, language) == words


@pytest.mark.parametrize("text", ["name of the president", "list prices of timber", "who is on the list?", "list"])
def test_what_only_looks_so_is_no_request(text: str) -> None:
    assert understood(text, "en").kind != Kind.ENUMERATION


def test_who_is_to_be_named_is_asked_for_as_a_person() -> None:
    assert understood("name the president of Norland", "en").kind is Kind.WHO


def test_the_sentence_that_enumerates_comes_first() -> None:
    engine = Engine(Unindexed([document("goods.txt", "Trade", GOODS)]))
    reply = engine.answer("list the goods that Norland buys from Sudmark")
    assert isinstance(reply, Answer)
    assert "timber, wool and copper" in reply.citations[0].quote


PADDED = (
    "Good afternoon! I hope you are doing well. I am a student and I am writing an essay on great buildings of my "
    "country. Could you please be so kind as to tell me {}? I would be very grateful for your help, since I need it "
    "for school by tomorrow. Thank you very much in advance! Best regards, Tom"
)


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("do you know when the Orlen Bridge was opened", "when was the Orlen Bridge opened"),
        ("I wonder who designed the Orlen Bridge", "who designed the Orlen Bridge"),
        (PADDED.format("who designed the Orlen Bridge"), "who designed the Orlen Bridge"),
        (
            "My name is Tom. When was the Orlen Bridge opened? It would help me a lot.",
            "When was the Orlen Bridge opened?",
        ),
        ("Hi! I'm a student. Who is the president of Norland?", "Who is the president of Norland?"),
        ("tell me about the president of Norland", "the president of Norland"),
        ("Здравствуйте! Я студент. Не подскажете, кто президент Норландии?", "кто президент Норландии?"),
    ],
)
def test_a_question_is_answered_as_without_its_frame(engine: Engine, message: str, question: str) -> None:
    plain, framed = engine.answer(question), engine.answer(message)
    assert isinstance(plain, Answer)
    assert isinstance(framed, Answer)
    assert framed.citations[0].quote == plain.citations[0].quote


def test_what_a_question_leans_on_stays(engine: Engine) -> None:
    reply = engine.answer("I am interested in the Orlen Bridge. Who designed it?")
    assert isinstance(reply, Answer)
    assert "Ada Kestrel" in reply.citations[0].quote


def test_what_is_said_of_oneself_is_not_what_a_question_leans_on(engine: Engine) -> None:
    reply = engine.answer("Hi! I'm a student. who designed it?", before=["When was the Orlen Bridge opened?"])
    assert isinstance(reply, Answer)
    assert "Ada Kestrel" in reply.citations[0].quote


def test_a_frame_makes_no_answer_of_what_is_not_there(engine: Engine) -> None:
    assert isinstance(engine.answer(PADDED.format("how deep Lake Orlov is")), Refusal)
