"""How passages and sentences are ranked by given features and weights: which may be shown, and in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from index.answers.ranking.features import nearness
from index.answers.ranking.features.chance import Chance
from index.answers.ranking.features.features import PASSAGE, SENTENCE, Features
from index.answers.ranking.selection.model import Weights
from index.answers.ranking.selection.selection import NOTHING_NEW, PASSAGES, TOLD, rank
from index.model import Kind
from tests.index.answers.ranking.selecting import evidence


def features(
    passages: Sequence[float], sentences: Sequence[float], coverage: Sequence[float] = (), new: Sequence[float] = ()
) -> Features:
    """One figure each that weighs something, the first of its kind."""
    of_passages = np.zeros((len(passages), len(PASSAGE)), dtype=np.float32)
    of_passages[:, 0] = passages
    of_sentences = np.zeros((len(sentences), len(SENTENCE)), dtype=np.float32)
    of_sentences[:, 0] = sentences
    of_sentences[:, SENTENCE.index("new")] = list(new) or [5.0] * len(sentences)
    nothing = np.zeros(0, dtype=np.float32)
    chance = Chance(nothing, nothing > 0, nothing, passages=100)
    return Features(of_passages, of_sentences, np.array(list(coverage) or [1.0] * len(sentences)), chance)


def weights(gap: float = 0.0, top: float = 0.0) -> Weights:
    passage, sentence = np.zeros(len(PASSAGE)), np.zeros(len(SENTENCE) + 2)
    passage[0] = sentence[0] = 1.0
    sentence[-2:] = gap, top
    return Weights(passage, sentence, {}, 0.5)


def test_passages_are_measured_from_the_best() -> None:
    ranking = rank(evidence([0, 1, 2]), features([1.0, 5.0, 3.0], [0.0, 0.0, 0.0]), weights())
    assert ranking.passages.tolist() == [-4.0, 0.0, -2.0]
    assert ranking.order.tolist() == [1, 2, 0]
    alike = rank(evidence([0] * 20), features([1.0] * 20, [0.0] * 20), weights())
    assert alike.order.tolist() == list(range(20))


def test_a_sentence_has_its_passage_behind_it() -> None:
    two = features([1.0, 3.0], [7.0, 6.0])
    assert rank(evidence([0, 1]), two, weights()).sentences.tolist() == [7.0, 6.0]
    assert rank(evidence([0, 1]), two, weights(gap=2.0)).sentences.tolist() == [3.0, 6.0]
    assert rank(evidence([0, 1]), two, weights(top=5.0)).sentences.tolist() == [7.0, 11.0]


def test_only_the_best_passages_show_sentences() -> None:
    count = PASSAGES + 2
    ranking = rank(evidence(range(count)), features([float(-n) for n in range(count)], [0.0] * count), weights())
    assert np.isfinite(ranking.sentences).tolist() == [True] * PASSAGES + [False] * 2


def test_a_bonus_moves_the_passage_and_only_a_loss_its_sentences() -> None:
    two = features([1.0, 3.0], [7.0, 6.0])
    raised = rank(evidence([0, 1]), two, weights(), np.array([4.0, 0.0]))
    assert raised.order.tolist() == [0, 1]
    assert raised.passages.tolist() == [0.0, -2.0]
    assert raised.sentences.tolist() == [7.0, 6.0]
    lowered = rank(evidence([0, 1]), two, weights(), np.array([-4.0, 0.5]))
    assert lowered.passages.tolist() == [-6.5, 0.0]
    assert lowered.sentences.tolist() == [3.0, 6.0]


@pytest.mark.parametrize(
    ("kind", "new", "lost"),
    [
        (Kind.PROSE, 0.0, NOTHING_NEW),
        (Kind.PROSE, 0.9, NOTHING_NEW),
        (Kind.PROSE, 1.0, 0.0),
        (Kind.ROW, 0.4, NOTHING_NEW),
        (Kind.ROW, 0.5, 0.0),
    ],
)
def test_what_says_nothing_new_loses(kind: Kind, new: float, lost: float) -> None:
    ranking = rank(evidence([0], [kind]), features([0.0], [7.0], new=[new]), weights())
    assert ranking.sentences.tolist() == [7.0 - lost]


def test_what_holds_little_of_the_question_is_shown_only_out_of_the_best_passage() -> None:
    held = [1.0, TOLD, TOLD - 0.1]
    apart = rank(evidence([0, 1, 2]), features([3.0, 2.0, 1.0], [9.0, 8.0, 7.0], held), weights())
    assert np.isfinite(apart.sentences).tolist() == [True, True, False]
    together = rank(evidence([0, 1, 0]), features([3.0, 2.0], [9.0, 8.0, 7.0], held), weights())
    assert np.isfinite(together.sentences).tolist() == [True, True, True]
    # what counts is the share of the best sentence, not of the one that holds most
    best_holds_less = rank(evidence([0, 1, 2]), features([3.0, 2.0, 1.0], [9.0, 8.0, 7.0], [0.3, 1.0, 0.1]), weights())
    assert np.isfinite(best_holds_less.sentences).tolist() == [True, True, True]


def test_what_is_near_in_meaning_needs_few_of_the_words() -> None:
    held = [1.0, 0.0, 0.9]
    meant = nearness.Nearness(np.zeros(3), np.zeros(3), np.array([5.0, 5.0, 0.0], dtype=np.float32), 5.0)
    ranking = rank(
        evidence([0, 1, 2]), replace(features([3.0, 2.0, 1.0], [9.0, 8.0, 7.0], held), meant=meant), weights()
    )
    assert np.isfinite(ranking.sentences).tolist() == [True, True, True]


def test_beside_an_answer_in_one_language_none_in_another_is_shown() -> None:
    held = [1.0, 1.0, 1.0]
    some = replace(features([3.0, 2.0, 1.0], [9.0, 8.0, 7.0], held), elsewhere=np.array([False, True, False]))
    assert np.isfinite(rank(evidence([0, 1, 2]), some, weights()).sentences).tolist() == [True, False, True]
    little = replace(some, coverage=np.array([1.0, 1.0, TOLD - 0.1]))  # in the asker's, and beside the point
    assert np.isfinite(rank(evidence([0, 1, 2]), little, weights()).sentences).tolist() == [True, False, False]
    last = replace(features([1.0, 2.0, 3.0], [7.0, 8.0, 9.0], held), elsewhere=np.array([True, True, False]))
    assert np.isfinite(rank(evidence([0, 1, 2]), last, weights()).sentences).tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("held", "typed", "shown"),
    [
        ([1.0, 0.9], [1.0, 1.0], [False, True]),
        ([1.0, 0.89], [1.0, 1.0], [True, False]),  # it says less
        ([1.0, 1.0], [1.0, 0.5], [True, False]),  # it lacks the date that is asked for
    ],
)
def test_what_the_askers_language_says_as_well_is_shown_in_it(
    held: list[float], typed: list[float], shown: list[bool]
) -> None:
    abroad_first = features([3.0, 2.0], [9.0, 8.0], held)
    abroad_first.sentences[:, SENTENCE.index("typed")] = typed
    some = replace(abroad_first, elsewhere=np.array([True, False]))
    assert np.isfinite(rank(evidence([0, 1]), some, weights()).sentences).tolist() == shown
