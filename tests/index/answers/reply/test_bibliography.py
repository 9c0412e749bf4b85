"""What the documents say about themselves: who wrote them, and in which languages they can be read."""

from __future__ import annotations

import dataclasses

import pytest

from index.answers.corpus.in_memory import Unindexed
from index.answers.engine import Engine
from index.answers.question.analysis import understand
from index.answers.reply.bibliography import asked_of
from index.documents.sentences import split_sentences
from index.model import Answer, Document, Original, Passage, Refusal, ReplyKind, Sentence, Zone
from tests.index.answers.conftest import document


def digest(author: str | None) -> Document:
    """Mira Tolk's digest of a book about quays, with a line on the book's author and one on its languages."""
    plain = document("quay.md", "The Quay Book (digest)", ["Quays rot from below. Marrow has four of them."])
    about = [
        _about(plain, 1, "Mira Tolk writes digests in Marrow."),
        _about(plain, 2, "Oskar Brenn, who wrote the Quay Book, was a diver. He lived in Alto."),
        _about(plain, 3, "Printed on paper. This digest is available in English, Turkish and Chinese."),
    ]
    source = dataclasses.replace(plain.source, author="Mira Tolk", digest_of=Original("The Quay Book", author))
    return Document(source, (*plain.passages, *about))


def _about(of: Document, ordinal: int, text: str) -> Passage:
    sentences = tuple(Sentence(start, end) for start, end in split_sentences(text, "en"))
    return Passage(of.source.document, ordinal, "about", text, sentences, zone=Zone.ABOUT)


def reply(question: str, *documents: Document) -> Answer | Refusal:
    return Engine(Unindexed(documents)).answer(question)


@pytest.mark.parametrize(
    ("question", "what"),
    [
        ("Who wrote the Quay Book?", "author"),
        ("кто автор книги?", "author"),
        ("Which magazine carried it?", "publisher"),
        ("In which languages is it available?", "languages"),
        ("На каких языках это можно читать?", "languages"),
        ("Hangi dillerde okunabilir?", "languages"),
        ("Who painted the bridge?", None),
        ("Which languages are spoken in Marrow?", None),
    ],
)
def test_questions_about_a_work_are_told(question: str, what: str | None) -> None:
    assert asked_of(understand(question, "en")) == what


def test_of_a_digest_the_author_of_the_original_is_named() -> None:
    answer = reply("Who wrote the Quay Book?", digest("Oskar Brenn"))
    assert isinstance(answer, Answer)
    assert answer.kind is ReplyKind.AUTHOR
    assert [citation.quote for citation in answer.citations] == ["Oskar Brenn, who wrote the Quay Book, was a diver."]


def test_nobody_is_named_for_an_original_without_an_author() -> None:
    answer = reply("Who wrote the Quay Book?", digest(None))
    assert not isinstance(answer, Answer) or answer.kind is not ReplyKind.AUTHOR


def test_of_a_work_that_is_no_digest_its_own_author_is_named() -> None:
    answer = reply("Who wrote the text about sluices?", document("s.txt", "Sluices", ["Sluices leak."], "Lena Orsk"))
    assert isinstance(answer, Answer)
    assert answer.citations[0].quote.startswith("Lena Orsk")


def test_the_line_on_the_languages_is_shown_and_nothing_beside_it() -> None:
    answer = reply("In which languages is the digest available?", digest("Oskar Brenn"))
    assert isinstance(answer, Answer)
    assert answer.kind is ReplyKind.LANGUAGES
    assert [c.quote for c in answer.citations] == ["This digest is available in English, Turkish and Chinese."]


def test_no_line_of_the_story_stands_for_the_languages() -> None:
    story = document("m.txt", "Marrow", ["Two languages are available at the school of Marrow."])
    answer = reply("In which languages are the articles available?", story)
    assert not isinstance(answer, Answer) or answer.kind is not ReplyKind.LANGUAGES
