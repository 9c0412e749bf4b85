"""The opened index, for everybody above: ask, search, timeline, facts, sources, passage.

A library is a snapshot. It is immutable and safe to use from several threads; when documents change, a new one is
opened beside it and takes its place.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from index import build, remembering, shipped
from index import snapshot as snapshots
from index.answers.corpus import encoded
from index.build import Progress
from index.editions import Edition
from index.errors import unwritable
from index.holdings import Holdings
from index.judging import is_learned_of, sentences
from index.language.spoken import Spoken
from index.meaning.encoder import Encoder
from index.meaning.space import Space
from index.meaning.words import FEWEST
from index.model import Fact, Passage, Source
from index.reading import Readable
from index.snapshot import Snapshot
from index.store import generations
from index.store.codec import short_key
from index.store.generations import Generation, Unusable
from index.timeline import kept

log = logging.getLogger(__name__)

MANY = 1_000
"""Events that take longer to merge than anybody should wait for."""


class Library(Readable):
    """See the module. Made by `Library.open`."""

    def __init__(
        self,
        snapshot: Snapshot,
        aliases: Path | None,
        space: Space | None = None,
        threshold: float | None = None,
        many: bool = False,
    ) -> None:
        """`many`: whether the documents tell of so many events that these are merged aside."""
        self._snapshot = snapshot
        self._many = many
        self._aliases = aliases
        self._space = space
        self._threshold = threshold
        self._editions: dict[tuple[int, ...], Edition] = {}

    @classmethod
    def open(
        cls,
        folder: Path,
        data: Path,
        *,
        progress: Progress | None = None,
        encoder: Encoder | None = None,
        threshold: float | None = None,
    ) -> Library:
        """The library of the documents in `folder`, built or refreshed in `data` first where that is needed.

        With an `encoder`, meaning helps to answer as soon as every sentence has a vector; none is made here. Answers
        whose confidence is below `threshold` are withheld; None: below the one that was learned.
        An index that can't be opened, for whatever reason, is built anew; where none can be written (a full disk), an
        older one is used. Raises OperatorError where there are no documents to read.
        """
        try:
            build.build(folder, data, progress=progress)
        except build.Unwritable as error:
            if (older := build.usable(folder, data)) is None:
                raise
            log.warning("%s The index from before the last changes is used.", error)
            return cls.at(older, folder, Space.of(data, encoder), threshold)
        try:
            return cls.at(generations.current(data), folder, Space.of(data, encoder), threshold)
        except Unusable as reason:
            build.build(folder, data, progress=progress, distrusted=str(reason))
            return cls.at(generations.current(data), folder, Space.of(data, encoder), threshold)

    @classmethod
    def at(
        cls, generation: Generation, folder: Path, space: Space | None = None, threshold: float | None = None
    ) -> Library:
        """The library of one generation, as it is. Raises Unusable where it can't be opened."""
        snapshot = snapshots.opened(generation)
        return cls(snapshot, shipped.aliases(folder), space, threshold, _many_events(generation))

    def outspoken(self) -> Library:
        """The same documents, with no answer withheld for want of confidence."""
        return Library(self._snapshot, self._aliases, self._space, threshold=0.0, many=self._many)

    def warm(self) -> None:
        """See `Readable.warm`."""
        super().warm()
        self._snapshot.let_go()
        remembering.forget()

    def unmerged(self) -> bool:
        """See `Readable.unmerged`."""
        return self._many and not kept.there(self._snapshot.path)

    def unencoded(self) -> int:
        """Sentences and words without a vector, for which words alone answer; 0 without an encoder."""
        arrays = self._snapshot.arrays
        if self._space is None:
            return 0
        words = encoded.words(arrays.surfaces, arrays.terms)
        lacking = self._space.lacking(arrays.keys) + (self._space.lacking_words(words) if len(words) >= FEWEST else 0)
        judged = sentences(self._snapshot) if is_learned_of(self._space.encoder) else []
        return lacking + self._space.lacking_statements(judged)

    @property
    def _sources(self) -> tuple[Source, ...]:
        return self._snapshot.sources

    @cached_property
    def _spoken(self) -> Spoken:
        sizes = np.diff(self._snapshot.arrays.document_starts).tolist()
        return Spoken.of((source.language, size) for source, size in zip(self._snapshot.sources, sizes, strict=True))

    def _opened(self, documents: tuple[int, ...]) -> Edition:
        found = self._editions.get(documents)
        if found is None:
            found = Edition.of(self._snapshot, documents, self._aliases, self._space, self._threshold)
            self._editions[documents] = found
        return found

    def _all_facts(self) -> tuple[Fact, ...]:
        return self._snapshot.facts()

    def passage(self, identity: str) -> Passage | None:
        """By its id ('en/a.md#12')."""
        place = self._places.get(identity)
        return None if place is None else self._snapshot.passages[place]

    @cached_property
    def _holdings(self) -> Holdings:
        s = self._snapshot
        starts = s.arrays.document_starts

        def first(number: int, most: int) -> Sequence[Passage]:
            return s.passages[int(starts[number]) : min(int(starts[number + 1]), int(starts[number]) + most)]

        return Holdings(s.sources, np.diff(starts).tolist(), lambda: (*s.events(), *s.facts()), first)

    def passage_by_key(self, key: str) -> Passage | None:
        """The passage that `key` names; None where the document is gone."""
        place = self._keys.get(key)
        return None if place is None else self._snapshot.passages[place]

    @cached_property
    def _places(self) -> dict[str, int]:
        arrays = self._snapshot.arrays
        places: dict[str, int] = {}
        for number, document in enumerate(arrays.documents):
            start, end = int(arrays.document_starts[number]), int(arrays.document_starts[number + 1])
            places.update((f"{document}#{ordinal}", start + ordinal) for ordinal in range(end - start))
        return places

    @cached_property
    def _keys(self) -> dict[str, int]:
        return {short_key(identity): place for identity, place in self._places.items()}


def _many_events(generation: Generation) -> bool:
    return sum(entry.events for entry in generation.manifest.documents.values()) >= MANY


def keep_timelines(folder: Path, data: Path) -> None:
    """Merge the events of the index in use and keep them beside it, where others find them; nothing where there are
    few, or it is done. Where nothing can be written, each process goes on merging for itself.
    """
    generation = generations.current(data)
    if not _many_events(generation) or kept.there(generation.path):
        return
    editions = Library.at(generation, folder).whole_editions()
    try:
        kept.keep(generation.path, ((one.documents, one.timeline) for one in editions))
    except OSError as error:
        log.warning("%s", unwritable("the merged events", generation.path, error))
