"""All events of a library in order, to be narrowed by time and by words."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Self

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from index.dates import edtf
from index.language.analysis import terms, words
from index.language.crosslingual import translate
from index.model import Event, Source
from index.timeline.disputes import facing_disputes
from index.timeline.doubt import DOUBTFUL
from index.timeline.expression import understand
from index.timeline.filtering import Filter, Selection
from index.timeline.merging import merge
from index.timeline.packed import Holders, Names, Packed, Saved

LANGUAGES = ("en", "ru", "kk", "zh", "tr")
LIKE = 82  # of 100: how like a word of the documents an unknown word must be to be taken for it
SHORTEST_MENDED = 4  # letters
ENOUGH = 80  # events without doubt: of that many on, the doubtful ones are left out
HANDFUL = 8
"""Documents of a language whose readers know them all."""
SHARE = 0.5  # of an event's days that must lie in the period asked for

Synonyms = Callable[[str, str], Iterable[str]]
"""(word, language) → English words for it, so that documents in English are found in any language."""


def translated(word: str, language: str) -> Iterable[str]:
    """What the glossaries have."""
    if language == "en":
        return ()
    return (english for found in translate(word, language) if not found.guess for english in found.english)


class Timeline:
    """The events of a library: merged, in order, with an index of their words."""

    def __init__(
        self,
        events: Sequence[Event],
        synonyms: Synonyms = translated,
        *,
        consolidated: bool = False,
        languages: Iterable[str] = (),
    ) -> None:
        """`events` as they were read out of the documents, or as `consolidate` left them: 20,000 take a second or two
        to consolidate, which a build can do beforehand. `languages`: of each document, also of those without events.
        """
        told = tuple(events) if consolidated else consolidate(events, languages)
        spans = np.array([days(event) for event in told]).reshape(-1, 2)
        dated = np.array([month_and_day(event) for event in told], dtype=np.int8).reshape(-1, 2)
        self._put_together(Packed.of(told), Names.of(told), spans, dated, synonyms)

    def _put_together(
        self,
        events: Packed,
        names: Names,
        spans: npt.NDArray[np.float64],
        dated: npt.NDArray[np.int8],
        synonyms: Synonyms,
    ) -> None:
        self.events = events
        self._names = names
        self._spans = spans
        self._days = dated
        self._synonyms = synonyms
        self._holders = Holders(events)

    @classmethod
    def read_from(cls, saved: Saved) -> Self:
        """What `saved` gave. Raises KeyError or ValueError for anything else."""
        timeline = cls.__new__(cls)
        names = Names(saved["names"], saved["places"])
        timeline._put_together(Packed.read_from(saved), names, saved["spans"], saved["days"], translated)
        return timeline

    def saved(self) -> Saved:
        """All of it, as arrays."""
        return {**self.events.saved(), **self._names.saved(), "spans": self._spans, "days": self._days}

    def event(self, event_id: str) -> Event | None:
        """The event of this id, or the one it was merged into."""
        place = self._names.place(event_id)
        return None if place is None else self.events[place]

    def select(self, expression: str | None = None, today: date | None = None) -> Selection:
        """The events that `expression` asks for ('19th century', 'oil since 2000'); all where it is empty.

        `today` is the reader's day, for 'today'. What isn't understood is named in the selection, never guessed at.
        """
        asked = understand(expression or "", today)
        if asked.filter.everything and not asked.misunderstood:
            says = (expression or "").strip()
            if says and not any(c.isalnum() for c in says):  # '💀'
                return Selection((), misunderstood=(says,))
            return Selection(self.events)
        found, kept, corrected, unknown = self._with_words(asked.filter.words)
        misunderstood = (*asked.misunderstood, *unknown)
        understood = replace(asked.filter, words=kept)
        if understood.everything:
            return Selection((), understood, misunderstood)
        chosen = [index for index in self._in_period(understood.period) if found is None or index in found]
        chosen, widened = self._on_day(chosen, understood)
        return Selection(self.events.some(chosen), understood, misunderstood, corrected, widened)

    def _in_period(self, period: str | None) -> Iterable[int]:
        if period is None:
            return range(len(self.events))
        low, high = (day_number(bound) for bound in edtf.bounds(period))
        return (index for index, span in enumerate(self._spans.tolist()) if lies_in(span, low, high))

    def _on_day(self, chosen: list[int], asked: Filter) -> tuple[list[int], bool]:
        days = asked.week or ((asked.day,) if asked.day else ())
        if days:
            exact = [index for index in chosen if tuple(self._days[index].tolist()) in days]
            if exact:
                return exact, False
        months = {month for month, _ in days} or {asked.month} - {None}
        if not months:
            return chosen, False
        return [index for index in chosen if int(self._days[index, 0]) in months], bool(days)

    def _with_words(
        self, asked: Sequence[str]
    ) -> tuple[set[int] | None, tuple[str, ...], tuple[tuple[str, str], ...], tuple[str, ...]]:
        """Events that have all the words (None for no words), words understood, corrections, unknown words."""
        found: set[int] | None = None
        kept: list[str] = []
        corrected: list[tuple[str, str]] = []
        unknown: list[str] = []
        for word in asked:
            holders, meant = self._holders_of(word)
            if not holders:
                unknown.append(word)
                continue
            if meant != word:
                corrected.append((word, meant))
            kept.append(meant)
            found = holders if found is None else found & holders
        return found, tuple(kept), tuple(corrected), tuple(unknown)

    def _holders_of(self, word: str) -> tuple[set[int], str]:
        for language in LANGUAGES:
            others = (self._exactly(other, "en") for other in self._synonyms(word, language))
            holders = self._exactly(word, language).union(*others)
            if holders:
                return holders, word
        return self._nearly(word)

    def _exactly(self, word: str, language: str) -> set[int]:
        needed = [term for term, _, _ in terms(word, language)]
        sets = [self._holders.of(term) for term in needed]
        return set.intersection(*sets) if sets else set()

    def _nearly(self, word: str) -> tuple[set[int], str]:
        """The word of the documents that a misspelt one is taken for, if one is near enough."""
        if len(word) < SHORTEST_MENDED:
            return set(), word
        known = [term for term in self._holders.rows if term[0] == word[0].lower() and not term[0].isdigit()]
        stems = {term for language in LANGUAGES for term, _, _ in terms(word, language)} or {word.lower()}
        best = max(
            (
                match
                for stem in stems
                if (match := process.extractOne(stem, known, scorer=fuzz.ratio, score_cutoff=LIKE))
            ),
            key=lambda match: match[1],
            default=None,
        )
        return (set(), word) if best is None else (self._holders.of(best[0]), self._as_written(best[0]))

    def _as_written(self, term: str) -> str:
        """An analysed word as it stands in one of the events that have it."""
        event = self.events[min(self._holders.of(term))]
        heads = (*event.topics, *(citation.source.title for citation in event.citations))
        for text in (event.text, *heads):
            for found in words(text, event.citations[0].source.language):
                if found.term == term:
                    return text[found.start : found.end].lower()
        return term


def consolidate(events: Sequence[Event], languages: Iterable[str] = ()) -> tuple[Event, ...]:
    """The events of all documents, whose `languages` may be given: merged, facing those that disagree, in order."""
    return told_once(worth_showing(events, languages))


def told_once(events: Sequence[Event]) -> tuple[Event, ...]:
    """Events that are all worth showing: merged, facing those that disagree, in order."""
    return in_order(facing_disputes(merge(events)))


def worth_showing(events: Sequence[Event], languages: Iterable[str] = ()) -> Sequence[Event]:
    """Without those that are doubtful, where their language has many others, or more than a handful of documents: a
    long timeline loses little by it, and of many pages nobody knows which one means 'the boathouse'.
    """
    sure = Counter(event.citations[0].source.language for event in events if event.doubt < DOUBTFUL)
    told = Counter(language for _, language in {(one.document, one.language) for one in map(_source, events)})
    pages = Counter(languages) | told
    return [
        event
        for event in events
        if event.doubt < DOUBTFUL
        or (sure[_source(event).language] < ENOUGH and pages[_source(event).language] <= HANDFUL)
    ]


def _source(event: Event) -> Source:
    return event.citations[0].source


def in_order(events: Sequence[Event]) -> tuple[Event, ...]:
    """By date; a statement that disagrees with an earlier one stands right after it."""
    ordered = sorted(events, key=lambda event: edtf.sort_key(event.date, event.modifier))
    known = {name: event for event in ordered for name in (event.id, *event.also)}
    placed: dict[str, Event] = {}
    for event in ordered:
        if event.id in placed:
            continue
        placed[event.id] = event
        for other in event.disputes:
            if other in known:
                placed.setdefault(known[other].id, known[other])
    return tuple(placed.values())


def days(event: Event) -> tuple[float, float]:
    """First and last day of an event as numbers; an open end is the one that is known, a modifier takes its third."""
    low, high = edtf.bounds(event.date)
    if low == edtf.PAST:
        return day_number(high), day_number(high)
    if high == edtf.FUTURE:
        return day_number(low), day_number(low)
    first, last = day_number(low), day_number(high)
    third = (last - first) / 3
    if event.modifier == "start":
        return first, first + third
    if event.modifier == "mid":
        return first + third, last - third
    return (last - third, last) if event.modifier == "end" else (first, last)


def lies_in(span: Sequence[float], low: float, high: float) -> bool:
    """Whether half of the event's days at least are in the period: the 13th century is no event of 1250."""
    first, last = span
    inside = min(last, high) - max(first, low) + 1
    return inside > 0 and inside >= SHARE * (last - first + 1)


def day_number(bound: edtf.Bound) -> float:
    """A bound as a number that grows with time."""
    year, month, day = bound
    return year if math.isinf(year) else year * 372 + (month - 1) * 31 + day - 1


def month_and_day(event: Event) -> tuple[int, int]:
    """Of a date told to the day or the month, or of days of one month; 0 for what isn't told."""
    first, last = edtf.bounds(event.date)
    if first[:2] != last[:2]:
        return 0, 0
    return first[1], first[2] if first == last else 0
