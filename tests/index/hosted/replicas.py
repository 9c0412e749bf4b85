"""Processes that answer from one store, with an encoder that knows some words of the same meaning."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from index import encoding as embedded
from index.answers.ranking.selection.model import weights
from index.hosted import build as hosted
from index.hosted import encoding
from index.hosted.library import HostedLibrary
from index.library import Library
from index.meaning.background import Filled
from index.meaning.encoder import Encoder, Vectors, normalised
from index.store.postgres.connection import Connections
from tests.index.hosted.village import FERRY, write

SAME = {"zorvat": "bridge", "watermill": "mill", "trelk": "ferry", "looked": "ran", "жерновами": "мельница"}
WORDS = ", ".join(f"quay{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(120))
"""Beyond the number of words from which these are compared as well."""


class Bag:
    """A text is about its words, of which some mean the same; the shipped weights take it for the encoder they know."""

    def __init__(self) -> None:
        meant = weights().with_meaning
        assert meant
        self.identity, self.dimensions = meant.identity, 64
        self.encoded: list[str] = []

    def asked(self, texts: Sequence[str]) -> Vectors:
        rows = [sum((_of_word(word) for word in text.lower().split()), _of_word("")) for text in texts]
        return normalised(np.array(rows, dtype=np.float32).reshape(-1, self.dimensions))

    def said(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return self.asked(texts)


def _of_word(word: str) -> Vectors:
    word = word.strip("?.,;:")
    seed = zlib.crc32(SAME.get(word, word).encode())
    return np.random.default_rng(seed).normal(size=64).astype(np.float32)


@pytest.fixture
def folder(folder: Path) -> Path:
    write(folder, "ferry.md", FERRY)
    write(folder, "quays.txt", f"The quays\n\nThe quays of Orlen were numbered in 1960: {WORDS}.")
    return folder


class Replica:
    """A process with a data folder of its own."""

    def __init__(self, folder: Path, store: str, data: Path) -> None:
        self.encoder = Bag()
        self.data = data
        self._folder, self._store = folder, store
        self.library = HostedLibrary.open(folder, store, data=data, encoder=self.encoder)

    def fill(self, encoder: Encoder | None = None) -> Filled:
        connections = Connections(self._store)
        try:
            return encoding.fill(self.data, encoder or self.encoder, connections)
        finally:
            connections.close()
            self.library.renew(encoded=True)

    def outspoken(self) -> HostedLibrary:
        """Its library with all vectors, by which every question is in doubt and none is refused."""
        self.fill()
        return self.library.outspoken()

    def build(self) -> None:
        connections = Connections(self._store)
        try:
            hosted.build(self._folder, connections)
        finally:
            connections.close()


@pytest.fixture
def replica(folder: Path, store: str, tmp_path: Path) -> Iterator[Callable[[str], Replica]]:
    made: list[Replica] = []

    def another(name: str) -> Replica:
        made.append(Replica(folder, store, tmp_path / name))
        return made[-1]

    yield another
    for one in made:
        one.library.close()


def beside(folder: Path, data: Path) -> Library:
    """The embedded one with the same encoder."""
    encoder = Bag()
    Library.open(folder, data)
    embedded.fill(data, encoder)
    return Library.open(folder, data, encoder=encoder)
