"""Which words of the documents mean about what a word of a question means, in whatever language.

Single words lie close together in a model of sentences, and along a few directions that say little (how frequent a
word is, in which script): what is compared is what is left without their mean and these directions.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import cached_property
from threading import Lock
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.meaning.encoder import Encoder, Vectors, normalised
from index.meaning.vectors import MISSING, Keys, VectorFile, key

DIRECTIONS = 3
"""Main directions that are taken off."""
SAMPLE = 4096
"""Words that mean and directions are computed from: every n-th of a larger vocabulary."""
FEWEST = 100
"""Words below which there is no telling what they have in common."""
REMEMBERED = 1024
"""Words of questions whose neighbours are kept."""
MOST = 24
"""Neighbours that are kept of each."""
LONGEST = 40
"""Characters of a word that is compared; what is longer is no word."""


class Neighbour(NamedTuple):
    """A word of the documents, by its place in the list of them, and how near it is: 1 is the same."""

    word: int
    cosine: float


def keys_of(words: Sequence[str]) -> Keys:
    """The names of the words' vectors, in their order."""
    return np.array([key("", word) for word in words], dtype=np.uint64)


class _Geometry(NamedTuple):
    mean: Vectors  # [dimensions]
    directions: Vectors  # [DIRECTIONS, dimensions], of length 1
    lengths: Vectors  # [words], of what is left of each


class WordMeaning:
    """The words of an index with their vectors. Safe to use from several threads; what it computes it remembers."""

    def __init__(self, encoder: Encoder, file: VectorFile, words: Sequence[str]) -> None:
        self.words = words
        self._encoder = encoder
        self._file = file
        self._rows = file.rows(keys_of(words)) if len(words) >= FEWEST else np.empty(0, np.int32)
        self._known: OrderedDict[str, tuple[Neighbour, ...]] = OrderedDict()
        self._lock = Lock()
        self.ready = len(self._rows) > 0 and not bool((self._rows == MISSING).any())
        """Whether every word has its vector, and there are enough of them."""

    def nearest(self, words: Sequence[str]) -> list[tuple[Neighbour, ...]]:
        """Per word its neighbours, nearest first; none where the words of the documents have no vectors yet."""
        if not self.ready:
            return [() for _ in words]
        with self._lock:
            new = [word for word in dict.fromkeys(words) if word not in self._known and len(word) <= LONGEST]
        if new:
            found = dict(zip(new, self._neighbours(self._encoder.said(new)), strict=True))
            with self._lock:
                self._known.update(found)
                answer = [self._known.get(word, ()) for word in words]
                while len(self._known) > REMEMBERED:
                    self._known.popitem(last=False)
            return answer
        with self._lock:
            return [self._known.get(word, ()) for word in words]

    def _neighbours(self, vectors: Vectors) -> Iterator[tuple[Neighbour, ...]]:
        mean, directions, lengths = self._geometry
        own = vectors - mean
        own = normalised((own - (own @ directions.T) @ directions).astype(np.float32))
        for one, found in zip(own, self._file.cosines(own), strict=True):
            # what is taken off lies across what is left, so the words need not be rid of it once more
            cosines = (found[self._rows] - float(one @ mean)) / lengths
            best = np.argpartition(-cosines, min(MOST, len(cosines)) - 1)[:MOST]
            best = best[np.lexsort((best, -cosines[best]))]
            yield tuple(Neighbour(int(n), float(cosines[n])) for n in best)

    @cached_property
    def _geometry(self) -> _Geometry:
        step = -(-len(self._rows) // SAMPLE)
        some = self._file.of(self._rows[::step])
        mean = some.mean(axis=0)
        _, directions = np.linalg.eigh(np.cov((some - mean).T))
        main = np.ascontiguousarray(directions[:, -DIRECTIONS:].T.astype(np.float32))
        lengths: list[npt.NDArray[np.float32]] = []
        for start in range(0, len(self._rows), SAMPLE):
            part = self._file.of(self._rows[start : start + SAMPLE]) - mean
            squares = np.einsum("wd,wd->w", part, part) - ((part @ main.T) ** 2).sum(axis=1)
            lengths.append(np.sqrt(np.maximum(squares, 1e-6)).astype(np.float32))
        return _Geometry(mean, main, np.concatenate(lengths))
