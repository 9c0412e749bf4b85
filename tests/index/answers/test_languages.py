"""What is said to who asks in a language that can't be asked in."""

from __future__ import annotations

import dataclasses

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer, Document, Reason, Refusal


@pytest.mark.parametrize("question", ["Wer hat die Eisenbahn gebaut?", "Pourquoi est-il mort ?", "누가 지었습니까?"])
def test_it_is_refused_with_the_languages_that_can_be_asked_in(engine: Engine, question: str) -> None:
    reply = engine.answer(question)
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.LANGUAGE
    assert reply.languages == ("en", "ru", "kk", "zh", "tr")
    assert not reply.nearest
    assert not reply.contrary


@pytest.mark.parametrize("question", ["el nino", "Rio de Janeiro population", "coup d'état 1851", "Кто умер?"])
def test_another_refusal_keeps_its_reason(engine: Engine, question: str) -> None:
    reply = engine.answer(question)
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.ABSENT


def test_what_is_answered_all_the_same_stays_an_answer(engine: Engine) -> None:
    assert isinstance(engine.answer("¿Quién es Ivo Marten, president de Norland?"), Answer)


def test_the_languages_of_the_documents_can_be_asked_in(documents: list[Document]) -> None:
    german = dataclasses.replace(documents[0], source=dataclasses.replace(documents[0].source, language="de"))
    reply = Engine(Unindexed([german])).answer("Wer hat die Eisenbahn gebaut?")
    assert isinstance(reply, Refusal)
    assert reply.reason is Reason.ABSENT
