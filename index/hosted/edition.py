"""What somebody reads who speaks a language: words and figures in memory, passages fetched as questions need them.

Memory holds the words of the documents (each once), their sources and titles; it grows with those, not with the text.
A question is asked in rounds: the engine says which concepts it looks for, the store gives the passages that hold most
of them, and the engine answers from these as if they were all; a conversation may look for more then, and so may who
finds no sure answer by words: the passages nearest in meaning.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from contextvars import ContextVar
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TypeVar

import numpy as np

from index.answers.corpus import encoded
from index.answers.corpus.arrays import Arrays, Ints
from index.answers.corpus.narrowed import Everywhere, Frame, NarrowedPostings, assembled, places_of, rarity
from index.answers.corpus.vocabulary import Counts, Vocabulary
from index.answers.corpus.word_languages import WordLanguages
from index.answers.engine import Engine, Known
from index.answers.question.alignment import Alignment
from index.answers.question.analysis import Question
from index.answers.question.expansion import Expansion
from index.answers.question.translation import Translation
from index.answers.reply import bibliography
from index.answers.reply.explanation import Explanation
from index.hosted.groups import language_of
from index.hosted.meaning import Fetched, MeantEverywhere
from index.hosted.sentences import Sentences
from index.language import thesaurus
from index.language.spoken import Spoken
from index.meaning.space import Space
from index.model import Answer, Citation, Passage, Refusal, Source
from index.store import codec
from index.store.candidates import Asked, Place, Reading, Stored, Told, Uses, Way

T = TypeVar("T")
CANDIDATES = 300
"""Passages that are fetched for a question, by how rare the words are that they hold; those that score best of them are
looked into."""
ROUNDS = 6
"""A conversation leans on what its earlier questions found: it is made out once more with that, and by meaning."""
REMEMBERED = 16
"""Questions whose passages are kept, some 3 MB each."""
WAYS = 24
"""Ways to say a concept that passages are looked for by, those that count most."""

_LOOKED_FOR: ContextVar[set[Asked]] = ContextVar("looked_for")
"""What an engine has looked for since the round began, in the thread that asks."""


class HostedEngine:
    """Answers from a store as an `Engine` does. Safe to use from several threads."""

    def __init__(
        self,
        reading: Reading,
        version: int,
        told: Sequence[Told],
        sources: Sequence[Source],
        groups: Sequence[str],
        aliases: Path | None,
        threshold: float | None = None,
        meant: tuple[Space, Sentences] | None = None,
    ) -> None:
        """`told` are the documents of the edition, by name; `groups` those that they make up; `meant` are the vectors
        that there are, where there is an encoder, and their sentences."""
        self._reading = reading
        self._version = version
        self._groups = groups
        self._place = {document.name: n for n, document in enumerate(told)}
        self._sources = sources
        self._sizes = [document.passages for document in told]
        self._read_words(told)
        self._aliases = aliases
        self._threshold = threshold
        self._meant: MeantEverywhere | None = None
        if meant:
            words = encoded.words(self._surfaces, self._terms)
            self._meant = MeantEverywhere(*meant, [source.language for source in sources], words)
        self._nothing = _Contents(self, frozenset(), ())
        self._contents: OrderedDict[frozenset[Asked], _Contents] = OrderedDict()
        self._lock = Lock()

    def _read_words(self, told: Sequence[Told]) -> None:
        uses = list(self._reading.uses(self._groups))
        self._words = places_of(np.array([use.word for use in uses], dtype=np.int32))
        terms = list(self._reading.frequencies(self._groups))
        rows = {term: n for n, (term, _) in enumerate(terms)}
        counts = np.array([use.counts for use in uses], dtype=np.int32).reshape(-1, 5)
        self._languages_of = _by_language(uses)
        self._surfaces, self._terms = [use.surface for use in uses], [use.term for use in uses]
        self.vocabulary = Vocabulary(self._surfaces, self._terms, rows, Counts(*counts.T.copy()))
        passages, words = self._reading.sizes(self._groups)
        self._everywhere = Everywhere(
            passages, words / max(1, passages), np.array([n for _, n in terms], dtype=np.int32)
        )
        self._idf = rarity(self._everywhere)
        titles = [np.frombuffer(document.title, dtype=np.int32) for document in told]
        starts = np.concatenate(([0], np.cumsum([len(title) for title in titles]))).astype(np.int32)
        tokens = np.concatenate([*titles, np.empty(0, np.int32)])
        at: Ints = self._words.take(tokens)
        self._frame = Frame(tuple(document.name for document in told), at, starts)

    @cached_property
    def _known(self) -> Known:
        groups = thesaurus.read_aliases(self._aliases)
        translation = Translation(groups, self.vocabulary)
        languages = {source.language for source in self._sources}
        expansion = Expansion(self.vocabulary, thesaurus.of_groups(groups), translation, languages, self._alignment)
        pairs = zip(self._sources, self._sizes, strict=True)
        spoken = Spoken.of((source.language, size) for source, size in pairs)
        return Known(self.vocabulary, expansion, spoken, self._sought, None)

    @property
    def _alignment(self) -> Alignment | None:
        if self._meant is None or not self._meant.meaning.words.ready:
            return None
        of_language = self._languages_of

        def words(language: str) -> frozenset[str]:
            return frozenset(self._surfaces[n] for n in of_language.get(language, np.empty(0, np.int32)).tolist())

        spoken = WordLanguages(self.vocabulary, {source.language for source in self._sources}, words)
        return Alignment(self.vocabulary, self._meant.meaning.words, spoken)

    def answer(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """See `Engine.answer`."""
        return self._in_rounds(lambda engine: engine.answer(question, language, before))

    def explain(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Explanation:
        """See `Engine.explain`."""
        return self._in_rounds(lambda engine: engine.explain(question, language, before))

    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]:
        """See `Engine.search`."""
        return self._in_rounds(lambda engine: engine.search(query, limit, language, fitting=fitting))

    def stands_alone(self, question: str, language: str | None = None) -> bool:
        """Not known: no engine is kept here that would remember."""
        return False

    def warm(self) -> None:
        """See `Engine.warm`."""
        self._in_rounds(lambda engine: engine.warm())

    def _in_rounds(self, use: Callable[[Engine], T]) -> T:
        contents = self._nothing
        for nth in range(ROUNDS):
            before = _LOOKED_FOR.set(set())
            try:
                with suppress(_Lacking):
                    found = use(self._engine(contents, hasty=nth == 1))
                lacking = frozenset(_LOOKED_FOR.get()) - contents.asked
            finally:
                _LOOKED_FOR.reset(before)
            if not lacking:
                break
            contents = self._with(contents, lacking)
        return found

    def _engine(self, contents: _Contents, *, hasty: bool = False) -> Engine:
        """Always a new one: an engine remembers turns, and these were made of what it had then. One that is `hasty`
        gives up where passages near in meaning are lacking: what it would find without them is found anew."""

        def look_for(places: tuple[Place, ...]) -> None:
            asked = Asked(places=places)
            if (looked_for := _LOOKED_FOR.get(None)) is not None:
                looked_for.add(asked)
                if hasty and asked not in contents.asked:
                    raise _Lacking

        known = self._known
        if self._meant:
            near = Fetched(self._meant, contents.sentences, look_for, begun=bool(contents.asked))
            known = known._replace(near=near)
        return Engine(contents, threshold=self._threshold, known=known)

    def _with(self, contents: _Contents, lacking: frozenset[Asked]) -> _Contents:
        """What there is and what else is asked for: of that, only what isn't there comes from the store."""
        asked = contents.asked | lacking
        with self._lock:
            found = self._contents.get(asked)
        if found is None:
            found = _Contents(self, asked, self._together(contents.stored, lacking))
        with self._lock:
            self._contents[asked] = found
            self._contents.move_to_end(asked)
            if len(self._contents) > REMEMBERED:
                self._contents.popitem(last=False)
        return found

    def _together(self, stored: Sequence[Stored], lacking: frozenset[Asked]) -> Sequence[Stored]:
        """Passages in the order of the documents, with those that are lacking among them."""
        here = {one.place: one for one in stored}
        asked = [one._replace(places=tuple(p for p in one.places if p not in here)) for one in sorted(lacking)]
        if wanted := [one for one in asked if one != Asked()]:
            come = self._reading.candidates(wanted, self._groups, CANDIDATES, self._version)
            here.update((one.place, one) for one in come)
        return [here[place] for place in sorted(here)] if len(here) > len(stored) else stored

    def sentences_of(self, stored: Sequence[Stored]) -> Ints:
        """The numbers of their sentences among all of the edition; none where there is no encoder."""
        if self._meant is None:
            return np.empty(0, np.int32)
        documents = [self._place[one.place.document] for one in stored]
        return self._meant.sentences.at(documents, [one.place.ordinal for one in stored])

    def arrays_of(self, stored: Sequence[Stored]) -> Arrays:
        """Passages as arrays, in the order of the documents."""
        owners = [self._place[one.place.document] for one in stored]
        return assembled([one.row for one in stored], owners, self._frame, self._words, self._surfaces, self._terms)

    def postings_of(self, arrays: Arrays) -> NarrowedPostings:
        """Their postings, scored as among all."""
        return NarrowedPostings(arrays, self.vocabulary, self._everywhere, self._idf)

    def _sought(self, question: Question) -> None:
        if (looked_for := _LOOKED_FOR.get(None)) is not None:
            looked_for.add(self._asked(question))

    def _asked(self, question: Question) -> Asked:
        ways: list[Way] = []
        for n, concept in enumerate(question.concepts):
            own = (((concept.term,), 1.0), *((other.terms, other.weight) for other in concept.alternatives))
            there = [(terms, weight) for terms, weight in own if all(term in self.vocabulary.rows for term in terms)]
            worth = {
                terms: weight * max(float(self._idf[self.vocabulary.rows[t]]) for t in terms) for terms, weight in there
            }
            best = sorted(worth, key=lambda terms: -worth[terms])[:WAYS]
            ways += [Way(n, terms, round(worth[terms], 3)) for terms in best]
        return Asked(tuple(ways), bibliography.asked_of(question) is not None)

    @property
    def sources(self) -> Sequence[Source]:
        """Of all documents of the edition."""
        return self._sources


class _Lacking(Exception):  # and nothing went wrong
    """Passages are looked for that aren't here yet."""


def _by_language(uses: Sequence[Uses]) -> dict[str, Ints]:
    """The words that documents in each language have, by their place among `uses`."""
    found: dict[str, list[int]] = {}
    for n, use in enumerate(uses):
        for language in {language_of(group) for group in use.groups}:
            found.setdefault(language, []).append(n)
    return {language: np.array(words, dtype=np.int32) for language, words in found.items()}


class _Contents:
    """Some passages, those that were `asked` for, as an engine wants them."""

    def __init__(self, host: HostedEngine, asked: frozenset[Asked], stored: Sequence[Stored]) -> None:
        self.asked, self.stored = asked, stored
        self.arrays = host.arrays_of(stored)
        self.postings = host.postings_of(self.arrays)
        self.sources = host.sources
        self.sentences = host.sentences_of(stored)
        self.passages: Sequence[Passage] = _Records([one.record for one in stored])


class _Records(Sequence[Passage]):
    """Passages, read when they are looked at."""

    def __init__(self, records: Sequence[bytes]) -> None:
        self._records = records

    def __len__(self) -> int:
        return len(self._records)

    def __getitem__(self, place: int | slice) -> Passage | list[Passage]:  # type: ignore[override]
        if isinstance(place, slice):
            return [codec.decode_passage(record) for record in self._records[place]]
        return codec.decode_passage(self._records[place])
