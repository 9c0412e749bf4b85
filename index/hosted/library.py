"""The opened library of a store: what `index.library` is for documents that lie beside the bot.

What is known of all documents is of one version of the store. When the store has another, it is read anew, and what was
asked is asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TypeVar

from index import shipped
from index.build import Progress
from index.holdings import Holdings
from index.hosted import build, encoding
from index.hosted.edition import HostedEngine
from index.hosted.groups import groups_of
from index.hosted.sentences import Sentences
from index.language.spoken import Spoken
from index.meaning.encoder import Encoder
from index.meaning.space import Space
from index.meaning.words import FEWEST
from index.model import Answer, Citation, Event, Fact, Passage, Refusal, Source
from index.reading import Edition, Readable
from index.store import codec
from index.store.candidates import Moved, Place, Reading, Told
from index.store.codec import Extracts
from index.store.generations import Indexed
from index.store.postgres.connection import Connections
from index.store.postgres.reading import PostgresReading
from index.timeline.timeline import Timeline

T = TypeVar("T")
TRIES = 5
"""Times that something is asked again whose documents changed under it."""


class HostedLibrary(Readable):
    """See the module. Made by `open`."""

    def __init__(
        self,
        reading: Reading,
        aliases: Path | None,
        threshold: float | None = None,
        data: Path | None = None,
        encoder: Encoder | None = None,
    ) -> None:
        """With an `encoder`, meaning helps to answer as soon as every sentence has a vector below the `data` folder."""
        self._reading = reading
        self._aliases = aliases
        self._threshold = threshold
        self._data = data
        self._encoder = encoder
        self._renewing = Lock()
        self._state = self._read()

    def _read(self) -> _State:
        space = Space.of(self._data, self._encoder) if self._data else None
        for _ in range(TRIES):
            with suppress(Moved):
                return _State(self._reading, self._aliases, self._threshold, space)
        return _State(self._reading, self._aliases, self._threshold, space)

    @classmethod
    def open(
        cls,
        folder: Path,
        address: str,
        *,
        progress: Progress | None = None,
        threshold: float | None = None,
        data: Path | None = None,
        encoder: Encoder | None = None,
    ) -> HostedLibrary:
        """The library of the documents in `folder`, brought up to date in the store at `address` first; none of their
        sentences is encoded.

        Raises OperatorError where there are no documents to read, StoreError where the store can't be used.
        """
        connections = Connections(address)
        try:
            build.build(folder, connections, progress=progress)
            return cls(PostgresReading(connections), shipped.aliases(folder), threshold, data, encoder)
        except BaseException:
            connections.close()
            raise

    def close(self) -> None:
        """End the connections to the store; nothing can be asked any more."""
        self._reading.close()

    def renew(self, *, encoded: bool = False) -> bool:
        """Take what the store has by now into use, and vectors that were `encoded`; whether there was anything new."""
        with self._renewing:
            if self._reading.version().number == self._state.version and not encoded:
                return False
            self._state = self._read()
            self.__dict__.pop("_facts", None)
            return True

    @property
    def moment(self) -> object:
        """What is known of the documents: another object after each change."""
        return self._state

    def indexed(self) -> tuple[dict[str, Indexed], bool]:
        """The files that the store was made of, by name; and whether it is this store that is answered from."""
        version = self._reading.version().number
        return self._reading.known(), version == self._state.version

    def _still(self, use: Callable[[], T]) -> T:
        for _ in range(TRIES):
            try:
                return use()
            except Moved:
                self.renew()
        return use()

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """See `Readable.ask`."""
        return self._still(lambda: super(HostedLibrary, self).ask(question, language, before))

    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]:
        """See `Readable.search`."""
        return self._still(lambda: super(HostedLibrary, self).search(query, limit, language, fitting=fitting))

    def warm(self) -> None:
        """See `Readable.warm`."""
        self._still(super().warm)

    def outspoken(self) -> HostedLibrary:
        """The same documents, with no answer withheld for want of confidence."""
        return HostedLibrary(self._reading, self._aliases, 0.0, self._data, self._encoder)

    def unencoded(self) -> int:
        """See `Readable.unencoded`; of the vectors that are copied here."""
        state = self._state
        if state.meant is None:
            return 0
        space, sentences = state.meant
        words = encoding.words_of(self._reading, state.told)
        return space.lacking(sentences.keys) + (space.lacking_words(words) if len(words) >= FEWEST else 0)

    @property
    def _sources(self) -> Sequence[Source]:
        return self._state.sources

    @property
    def _spoken(self) -> Spoken:
        return self._state.spoken

    def _opened(self, documents: tuple[int, ...]) -> Edition:
        return self._state.edition(documents)

    def _all_facts(self) -> tuple[Fact, ...]:
        return tuple(fact for extracts in self._state.extracts for fact in extracts.facts)

    @property
    def _holdings(self) -> Holdings:
        return self._state.holdings

    def passage(self, identity: str) -> Passage | None:
        """By its id ('en/a.md#12')."""
        document, _, ordinal = identity.rpartition("#")
        return _decoded(self._reading.passage(Place(document, int(ordinal)))) if _is_ordinal(ordinal) else None

    def passage_by_key(self, key: str) -> Passage | None:
        """The passage that `key` names; None where the document is gone."""
        return _decoded(self._reading.passage_by_key(key))


def _is_ordinal(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 10


def _decoded(record: bytes | None) -> Passage | None:
    return None if record is None else codec.decode_passage(record)


class _State:
    """What is known of all documents, of one version of the store."""

    def __init__(
        self, reading: Reading, aliases: Path | None, threshold: float | None = None, space: Space | None = None
    ) -> None:
        self._reading = reading
        self._aliases = aliases
        self._threshold = threshold
        self.version = reading.version().number
        self.told: Sequence[Told] = reading.documents()
        self.sources = tuple(codec.decode_document(document.record).source for document in self.told)
        pairs = zip(self.sources, self.told, strict=True)
        self.spoken = Spoken.of((source.language, document.passages) for source, document in pairs)
        self._editions: dict[tuple[int, ...], HostedEdition] = {}
        self.meant = (space, Sentences.of(reading, self.told)) if space else None

    def edition(self, documents: tuple[int, ...]) -> HostedEdition:
        """Of some documents, given by number."""
        found = self._editions.get(documents)
        if found is None:
            found = self._editions[documents] = HostedEdition(self, documents)
        return found

    def engine(self, documents: tuple[int, ...]) -> HostedEngine:
        """That of some documents."""
        told = [self.told[number] for number in documents]
        groups = groups_of([document.group for document in self.told], documents)
        sources = [self.sources[number] for number in documents]
        meant = self.meant and (self.meant[0], self.meant[1].some(documents))
        return HostedEngine(self._reading, self.version, told, sources, groups, self._aliases, self._threshold, meant)

    @cached_property
    def holdings(self) -> Holdings:
        """What each document brings."""

        def told() -> Iterable[Event | Fact]:
            for extracts in self.extracts:
                yield from extracts.events
                yield from extracts.facts

        def first(number: int, most: int) -> list[Passage]:
            stored = self._reading.passages(self.told[number].name, most)
            return [codec.decode_passage(record) for record in stored]

        return Holdings(self.sources, [document.passages for document in self.told], told, first)

    @cached_property
    def extracts(self) -> tuple[Extracts, ...]:
        """Of all documents."""
        return tuple(codec.decode_extracts(stored) for stored in self._reading.extracts())


class HostedEdition:
    """Some documents of a store; what it takes to answer from them is made when first used."""

    def __init__(self, state: _State, documents: tuple[int, ...]) -> None:
        self._state = state
        self._numbers = documents
        self.documents = frozenset(state.sources[number].document for number in documents)
        self.whole = len(documents) == len(state.sources)

    @cached_property
    def engine(self) -> HostedEngine:
        """Answers from them."""
        return self._state.engine(self._numbers)

    @cached_property
    def timeline(self) -> Timeline:
        """Their events, merged."""
        events = (event for extracts in self._state.extracts for event in extracts.events)
        languages = [self._state.sources[number].language for number in self._numbers]
        return Timeline(tuple(event for event in events if self._holds(event)), languages=languages)

    def _holds(self, event: Event) -> bool:
        return event.citations[0].source.document in self.documents

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """What in them is worth posting."""
        return _once(fact for extracts in self._state.extracts for fact in extracts.facts if self._tells(fact))

    def _tells(self, fact: Fact) -> bool:
        return fact.citation.source.document in self.documents


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    return tuple({fact.id: fact for fact in facts}.values())
