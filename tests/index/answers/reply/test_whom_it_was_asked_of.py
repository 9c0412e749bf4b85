"""A pronoun may stand for whom the answer named, for whom was asked about before, or for a name in the same message."""

from __future__ import annotations

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.documents.sentences import split_sentences
from index.model import Answer, Document, Passage, Sentence, Source

LIFE = (
    "Ada Kestrel was born in Orlen and studied in Marrow. Her teacher was the sculptor Ivo Marten. "
    "Ivo Marten lived in Sudmark. Ada Kestrel taught at the academy of Vesna until 1979. Bo Lind came from Norland."
)
LIVES = {
    "en": LIFE,
    "ru": "Анна Орлова родилась в Орлене. Её учителем был скульптор Иван Рогов. Анна Орлова жила в городе Весне.",
}
TAUGHT = ("Where was Ada Kestrel born?", "Who was her teacher?")


def engine_of(language: str) -> Engine:
    text = LIVES[language]
    sentences = tuple(Sentence(*span) for span in split_sentences(text, language))
    passage = Passage("a.md", 0, "¶ 1", text, sentences, language=language)
    return Engine(Unindexed([Document(Source("a.md", "Lives", language), (passage,))]))


def told(language: str, *messages: str) -> str:
    *before, last = messages
    reply = engine_of(language).answer(last, language, before)
    assert isinstance(reply, Answer), reply
    return reply.citations[0].quote


def test_she_is_whom_was_asked_about_where_the_teacher_did_no_such_thing() -> None:
    assert "academy" in told("en", *TAUGHT, "Where did she teach?")
    assert "Весне" in told("ru", "Где родилась Анна Орлова?", "Кто был её учителем?", "Где она жила?")


def test_he_is_the_teacher_where_the_documents_say_it_of_him() -> None:
    assert "Sudmark" in told("en", *TAUGHT, "Where did he live?")


@pytest.mark.parametrize("message", ["And Bo Lind, where did he come from?", "Bo Lind, where did he come from?"])
def test_a_name_before_a_comma_is_who_is_meant(message: str) -> None:
    assert "Norland" in told("en", "Where was Ada Kestrel born?", message)
