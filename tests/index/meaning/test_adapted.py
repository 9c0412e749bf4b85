"""A model with changes of low rank."""

from __future__ import annotations

import numpy as np

from index.meaning.adapted import Adapted
from index.meaning.packed import Floats, Shape


class Plain:
    """Matrices of ones, rows of twos."""

    shape = Shape(width=2, layers=1, heads=1, inner=3, words=5, longest=4, kinds=1)
    epsilon = 0.5

    def matrix(self, name: str, outputs: int, inputs: int) -> Floats:
        return np.ones((outputs, inputs), np.float32)

    def floats(self, name: str) -> Floats:
        return np.full(2, 2, np.float32)


LEARNED = {
    "a.w.down": np.array([[1, 2]], np.float16),
    "a.w.up": np.array([[1], [0], [-1]], np.float16),
    "a.b": np.array([5, 6], np.float16),
}


def test_the_product_of_the_two_is_added_to_their_matrix_alone() -> None:
    model = Adapted(Plain(), LEARNED)
    assert model.matrix("a.w", 3, 2).tolist() == [[2, 3], [1, 1], [0, -1]]
    assert model.matrix("b.w", 3, 2).tolist() == [[1, 1]] * 3
    assert model.matrix("a.w", 3, 2).dtype == np.float32


def test_rows_are_replaced_and_the_rest_is_as_it_was() -> None:
    model = Adapted(Plain(), LEARNED)
    assert model.floats("a.b").tolist() == [5, 6]
    assert model.floats("a.b").dtype == np.float32
    assert model.floats("b.b").tolist() == [2, 2]
    assert (model.shape, model.epsilon) == (Plain.shape, 0.5)
