"""A button of the page that belongs to whoever starts the stand-in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """Its label, and what it does; what `run` returns is shown to the person."""

    label: str
    run: Callable[[], Awaitable[str | None]]
    hint: str = ""
