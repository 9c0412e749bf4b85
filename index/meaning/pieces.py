"""A question held against a sentence piece by piece: how well each piece of it is met there, in whatever language.

One vector a sentence tells what it is about; whether all of the question is in it, its pieces tell. Each is a state of
the encoder, which has read it in its sentence; what those of a language have in common is taken off (`tongues`). In the
question's own language its words tell that already, and better.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np

from index.meaning.encoder import Encoder, Vectors, normalised
from index.meaning.tongues import Tongues, tongues

REMEMBERED = 64
"""Texts whose pieces are kept, some 2 MB: the same sentences are looked into more than once for a question."""
WORST = 3
"""The part of the pieces, one in so many, that counts as the worst met."""


class Pieces(NamedTuple):
    """Of a text: a state for each piece [n, dimensions], and how rare each is [n]."""

    states: Vectors
    rarity: Vectors


class Met(NamedTuple):
    """How well a text meets a question: its pieces, each by how rare it is; the third of them that is met worst; and
    how well the text's own pieces are met by the question. Cosines."""

    whole: float
    worst: float
    back: float


NOT_MET = Met(0.0, 0.0, 0.0)


@runtime_checkable
class Reader(Protocol):
    """An encoder that tells the pieces of what it reads as well."""

    def read(self, texts: Sequence[str], *, asked: bool) -> list[Pieces]:
        """The pieces of some questions (`asked`) or sentences, without begin and end."""
        ...


class Comparing:
    """Safe to use from several threads."""

    def __init__(self, encoder: Encoder) -> None:
        self._reader = encoder if isinstance(encoder, Reader) else None
        self._tongues: Tongues = tongues(encoder.identity, encoder.dimensions)
        self._known: OrderedDict[tuple[str, str, bool], Pieces] = OrderedDict()
        self._lock = Lock()

    def met(self, question: str, asked: str, texts: Sequence[str], told: Sequence[str]) -> list[Met]:
        """How well each of some texts, told in these languages, meets the question, asked in that one; nothing is where
        the encoder doesn't tell pieces."""
        if self._reader is None or not texts:
            return [NOT_MET] * len(texts)
        (own,) = self._read([question], [asked], asked=True)
        return [_met(own, one) for one in self._read(texts, told, asked=False)]

    def _read(self, texts: Sequence[str], languages: Sequence[str], *, asked: bool) -> list[Pieces]:
        keys = [(text, language, asked) for text, language in zip(texts, languages, strict=True)]
        with self._lock:
            found = {key: self._known[key] for key in keys if key in self._known}
        new = [key for key in dict.fromkeys(keys) if key not in found]
        if new and self._reader is not None:
            read = self._reader.read([text for text, _, _ in new], asked=asked)
            for key, (states, rarity) in zip(new, read, strict=True):
                common = self._tongues.of_pieces(key[1], asked=asked)
                found[key] = Pieces(normalised(states if common is None else states - common), rarity)
        with self._lock:
            for key in keys:
                self._known[key] = found[key]
                self._known.move_to_end(key)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return [found[key] for key in keys]


def _met(question: Pieces, text: Pieces) -> Met:
    if not len(question.states) or not len(text.states):
        return NOT_MET
    cosines = question.states @ text.states.T
    best = cosines.max(axis=1)
    worst = np.sort(best)[: max(1, len(best) // WORST)]
    whole = float(best @ question.rarity) / float(question.rarity.sum())
    return Met(whole, float(worst.mean()), float(cosines.max(axis=0).mean()))
