"""Documents as arrays: every word of every sentence as a number, so that a question is answered with arithmetic.

`analyse_document` is the slow half and runs once, when a document is indexed; `saved_arrays` keeps its result. At
start the saved parts are put together with `join`, which only renumbers words. Nothing here depends on the aliases,
weights or glossaries: those may change without indexing anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from index.answers.corpus import encoded
from index.answers.corpus.unit_words import context_of, flags_of, found_under
from index.language.analysis import Word, words
from index.model import Document, Kind, Passage, Zone

Ints = npt.NDArray[np.int32]
ZONES = (Zone.BODY, Zone.NOTE, Zone.ABOUT, Zone.APPARATUS)
KINDS = tuple(Kind)


@dataclass(frozen=True, slots=True, eq=False)
class Arrays:
    """The words of some documents (D), their passages (P), sentences (S) and tokens (T), in reading order.

    A word is a pair of surface and term (see `analysis.Word`) and has a number, its place in `surfaces` and `terms`.
    Sentence s is `tokens[sentence_starts[s]:sentence_starts[s + 1]]` and stands at `spans[s]` in its passage's text;
    passage p has the sentences from `passage_starts[p]` up to `passage_starts[p + 1]`; document d the passages from
    `document_starts[d]` up to `document_starts[d + 1]`. Section headings and titles are kept as words as well, and so
    is the context of each sentence: what of its unit it is found by without holding it, its question for example.
    """

    documents: tuple[str, ...]
    surfaces: list[str]
    terms: list[str]
    tokens: Ints  # [T]
    flags: npt.NDArray[np.uint16]  # [T], see flags.py
    sentence_starts: Ints  # [S + 1]
    spans: Ints  # [S, 2]
    kinds: npt.NDArray[np.uint8]  # [S], index into KINDS
    keys: npt.NDArray[np.uint64]  # [S], of what an encoder reads of each: see encoded.py
    context_tokens: Ints
    context_starts: Ints  # [S + 1]
    passage_starts: Ints  # [P + 1]
    section_tokens: Ints
    section_starts: Ints  # [P + 1]
    heading_sizes: Ints  # [P], how many of these words are of headings; the rest is of contexts
    zones: npt.NDArray[np.uint8]  # [P], index into ZONES
    document_starts: Ints  # [D + 1]
    title_tokens: Ints
    title_starts: Ints  # [D + 1]

    @property
    def size(self) -> int:
        """How many passages there are."""
        return len(self.passage_starts) - 1


def analyse_document(document: Document) -> Arrays:
    """One document as arrays; about 0.5 ms for a passage."""
    return analyse([document])


def analyse(documents: Sequence[Document]) -> Arrays:
    """Several documents as arrays, the passages numbered through."""
    return _Analysis().run(documents)


class _Analysis:
    def __init__(self) -> None:
        self.numbers: dict[tuple[str, str], int] = {}
        self.tokens: list[int] = []
        self.flags: list[int] = []
        self.sentence_starts = [0]
        self.spans: list[tuple[int, int]] = []
        self.kinds: list[int] = []
        self.keys: list[int] = []
        self.context_tokens: list[int] = []
        self.context_starts = [0]
        self.passage_starts = [0]
        self.section_tokens: list[int] = []
        self.section_starts = [0]
        self.heading_sizes: list[int] = []
        self.zones: list[int] = []
        self.document_starts = [0]
        self.title_tokens: list[int] = []
        self.title_starts = [0]

    def run(self, documents: Sequence[Document]) -> Arrays:
        for document in documents:
            language = document.source.language
            self.title_tokens += self._numbered(words(document.source.title, language))
            self.title_starts.append(len(self.title_tokens))
            for passage in document.passages:
                self._passage(passage, language, document.source.title)
            self.document_starts.append(len(self.zones))
        return Arrays(
            documents=tuple(document.source.document for document in documents),
            surfaces=[surface for surface, _ in self.numbers],
            terms=[term for _, term in self.numbers],
            tokens=_ints(self.tokens),
            flags=np.array(self.flags, dtype=np.uint16),
            sentence_starts=_ints(self.sentence_starts),
            spans=_ints(self.spans).reshape(-1, 2),
            kinds=np.array(self.kinds, dtype=np.uint8),
            keys=np.array(self.keys, dtype=np.uint64),
            context_tokens=_ints(self.context_tokens),
            context_starts=_ints(self.context_starts),
            passage_starts=_ints(self.passage_starts),
            section_tokens=_ints(self.section_tokens),
            section_starts=_ints(self.section_starts),
            heading_sizes=_ints(self.heading_sizes),
            zones=np.array(self.zones, dtype=np.uint8),
            document_starts=_ints(self.document_starts),
            title_tokens=_ints(self.title_tokens),
            title_starts=_ints(self.title_starts),
        )

    def _passage(self, passage: Passage, language: str, title: str) -> None:
        for sentence in passage.sentences:
            text = passage.text[sentence.start : sentence.end]
            found = words(text, passage.language)
            self.tokens += self._numbered(found)
            self.flags += flags_of(passage, sentence, text, found)
            self.sentence_starts.append(len(self.tokens))
            self.spans.append((sentence.start, sentence.end))
            self.kinds.append(KINDS.index(sentence.kind))
            self.keys.append(encoded.key(title, passage, sentence, context_of(passage, sentence)))
            for told in context_of(passage, sentence, title):
                self.context_tokens += self._numbered(words(told, passage.language))
            self.context_starts.append(len(self.context_tokens))
        self.passage_starts.append(len(self.spans))
        for n, heading in enumerate(found_under(passage)):
            if n == len(set(passage.section)):
                self.heading_sizes.append(len(self.section_tokens) - self.section_starts[-1])
            self.section_tokens += self._numbered(words(heading, language))
        if len(self.heading_sizes) == len(self.zones):
            self.heading_sizes.append(len(self.section_tokens) - self.section_starts[-1])
        self.section_starts.append(len(self.section_tokens))
        self.zones.append(ZONES.index(passage.zone))

    def _numbered(self, found: Iterable[Word]) -> list[int]:
        numbers = self.numbers
        return [numbers.setdefault(word[:2], len(numbers)) for word in found]  # its surface and term


def _ints(values: Sequence[int] | Sequence[tuple[int, int]]) -> Ints:
    return np.array(values, dtype=np.int32)


def join(parts: Sequence[Arrays]) -> Arrays:
    """The parts one after another; the words of all but the largest first part are renumbered."""
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return analyse([])
    numbers: dict[tuple[str, str], int] = {}
    maps = [_numbering(part, numbers) for part in parts]
    return Arrays(
        documents=tuple(name for part in parts for name in part.documents),
        surfaces=[surface for surface, _ in numbers],
        terms=[term for _, term in numbers],
        tokens=np.concatenate([m[p.tokens] for m, p in zip(maps, parts, strict=True)]),
        flags=np.concatenate([part.flags for part in parts]),
        sentence_starts=_offsets([part.sentence_starts for part in parts]),
        spans=np.concatenate([part.spans for part in parts]),
        kinds=np.concatenate([part.kinds for part in parts]),
        keys=np.concatenate([part.keys for part in parts]),
        context_tokens=np.concatenate([m[p.context_tokens] for m, p in zip(maps, parts, strict=True)]),
        context_starts=_offsets([part.context_starts for part in parts]),
        passage_starts=_offsets([part.passage_starts for part in parts]),
        section_tokens=np.concatenate([m[p.section_tokens] for m, p in zip(maps, parts, strict=True)]),
        section_starts=_offsets([part.section_starts for part in parts]),
        heading_sizes=np.concatenate([part.heading_sizes for part in parts]),
        zones=np.concatenate([part.zones for part in parts]),
        document_starts=_offsets([part.document_starts for part in parts]),
        title_tokens=np.concatenate([m[p.title_tokens] for m, p in zip(maps, parts, strict=True)]),
        title_starts=_offsets([part.title_starts for part in parts]),
    )


def _numbering(part: Arrays, numbers: dict[tuple[str, str], int]) -> Ints:
    pairs = zip(part.surfaces, part.terms, strict=True)
    if not numbers:
        numbers.update(zip(pairs, range(len(part.surfaces)), strict=True))
        return np.arange(len(part.surfaces), dtype=np.int32)
    return np.fromiter((numbers.setdefault(pair, len(numbers)) for pair in pairs), np.int32, len(part.surfaces))


def _offsets(starts: Sequence[Ints]) -> Ints:
    joined = [np.zeros(1, dtype=np.int32)]
    last = 0
    for part in starts:
        joined.append(part[1:] + last)
        last += int(part[-1])
    return np.concatenate(joined).astype(np.int32)


def select(arrays: Arrays, documents: Sequence[int]) -> Arrays:
    """Only the documents with these numbers, in this order; the words keep their numbers."""
    if len(arrays.documents) == len(documents) and all(place == n for place, n in enumerate(documents)):
        return arrays
    a = arrays
    chosen = np.array(documents, dtype=np.int32)
    passages, document_starts = taken(a.document_starts, chosen)
    sentences, passage_starts = taken(a.passage_starts, passages)
    tokens, sentence_starts = taken(a.sentence_starts, sentences)
    contexts, context_starts = taken(a.context_starts, sentences)
    sections, section_starts = taken(a.section_starts, passages)
    titles, title_starts = taken(a.title_starts, chosen)
    return Arrays(
        documents=tuple(a.documents[n] for n in documents),
        surfaces=a.surfaces,
        terms=a.terms,
        tokens=a.tokens[tokens],
        flags=a.flags[tokens],
        sentence_starts=sentence_starts,
        spans=a.spans[sentences],
        kinds=a.kinds[sentences],
        keys=a.keys[sentences],
        context_tokens=a.context_tokens[contexts],
        context_starts=context_starts,
        passage_starts=passage_starts,
        section_tokens=a.section_tokens[sections],
        section_starts=section_starts,
        heading_sizes=a.heading_sizes[passages],
        zones=a.zones[passages],
        document_starts=document_starts,
        title_tokens=a.title_tokens[titles],
        title_starts=title_starts,
    )


def used(arrays: Arrays) -> Arrays:
    """Without the words that none of the documents has (any more)."""
    a = arrays
    held = np.zeros(len(a.surfaces), dtype=np.bool_)
    for tokens in (a.tokens, a.context_tokens, a.section_tokens, a.title_tokens):
        held[tokens] = True
    if held.all():
        return a
    number = (np.cumsum(held) - 1).astype(np.int32)
    kept = np.flatnonzero(held).tolist()
    return replace(
        a,
        surfaces=[a.surfaces[word] for word in kept],
        terms=[a.terms[word] for word in kept],
        tokens=number[a.tokens],
        context_tokens=number[a.context_tokens],
        section_tokens=number[a.section_tokens],
        title_tokens=number[a.title_tokens],
    )


def taken(starts: Ints, rows: Ints) -> tuple[Ints, Ints]:
    """Members of the rows that are taken, and where each row begins once they stand alone."""
    first = starts.take(rows)
    sizes = starts.take(rows + 1) - first
    fresh = np.zeros(len(rows) + 1, np.int32)
    sizes.cumsum(out=fresh[1:])
    members = np.arange(int(fresh[-1]), dtype=np.int32)
    members += (first - fresh[:-1]).repeat(sizes)
    return members, fresh
