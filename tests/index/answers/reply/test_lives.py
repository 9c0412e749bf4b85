"""When somebody was born isn't told by when they did something else, though all else of the question be there."""

from __future__ import annotations

import pytest

from index.model import Answer, Refusal
from tests.index.answers.ranking.one_sentence import engine


@pytest.mark.parametrize(
    ("language", "question", "sentence", "answered"),
    [
        ("en", "When was Ada Kestrel born?", "Ada Kestrel graduated from the school of Marrow in 1901.", False),
        ("en", "When was Ada Kestrel born?", "Ada Kestrel, born in 1881, graduated from the school of Marrow.", True),
        ("en", "When did Ada Kestrel die?", "Ada Kestrel graduated from the school of Marrow in 1901.", False),
        ("en", "Where did Ada Kestrel die?", "Ada Kestrel was killed near Marrow.", True),
        ("tr", "Ada Kaya nerede doğdu?", "Ada Kaya Konya'da okudu.", False),
        ("tr", "Ada Kaya nerede doğdu?", "Ada Kaya Konya'da doğdu.", True),
    ],
)
def test_what_tells_of_somebody_tells_of_the_birth_or_not(
    language: str, question: str, sentence: str, answered: bool
) -> None:
    assert isinstance(engine(language, sentence).answer(question, language), Answer) is answered


def test_what_is_counted_in_a_place_is_no_answer_to_how_many_live_there() -> None:
    asked = "How many people live in the town of Marrow?"
    assert isinstance(engine("en", "In the town of Marrow nearly 500 sheep were ill.").answer(asked), Refusal)
    assert isinstance(engine("en", "In the town of Marrow nearly 500 people live.").answer(asked), Answer)
