"""A question held against a sentence piece by piece."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from index.meaning.e5 import E5
from index.meaning.pieces import NOT_MET, REMEMBERED, Comparing, Met, Pieces
from tests.index.meaning.made_up import MadeUp

STATES = {"mill": (1.0, 0.0, 0.0), "built": (0.0, 1.0, 0.0), "who": (0.0, 0.0, 1.0), "wind": (0.6, 0.8, 0.0)}
RARITY = {"mill": 8.0, "built": 4.0, "who": 1.0, "wind": 6.0}


class ByWords(MadeUp):
    """A piece is a word, whose state and rarity are those above."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def read(self, texts: Sequence[str], *, asked: bool) -> list[Pieces]:
        self.texts += texts
        return [
            Pieces(
                np.array([STATES[word] for word in text.split()], np.float32).reshape(-1, 3),
                np.array([RARITY[word] for word in text.split()], np.float32),
            )
            for text in texts
        ]


def test_each_piece_counts_by_how_rare_it_is_and_as_far_as_it_is_met() -> None:
    (met,) = Comparing(ByWords()).met("who built mill", "ru", ["wind mill"], ["en"])
    # who: 0, built: 0.8 (wind), mill: 1; and back: wind 0.8, mill 1
    assert met.whole == pytest.approx((0.8 * 4 + 1 * 8) / 13)
    assert met.worst == pytest.approx(0.0)
    assert met.back == pytest.approx(0.9)


def test_of_six_pieces_the_two_worst_are_told() -> None:
    (met,) = Comparing(ByWords()).met("mill mill mill mill wind built", "ru", ["mill"], ["en"])
    assert met.worst == pytest.approx((0.6 + 0.0) / 2)


def test_nothing_is_met_by_nothing_and_where_the_encoder_tells_no_pieces() -> None:
    assert Comparing(ByWords()).met("who", "ru", ["", "mill"], ["en", "en"])[0] == NOT_MET
    assert Comparing(ByWords()).met("", "ru", ["mill"], ["en"]) == [NOT_MET]
    assert Comparing(MadeUp()).met("who", "ru", ["mill"], ["en"]) == [NOT_MET]
    assert Comparing(ByWords()).met("who", "ru", [], []) == []


def test_what_was_read_isnt_read_again_until_others_were() -> None:
    encoder = ByWords()
    comparing = Comparing(encoder)
    for _ in range(2):
        assert comparing.met("who", "ru", ["mill", "wind"], ["en", "en"])[0] == Met(0.0, 0.0, 0.0)
    assert encoder.texts == ["who", "mill", "wind"]
    for n in range(REMEMBERED):
        comparing.met("who", "ru", [" ".join(["mill"] * (n + 2))], ["en"])
    comparing.met("who", "ru", ["wind"], ["en"])
    assert encoder.texts.count("wind") == 2
    assert encoder.texts.count("who") == 1


def test_pieces_are_those_of_the_text_alone_and_the_rare_ones_are_told(e5: E5) -> None:
    (plain,) = e5.read(["мельница Орлена"], asked=False)
    assert len(plain.states) == len(plain.rarity) > 1
    (one,) = e5.read(["the"], asked=True)
    assert len(one.states) == 1
    (rare,) = e5.read(["Saryagash"], asked=True)
    assert float(rare.rarity.max()) > float(one.rarity[0])
    several = e5.read(["мельница Орлена", "the"], asked=False)
    assert several[0].states == pytest.approx(plain.states, abs=0.05)


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Кто построил мельницу?", "ru"),
        ("Диірменді кім салды?", "kk"),
        ("磨坊是谁建的？", "zh"),
        ("Değirmeni kim yaptı?", "tr"),
    ],
)
def test_the_sentence_that_has_all_of_the_question_meets_it_best(e5: E5, question: str, language: str) -> None:
    said = ["The mill was built by Ivo Marten.", "The mill stands on the river.", "Ivo Marten paid for the trains."]
    met = Comparing(e5).met(question, language, said, ["en"] * 3)
    assert max(range(3), key=lambda n: met[n].whole) == 0
