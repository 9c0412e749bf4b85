"""What the bot asks of a library, and the holder in which a newer library takes the older one's place while it runs."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Protocol

from index.holdings import Holding
from index.hosted.library import HostedLibrary
from index.model import Answer, Citation, Event, Fact, Passage, Refusal, Source
from index.timeline.filtering import Selection


class Timeline(Protocol):
    """The part of `index.timeline.Timeline` that people reach through a chat."""

    def select(self, expression: str | None = None, today: date | None = None) -> Selection: ...

    def event(self, event_id: str) -> Event | None: ...


class Library(Protocol):
    """The part of `index.library.Library` that people reach through a chat. Safe to call from any thread."""

    warmed: bool

    def timeline(self, language: str | None = None) -> Timeline: ...

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal: ...

    def stands_alone(self, question: str, language: str | None = None) -> bool: ...

    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]: ...

    def examples(self, language: str) -> tuple[str, ...]: ...

    def facts(self, language: str | None = None) -> tuple[Fact, ...]: ...

    def fact(self, identity: str) -> Fact | None: ...

    def sources(self, language: str | None = None) -> tuple[Source, ...]: ...

    def passage(self, identity: str) -> Passage | None: ...

    def neighbours(self, passage: Passage) -> tuple[Passage | None, Passage | None]: ...

    def key(self, identity: str) -> str: ...

    def passage_by_key(self, key: str) -> Passage | None: ...

    def holding(self, document: str, *, whole: bool = False) -> Holding | None: ...

    def questions_about(self, document: str) -> tuple[str, ...]: ...

    def document_by_key(self, key: str) -> str | None: ...


def moment(library: Library) -> object:
    """What is known of its documents: another object once they have changed."""
    return library.moment if isinstance(library, HostedLibrary) else library


class Holder:
    """The library of the moment. Take `library` once per update and keep to it: it may be another one the next time.

    Whoever keeps it up to date says here how far that is, and is told here to hurry.
    """

    def __init__(self, library: Library) -> None:
        self.library = library
        self.generation: Path | None = None
        """Of the index that the library was opened from, as far as that is known."""
        self.reading: tuple[int, int] | None = None
        """Documents read and to be read, while an index is being made."""
        self.failures, self.failed = 0, ""
        """How often it could not be brought up to date, and why the last time."""
        self.rebuilt = 0
        """How often everything was read anew."""
        self.rebuild = False
        self.called = asyncio.Event()

    def hurry(self, *, rebuild: bool = False) -> None:
        """Have the documents looked at now, or all of them read anew."""
        self.rebuild = self.rebuild or rebuild
        self.called.set()
