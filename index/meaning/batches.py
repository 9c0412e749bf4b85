"""Texts of tokens put together to go through a model at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt


def batches(lengths: Sequence[int], limit: int) -> Iterator[list[int]]:
    """The numbers of texts in batches of like length, at most `limit` tokens each, filling included."""
    batch: list[int] = []
    for n in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and lengths[n] * (len(batch) + 1) > limit:
            yield batch
            batch = []
        batch.append(n)
    if batch:
        yield batch


def rectangle(texts: Sequence[Sequence[int]], filling: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int32]]:
    """Texts of tokens as an array [texts, length], filled up; and 1 where there is a token of a text."""
    length = max(map(len, texts))
    tokens = np.full((len(texts), length), filling, dtype=np.int64)
    present = np.zeros((len(texts), length), dtype=np.int32)
    for row, text in enumerate(texts):
        tokens[row, : len(text)] = text
        present[row, : len(text)] = 1
    return tokens, present
