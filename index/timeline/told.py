"""What a document has told so far, and the words and names that tell one event from another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field

from index.dates.mention import Mention
from index.language.analysis import words
from index.model import Event, Passage
from index.timeline.timeline_words import words_of


@dataclass(frozen=True, slots=True)
class Told:
    """The events of a document so far, in their order and by their date."""

    events: list[Event] = field(default_factory=list)
    on: dict[str, list[Event]] = field(default_factory=dict)

    def add(self, events: Iterable[Event]) -> None:
        """Take in events of an earlier sentence."""
        for event in events:
            self.events.append(event)
            self.on.setdefault(event.date, []).append(event)


def statement(
    passage: Passage, start: int, end: int, mentions: list[Mention], *, names: bool = False
) -> tuple[str, ...]:
    """Analysed words between `start` and `end` that are no part of a date, words of one kind made one."""
    classes = words_of(passage.language).classes
    text = passage.text[start:end]
    found = (
        classes.get(word.term, word.term)
        for word in words(text, passage.language)
        if word.term
        and (not names or text[word.start].isupper())
        and not any(m.start < start + word.end and start + word.start < m.end for m in mentions)
    )
    return tuple(dict.fromkeys(found))


def event_id(date: str, text: str) -> str:
    """Stable over rebuilds: it hangs on nothing but the date and the words."""
    return hashlib.sha256(f"{date}|{text}".encode()).hexdigest()[:12]
