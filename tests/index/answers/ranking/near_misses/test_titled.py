"""Asked of what another document is about, a document that nowhere has that is no answer."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.model import Answer, Document, Passage, Sentence, Source


def engine(language: str, *texts: tuple[str, str]) -> Engine:
    documents = []
    for n, (title, text) in enumerate(texts):
        passage = Passage(f"{n}.txt", 0, "¶ 1", text, (Sentence(0, len(text)),), language=language)
        documents.append(Document(Source(f"{n}.txt", title, language), (passage,)))
    return Engine(Unindexed(documents))


CLUB = ("Aldery rowing club", "The treasurer is Ida Roe, and the password is bramble.")
CAMP = ("Camp Tamarack", "The campers bring a towel and a lamp.")
VEREIN = ("Ruderverein Aldery", "Die Kassenwartin ist Ida Roe, und das Passwort ist Brombeere.")
LAGER = ("Zeltlager Tamarack", "Die Kinder bringen ein Handtuch und eine Lampe mit.")


@pytest.mark.parametrize("question", ["Who is the treasurer of the camp?", "What is the password at the camp?"])
def test_it_is_refused(question: str) -> None:
    assert not isinstance(engine("en", CLUB, CAMP).answer(question, "en"), Answer)


@pytest.mark.parametrize("question", ["Who is the treasurer of the club?", "Who is the treasurer?"])
def test_of_the_document_itself_or_of_nothing_it_is_answered(question: str) -> None:
    assert isinstance(engine("en", CLUB, CAMP).answer(question, "en"), Answer)


def test_in_german_too() -> None:
    assert not isinstance(engine("de", VEREIN, LAGER).answer("Wer ist Kassenwartin im Zeltlager?", "de"), Answer)
    assert isinstance(engine("de", VEREIN, LAGER).answer("Wer ist Kassenwartin im Ruderverein?", "de"), Answer)
