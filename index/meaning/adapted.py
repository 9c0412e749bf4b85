"""The encoder's matrices with what was learned for another task added to them: a change of low rank for each.

Hu et al., 'LoRA: Low-Rank Adaptation of Large Language Models', arXiv:2106.09685. 2.7 million numbers in place of 21.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import numpy as np
import numpy.typing as npt

from index.meaning.packed import Floats, Shape

DOWN, UP = ".down", ".up"
"""What follows the name of a matrix: the two of low rank, [rank, inputs] and [outputs, rank], that are added to it."""

Learned = Mapping[str, npt.NDArray[np.float16]]


class Matrices(Protocol):
    """A model to be read as matrices and rows of numbers, by name."""

    @property
    def shape(self) -> Shape: ...
    @property
    def epsilon(self) -> float: ...
    def matrix(self, name: str, outputs: int, inputs: int) -> Floats: ...
    def floats(self, name: str) -> Floats: ...


class Adapted:
    """A model as it was learned anew; see `Matrices`. What isn't in `learned` is as it was."""

    def __init__(self, model: Matrices, learned: Learned) -> None:
        self._model, self._learned = model, learned
        self.shape, self.epsilon = model.shape, model.epsilon

    def matrix(self, name: str, outputs: int, inputs: int) -> Floats:
        """[outputs, inputs]"""
        found = self._model.matrix(name, outputs, inputs)
        if name + UP not in self._learned:
            return found
        up, down = (self._learned[name + part].astype(np.float32) for part in (UP, DOWN))
        return found + up @ down

    def floats(self, name: str) -> Floats:
        """Flat."""
        if name in self._learned:
            return self._learned[name].astype(np.float32)
        return self._model.floats(name)
