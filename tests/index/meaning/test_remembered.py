"""What was encoded lately isn't encoded again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from index.meaning import remembered
from index.meaning.encoder import Vectors
from index.meaning.remembered import Remembered


class Counting:
    """Keeps what it was asked to encode."""

    identity, dimensions = "counting", 4

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def asked(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, 1.0)

    def said(self, texts: Sequence[str]) -> Vectors:
        return self._encode(texts, -1.0)

    def _encode(self, texts: Sequence[str], sign: float) -> Vectors:
        self.encoded += texts
        return np.array([[sign * len(text)] * self.dimensions for text in texts], dtype=np.float32)


def test_each_text_is_encoded_once_and_comes_in_its_place() -> None:
    counting = Counting()
    encoder = Remembered(counting)
    assert encoder.asked(["a", "abc"])[:, 0].tolist() == [1.0, 3.0]
    assert encoder.asked(["abc", "ab", "a", "ab"])[:, 0].tolist() == [3.0, 2.0, 1.0, 2.0]
    assert counting.encoded == ["a", "abc", "ab"]


def test_a_question_and_a_sentence_are_two() -> None:
    encoder = Remembered(Counting())
    assert encoder.asked(["ab"])[0, 0] == 2.0
    assert encoder.said(["ab"])[0, 0] == -2.0


def test_what_was_not_asked_for_long_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "KEPT", 2)
    counting = Counting()
    encoder = Remembered(counting)
    for text in ("a", "ab", "a", "abc", "a", "ab"):
        encoder.asked([text])
    assert counting.encoded == ["a", "ab", "abc", "ab"]
