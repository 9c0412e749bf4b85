"""A question read together with the sentences that may answer it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
import pytest

from index.meaning import cross_encoder
from index.meaning.cross_encoder import MOST, REMEMBERED, UNREAD, Candidate, Heads, Judging, Layout, laid_out
from index.meaning.e5 import E5
from index.meaning.encoder import Vectors
from tests.index.meaning.made_up import MadeUp

BEGIN, END = 0, 2


def by_length(text: str) -> list[int]:
    """A token for each word: how long it is, and ten."""
    return [10 + len(word) for word in text.split()]


def laid(question: str, *candidates: Candidate) -> Layout:
    return laid_out(by_length, BEGIN, END, question, candidates)


def test_the_question_comes_first_and_every_sentence_behind_its_headings() -> None:
    layout = laid("who came", Candidate("a bb", "ccc", "dddd"), Candidate("eeeee", "", ""))
    assert layout.tokens == [BEGIN, 16, 13, 14, END, 13, 14, 11, 11, 12, END, 15, END]
    assert layout.asked == 5
    assert layout.ends == [10, 12]


def test_long_parts_are_cut_and_of_the_headings_the_innermost_stay() -> None:
    layout = laid("a " * 99, Candidate("bb " * 99, "ccc " * 99, "d " * 30 + "eeee " * 8))
    assert layout.asked == 1 + 1 + 40 + 1
    told = layout.tokens[layout.asked :]
    assert told[:12] == [13] * 12
    assert told[12:20] == [11] * 8  # of the section's last twenty so many as there is room for
    assert told[20:] == [11, *[12] * 64, END]


def test_what_there_is_no_room_for_is_left_out() -> None:
    layout = laid("a", *[Candidate("bb " * 60, "", "")] * 9)
    assert len(layout.tokens) <= MOST
    assert len(layout.ends) == (MOST - layout.asked) // 61


def test_scores_are_of_the_last_token_the_mean_and_its_likeness_to_the_question() -> None:
    heads = Heads(np.array([1, 0], np.float32), np.array([0, 2], np.float32), np.array([4, 4], np.float32), 0.5)
    states = np.array([[3, 4], [3, 4], [0, 2], [0, 4], [8, 0]], np.float32)  # two asked; a sentence of two, one of one
    one, other = heads.scores(states, Layout([0] * 5, 2, [3, 4])).tolist()
    assert one == pytest.approx(0 + 2 * 1 + 4 * 0.8 + 0.5)
    assert other == pytest.approx(8 + 0 + 4 * 0.6 + 0.5)


class Counting(MadeUp):
    """Tells the length of each sentence, and how often it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_for: list[str] = []

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors:
        self.asked_for.append(question)
        return np.array([len(c.text) for c in candidates], np.float32)


def test_what_was_read_isnt_read_again_until_others_were() -> None:
    encoder = Counting()
    judging = Judging(encoder)
    told = [Candidate("a", "", ""), Candidate("bb", "", "")]
    for _ in range(2):
        found = judging.answers("who?", told)
        assert found is not None
        assert found.tolist() == [1, 2]
    assert encoder.asked_for == ["who?"]
    judging.answers("who?", told[:1])
    assert len(encoder.asked_for) == 2
    for n in range(REMEMBERED):
        judging.answers(str(n), told)
    judging.answers("who?", told)
    assert len(encoder.asked_for) == REMEMBERED + 3


def test_other_encoders_tell_nothing_and_nothing_is_told_of_nothing() -> None:
    assert Judging(MadeUp()).answers("who?", [Candidate("a", "", "")]) is None
    assert Judging(Counting()).answers("who?", []) is None


SAID = {
    "en": ("Who built the mill?", "Ivo Marten built the mill in 1873.", "The mill stands on the river Orlen."),
    "ru": ("Кто построил мельницу?", "Мельницу построил Иво Мартен.", "Мельница стоит на реке Орлен."),
    "kk": ("Диірменді кім салды?", "Диірменді Иво Мартен салды.", "Диірмен Орлен өзенінде тұр."),
    "zh": ("磨坊是谁建的？", "磨坊由伊沃·马尔滕于1873年建造。", "磨坊位于奥尔伦河畔。"),
    "tr": ("Değirmeni kim yaptı?", "Değirmeni Ivo Marten yaptı.", "Değirmen Orlen nehri kıyısındadır."),
}


@pytest.mark.parametrize("language", SAID)
def test_the_sentence_that_answers_is_told_from_one_on_the_same_thing(e5: E5, language: str) -> None:
    question, right, wrong = SAID[language]
    for order in itertools.permutations((right, wrong)):
        scores = e5.answers(question, [Candidate(text, "The mill", "") for text in order])
        assert order[int(scores.argmax())] == right


def test_what_is_left_out_is_unread(e5: E5) -> None:
    scores = e5.answers("Who built the mill?", [Candidate("Ivo Marten built the old mill. " * 20, "", "")] * 4)
    assert np.isfinite(scores[:2]).all()
    assert scores[-1] == UNREAD


def test_a_question_can_be_as_long_as_it_likes(e5: E5) -> None:
    (score,) = e5.answers("who " * 5000, [Candidate("Ivo Marten.", "", "")])
    assert np.isfinite(score)
    (empty,) = e5.answers("", [Candidate("", "", "")])
    assert np.isfinite(empty)


def test_what_ships_changes_matrices_of_every_layer() -> None:
    names = cross_encoder.learned()
    assert {"last", "own", "both", "bias"} <= set(names)
    assert all(f"l{layer}.{part}.w.up" in names for layer in range(12) for part in ("q", "k", "v", "ao", "fi", "fo"))
