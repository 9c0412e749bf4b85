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
from index.meaning.tongues import tongues
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
        self._tongues = tongues(encoder.identity, encoder.dimensions)
        self._known: OrderedDict[tuple[str, str], tuple[Neighbour, ...]] = OrderedDict()
        self._lock = Lock()
        self.ready = len(self._rows) > 0 and not bool((self._rows == MISSING).any())
        """Whether every word has its vector, and there are enough of them."""

    def nearest(self, words: Sequence[str], asked: str = "", told: str = "") -> list[tuple[Neighbour, ...]]:
        """Per word its neighbours, nearest first; none where the words of the documents have no vectors yet.

        `asked` is the language of the words, `told` that of the documents, if they are in one.
        """
        if not self.ready:
            return [() for _ in words]
        keys = [(word, asked) for word in words]
        with self._lock:
            new = [key for key in dict.fromkeys(keys) if key not in self._known and len(key[0]) <= LONGEST]
        if new:
            change = self._tongues.of_word(asked, told)
            vectors = self._encoder.said([word for word, _ in new])
            found = dict(zip(new, self._neighbours(vectors if change is None else vectors + change), strict=True))
            with self._lock:
                self._known.update(found)
                answer = [self._known.get(key, ()) for key in keys]
                while len(self._known) > REMEMBERED:
                    self._known.popitem(last=False)
            return answer
        with self._lock:
            return [self._known.get(key, ()) for key in keys]

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
