"""An encoder for the tests of everything that doesn't depend on which one it is."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from index.meaning.encoder import Vectors, normalised


class MadeUp:
    """The same text gets the same vector, and any two texts vectors that have nothing to do with each other."""

    def __init__(self, identity: str = "made up", dimensions: int = 32) -> None:
        self.identity = identity
        self.dimensions = dimensions
        self.encoded: list[str] = []

    def asked(self, texts: Sequence[str]) -> Vectors:
        rows = [np.random.default_rng(zlib.crc32(text.encode())).normal(size=self.dimensions) for text in texts]
        return normalised(np.array(rows, dtype=np.float32).reshape(-1, self.dimensions))

    def said(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        return self.asked(texts)
