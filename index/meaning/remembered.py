"""An encoder that remembers: a question is put to several editions of the documents, and each wants its vector."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from threading import Lock

import numpy as np

from index.meaning.encoder import Encoder, Vectors

KEPT = 1024
"""Vectors of either kind that are kept: 1.5 MB."""


class Remembered:
    """Another encoder's vectors. See `Encoder`; safe to use from several threads."""

    def __init__(self, encoder: Encoder) -> None:
        self.identity, self.dimensions = encoder.identity, encoder.dimensions
        self._asked, self._said = _Vectors(encoder.asked), _Vectors(encoder.said)

    def asked(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._asked.of(texts)

    def said(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._said.of(texts)


class _Vectors:
    def __init__(self, encode: Callable[[Sequence[str]], Vectors]) -> None:
        self._encode = encode
        self._known: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = Lock()

    def of(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
        if new := [text for text in dict.fromkeys(texts) if text not in found]:
            found |= zip(new, self._encode(new), strict=True)
        with self._lock:
            for text in found:
                self._known[text] = found[text]
                self._known.move_to_end(text)
            while len(self._known) > KEPT:
                self._known.popitem(last=False)
        return np.stack([found[text] for text in texts])
