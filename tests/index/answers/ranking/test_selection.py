"""What is shown of given scores: figures in, indices out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest

from index.answers.corpus.arrays import KINDS
from index.answers.ranking import nearness
from index.answers.ranking.chance import Chance
from index.answers.ranking.features import PASSAGE, SENTENCE, Features
from index.answers.ranking.matching import Evidence
from index.answers.ranking.model import Weights
from index.answers.ranking.selection import (
    A_LITTLE_WORSE,
    BESIDE,
    NOTHING_NEW,
    PASSAGES,
    TOLD,
    WORSE,
    choose,
    rank,
    runs,
    without_other_subjects,
    without_padding,
)
from index.model import Kind

TEN = 10
"""Characters of a sentence where lengths are of no account."""


def chosen(
    scores: Sequence[float], *, lengths: Sequence[int] = (), words: Sequence[str] = (), **rest: Any
) -> list[int]:
    """`words` says for each sentence which words of the question it has, a letter each; by default one of its own."""
    count = len(scores)
    letters = words or [chr(ord("a") + n) for n in range(count)]
    matched = np.array([[float(chr(ord("a") + c) in held) for c in range(26)] for held in letters], dtype=np.float32)
    return choose(np.array(scores, dtype=np.float32), list(lengths) or [TEN] * count, matched, **rest)


def leaning(*those: int) -> Any:
    return lambda s: s in those


def test_the_best_comes_first_and_equals_in_their_order() -> None:
    assert chosen([-1.0, 0.0, -0.5]) == [1, 2, 0]
    assert chosen([0.0] * 20) == list(range(20))


def test_sentences_outside_the_best_passages_are_never_shown() -> None:
    assert chosen([-np.inf, 0.0, -np.inf]) == [1]


def test_what_is_much_worse_is_left_out_and_what_is_just_bad_enough_is_not() -> None:
    assert chosen([0.0, -9.0, -WORSE]) == [0, 2]
    assert chosen([0.0, -9.0, -WORSE - 0.1]) == [0]
    assert chosen([2.0, -0.1, 2.0 - WORSE - 0.1]) == [0, 1]


def test_right_beside_the_best_much_may_be_worse_that_has_a_word_the_best_lacks() -> None:
    assert chosen([0.0, -BESIDE]) == [0, 1]
    assert chosen([0.0, -BESIDE], words=["a", "a"]) == [0]
    assert chosen([0.0, -BESIDE - 0.1]) == [0]


def test_what_is_a_little_worse_must_say_more_or_stand_beside_the_best() -> None:
    assert chosen([0.0, -9.0, -A_LITTLE_WORSE - 0.1], words=["a", "a", "a"]) == [0]
    assert chosen([0.0, -9.0, -A_LITTLE_WORSE - 0.1], words=["a", "a", "b"]) == [0, 2]
    assert chosen([0.0, -9.0, -A_LITTLE_WORSE], words=["a", "a", "a"]) == [0, 2]
    assert chosen([0.0, -WORSE], words=["a", "a"]) == [0, 1]
    # of two before it each has another word: all that are shown count
    assert chosen([0.0, -1.0, -A_LITTLE_WORSE - 0.1], words=["a", "b", "ab"]) == [0, 1]
    # one that says nothing new doesn't end the search
    low = -A_LITTLE_WORSE - 0.1
    assert chosen([0.0, -9.0, low, low - 0.1], words=["a", "a", "a", "b"]) == [0, 3]


def test_whole_sentences_fill_the_room_and_no_more() -> None:
    # three of 133 with the two blanks between them are 401
    assert chosen([0.0, -0.1, -0.2], lengths=[133, 133, 132], limit=400) == [0, 1, 2]
    assert chosen([0.0, -0.1, -0.2], lengths=[133, 133, 133], limit=400) == [0, 1]
    assert chosen([0.0, -0.1], lengths=[200, 199], limit=400) == [0, 1]
    assert chosen([0.0, -0.1], lengths=[200, 200], limit=400) == [0]


def test_one_that_does_not_fit_leaves_its_room_to_a_shorter_one() -> None:
    assert chosen([0.0, -0.1, -0.2], lengths=[200, 300, 100], limit=400) == [0, 2]


def test_the_best_is_shown_however_long_it_is() -> None:
    assert chosen([0.0, -0.1], lengths=[900, 10], limit=400) == [0]
    assert chosen([0.0, -0.1], lengths=[400, 0], limit=400) == [0]
    # it takes its own room and no more: 99 and 300 with a blank are 400
    assert chosen([-0.1, 0.0], lengths=[99, 300], limit=400) == [1, 0]


def test_a_sentence_brings_the_one_it_leans_on() -> None:
    assert chosen([-9.0, 0.0], leans=leaning(1)) == [1, 0]
    assert chosen([-9.0, -9.0, 0.0], leans=leaning(2)) == [2, 1]
    assert chosen([-9.0, 0.0], leans=leaning()) == [1]
    assert chosen([0.0, -9.0], leans=leaning(0)) == [0]  # nothing stands before it


def test_a_sentence_that_is_not_the_best_comes_with_what_it_leans_on_or_not_at_all() -> None:
    best_last = [-9.0, -0.5, 0.0]  # 1 leans on 0, which alone would be left out
    assert chosen(best_last, leans=leaning(1)) == [2, 1, 0]
    assert chosen(best_last, lengths=[300, 50, 100], leans=leaning(1), limit=400) == [2]
    # 449 characters of both would not fit, 149 of the leaning one alone would
    assert chosen(best_last, lengths=[250, 49, 100], leans=leaning(1), limit=400) == [2]
    assert chosen(best_last, lengths=[249, 49, 100], leans=leaning(1), limit=400) == [2, 1, 0]


def test_what_it_leans_on_is_not_brought_twice() -> None:
    assert chosen([0.0, -0.5], leans=leaning(1)) == [0, 1]
    assert chosen([-0.5, 0.0], leans=leaning(1)) == [1, 0]


def test_the_best_comes_alone_where_the_one_before_would_take_half_of_the_room() -> None:
    assert chosen([-9.0, 0.0], lengths=[200, 50], leans=leaning(1), limit=400) == [1, 0]
    assert chosen([-9.0, 0.0], lengths=[201, 50], leans=leaning(1), limit=400) == [1]
    # the room that is looked at is that of the sentence right before
    assert chosen([-9.0, -9.0, 0.0], lengths=[300, 10, 50], leans=leaning(2), limit=400) == [2, 1]
    # one that isn't the best comes with a long one all the same
    assert chosen([-9.0, -0.5, 0.0], lengths=[250, 40, 50], leans=leaning(1), limit=400) == [2, 1, 0]


def test_the_best_comes_alone_where_both_are_too_long() -> None:
    assert chosen([-9.0, 0.0], lengths=[150, 300], leans=leaning(1), limit=400) == [1]
    # and what then fits beside it is measured from its own length
    assert chosen([-9.0, 0.0, -1.0], lengths=[150, 300, 99], leans=leaning(1), limit=400) == [1, 2]
    assert chosen([-9.0, 0.0, -1.0], lengths=[150, 300, 100], leans=leaning(1), limit=400) == [1]


def evidence(passages: Sequence[int], kinds: Sequence[Kind] = ()) -> Evidence:
    """Sentences of the given passages; only what `rank` and `runs` look at."""
    named = list(kinds) or [Kind.PROSE] * len(passages)
    looked_at = SimpleNamespace(
        sentence_passage=np.array(passages),
        kinds=np.array([KINDS.index(k) for k in named], dtype=np.uint8),
        matched=np.ones((len(passages), 1), dtype=np.float32),
        weights=np.ones(1, dtype=np.float32),
    )
    return cast(Evidence, looked_at)


def test_sentences_side_by_side_are_one_quote() -> None:
    e = evidence([0, 0, 0, 0, 1, 1])
    assert runs([1, 2, 0], e) == [[0, 1, 2]]
    assert runs([3, 1], e) == [[3], [1]]
    assert runs([3, 4], e) == [[3], [4]]  # neighbours in two passages
    assert runs([5, 1, 4, 2], e) == [[4, 5], [1, 2]]
    assert runs([2, 0, 5], e) == [[2], [0], [5]]


def test_beside_a_date_that_is_asked_for_no_sentence_without_one_is_shown() -> None:
    e = evidence([0, 0, 1, 1])
    scores = np.array([3.0, 2.9, 2.8, 2.7], dtype=np.float32)
    kept = without_padding(scores, np.array([1.0, 0.0, 0.0, 1.0], dtype=np.float32), e)
    assert np.isfinite(kept).tolist() == [True, False, True, True]  # in another passage it may be told in other words
    kept = without_padding(scores, np.array([0.0, 0.0, 1.0, 1.0], dtype=np.float32), e)
    assert np.isfinite(kept).all()  # the best lacks it itself
    e.matched[0] = 0.5  # the best lacks a word of the question that the next one has
    kept = without_padding(scores, np.array([1.0, 0.0, 0.0, 1.0], dtype=np.float32), e)
    assert np.isfinite(kept).all()


def test_beside_what_answers_no_sentence_with_less_of_the_question_is_shown() -> None:
    e = evidence([0, 0])
    e.matched[:] = [[1.0], [0.5]]
    dates = np.array([1.0, 1.0], dtype=np.float32)
    kept = without_padding(np.array([3.0, 2.9], dtype=np.float32), dates, e)
    assert np.isfinite(kept).tolist() == [True, False]
    e.matched[:] = [[1.0], [0.7]]
    assert np.isfinite(without_padding(np.array([3.0, 2.9], dtype=np.float32), dates, e)).all()


@pytest.mark.parametrize(
    ("held", "above", "kept"),
    [
        ([1.0, 0.0], [0.0, 0.0], False),  # the same word, of another building
        ([1.0, 0.8], [0.0, 0.0], True),
        ([1.0, 0.0], [0.0, 1.0], True),  # its heading names the building
    ],
)
def test_what_another_document_says_of_something_else_is_no_second_answer(
    held: list[float], above: list[float], kept: bool
) -> None:
    e = cast(Any, evidence([0, 1]))
    e.matched = np.array([[1.0, 1.0], held], dtype=np.float32)
    e.context = np.array([[0.0, 0.0], above], dtype=np.float32)
    e.weights = np.array([1.0, 1.0], dtype=np.float32)
    scores, figures = np.array([3.0, 2.0], dtype=np.float32), np.array([1.0, 1.0], dtype=np.float32)
    elsewhere = np.array([False, True])
    assert np.isfinite(without_other_subjects(scores, figures, e, elsewhere)).tolist() == [True, kept]
    assert np.isfinite(without_other_subjects(scores, 0 * figures, e, elsewhere)).all()  # the best has no figure
    assert np.isfinite(without_other_subjects(scores, figures, e, np.array([False, False]))).all()


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
