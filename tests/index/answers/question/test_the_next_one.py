"""'When is the next one?' takes up what was spoken of; 'one' is no number there."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand
from index.answers.question.follow_up import leaning
from index.answers.question.going_on import Follow


@pytest.mark.parametrize(
    "question",
    ["When is the next one?", "How much was the last one?", "Where is the other one held?", "And the new ones?"],
)
def test_it_leans_on_the_question_before(question: str) -> None:
    asked = understand(question, "en")
    assert leaning(asked) is Follow.OF_IT
    assert not {"one", "ones"} & {concept.surface for concept in asked.concepts}


@pytest.mark.parametrize(
    "question", ["How much is a one-day ticket?", "How many live in zone one?", "Is one dog allowed?"]
)
def test_elsewhere_it_is_a_number(question: str) -> None:
    assert "one" in {concept.surface for concept in understand(question, "en").concepts}


@pytest.mark.parametrize("question", ["and a large one?", "and the second one?", "What about an oak one?"])
def test_behind_an_article_and_a_word_it_is_no_number_either(question: str) -> None:
    assert "one" not in {concept.surface for concept in understand(question, "en").concepts}
