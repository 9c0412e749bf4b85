"""Answers and replies in English, and a page of a timeline in them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from index.model import Answer, Event
from index.timeline.filtering import Selection, page
from responses import Message, Replies

EN = Replies("en")


def timeline(events: Sequence[Event], offset: int = 0, expression: str | None = None, **more: Any) -> Message:
    selection = Selection(tuple(events), **more)
    return EN.timeline_page(selection, page(selection, offset), expression)


def answer(*citations: object, **more: object) -> Answer:
    return Answer("q", "en", citations, 0.9, **more)  # type: ignore[arg-type]  # short for tests
