"""What turns texts into vectors, whoever does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from index.errors import OperatorError

Vectors = npt.NDArray[np.float32]


class Encoder(Protocol):
    """A model of sentences. Implementations are safe to use from several threads.

    Vectors of two encoders can be compared where their `identity` is the same, and only there.
    """

    @property
    def identity(self) -> str:
        """Names the model, its weights and how texts are handed to it, in printable ASCII of at most 80 characters."""
        ...

    @property
    def dimensions(self) -> int:
        """Numbers in a vector: 384 for multilingual-e5-small."""
        ...

    def asked(self, texts: Sequence[str]) -> Vectors:
        """Questions as vectors of length 1: float32 [n, dimensions]. A long text counts by its beginning."""
        ...

    def said(self, texts: Sequence[str]) -> Vectors:
        """Sentences of documents as vectors of length 1: float32 [n, dimensions], in the order given."""
        ...


class ModelError(OperatorError):
    """A model that can't be used; the message says which file or package, and what is wrong with it."""


def normalised(vectors: Vectors) -> Vectors:
    """The same directions at length 1; a row of zeros stays one."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Vectors = vectors / np.maximum(lengths, np.finfo(np.float32).tiny)
    return unit
