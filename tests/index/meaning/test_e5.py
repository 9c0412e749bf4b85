from __future__ import annotations

import numpy as np
import pytest

from index.meaning import batches
from index.meaning.e5 import E5, LONGEST
from index.meaning.native import Native
from tests.index.meaning.sentences import PAIRS, TEXTS


def test_vectors_have_length_one_and_the_order_of_the_texts(e5: E5) -> None:
    vectors = e5.said(TEXTS)
    assert vectors.shape == (len(TEXTS), e5.dimensions)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-5)
    assert vectors[::-1] == pytest.approx(e5.said(TEXTS[::-1]), abs=1e-5)


def test_a_vector_does_not_depend_on_what_else_is_in_the_batch(e5: E5) -> None:
    together = e5.said(TEXTS)
    alone = np.concatenate([e5.said([text]) for text in TEXTS])
    assert together == pytest.approx(alone, abs=1e-5)


def test_the_same_sentences_are_nearest_as_by_the_engine_that_comes_with_the_weights(e5: E5) -> None:
    ours, theirs = e5.said(TEXTS), Native().said(TEXTS)
    assert (ours * theirs).sum(axis=1).min() > 0.997
    assert nearest(ours).tolist() == nearest(theirs).tolist()


def test_what_is_said_in_other_words_is_nearest(e5: E5) -> None:
    found = nearest(e5.said(TEXTS)).tolist()
    paired = sum(found[2 * n] == 2 * n + 1 for n in range(len(PAIRS)))
    assert paired >= len(PAIRS) - 1


def test_a_question_and_a_sentence_are_read_differently(e5: E5) -> None:
    assert float(e5.asked(TEXTS[:1])[0] @ e5.said(TEXTS[:1])[0]) < 0.999


def test_no_texts_have_no_vectors(e5: E5) -> None:
    assert e5.said([]).shape == (0, e5.dimensions)


def test_an_empty_text_and_odd_characters_have_vectors(e5: E5) -> None:
    vectors = e5.said(["", "\0", "\ud800", "🦄" * 10])
    assert np.isfinite(vectors).all()


def test_a_long_text_counts_by_its_beginning(e5: E5) -> None:
    long = "wheat " * LONGEST
    assert e5.said([long]) == pytest.approx(e5.said([long + "and then rye"]), abs=1e-6)


def test_batches_hold_every_text_once_within_the_limit() -> None:
    lengths = [5, 300, 2, 2, 700, 40, 41, 39]
    found = list(batches.batches(lengths, 120))
    assert sorted(n for batch in found for n in batch) == list(range(len(lengths)))
    assert all(len(batch) == 1 or len(batch) * max(lengths[n] for n in batch) <= 120 for batch in found)


def nearest(vectors: np.typing.NDArray[np.float32]) -> np.typing.NDArray[np.int64]:
    cosines = vectors @ vectors.T
    np.fill_diagonal(cosines, -1)
    return np.asarray(cosines.argmax(axis=1))
