"""How near the sentences in a store are to a question: all are compared here, by a copy of their vectors.

What counts is how far a sentence stands out from all others in its language, so every one must be looked at. 65,000 are
compared in 6 ms out of a file of 26 MB, which the kernel keeps in memory as far as there is room.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Ints
from index.answers.ranking.features import nearness
from index.answers.ranking.features.nearness import Field
from index.hosted.sentences import Sentences
from index.meaning.cross_encoder import Candidate
from index.meaning.encoder import Vectors
from index.meaning.pieces import Met
from index.meaning.space import Meaning, Space
from index.store.candidates import Place

REMEMBERED = 4
"""Questions whose cosines with all sentences are kept: one is asked in several rounds."""


class MeantEverywhere:
    """Of all sentences that somebody reads who speaks a language. Safe to use from several threads."""

    def __init__(self, space: Space, sentences: Sentences, languages: Sequence[str], words: Sequence[str]) -> None:
        """`languages` are those of the documents."""
        self.sentences = sentences
        self.meaning = Meaning(space, sentences.keys, words)
        self._spoken = languages
        self._told = nearness.told_in(languages, sentences.per_document)
        self._fields: OrderedDict[tuple[str, str], Field] = OrderedDict()
        self._lock = Lock()

    def field(self, question: str, language: str) -> Field:
        """All sentences, of which there must be some."""
        asked = question, language
        with self._lock:
            found = self._fields.get(asked)
        if found is None:
            found = nearness.field(self.meaning.of_all(question, language, self._told), self._told.numbers)
        with self._lock:
            self._fields[asked] = found
            self._fields.move_to_end(asked)
            while len(self._fields) > REMEMBERED:
                self._fields.popitem(last=False)
        return found

    def nearest(self, field: Field, besides: str | None) -> tuple[Place, ...]:
        """The passages of the sentences that are looked into, of documents in other languages than `besides`."""
        left_out: npt.NDArray[np.bool_] | None = None
        if besides is not None:
            of_documents = np.array([language == besides for language in self._spoken], dtype=np.bool_)
            left_out = of_documents.repeat(self.sentences.per_document)
        return tuple(dict.fromkeys(self.sentences.places(nearness.nearest(field, left_out))))


class Fetched:
    """Of the sentences that were fetched, given by number among all; see `nearness.Nearby`.

    The passages of the nearest of all are `sought`. Before anything was looked for by its words, nothing is known.
    """

    def __init__(
        self, everywhere: MeantEverywhere, here: Ints, sought: Callable[[tuple[Place, ...]], None], *, begun: bool
    ) -> None:
        self.ready, self.identity = everywhere.meaning.ready, everywhere.meaning.identity
        self._everywhere = everywhere
        self._here = here
        self._sought = sought
        self._begun = begun

    def to(self, question: str, language: str, besides: str | None = None) -> Field | None:
        """See `Nearby`."""
        if not self._begun or not len(self._everywhere.sentences.keys):
            return None
        field = self._everywhere.field(question, language)
        self._sought(self._everywhere.nearest(field, besides))
        if not len(self._here):
            return None
        return Field(field.cosines[self._here], field.nearer[self._here], field.outstanding[self._here])

    def met(self, question: str, language: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        """See `Nearby`."""
        return self._everywhere.meaning.met(question, language, texts, told)

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors | None:
        """See `Nearby`."""
        return self._everywhere.meaning.answers(question, candidates)

    def warm(self) -> None:
        """See `Nearby`."""
        self._everywhere.meaning.warm()
