"""Events that are kept as bytes, each read when it is looked at: as objects, 19,000 took 92 MB before they were merged.

What a timeline is narrowed and paged by is beside them, as arrays; as arrays all of it can be saved and read again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple, Self, overload

import msgspec
import numpy as np
import numpy.typing as npt

from index.model import Citation, Event, Note, Source, Span
from index.timeline.filtering import Events, century_of, known_end
from index.timeline.rows import Ints, Lists, Records, Words

Saved = Mapping[str, npt.NDArray[Any]]
"""Arrays by name, as they are written to a file."""
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


class _Shelf:
    """Events in order, as bytes one after another."""

    def __init__(
        self, terms: Lists, statements: Lists, words: Words, told: Records, sources: Records, when: Ints
    ) -> None:
        """`when` has for each event its century and the rank of its end."""
        self.terms, self._statements, self.words = terms, statements, words
        self._told, self._sources = told, sources
        self.centuries, self.ends = when.T
        self.read = lru_cache(READ)(self._read)

    @classmethod
    def of(cls, events: Sequence[Event]) -> Self:
        """These events, in their order."""
        numbers: dict[str, int] = {}
        terms = Lists.of((event.terms for event in events), numbers)
        statements = Lists.of((event.statement for event in events), numbers)
        cited: dict[Source, int] = {}
        told = Records.of([msgspec.msgpack.encode(_told(event, cited)) for event in events])
        sources = Records.of([msgspec.msgpack.encode(source) for source in cited])
        ends = {date: n for n, date in enumerate(sorted({event.date for event in events}, key=known_end))}
        when = np.array([(century_of(event.date), ends[event.date]) for event in events], dtype=np.int32)
        return cls(terms, statements, Words.of(numbers), told, sources, when.reshape(-1, 2))

    def saved(self) -> Saved:
        """As arrays."""
        return {
            "terms.sizes": self.terms.sizes, "terms.words": self.terms.words,
            "statements.sizes": self._statements.sizes, "statements.words": self._statements.words,
            "words.ends": self.words.ends,
            "words.joined": np.frombuffer(self.words.joined.encode("utf-8", "surrogatepass"), np.uint8),
            "told.starts": self._told.starts, "told.joined": np.frombuffer(self._told.joined, np.uint8),
            "sources.starts": self._sources.starts, "sources.joined": np.frombuffer(self._sources.joined, np.uint8),
            "when": np.stack((self.centuries, self.ends), axis=1),
        }  # fmt: skip

    @classmethod
    def read_from(cls, saved: Saved) -> Self:
        """What `saved` gave."""
        return cls(
            Lists(saved["terms.sizes"], saved["terms.words"]),
            Lists(saved["statements.sizes"], saved["statements.words"]),
            Words(saved["words.ends"], saved["words.joined"].tobytes().decode("utf-8", "surrogatepass")),
            Records(saved["told.starts"], saved["told.joined"].data),
            Records(saved["sources.starts"], saved["sources.joined"].data),
            saved["when"],
        )

    def __len__(self) -> int:
        return len(self._told)

    def _read(self, number: int) -> Event:
        told = _events.decode(self._told[number])
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
        terms, statement = (self.words.numbered(lists[number]) for lists in (self.terms, self._statements))
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
        return cls(_Shelf.of(events), np.arange(len(events), dtype=np.int32))

    @classmethod
    def read_from(cls, saved: Saved) -> Packed:
        """What `saved` gave."""
        shelf = _Shelf.read_from(saved)
        return cls(shelf, np.arange(len(shelf), dtype=np.int32))

    def saved(self) -> Saved:
        """All events on the shelf, as arrays."""
        return self._shelf.saved()

    def some(self, places: Iterable[int]) -> Packed:
        """Those at these places."""
        return Packed(self._shelf, self._numbers[np.fromiter(places, np.int32)])

    @property
    def terms(self) -> tuple[Lists, Words]:
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

    def __init__(self, names: npt.NDArray[np.bytes_], places: Ints) -> None:
        self._names = names
        self._places = places

    @classmethod
    def of(cls, events: Sequence[Event]) -> Self:
        """Those of these events."""
        named = sorted({name.encode(): n for n, event in enumerate(events) for name in (event.id, *event.also)}.items())
        names = np.array([name for name, _ in named], dtype=np.bytes_)
        return cls(names, np.array([place for _, place in named], dtype=np.int32))

    def saved(self) -> Saved:
        """As arrays."""
        return {"names": self._names, "places": self._places}

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
        return dict(zip(self._words.numbered(held), held, strict=True))

    def of(self, term: str) -> set[int]:
        """The places of those that have it."""
        row = self.rows.get(term)
        return set() if row is None else set(self._events[self._starts[row] : self._starts[row + 1]].tolist())
