"""Vectors of what the benchmarks and lessons ask and read, kept from run to run in a folder outside the repository.

KHORGOS_BENCH_CACHE names the folder; by default it is one for temporary files. 10,000 sentences take two minutes once.
"""

from __future__ import annotations

import atexit
import hashlib
import os
import tempfile
from collections.abc import Sequence
from functools import cache
from multiprocessing import parent_process
from pathlib import Path

import numpy as np
from filelock import FileLock

from index import snapshot as snapshots
from index.answers.corpus import encoded
from index.answers.corpus.contents import Contents
from index.encoding import Texts
from index.meaning import background
from index.meaning.cross_encoder import UNREAD, Candidate, CrossEncoder
from index.meaning.encoder import Encoder, Vectors
from index.meaning.opening import open_encoder
from index.meaning.pieces import Pieces, Reader
from index.meaning.space import Meaning, Space
from index.meaning.vectors import MISSING
from index.meaning.words import FEWEST, keys_of
from index.store import generations

FOLDER = Path(os.environ.get("KHORGOS_BENCH_CACHE") or Path(tempfile.gettempdir()) / "khorgos-bench-cache")


class Remembering:
    """An encoder that keeps the vectors of questions on the disk; see `Encoder`."""

    def __init__(self, encoder: Encoder, path: Path) -> None:
        self.identity, self.dimensions = encoder.identity, encoder.dimensions
        self._encoder, self._path = encoder, path
        self._known: dict[str, Vectors] = {}
        self._fresh = False
        if path.is_file():
            with np.load(path) as saved:
                self._known = dict(zip(saved["keys"].tolist(), saved["vectors"], strict=True))
        atexit.register(self.save)

    def asked(self, texts: Sequence[str]) -> Vectors:
        keys = [hashlib.blake2b(f"{self.identity}\n{text}".encode(), digest_size=12).hexdigest() for text in texts]
        new = [n for n, key in enumerate(keys) if key not in self._known]
        if new:
            self._fresh = True
            vectors = self._encoder.asked([texts[n] for n in new])
            self._known.update((keys[n], vector) for n, vector in zip(new, vectors, strict=True))
        return np.array([self._known[key] for key in keys], dtype=np.float32)

    def said(self, texts: Sequence[str]) -> Vectors:
        return self._encoder.said(texts)

    def read(self, texts: Sequence[str], *, asked: bool) -> list[Pieces]:
        """See `pieces.Reader`."""
        return self._encoder.read(texts, asked=asked) if isinstance(self._encoder, Reader) else []

    def answers(self, question: str, candidates: Sequence[Candidate]) -> Vectors:
        """See `CrossEncoder`."""
        if isinstance(self._encoder, CrossEncoder):
            return self._encoder.answers(question, candidates)
        return np.full(len(candidates), UNREAD, dtype=np.float32)

    def save(self) -> None:
        if self._fresh and parent_process() is None:
            np.savez(self._path, keys=np.array(list(self._known)), vectors=np.array(list(self._known.values())))
            self._fresh = False


@cache
def encoder() -> Encoder | None:
    """The one that comes along, if it is installed; its vectors are remembered."""
    found = open_encoder()
    FOLDER.mkdir(parents=True, exist_ok=True)
    return Remembering(found, FOLDER / "questions.npz") if found else None


def identity() -> str:
    """Of the encoder; empty where there is none."""
    found = encoder()
    return found.identity if found else ""


def meaning(contents: Contents) -> Meaning | None:
    """Of some documents; their sentences and words are encoded first where they aren't yet. None without an encoder."""
    space, words = _filled(contents)
    return Meaning(space, contents.arrays.keys, words) if space else None


def encode(data: Path) -> None:
    """Give the index in a data folder its vectors: what was ever encoded, for whatever folder, is copied. Nothing where
    there is no encoder."""
    snapshot = snapshots.opened(generations.current(data))
    try:
        space, words = _filled(snapshot)
        if space:
            copies = Space.of(data, space.encoder)
            assert copies
            for here, there, keys in (
                (space.file, copies.file, snapshot.arrays.keys),
                (space.words, copies.words, keys_of(words)),
            ):
                lacking = np.unique(keys[there.rows(keys) == MISSING])
                rows = here.rows(lacking)
                there.append(lacking[rows != MISSING], here.of(rows[rows != MISSING]))
    finally:
        snapshot.close()


def _filled(contents: Contents) -> tuple[Space | None, list[str]]:
    """All vectors that were ever made, and the words of the documents: those of these documents are there."""
    found = encoder()
    arrays = contents.arrays
    words = encoded.words(arrays.surfaces, arrays.terms)
    space = Space.of(FOLDER, found)
    if space and (space.lacking(arrays.keys) or (len(words) >= FEWEST and space.lacking_words(words))):
        assert found
        with FileLock(FOLDER / "filling.lock"):  # others that make lessons beside us wait
            background.fill(background.place(FOLDER, found), found, arrays.keys, Texts(contents), tidy=False)
            place = background.place_of_words(FOLDER, found)
            background.fill(place, found, keys_of(words), lambda some: [words[n] for n in some], tidy=False)
        space = Space.of(FOLDER, found)
    return space, words
