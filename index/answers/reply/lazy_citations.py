"""What 'more' would show: which sentences is decided with the answer, but they are cited when someone looks at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import overload

from index.model import Citation

Run = Sequence[int]
"""Sentences side by side, by their numbers in an `Evidence`."""


class Later(Sequence[Citation]):
    """The citations of `runs`, each made by `cite`. Few people ask for more, and passages must be read for it."""

    def __init__(self, runs: Sequence[Run], cite: Callable[[Run], Citation]) -> None:
        self._runs = runs
        self._cite = cite

    @cached_property
    def _cited(self) -> tuple[Citation, ...]:
        return tuple(map(self._cite, self._runs))

    def __len__(self) -> int:
        return len(self._runs)

    @overload
    def __getitem__(self, place: int) -> Citation: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Citation, ...]: ...
    def __getitem__(self, place: int | slice) -> Citation | tuple[Citation, ...]:
        return self._cited[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._cited == tuple(other)

    def __hash__(self) -> int:
        return hash(self._cited)
