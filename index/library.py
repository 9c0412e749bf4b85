"""The opened index, for everybody above: ask, search, timeline, facts, sources, passage.

A library is a snapshot. It is immutable and safe to use from several threads; when documents change, a new one is
opened beside it and takes its place.
"""

from __future__ import annotations

import dataclasses
import hashlib
import logging
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice, zip_longest
from pathlib import Path

import numpy as np

from index import build, holdings, shipped
from index import snapshot as snapshots
from index.answers import engine
from index.answers.reply.explanation import Explanation
from index.answers.reply.offering import questions_of
from index.build import Progress
from index.editions import ENGLISH, Edition, chosen
from index.holdings import Holding, Holdings
from index.language.spoken import Spoken
from index.meaning.encoder import Encoder
from index.meaning.space import Space
from index.model import Answer, Citation, Fact, Passage, Reason, Refusal, ReplyKind, Source
from index.snapshot import Snapshot
from index.store import generations
from index.store.generations import Generation, Unusable
from index.timeline import Timeline
from index.timeline.filtering import page

log = logging.getLogger(__name__)

LOOKED_BACK = engine.LOOKED_BACK
"""Earlier questions of a conversation that `ask` makes something of."""
SURE = 0.5
"""Confidence from which the text of a work in another language answers what the one in the asker's didn't."""
BEGINNINGS, BEGINNING, EACH = 30, 30, 3
"""For first questions: documents that are looked at, passages of each, and questions of each."""
KEY_LENGTH = 12  # hexadecimal digits: a clash among a million passages is unlikely


class Library:
    """See the module. Made by `Library.open`."""

    def __init__(
        self, snapshot: Snapshot, aliases: Path | None, space: Space | None = None, threshold: float | None = None
    ) -> None:
        self._snapshot = snapshot
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
        return cls(snapshot, shipped.aliases(folder), space, threshold)

    def outspoken(self) -> Library:
        """The same documents, with no answer withheld for want of confidence."""
        return Library(self._snapshot, self._aliases, self._space, threshold=0.0)

    def unencoded(self) -> int:
        """Sentences without a vector, for which words alone answer; 0 without an encoder."""
        return self._space.lacking(self._snapshot.arrays.keys) if self._space else 0

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """The sentences that answer, or why there is no answer.

        `before` are the earlier questions of the same person in the same chat, oldest first; 'and Tajikistan?' is
        understood from them. A work in several languages is read in that of the question; where that text doesn't
        answer, in the others.
        """
        return self._answered(question, self._spoken.language_of(question, language), before)

    @cached_property
    def _spoken(self) -> Spoken:
        sizes = np.diff(self._snapshot.arrays.document_starts).tolist()
        return Spoken.of((source.language, size) for source, size in zip(self._snapshot.sources, sizes, strict=True))

    def _answered(self, question: str, language: str, before: Sequence[str]) -> Answer | Refusal:
        edition = self.edition(language)
        reply = edition.engine.answer(question, language, before)
        if isinstance(reply, Answer) and reply.kind is ReplyKind.TIMELINE:
            return _with_events(reply, edition.timeline)
        if isinstance(reply, Refusal) and reply.reason is Reason.ABSENT and not edition.whole:
            others = self._opened(self._left_out(edition))
            elsewhere = others.engine.answer(question, language, before)
            return elsewhere if isinstance(elsewhere, Answer) and elsewhere.confidence >= SURE else reply
        return reply

    def explain(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Explanation:
        """Why `ask` says what it says, for operators: what was found, what spoke for it, what would help."""
        return self.edition(language).engine.explain(question, language, before)

    def edition(self, language: str | None = None) -> Edition:
        """What somebody reads who speaks `language` (BCP 47): each work once, in that language where there is one."""
        return self._opened(chosen(self._snapshot.sources, language or ENGLISH))

    def _opened(self, documents: tuple[int, ...]) -> Edition:
        found = self._editions.get(documents)
        if found is None:
            found = Edition.of(self._snapshot, documents, self._aliases, self._space, self._threshold)
            self._editions[documents] = found
        return found

    def _left_out(self, edition: Edition) -> tuple[int, ...]:
        held = edition.documents
        return tuple(n for n, source in enumerate(self._snapshot.sources) if source.document not in held)

    def warm(self) -> None:
        """Compute what the first questions and the first timeline would wait for; about a second, in another thread."""
        for language in dict.fromkeys(
            (ENGLISH, *(source.language for source in self._snapshot.sources if source.work))
        ):
            edition = self.edition(language)
            edition.engine.warm()
            _ = edition.timeline

    def search(self, query: str, limit: int = 10) -> tuple[Citation, ...]:
        """The passages that fit best, each with its best sentence, best first; never refuses."""
        return self.edition(self._spoken.language_of(query)).engine.search(query, limit)

    def sources(self, language: str | None = None) -> tuple[Source, ...]:
        """The works that are cited, by title: every text, or those that somebody reads who speaks `language`."""
        read = None if language is None else self.edition(language).documents
        found = (source for source in self._snapshot.sources if read is None or source.document in read)
        return tuple(sorted(found, key=lambda source: (source.title.casefold(), source.document)))

    def examples(self, language: str) -> tuple[str, ...]:
        """Questions that documents in `language` ask and answer, or that their definitions answer, of different
        documents as far as there are; not tried yet."""
        held = self.edition(language).documents
        mine = (
            n
            for n, source in enumerate(self._snapshot.sources)
            if source.language == language and source.document in held
        )
        rounds = zip_longest(*(islice(questions_of(self._beginning(n)), EACH) for n in islice(mine, BEGINNINGS)))
        return tuple(dict.fromkeys(question for one in rounds for question in one if question))

    def _beginning(self, document: int) -> Iterator[Passage]:
        start, end = (int(self._snapshot.arrays.document_starts[n]) for n in (document, document + 1))
        return (self._snapshot.passages[n] for n in range(start, min(end, start + BEGINNING)))

    def facts(self, language: str | None = None) -> tuple[Fact, ...]:
        """What is worth posting to somebody who speaks `language`."""
        return self.edition(language).facts

    def fact(self, identity: str) -> Fact | None:
        """By its id, in whatever language; None where the documents no longer have it."""
        return self._facts.get(identity)

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self._snapshot.facts()}

    def timeline(self, language: str | None = None) -> Timeline:
        """The events of all documents, merged, as told to somebody who speaks `language`."""
        return self.edition(language).timeline

    def passage(self, identity: str) -> Passage | None:
        """By its id ('en/a.md#12')."""
        place = self._places.get(identity)
        return None if place is None else self._snapshot.passages[place]

    def holding(self, document: str, *, whole: bool = False) -> Holding | None:
        """What a document brings, counted; the `whole` of it with its contents and first words. None: there is none."""
        return self._holdings.looked_into(document) if whole else self._holdings.counted(document)

    @cached_property
    def _holdings(self) -> Holdings:
        return Holdings(self._snapshot)

    def questions_about(self, document: str) -> tuple[str, ...]:
        """Up to three questions that are answered from a document; some ten milliseconds each."""
        holding = self._holdings.counted(document)
        if holding is None:
            return ()
        body, named = self._holdings.body(document), self._holdings.names(document)
        return holdings.questions(holding.source, body, named, self.ask)

    def document_by_key(self, key: str) -> str | None:
        """The document that `key` names; None where it is gone."""
        return next((s.document for s in self._snapshot.sources if _key(s.document) == key), None)

    def neighbours(self, passage: Passage) -> tuple[Passage | None, Passage | None]:
        """The passages before and after in the same document."""
        before, after = (f"{passage.document}#{passage.ordinal + step}" for step in (-1, 1))
        return self.passage(before), self.passage(after)

    def key(self, identity: str) -> str:
        """A short name of a passage, the same after a restart: fits into a button."""
        return _key(identity)

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
        return {_key(identity): place for identity, place in self._places.items()}


def _with_events(reply: Answer, timeline: Timeline) -> Answer | Refusal:
    """A chronology with the events that its first page shows; a refusal where nothing that is asked for is dated."""
    selection = timeline.select(reply.timeline or None, date.today())
    cited = tuple(event.citations[0] for event in page(selection).events if event.citations)
    if not cited:
        return Refusal(reply.question, reply.language, Reason.ABSENT)
    return dataclasses.replace(reply, citations=cited)


def _key(identity: str) -> str:
    return hashlib.blake2b(identity.encode(), digest_size=8).hexdigest()[:KEY_LENGTH]
