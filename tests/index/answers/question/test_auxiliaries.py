"""Kazakh verbs behind others that only tell how something is done frame a question, and carry none of it."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand


def carrying(text: str) -> list[str]:
    return [concept.surface for concept in understand(text, "kk").concepts if concept.softness == 1.0]


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("кілтті жоғалтып алдым, не істеймін?", ["кілтті", "жоғалтып"]),
        ("балам ауырып қалды", ["балам", "ауырып"]),
        ("залға кіре аламын ба?", ["залға", "кіре"]),
        ("үйірме сағат нешеде басталады?", ["үйірме", "сағат", "басталады"]),
    ],
)
def test_what_is_done_carries_the_question(question: str, words: list[str]) -> None:
    assert carrying(question) == words


def test_such_a_verb_behind_a_noun_is_what_is_asked() -> None:
    assert carrying("мектепте дом қалды") == ["мектепте", "дом", "қалды"]
