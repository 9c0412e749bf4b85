"""Events that are kept as bytes, each read when it is looked at: as objects, 19,000 took 92 MB before they were merged.

What a timeline is narrowed and paged by is beside them, as arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple, overload

import msgspec
import numpy as np
import numpy.typing as npt

from index.model import Citation, Event, Note, Source, Span
from index.timeline.filtering import Events, century_of, known_end

Ints = npt.NDArray[np.int32]
READ = 256
"""Events that stay read: some pages."""


class _Cited(NamedTuple):
    source: int
    passage: str
    place: str
    quote: str | None  # None: the text of the event
    sentences: tuple[int, int]
    highlights: tuple[Span, ...]
    notes: tuple[Note, ...]


class _Told(NamedTuple):
    """An event without its terms and statement, which are kept as numbers."""

    id: str
    date: str
    precision: str
    expression: str
    text: str
    citations: tuple[_Cited, ...]
    topics: tuple[str, ...]
    modifier: str | None
    disputes: tuple[str, ...]
    kind: str
    lead: int
    relative: bool
    also: tuple[str, ...]


_events = msgspec.msgpack.Decoder(_Told)
_sources = msgspec.msgpack.Decoder(Source)


class _Lists:
    """Lists of words, each as numbers of the words that are in any of them."""

    def __init__(self, lists: Iterable[Sequence[str]], numbers: dict[str, int]) -> None:
        """`numbers` are those of the words; new ones get the next."""
        each = [[numbers.setdefault(word, len(numbers)) for word in words] for words in lists]
        self.sizes: Ints = np.array([len(one) for one in each], dtype=np.int32)
        self.words: Ints = np.array([number for one in each for number in one], dtype=np.int32)
        self._starts: Ints = np.concatenate(([0], np.cumsum(self.sizes))).astype(np.int32)

    def __getitem__(self, number: int) -> list[int]:
        found: list[int] = self.words[self._starts[number] : self._starts[number + 1]].tolist()
        return found


class _Words:
    """Words by number, one behind another in one text: each as an object takes 60 bytes more."""

    def __init__(self, numbers: Iterable[str]) -> None:
        each = list(numbers)
        self._ends: Ints = np.concatenate(([0], np.cumsum([len(word) for word in each]))).astype(np.int32)
        self._joined = "".join(each)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def of(self, numbers: Iterable[int]) -> tuple[str, ...]:
        return tuple(self._joined[self._ends[number] : self._ends[number + 1]] for number in numbers)


class _Shelf:
    """Events in order, as bytes one after another."""

    def __init__(self, events: Sequence[Event]) -> None:
        words: dict[str, int] = {}
        self.terms = _Lists((event.terms for event in events), words)
        self._statements = _Lists((event.statement for event in events), words)
        self.words = _Words(words)
        numbers: dict[Source, int] = {}
        kept = [msgspec.msgpack.encode(_told(event, numbers)) for event in events]
        self._sources = [msgspec.msgpack.encode(source) for source in numbers]
        self._bytes = memoryview(b"".join(kept))
        self._starts = np.concatenate(([0], np.cumsum([len(one) for one in kept]))).astype(np.int64)
        self.centuries = np.array([century_of(event.date) for event in events], dtype=np.int32)
        ends = {date: n for n, date in enumerate(sorted({event.date for event in events}, key=known_end))}
        self.ends = np.array([ends[event.date] for event in events], dtype=np.int32)
        self.read = lru_cache(READ)(self._read)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def _read(self, number: int) -> Event:
        told = _events.decode(self._bytes[self._starts[number] : self._starts[number + 1]])
        citations = tuple(
            Citation(
                _sources.decode(self._sources[c.source]),
                c.passage,
                c.place,
                told.text if c.quote is None else c.quote,
                *c[4:],
            )
            for c in told.citations
        )
        terms, statement = (self.words.of(lists[number]) for lists in (self.terms, self._statements))
        return Event(**told._asdict() | {"citations": citations, "terms": terms, "statement": statement})


def _told(event: Event, numbers: dict[Source, int]) -> _Told:
    cited = tuple(
        _Cited(
            numbers.setdefault(c.source, len(numbers)),
            c.passage,
            c.place,
            None if c.quote == event.text else c.quote,
            c.sentences,
            c.highlights,
            c.notes,
        )
        for c in event.citations
    )
    return _Told(**{name: getattr(event, name) for name in _Told._fields} | {"citations": cited})


class Packed(Events):
    """Made by `of`."""

    def __init__(self, shelf: _Shelf, numbers: Ints) -> None:
        self._shelf = shelf
        self._numbers = numbers

    @classmethod
    def of(cls, events: Sequence[Event]) -> Packed:
        """These events, in their order."""
        return cls(_Shelf(events), np.arange(len(events), dtype=np.int32))

    def some(self, places: Iterable[int]) -> Packed:
        """Those at these places."""
        return Packed(self._shelf, self._numbers[np.fromiter(places, np.int32)])

    @property
    def terms(self) -> tuple[_Lists, _Words]:
        """The terms of all events on the shelf."""
        return self._shelf.terms, self._shelf.words

    @property
    def centuries(self) -> Sequence[int]:
        """See `Events`."""
        found: list[int] = self._shelf.centuries[self._numbers].tolist()
        return found

    @property
    def last(self) -> Event:
        """See `Events`."""
        return self[int(self._shelf.ends[self._numbers].argmax())]

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Event: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, place: int | slice) -> Event | tuple[Event, ...]:
        if isinstance(place, slice):
            return tuple(self._shelf.read(number) for number in self._numbers[place].tolist())
        return self._shelf.read(int(self._numbers[place]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))


class Names:
    """Every id that an event was ever told by, those of events merged into it included."""

    def __init__(self, events: Sequence[Event]) -> None:
        named = sorted({name.encode(): n for n, event in enumerate(events) for name in (event.id, *event.also)}.items())
        self._names = np.array([name for name, _ in named], dtype=np.bytes_)
        self._places = np.array([place for _, place in named], dtype=np.int32)

    def place(self, event_id: str) -> int | None:
        """Where the event stands; None where none has that id."""
        name = event_id.encode("utf-8", "replace")
        at = int(np.searchsorted(self._names, name)) if len(self._names) else 0
        return int(self._places[at]) if at < len(self._names) and self._names[at] == name else None


class Holders:
    """Which events have which terms."""

    def __init__(self, events: Packed) -> None:
        lists, self._words = events.terms
        owners = np.repeat(np.arange(len(lists.sizes), dtype=np.int32), lists.sizes)
        self._events: Ints = owners[np.argsort(lists.words, kind="stable")]
        counts = np.bincount(lists.words, minlength=len(self._words))
        self._starts: Ints = np.concatenate(([0], np.cumsum(counts))).astype(np.int32)

    @cached_property
    def rows(self) -> dict[str, int]:
        """The number of each term; made when somebody first looks for words."""
        held = np.flatnonzero(np.diff(self._starts)).tolist()
        return dict(zip(self._words.of(held), held, strict=True))

    def of(self, term: str) -> set[int]:
        """The places of those that have it."""
        row = self.rows.get(term)
        return set() if row is None else set(self._events[self._starts[row] : self._starts[row + 1]].tolist())
