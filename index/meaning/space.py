"""An encoder with the vectors that it made: what questions and sentences are compared in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from index.meaning import background
from index.meaning.encoder import Encoder, Vectors
from index.meaning.remembered import Remembered
from index.meaning.similarity import Nearest, Similarity
from index.meaning.vectors import Keys, VectorFile
from index.meaning.words import WordMeaning, keys_of


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """Made by `of`; what is encoded later is seen by making another."""

    encoder: Encoder
    file: VectorFile
    words: VectorFile
    asking: Encoder
    """The same encoder, for what is asked: it remembers."""

    @classmethod
    def of(cls, data: Path, encoder: Encoder | None) -> Space | None:
        """That of the vectors below the data folder; None without an encoder."""
        if encoder is None:
            return None
        places = (background.place(data, encoder), background.place_of_words(data, encoder))
        file, words = (VectorFile(place, encoder.identity, encoder.dimensions) for place in places)
        return cls(encoder, file, words, Remembered(encoder))

    def lacking(self, keys: Keys) -> int:
        """How many texts have no vector yet."""
        return len(background.missing(self.file, keys))

    def lacking_words(self, words: Sequence[str]) -> int:
        """How many words have no vector yet."""
        return len(background.missing(self.words, keys_of(words)))


class Meaning:
    """How near questions are to sentences, given by their keys [S], and to `words`. Safe in several threads."""

    def __init__(self, space: Space, keys: Keys, words: Sequence[str] = ()) -> None:
        self._encoder = space.asking
        self.words = WordMeaning(space.asking, space.words, words)
        self._similarity = Similarity(space.file, keys)
        self.identity = space.encoder.identity
        self.ready = self._similarity.share == 1.0
        """Whether every sentence has its vector: with some of them left out, the others would always win."""

    def warm(self) -> None:
        """Have encoder and vectors at hand: opening a model takes longer than a question."""
        self.nearest("?", 1)

    def of_all(self, question: str) -> Vectors:
        """The cosine of every sentence [S] with the question."""
        return self._similarity.of_all(self._vector(question))

    def nearest(self, question: str, limit: int) -> Nearest:
        """The sentences nearest to the question, nearest first."""
        return self._similarity.nearest(self._vector(question), limit)

    def _vector(self, question: str) -> Vectors:
        vector: Vectors = self._encoder.asked([question])[0]
        return vector
