"""A store for corpora beyond one machine's memory: what it must be able to do, whichever engine stands behind it.

The embedded store (Whoosh, generations, arrays) holds all words in memory and scores every passage. This one keeps
documents, passages and words in a database or search engine, is asked for the passages that may answer a question, and
counts words as documents come and go; what is chosen among the passages is chosen by the same code. PostgreSQL is
behind it (`store.postgres`); whatever has boolean queries with weights, bulk writes and a sum by key could be.

Documents are in *groups*: those of a group are shown to the same readers (`index.editions`), so what is known of words
and passages is counted by group and added up for a reader.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

from index.errors import KhorgosError
from index.store.generations import Indexed

Row = tuple[bytes, ...]
"""The words of a passage as bytes; the store keeps them and gives them back as they are."""
COLUMNS = 10


class Moved(KhorgosError):
    """The documents have changed since: what is known of them must be read again."""


class Way(NamedTuple):
    """One way to say a concept: terms that a passage must hold, all of them, and what finding them counts."""

    concept: int
    terms: tuple[str, ...]
    weight: float


class Place(NamedTuple):
    """A passage: the place of its document among all by name, and its own in the document."""

    document: str
    ordinal: int


class Asked(NamedTuple):
    """What passages are looked for. A passage counts the best way to say each concept, added up."""

    ways: tuple[Way, ...] = ()
    works: bool = False  # also those that say of documents who wrote them
    places: tuple[Place, ...] = ()  # these at any rate


class Stored(NamedTuple):
    """A passage as it comes back."""

    place: Place
    record: bytes
    row: Row


class Shelved(NamedTuple):
    """A passage on its way into the store; `text` and `above` (title and headings) are its terms, each once."""

    ordinal: int
    key: str
    record: bytes
    about: bool  # what is said of the document itself
    text: Sequence[str]
    above: Sequence[str]
    row: Row


class Told(NamedTuple):
    """A document: its record, the words of its title (numbers as bytes), its group and its number of passages."""

    name: str
    record: bytes
    title: bytes
    group: str
    passages: int


class Uses(NamedTuple):
    """A word by number, how often it stands where (see `corpus.vocabulary.Counts`), and in which groups."""

    word: int
    surface: str
    term: str
    counts: tuple[int, int, int, int, int]
    groups: tuple[str, ...]


class Named(NamedTuple):
    """A document's passages in order: how many sentences each has (int32), and the keys of the texts that are encoded
    for them (uint64)."""

    document: str
    sizes: bytes
    keys: bytes


class Version(NamedTuple):
    """Which state of the documents is in use; another number after every change."""

    number: int
    fingerprint: str


class Reading(Protocol):
    """What answering asks of a store. Safe to use from several threads. Each raises StoreError where it can't be asked.

    What belongs to one question is asked for in one call, so that no change comes between.
    """

    def version(self) -> Version: ...

    def known(self) -> dict[str, Indexed]:
        """The files that were looked at, by name."""

    def documents(self) -> list[Told]:
        """Those that were read, by name."""

    def uses(self, groups: Sequence[str]) -> Iterator[Uses]:
        """The words of some groups, by number."""

    def frequencies(self, groups: Sequence[str]) -> Iterator[tuple[str, int]]:
        """In how many passages of the groups each term is."""

    def sizes(self, groups: Sequence[str]) -> tuple[int, int]:
        """How many passages the groups have, and words with terms in their texts."""

    def named(self, groups: Sequence[str]) -> Iterator[Named]:
        """The sentences of the groups, by document."""

    def candidates(self, asked: Sequence[Asked], groups: Sequence[str], limit: int, version: int) -> list[Stored]:
        """For each of `asked` the `limit` best; each passage once, by document and place.

        Raises Moved where the store has another version by now.
        """

    def passage(self, place: Place) -> bytes | None: ...

    def passages(self, document: str, most: int) -> list[bytes]:
        """The records of a document's first passages."""

    def passage_by_key(self, key: str) -> bytes | None: ...

    def extracts(self) -> Iterator[bytes]:
        """Events and facts of each document, by its name."""

    def close(self) -> None: ...


class Writing(Protocol):
    """One change of the store: all of it is seen from one moment on, or nothing. Only one is under way at a time."""

    def fingerprint(self) -> str:
        """Of what the index there was made with; '' where there is none."""

    def known(self) -> dict[str, Indexed]:
        """The files that were looked at, by name."""

    def clear(self) -> None:
        """As if new."""

    def numbers(self, words: Sequence[tuple[str, str]]) -> list[int]:
        """By which the store knows words (surface, term); new ones get one."""

    def words(self) -> list[tuple[str, str]]:
        """Surface and term of every word, by number."""

    def remove(self, name: str) -> None: ...

    def add(
        self, name: str, entry: Indexed, record: bytes, extracts: bytes, title: bytes, passages: Iterable[Shelved]
    ) -> None: ...

    def note(self, name: str, entry: Indexed) -> None:
        """A file that brings nothing, and why."""

    def documents(self) -> list[Told]:
        """Those that were read, by name."""

    def rows(self, name: str) -> list[Row]:
        """The words of a document's passages, in order."""

    def regroup(self, name: str, group: str) -> None: ...

    def count(
        self,
        group: str,
        passages: int,
        length: int,
        uses: Iterable[tuple[int, tuple[int, ...]]],
        terms: Iterable[tuple[str, int]],
    ) -> None:
        """Add to what is known of a group; figures may be negative."""

    def finish(self, fingerprint: str) -> None:
        """The change is whole: give it a new version."""
