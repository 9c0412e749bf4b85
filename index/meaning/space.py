"""An encoder with the vectors that it made: what questions and sentences are compared in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from index.meaning import background
from index.meaning.cross_encoder import Candidate, Judging
from index.meaning.encoder import Encoder, Vectors
from index.meaning.pieces import Comparing, Met
from index.meaning.remembered import Remembered
from index.meaning.similarity import Nearest, Similarity
from index.meaning.tongues import tongues
from index.meaning.vectors import MISSING, Keys, VectorFile
from index.meaning.words import WordMeaning, keys_of


@dataclass(frozen=True, slots=True, eq=False)
class Space:
    """Made by `of`; what is encoded later is seen by making another."""

    encoder: Encoder
    file: VectorFile
    words: VectorFile
    statements: VectorFile
    """Of sentences that are judged, by themselves."""
    asking: Encoder
    """The same encoder, for what is asked: it remembers."""

    @classmethod
    def of(cls, data: Path, encoder: Encoder | None) -> Space | None:
        """That of the vectors below the data folder; None without an encoder."""
        if encoder is None:
            return None
        places = (background.place, background.place_of_words, background.place_of_statements)
        file, words, statements = (VectorFile(at(data, encoder), encoder.identity, encoder.dimensions) for at in places)
        return cls(encoder, file, words, statements, Remembered(encoder))

    def lacking(self, keys: Keys) -> int:
        """How many texts have no vector yet."""
        return len(background.missing(self.file, keys))

    def lacking_words(self, words: Sequence[str]) -> int:
        """How many words have no vector yet."""
        return len(background.missing(self.words, keys_of(words)))

    def lacking_statements(self, sentences: Sequence[str]) -> int:
        """How many sentences that are judged have no vector of their own yet."""
        return len(background.missing(self.statements, keys_of(sentences)))

    def of_statements(self, sentences: Sequence[str]) -> Vectors | None:
        """The vectors of sentences that are judged [n, dimensions]; None where one lacks its own."""
        rows = self.statements.rows(keys_of(sentences))
        return None if (rows == MISSING).any() else self.statements.of(rows)


class Told(NamedTuple):
    """The language of each sentence [S], as a number: its place among the `names`."""

    names: tuple[str, ...]
    numbers: npt.NDArray[np.int32]


class Meaning:
    """How near questions are to sentences, given by their keys [S], and to `words`. Safe in several threads."""

    def __init__(self, space: Space, keys: Keys, words: Sequence[str] = ()) -> None:
        self._encoder = space.asking
        self.words = WordMeaning(space.asking, space.words, words)
        self._similarity = Similarity(space.file, keys)
        self._comparing = Comparing(space.encoder)
        self._judging = Judging(space.encoder)
        self._changes: dict[tuple[str, str], Vectors] = {}
        self._tongues = tongues(space.encoder.identity, space.encoder.dimensions)
        self._lock = Lock()
        self.identity = space.encoder.identity
        self.ready = self._similarity.share == 1.0
        """Whether every sentence has its vector: with some of them left out, the others would always win."""

    def warm(self) -> None:
        """Have encoder and vectors at hand: opening a model takes longer than a question."""
        self.nearest("?", 1)
        self.answers("?", [Candidate("?", "", "")])

    def of_all(self, question: str, asked: str = "", told: Told | None = None) -> Vectors:
        """The cosine of every sentence [S] with the question; if it is `asked` in another language than a sentence is
        `told` in, with what it would be in that."""
        vector = self._vector(question)
        cosines = self._similarity.of_all(vector)
        for number, name in enumerate(told.names if told else ()):
            change = self._tongues.of_question(asked, name)
            if told is not None and change is not None:
                there = told.numbers == number
                changed = cosines[there] + self._changed(asked, name, change)[there]
                cosines[there] = changed / np.float32(np.linalg.norm(vector + change))
        return cosines

    def _changed(self, asked: str, told: str, change: Vectors) -> Vectors:
        """What a change adds to the product of a question with each sentence [S]: the same for all in one language."""
        with self._lock:
            known = self._changes.get((asked, told))
        if known is None:
            known = self._similarity.of_all(change)
            with self._lock:
                self._changes[asked, told] = known
        return known

    def met(self, question: str, asked: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        """How well some texts meet the question, piece by piece: see `pieces.Comparing`."""
        return self._comparing.met(question, asked, texts, told)

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors | None:
        """How well some sentences answer, read together with the question: see `cross_encoder.Judging`."""
        return self._judging.answers(question, candidates)

    def nearest(self, question: str, limit: int) -> Nearest:
        """The sentences nearest to the question, nearest first."""
        return self._similarity.nearest(self._vector(question), limit)

    def _vector(self, question: str) -> Vectors:
        vector: Vectors = self._encoder.asked([question])[0]
        return vector
