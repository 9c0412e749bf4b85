"""A button of the page that belongs to whoever starts the stand-in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

Spoken = Callable[[str], str]
"""A text by the language that the page is in, such as 'kk'."""


@dataclass(frozen=True, slots=True)
class Action:
    """Its label, and what it does; what `run` returns in the page's language is shown to the person."""

    label: Spoken
    run: Callable[[str], Awaitable[str | None]]
    hint: Spoken = lambda _: ""
