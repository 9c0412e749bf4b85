"""Sentences as citations: the quote, where it stands, the notes it relies on, and what in it answers."""

from __future__ import annotations

import dataclasses
import functools
import operator
import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import partial

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import ZONES
from index.answers.corpus.corpus import Corpus
from index.answers.extraction.highlighting import can_stand_out, highlights
from index.answers.extraction.spans import Sentence
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind as Kinds
from index.answers.question.query_syntax import Filters
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.selection import selection
from index.answers.ranking.selection.selection import LIMIT, Ranking
from index.answers.reply import standing_out, unit_quotes
from index.answers.reply.clipping import clipped
from index.answers.reply.further import further
from index.answers.reply.lazy_citations import Later
from index.answers.reply.staying import gains
from index.language.analysis import words
from index.language.folding import fold
from index.language.shortening import CUT
from index.language.standalone import needs_previous
from index.model import Citation, Kind, Note, Passage, Source, Span, Zone
from index.store.postings import Floats, Ints

MORE = 0.15
"""How much more of the question a passage in another language must hold than all in the asker's to lose nothing."""
ELSEWHERE = 1.5
"""What one loses that is in another language than the question, where others are in its own."""
QUOTED = 1.5
"""What a passage gains that has a phrase of the question in quotation marks word for word."""
NOTED = 4.0
"""What a note loses where nothing is asked about works."""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)")
_YEARS = re.compile(r"(?<!\d)(1\d{3}|20\d{2})(?!\d)")


class Citing:
    """Passages and sources of the index, for showing."""

    def __init__(self, passages: Sequence[Passage], sources: Sequence[Source], collection: Corpus) -> None:
        self._passages = passages
        self._sources = sources
        self._collection = collection

    def cite(self, question: Question, e: Evidence, run: Sequence[int], best: int | None = None) -> Citation:
        """Sentences of one passage, side by side, given by their index in the evidence; `best` of all answers best."""
        k = int(e.sentence_passage[run[0]])
        first, last = (s - int(e.passage_starts[k]) for s in (run[0], run[-1]))
        passage = self._passages[int(e.passages[k])]
        if passage.sentences[first].kind is not Kind.PROSE:
            read = partial(self._read, question, e, int(e.passage_starts[k]), passage)
            wanted = question.wanted or functools.reduce(operator.or_, (c.asks for c in question.concepts), 0)
            rows = unit_quotes.of_rows(passage, first, last, read, wanted, question.measure)
            if rows is not None and len(rows[0]) <= LIMIT:
                citation = self.place(int(e.passages[k]), first, last)
                return dataclasses.replace(citation, quote=rows[0], highlights=rows[1])
        citation = self.place(int(e.passages[k]), first, last, lambda: self._asked(e, run))
        shown = self._highlights(question, e, run, citation.quote, best) if can_stand_out(question) else ()
        named = unit_quotes.named(passage, first, citation.quote, LIMIT)
        if named is not None:
            moved = len(named) - len(citation.quote)
            shown = tuple((start + moved, end + moved) for start, end in shown)
            citation = dataclasses.replace(citation, quote=named)
        return dataclasses.replace(citation, highlights=shown) if shown else citation

    def _read(self, question: Question, e: Evidence, start: int, passage: Passage, place: int) -> Sentence | None:
        """A sentence of a passage, whose first is number `start` of the evidence, as the question meets it."""
        text = passage.quote(place)
        at = _tokens(e, start + place, start + place)
        found = words(text, passage.language)
        if len(found) != at.stop - at.start:
            return None
        marks, concepts = e.token_flags[at].tolist(), e.token_concept[at].tolist()
        terms = tuple(c.term for c in question.concepts)
        return Sentence(text, found, marks, concepts, e.weights.tolist(), e.token_level[at].tolist(), terms)

    def _asked(self, e: Evidence, run: Sequence[int]) -> tuple[dict[str, float], frozenset[str]]:
        """What the words of a run are worth that stand for one of the question, and those that can be the answer."""
        inside = _tokens(e, run[0], run[-1])
        surfaces = self._collection.arrays.surfaces
        tokens, concepts = e.tokens[inside].tolist(), e.token_concept[inside].tolist()
        worth = {surfaces[n]: float(e.weights[c]) for n, c in zip(tokens, concepts, strict=True) if c >= 0}
        if e.candidates is None:
            return worth, frozenset()
        answering = e.candidates[(e.candidates >= inside.start) & (e.candidates < inside.stop)]
        return worth, frozenset(surfaces[n] for n in e.tokens[answering].tolist())

    def _highlights(
        self, question: Question, e: Evidence, run: Sequence[int], quote: str, best: int | None
    ) -> tuple[Span, ...]:
        """What stands out in the sentence of `run` that holds the most of the question, if anything in it does.

        Of what holds now, only in the `best` one: beside it stands how it was.
        """
        k = int(e.sentence_passage[run[0]])
        passage = self._passages[int(e.passages[k])]
        first, last = (s - int(e.passage_starts[k]) for s in (run[0], run[-1]))
        whole = passage.quote(first, last)
        kept = quote if quote in whole else quote.strip(CUT)
        lead = quote.find(kept)
        found: list[tuple[Span, ...]] = []
        for s in standing_out.able(question, e, run, best):
            place = s - int(e.passage_starts[k])
            read = self._read(question, e, int(e.passage_starts[k]), passage, place)
            if read is None or standing_out.tells_of_another(question, read):
                continue
            spans = highlights(question, read)
            if not spans and standing_out.holds(question, read):
                return ()  # something in it may answer as well
            moved = passage.sentences[place].start - passage.sentences[first].start - whole.find(kept) + lead
            shown = tuple((start + moved, end + moved) for start, end in spans)
            if shown and all(lead <= start < end <= lead + len(kept) for start, end in shown):
                found.append(shown)
        if (
            question.kind is Kinds.WHEN
            and found
            and _CLOCK.search(quote)
            and not _CLOCK.search(standing_out.told(quote, found[0]))
        ):
            return ()  # 'when' may ask for the hour
        told = {tuple(quote[start:end] for start, end in spans) for spans in found}
        return found[0] if len(told) == 1 else ()

    def place(
        self,
        number: int,
        first: int,
        last: int,
        asked: Callable[[], tuple[Mapping[str, float], Set[str]]] = lambda: ({}, frozenset()),
    ) -> Citation:
        """Sentences `first` to `last` of a passage.

        A sentence that is too long is cut to the stretch that holds the most of what is `asked` for: words by their
        worth, and those that can be the answer.
        """
        passage = self._passages[number]
        quote = passage.quote(first, last)
        if len(quote) > LIMIT:
            quote = clipped(quote, *asked(), passage.language)
        return Citation(
            source=self._sources[int(self._collection.document_of[number])],
            passage=passage.id,
            place=passage.place,
            quote=quote,
            sentences=(first, last),
            notes=self._notes(number, passage, first, last),
        )

    def _notes(self, number: int, passage: Passage, first: int, last: int) -> tuple[Note, ...]:
        labels = {label for sentence in passage.sentences[first : last + 1] for label in sentence.notes}
        if not labels:
            return ()
        arrays = self._collection.arrays
        document = int(self._collection.document_of[number])
        found: list[Note] = []
        for place in range(int(arrays.document_starts[document]), int(arrays.document_starts[document + 1])):
            if arrays.zones[place] == ZONES.index(Zone.NOTE):
                note = self._passages[place]
                label = note.place.removeprefix("note ")
                if note.zone is Zone.NOTE and label in labels:
                    found.append(Note(label, note.text))
        return tuple(found)

    def leans(self, question: Question, e: Evidence, s: int) -> bool:
        """Whether a sentence, not the first of its passage, tells who asked nothing without the one before."""
        k = int(e.sentence_passage[s])
        place = s - int(e.passage_starts[k])
        if place == 0:
            return False
        number = int(e.passages[k])
        passage = self._passages[number]
        title = self._sources[int(self._collection.document_of[number])].title
        asked = frozenset(concept.surface for concept in question.concepts)
        return needs_previous(passage.quote(place), passage.language, passage.quote(place - 1), title, asked)

    def more(self, question: Question, e: Evidence, ranking: Ranking, shown: Sequence[int]) -> Sequence[Citation]:
        """What comes next: the other sentences of the best passage in their order, then the best of others on it."""
        if not shown:
            return ()
        lengths = self._collection.sentence_lengths[e.sentences].tolist()
        fitting = further(question, e, ranking, shown, lengths)
        return Later(selection.runs(fitting, e), lambda run: self.cite(question, e, run))

    def after(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """The sentences that follow the last citation in its passage, as far as they fit."""
        last = citations[-1]
        number = self._number(last.passage)
        if number is None:
            return ()
        sentences = self._passages[number].sentences
        first = last.sentences[1] + 1
        end = first
        while end < len(sentences) and sentences[end].end - sentences[first].start <= LIMIT:
            end += 1
        return (self.place(number, first, end - 1),) if end > first else ()

    def beside(self, citation: Citation) -> Iterator[Citation]:
        """The other sentences of the passage that a citation is of, in their order."""
        number = self._number(citation.passage)
        sentences = 0 if number is None else len(self._passages[number].sentences)
        for place in range(sentences):
            if number is not None and not citation.sentences[0] <= place <= citation.sentences[1]:
                yield self.place(number, place, place)

    def passage(self, identity: str) -> Passage | None:
        """The passage that a citation is of."""
        number = self._number(identity)
        return None if number is None else self._passages[number]

    def _number(self, identity: str) -> int | None:
        document, _, ordinal = identity.rpartition("#")
        arrays = self._collection.arrays
        if document not in arrays.documents:
            return None
        return int(arrays.document_starts[arrays.documents.index(document)]) + int(ordinal)

    def fits(self, number: int, filters: Filters) -> bool:
        """Whether a passage passes the filters."""
        source = self._sources[int(self._collection.document_of[number])]
        if filters.source:
            wanted = fold(filters.source)
            about = (source.document, source.title, source.publisher or "", source.author or "")
            if not any(wanted in fold(text) for text in about):
                return False
        if not filters.without and not filters.years:
            return True
        text = self._passages[number].text
        if filters.years:
            low, high = filters.years
            if not any(low <= int(year) <= high for year in _YEARS.findall(text)):
                return False
        if not filters.without:
            return True
        found = words(text)
        present = {word.surface for word in found} | {word.term for word in found}
        return not any({w.surface for w in words(word)} & present for word in filters.without)

    def elsewhere(self, numbers: Ints, language: str) -> npt.NDArray[np.bool_]:
        """Which passages are of a work in another language; a note in another language makes no other work."""
        works = self._collection.document_of[numbers].tolist()
        return np.array([self._sources[n].language != language for n in works], dtype=np.bool_)

    def bonus(
        self,
        numbers: Ints,
        phrases: Sequence[str],
        prefer: Sequence[str],
        of_works: bool,
        language: str,
        held: Floats,
        bare: bool = False,
    ) -> Floats:
        """What passages gain by the conversation and by phrases in quotation marks, and notes lose; and those in
        another language than the asker's, where some are in his that hold about as much of the question.

        `held` [K] is the share of the question that each holds; `bare`: all that carries it comes from the
        conversation. `of_works`: the question is about books, articles and their authors, which notes are there to
        tell.
        """
        gain = np.zeros(len(numbers), dtype=np.float32)
        if not of_works:
            gain[self._collection.arrays.zones[numbers] == ZONES.index(Zone.NOTE)] = -NOTED
        elsewhere = self.elsewhere(numbers, language)
        if not elsewhere.all():
            gain[elsewhere & (held <= held[~elsewhere].max() + MORE)] -= ELSEWHERE
        preferred = {number for identity in prefer if (number := self._number(identity)) is not None}
        gain += gains(self._collection, numbers, preferred, bare)
        wanted = [" ".join(word.surface for word in words(phrase)) for phrase in phrases]
        for n, number in enumerate(numbers.tolist()):
            if wanted:
                text = " ".join(word.surface for word in words(self._passages[number].text))
                gain[n] += QUOTED * sum(phrase in text for phrase in wanted if phrase)
        return gain


def _tokens(e: Evidence, first: int, last: int) -> slice:
    """The words of the sentences `first` to `last`."""
    start, end = np.searchsorted(e.token_sentence, (first, last + 1)).tolist()
    return slice(start, end)
