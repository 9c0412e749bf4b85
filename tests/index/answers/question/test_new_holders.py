"""'Who is the new chair?': who was elected answers it, whether called new or not."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import understand


@pytest.mark.parametrize(
    ("language", "question", "frames"),
    [
        ("en", "Who is the new chair of the club?", "new"),
        ("ru", "Кто новый председатель клуба?", "новый"),
        ("kk", "Клубтың жаңа төрағасы кім?", "жаңа"),
        ("tr", "Kulübün yeni başkanı kim?", "yeni"),
        ("de", "Wer ist der neue Vorsitzende?", "neue"),
    ],
)
def test_that_somebody_is_new_only_frames_the_question(language: str, question: str, frames: str) -> None:
    softness = {concept.surface: concept.softness for concept in understand(question, language).concepts}
    assert softness[frames] < 1.0
    assert 1.0 in softness.values()


def test_of_a_thing_it_carries_it() -> None:
    softness = {c.surface: c.softness for c in understand("How much is the new boat?", "en").concepts}
    assert softness["new"] == 1.0


def test_by_itself_too() -> None:
    assert [c.softness for c in understand("Who is new?", "en").concepts] == [1.0]
