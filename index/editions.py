"""Works that a folder holds in several languages: each is read in the reader's own, and told once.

Documents with the same `id` in their front matter and different languages are one work. An edition is what somebody
who speaks a language reads: of every work its text in that language, else the one in English, else the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from index.answers.corpus import arrays as words
from index.answers.corpus import encoded
from index.answers.corpus.arrays import Arrays
from index.answers.corpus.contents import Contents
from index.answers.corpus.in_memory import run_of
from index.answers.engine import Engine
from index.judging import events_by_meaning, facts_by_meaning
from index.meaning.space import Meaning, Space
from index.model import Fact, Passage, Source
from index.snapshot import Snapshot
from index.store.postings import Postings
from index.timeline import kept
from index.timeline.timeline import Timeline, told_once

ENGLISH = "en"


def chosen(sources: Sequence[Source], language: str) -> tuple[int, ...]:
    """The numbers of the documents that somebody who speaks `language` reads, ascending."""
    hidden: set[int] = set()
    for numbers in works(sources):
        by_language = {sources[number].language: number for number in numbers}
        read = by_language.get(language, by_language.get(ENGLISH, numbers[0]))
        hidden |= {number for number in numbers if number != read}
    return tuple(number for number in range(len(sources)) if number not in hidden)


def works(sources: Sequence[Source]) -> list[list[int]]:
    """Works in several languages, as the numbers of their documents. Two texts in one language are no translations."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, source in enumerate(sources):
        if source.work:
            named[source.work].append(number)
    return [n for n in named.values() if 1 < len(n) == len({sources[one].language for one in n})]


class Edition:
    """Some documents of a snapshot, opened by themselves; what it takes to answer from them is made when first used."""

    def __init__(
        self,
        snapshot: Snapshot,
        contents: Contents,
        aliases: Path | None,
        space: Space | None = None,
        threshold: float | None = None,
    ) -> None:
        self._snapshot = snapshot
        self._contents = contents
        self._aliases = aliases
        self._space = space
        self._threshold = threshold
        self.documents = frozenset(source.document for source in contents.sources)
        self.whole = len(self.documents) == len(snapshot.sources)

    @classmethod
    def of(
        cls,
        snapshot: Snapshot,
        documents: Sequence[int],
        aliases: Path | None,
        space: Space | None = None,
        threshold: float | None = None,
    ) -> Edition:
        """The edition of these documents, by number in the snapshot."""
        whole = len(documents) == len(snapshot.sources)
        return cls(snapshot, snapshot if whole else Excerpt(snapshot, documents), aliases, space, threshold)

    @cached_property
    def engine(self) -> Engine:
        """Answers from this edition; made when first asked."""
        if self._space is None:
            return Engine(self._contents, self._aliases, threshold=self._threshold)
        arrays = self._contents.arrays
        meaning = Meaning(self._space, arrays.keys, encoded.words(arrays.surfaces, arrays.terms))
        return Engine(self._contents, self._aliases, meaning=meaning, threshold=self._threshold)

    @cached_property
    def timeline(self) -> Timeline:
        """Its events, merged; of very many as they were merged beside the index, by rules alone."""
        found = kept.kept(self._snapshot.path, self.documents)
        if found is not None:
            return found
        languages = [one.language for one in self._snapshot.sources if one.document in self.documents]
        shown = events_by_meaning(self._snapshot, self.documents, languages, self._space)
        if shown is not None:
            return Timeline(told_once(shown), consolidated=True)
        held = (e for e in self._snapshot.events() if e.citations[0].source.document in self.documents)
        return Timeline(tuple(held), languages=languages)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """Its facts, each once."""
        shown = facts_by_meaning(self._snapshot, self.documents, self._space)
        if shown is None:
            shown = tuple(f for f in self._snapshot.facts() if f.citation.source.document in self.documents)
        return tuple({fact.id: fact for fact in shown}.values())


class Excerpt:
    """Documents of a snapshot, given by number in ascending order, as an engine wants them."""

    def __init__(self, snapshot: Snapshot, documents: Sequence[int]) -> None:
        self.arrays: Arrays = words.used(words.select(snapshot.arrays, documents))
        self.sources = [snapshot.sources[number] for number in documents]
        starts = snapshot.arrays.document_starts
        ranges = [np.arange(starts[number], starts[number + 1]) for number in documents]
        self.passages: Sequence[Passage] = _Picked(snapshot.passages, np.concatenate(ranges).tolist())

    @cached_property
    def postings(self) -> Postings:
        """Those of the documents that were chosen."""
        return Postings([run_of(self.arrays)])


class _Picked(Sequence[Passage]):
    def __init__(self, passages: Sequence[Passage], numbers: Sequence[int]) -> None:
        self._passages = passages
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __getitem__(self, place: int | slice) -> Passage | list[Passage]:  # type: ignore[override]
        if isinstance(place, slice):
            return [self._passages[number] for number in self._numbers[place]]
        return self._passages[self._numbers[place]]
