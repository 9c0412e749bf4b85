"""'Who is the new caretaker?' isn't answered by who retires."""

from __future__ import annotations

import pytest

from index.model import Answer
from tests.index.answers.ranking.near_misses.test_contrasts import engine


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "Who is the new caretaker?", "Our caretaker Ned Pike retires in July after nine years."),
        ("ru", "Кто новый завхоз?", "Завхоз Олег Ветров уходит в июле после девяти лет работы."),
        ("de", "Wer ist der neue Hausmeister?", "Der Hausmeister Jan Kolb verlässt uns im Juli nach neun Jahren."),
    ],
)
def test_who_left_is_not_the_new_one(language: str, question: str, sentence: str) -> None:
    assert not isinstance(engine(language, sentence).answer(question, language), Answer)


@pytest.mark.parametrize(
    ("language", "question", "sentence"),
    [
        ("en", "Who is the new caretaker?", "Ida Roe is our caretaker since Ned Pike retired, and took over in July."),
        ("en", "Who is the new caretaker?", "Ida Roe was appointed caretaker in July."),
        ("ru", "Кто новый завхоз?", "Завхозом назначен Олег Ветров."),
    ],
)
def test_who_took_over_is(language: str, question: str, sentence: str) -> None:
    assert isinstance(engine(language, sentence).answer(question, language), Answer)
