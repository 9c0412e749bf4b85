"""Small results that are remembered because they are asked for again and again, and can all be forgotten at once.

What reads a whole library in passing fills these caches with words that nobody will ask for. They are little, but each
lies between what was freed, and keeps a whole megabyte of it from going back to the system.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_forgetting: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember so many results of a function, those that were asked for last. For functions of modules, which stay."""

    def remembering(function: Callable[P, R]) -> Callable[P, R]:
        cached = lru_cache(maxsize=most)(function)
        _forgetting.append(cached.cache_clear)
        return cached  # type: ignore[return-value]  # whose arguments may be anything that has a hash

    return remembering


def forget() -> None:
    """Forget them all; they are worked out again when they are asked for."""
    for clear in _forgetting:
        clear()
