"""Lists of words, words and records, one behind another in arrays: as objects each takes some 60 bytes more."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Self

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int32]


class Lists:
    """Lists of words, each as numbers of the words that are in any of them."""

    def __init__(self, sizes: Ints, words: Ints) -> None:
        self.sizes = sizes
        self.words = words
        self._starts: Ints = np.concatenate(([0], np.cumsum(self.sizes))).astype(np.int32)

    @classmethod
    def of(cls, lists: Iterable[Sequence[str]], numbers: dict[str, int]) -> Self:
        """`numbers` are those of the words; new ones get the next."""
        each = [[numbers.setdefault(word, len(numbers)) for word in words] for words in lists]
        sizes = np.array([len(one) for one in each], dtype=np.int32)
        return cls(sizes, np.array([number for one in each for number in one], dtype=np.int32))

    def __getitem__(self, number: int) -> list[int]:
        found: list[int] = self.words[self._starts[number] : self._starts[number + 1]].tolist()
        return found


class Words:
    """Words by number, one behind another in one text: each as an object takes 60 bytes more."""

    def __init__(self, ends: Ints, joined: str) -> None:
        self.ends = ends
        self.joined = joined

    @classmethod
    def of(cls, words: Iterable[str]) -> Self:
        """These words, the first with the number 0."""
        each = list(words)
        return cls(np.concatenate(([0], np.cumsum([len(word) for word in each]))).astype(np.int32), "".join(each))

    def __len__(self) -> int:
        return len(self.ends) - 1

    def numbered(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Those of these numbers."""
        return tuple(self.joined[self.ends[number] : self.ends[number + 1]] for number in numbers)


class Records:
    """Records as bytes, one after another."""

    def __init__(self, starts: npt.NDArray[np.int64], joined: memoryview) -> None:
        self.starts = starts
        self.joined = joined

    @classmethod
    def of(cls, records: Sequence[bytes]) -> Self:
        """These, in their order."""
        starts = np.concatenate(([0], np.cumsum([len(one) for one in records]))).astype(np.int64)
        return cls(starts, memoryview(b"".join(records)))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def __getitem__(self, number: int) -> memoryview:
        return self.joined[self.starts[number] : self.starts[number + 1]]
