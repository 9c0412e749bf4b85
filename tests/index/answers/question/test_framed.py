"""Words that frame a question in one place and carry it in another."""

from __future__ import annotations

import pytest

from index.answers.question.analysis import SOFT, understand


@pytest.mark.parametrize(
    ("question", "language", "word", "softness"),
    [
        ("wie spät ist der Bastelabend", "de", "spat", SOFT),
        ("Was zahle ich, wenn ich zu spät komme?", "de", "spat", 1.0),
        ("what does error K7 mean", "en", "error", SOFT),
        ("what is an error in the minutes", "en", "error", 1.0),
    ],
)
def test_a_word_frames_only_beside_what_it_frames(question: str, language: str, word: str, softness: float) -> None:
    told = {concept.surface: concept.softness for concept in understand(question, language).concepts}
    assert told[word] == softness
