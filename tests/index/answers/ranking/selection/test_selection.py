"""What is shown of given scores: figures in, indices out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import pytest

from index.answers.ranking.selection.selection import (
    A_LITTLE_WORSE,
    BESIDE,
    WORSE,
    choose,
    runs,
    without_other_subjects,
    without_padding,
    without_preamble,
)
from tests.index.answers.ranking.selecting import evidence

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
    assert chosen([-9.0, 0.0, -BESIDE]) == [1, 2]


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


def test_one_that_has_nothing_but_the_questions_words_comes_with_what_it_leans_on_however_long_that_is() -> None:
    both = {"lengths": [300, 50], "leans": leaning(1), "limit": 400}
    assert chosen([-9.0, 0.0], new=np.array([9, 0]), **both) == [1, 0]
    assert chosen([-9.0, 0.0], new=np.array([9, 1]), **both) == [1]
    assert chosen([-9.0, 0.0], new=np.array([9, 0]), **(both | {"lengths": [360, 50]})) == [1]  # there is no room


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


def test_sentences_side_by_side_are_one_quote() -> None:
    e = evidence([0, 0, 0, 0, 1, 1])
    assert runs([1, 2, 0], e) == [[0, 1, 2]]
    assert runs([3, 1], e) == [[3], [1]]
    assert runs([3, 4], e) == [[3], [4]]  # neighbours in two passages
    assert runs([5, 1, 4, 2], e) == [[4, 5], [1, 2]]
    assert runs([2, 0, 5], e) == [[2], [0], [5]]
    assert runs([1, 0, 3], e) == [[0, 1], [3]]  # the second stands in the first quote


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


def test_how_much_of_the_question_a_sentence_has_is_measured_by_the_best() -> None:
    e = cast(Any, evidence([0, 0, 0]))
    e.matched = np.array([[1.0, 1.0, 0.0], [1.0, 0.1, 0.0], [0.0, 0.0, 1.0]], dtype=np.float32)
    e.weights = np.ones(3, dtype=np.float32)
    kept = without_padding(np.array([3.0, 2.9, 2.8], dtype=np.float32), np.ones(3, dtype=np.float32), e)
    assert np.isfinite(kept).tolist() == [True, False, True]  # the last has little of it, and what the best lacks


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


def test_each_sentence_elsewhere_is_looked_at_by_itself() -> None:
    e = cast(Any, evidence([1, 0, 1]))
    e.matched = np.array([[1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [1.0, 0.0, 1.0]], dtype=np.float32)
    e.context = np.zeros((2, 3), dtype=np.float32)
    e.weights = np.ones(3, dtype=np.float32)
    scores, figures = np.array([1.0, 3.0, 2.0], dtype=np.float32), np.array([0.0, 1.0, 0.0], dtype=np.float32)
    kept = without_other_subjects(scores, figures, e, np.array([True, False, True]))
    assert np.isfinite(kept).tolist() == [False, True, True]


def test_one_word_of_many_that_another_document_lacks_makes_no_other_subject() -> None:
    e = cast(Any, evidence([0, 1]))
    e.matched = np.array([[1.0] * 10, [1.0] * 9 + [0.0]], dtype=np.float32)
    e.context = np.zeros((2, 10), dtype=np.float32)
    e.weights = np.ones(10, dtype=np.float32)
    scores, figures = np.array([3.0, 2.0], dtype=np.float32), np.array([1.0, 1.0], dtype=np.float32)
    assert np.isfinite(without_other_subjects(scores, figures, e, np.array([False, True]))).all()


def _shown(words: Sequence[str], *, passages: Sequence[int] = (0, 0), leans: Sequence[int] = ()) -> list[int]:
    e = evidence(passages)
    letters = [[float(letter in held) for letter in "abcd"] for held in words]
    looked_at = cast(Any, e)
    looked_at.matched, looked_at.weights = np.array(letters, dtype=np.float32), np.ones(4, dtype=np.float32) / 4
    scores = without_preamble(np.array([-0.5, 0.0], dtype=np.float32), e, leaning(*leans))
    return choose(scores, [TEN] * len(words), e.matched)


def test_what_stands_before_the_best_and_says_little_of_the_question_is_left_out() -> None:
    assert _shown(["a", "ab"]) == [1]
    assert _shown(["ab", "abc"]) == [1, 0]  # says most of it as well
    assert _shown(["d", "abc"]) == [1, 0]  # has a word of it that the best lacks
    assert _shown(["a", "abc"], leans=[1]) == [1, 0]
    assert _shown(["a", "abc"], passages=(0, 1)) == [1, 0]
