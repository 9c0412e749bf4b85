"""Which sentences documents in a store have: what their vectors go by, and where each stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Ints
from index.meaning.vectors import Keys
from index.store.candidates import Moved, Place, Reading, Told


@dataclass(frozen=True, slots=True, eq=False)
class Sentences:
    """Of some documents, one after another."""

    documents: tuple[str, ...]
    keys: Keys  # [S], of the texts that are encoded
    passage_starts: Ints  # [P + 1], in sentences
    document_starts: Ints  # [D + 1], in passages

    @classmethod
    def of(cls, reading: Reading, told: Sequence[Told]) -> Sentences:
        """Those of all documents, which the store has `told`. Raises Moved where it has others by now."""
        held = {named.document: named for named in reading.named(sorted({document.group for document in told}))}
        sizes = [np.frombuffer(held[d.name].sizes if d.name in held else b"", dtype=np.int32) for d in told]
        if [len(size) for size in sizes] != [document.passages for document in told]:
            raise Moved
        keys = b"".join(held[d.name].keys for d in told if d.name in held)
        return cls(
            tuple(document.name for document in told),
            np.frombuffer(keys, dtype=np.uint64),
            _starts(np.concatenate([*sizes, np.empty(0, np.int32)])),
            _starts(np.array([len(size) for size in sizes], dtype=np.int32)),
        )

    def some(self, documents: Sequence[int]) -> Sentences:
        """Those of some documents, given by number in ascending order."""
        if len(documents) == len(self.documents):
            return self
        numbers = np.array(documents, dtype=np.intp)
        passages = _ranges(self.document_starts, numbers)
        return Sentences(
            tuple(self.documents[number] for number in documents),
            self.keys[_ranges(self.passage_starts, passages)],
            _starts(np.diff(self.passage_starts)[passages]),
            _starts(np.diff(self.document_starts)[numbers]),
        )

    @property
    def per_document(self) -> Ints:
        """How many each document has [D]."""
        return np.diff(self.passage_starts[self.document_starts])

    def places(self, sentences: Ints) -> list[Place]:
        """The passage of each sentence, given by number."""
        passages = np.searchsorted(self.passage_starts, sentences, side="right") - 1
        documents = np.searchsorted(self.document_starts, passages, side="right") - 1
        ordinals = passages - self.document_starts[documents]
        return [Place(self.documents[d], int(n)) for d, n in zip(documents.tolist(), ordinals.tolist(), strict=True)]

    def within(self, sentence: int) -> int:
        """Which of its passage's sentences it is."""
        return sentence - int(self.passage_starts[np.searchsorted(self.passage_starts, sentence, side="right") - 1])

    def at(self, documents: Sequence[int], ordinals: Sequence[int]) -> Ints:
        """The numbers of all sentences of some passages, one passage after another."""
        passages = self.document_starts[np.array(documents, dtype=np.intp)] + np.array(ordinals, dtype=np.intp)
        return _ranges(self.passage_starts, passages).astype(np.int32)


def _starts(sizes: Ints) -> Ints:
    return np.concatenate((np.zeros(1, np.int32), np.cumsum(sizes, dtype=np.int32)))


def _ranges(starts: Ints, numbers: npt.NDArray[np.signedinteger]) -> Ints:
    """What lies between start and end of each of some numbers, one after another."""
    parts = [np.arange(starts[n], starts[n + 1], dtype=np.intp) for n in numbers.tolist()]
    return np.concatenate([*parts, np.empty(0, np.intp)])
