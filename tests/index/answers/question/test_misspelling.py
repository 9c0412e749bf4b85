from __future__ import annotations

import pytest

from index.answers.engine import Engine
from index.answers.question.misspelling import mended
from index.model import Answer


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("wen did it open", "when did it open", "en"),
        ("Wher was it signed?", "where was it signed?", "en"),
        ("how lng is the road betwen them", "how long is the road between them", "en"),
        ("how mny ships came", "how many ships came", "en"),
        ("how mutch is the fee", "how much is the fee", "en"),
        ("сколко стоит мост", "сколько стоит мост", "ru"),
    ],
)
def test_words_of_grammar_are_mended(typed: str, meant: str, language: str) -> None:
    assert mended(typed, language, lambda word: False) == meant


@pytest.mark.parametrize(
    "text",
    ["wheat export", "Wen Li", "when did it open", "gain of trade", "how ferries run", "the hat", "what is a form"],
)
def test_other_words_are_not_taken_for_grammar(text: str) -> None:
    assert mended(text, "en", lambda word: False) == text


def test_in_other_languages_only_question_words_are_mended() -> None:
    assert mended("сколко стоит болше", "ru", lambda word: False) == "сколько стоит болше"


def test_a_word_of_the_documents_is_left_alone() -> None:
    assert mended("how lng ships come", "en", {"lng"}.__contains__) == "how lng ships come"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("wen did the orlen bridge open", "4 May 1931"),
        ("how lng is the orlen bridge", "812 metres"),
        ("how lng is the orlen brigde", "812 metres"),
        ("how mutch did the orln bridge cost", "2.5 million crowns"),
    ],
)
def test_a_question_is_answered_for_what_was_meant(engine: Engine, question: str, answer: str) -> None:
    reply = engine.answer(question)
    assert isinstance(reply, Answer)
    assert answer in reply.citations[0].quote
    assert reply.corrected is not None
