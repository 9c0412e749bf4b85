"""Some passages of a corpus that is too big for memory: their words, with what is known of all the others in figures.

A store keeps the words of each passage as a row of bytes (`packed`). The rows of the passages that a question may be
answered from become arrays (`assembled`), and postings whose rarities and lengths are measured against all passages.
What is made of them is the same as if all were there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Arrays, Ints, taken
from index.answers.corpus.vocabulary import Counts, Vocabulary
from index.store.postings import FIELD_WEIGHTS, K1, B, Floats, Hits, Postings

Row = tuple[bytes, ...]
"""The words of a passage: see `packed`."""
_COLUMNS = ("shape", "sizes", "tokens", "flags", "spans", "kinds", "keys", "context_sizes", "context", "section")
_TYPES = (np.int32, np.int32, np.int32, np.uint16, np.int32, np.uint8, np.uint64, np.int32, np.int32, np.int32)
WORDS = (2, 8, 9)
"""Which of the columns have numbers of words."""


@dataclass(frozen=True, slots=True, eq=False)
class Everywhere:
    """What is known of all passages: how many there are, their mean length in words, and in how many each term is."""

    passages: int
    length: float
    frequency: Ints  # [R], by row of the vocabulary


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """The documents that passages are of: their names and the words of their titles, in order."""

    documents: tuple[str, ...]
    title_tokens: Ints
    title_starts: Ints  # [D + 1]


def packed(a: Arrays, numbers: Ints) -> Iterator[Row]:
    """Each passage as a row, in order; `numbers` [W] are those by which the store knows the words."""
    sizes, contexts = np.diff(a.sentence_starts), np.diff(a.context_starts)
    for p in range(a.size):
        first, end = int(a.passage_starts[p]), int(a.passage_starts[p + 1])
        tokens = slice(int(a.sentence_starts[first]), int(a.sentence_starts[end]))
        context = slice(int(a.context_starts[first]), int(a.context_starts[end]))
        section = slice(int(a.section_starts[p]), int(a.section_starts[p + 1]))
        shape = (end - first, section.stop - section.start, int(a.heading_sizes[p]), int(a.zones[p]))
        columns: tuple[npt.NDArray[np.generic], ...] = (
            np.array(shape), sizes[first:end], numbers[a.tokens[tokens]], a.flags[tokens], a.spans[first:end],
            a.kinds[first:end], a.keys[first:end], contexts[first:end], numbers[a.context_tokens[context]],
            numbers[a.section_tokens[section]],
        )  # fmt: skip
        yield tuple(column.astype(kind).tobytes() for column, kind in zip(columns, _TYPES, strict=True))


def places_of(numbers: Ints) -> Ints:
    """Which of some words has a number: the place of each in `numbers`, by number. A table is read forty times as fast
    as its numbers are looked for, and a question has tens of thousands of them."""
    places = np.zeros(int(numbers.max(initial=-1)) + 1, dtype=np.int32)
    places[numbers] = np.arange(len(numbers), dtype=np.int32)
    return places


def assembled(
    rows: Sequence[Row], owners: Sequence[int], frame: Frame, places: Ints, surfaces: list[str], terms: list[str]
) -> Arrays:
    """Rows as arrays; `owners` are the documents that they are of, ascending, by their place in the frame.

    `places` are those of the words `surfaces` and `terms`, by the number by which the store knows them.
    """
    joined = {
        name: np.frombuffer(b"".join(row[n] for row in rows), dtype=kind)
        for n, (name, kind) in enumerate(zip(_COLUMNS, _TYPES, strict=True))
    }
    shape = joined["shape"].reshape(-1, 4)
    held = np.bincount(np.array(owners, dtype=np.intp), minlength=len(frame.documents)).astype(np.int32)

    def words(name: str) -> Ints:
        found: Ints = places.take(joined[name])
        return found

    return Arrays(
        documents=frame.documents,
        surfaces=surfaces,
        terms=terms,
        tokens=words("tokens"),
        flags=joined["flags"],
        sentence_starts=_starts(joined["sizes"]),
        spans=joined["spans"].reshape(-1, 2),
        kinds=joined["kinds"],
        keys=joined["keys"],
        context_tokens=words("context"),
        context_starts=_starts(joined["context_sizes"]),
        passage_starts=_starts(shape[:, 0]),
        section_tokens=words("section"),
        section_starts=_starts(shape[:, 1]),
        heading_sizes=shape[:, 2],
        zones=shape[:, 3].astype(np.uint8),
        document_starts=_starts(held),
        title_tokens=frame.title_tokens,
        title_starts=frame.title_starts,
    )


def _starts(sizes: Ints) -> Ints:
    return np.concatenate((np.zeros(1, np.int32), np.cumsum(sizes, dtype=np.int32)))


def added(one: Counts, other: Counts, times: int = 1) -> Counts:
    """The counts of both together; with −1 times those of one without the other."""
    return Counts(*(getattr(one, name) + times * getattr(other, name) for name in Counts.__slots__))


def held_by(a: Arrays, rows: Ints) -> tuple[Ints, int]:
    """In how many passages the term of each row [R] is, in whatever field; and the words of all texts that have terms.

    `rows` [W] are those of the words, −1 for none.
    """
    passages, terms, _ = _postings(a, rows)
    key = np.unique(np.stack((terms, passages)), axis=1) if len(terms) else np.empty((2, 0), np.int32)
    frequency = np.bincount(key[0], minlength=int(rows.max(initial=-1)) + 1).astype(np.int32)
    return frequency, int((rows[a.tokens] >= 0).sum())


def _postings(a: Arrays, rows: Ints) -> tuple[Ints, Ints, Ints]:
    """Passages, terms and fields of all words with a term, one by one."""
    numbers = np.arange(a.size, dtype=np.int32)
    texts = np.repeat(numbers, np.diff(a.sentence_starts[a.passage_starts]))
    sections = np.repeat(numbers, np.diff(a.section_starts))
    of_documents = np.repeat(np.arange(len(a.documents), dtype=np.int32), np.diff(a.document_starts))
    in_titles, starts = taken(a.title_starts, of_documents)
    passages = np.concatenate((texts, np.repeat(numbers, np.diff(starts)), sections))
    terms = rows[np.concatenate((a.tokens, a.title_tokens[in_titles], a.section_tokens))]
    fields = np.repeat(np.arange(3, dtype=np.int32), (len(texts), len(in_titles), len(sections)))
    there = terms >= 0
    return passages[there], terms[there], fields[there]


class NarrowedPostings(Postings):
    """Of some passages, scored as they would be among all of them; a term when it is first asked for, as few are."""

    def __init__(self, a: Arrays, vocabulary: Vocabulary, everywhere: Everywhere, idf: Floats) -> None:
        self.size = a.size
        self.rows = dict(vocabulary.rows) if not isinstance(vocabulary.rows, dict) else vocabulary.rows
        self.idf = idf
        self.unknown_idf = float(np.log1p((everywhere.passages + 0.5) / 0.5))
        self.passages, self.impacts = np.empty(0, np.intp), np.empty(0, np.float32)  # of a term that there isn't
        passages, terms, fields = _postings(a, vocabulary.term_of_word)
        self.lengths = np.bincount(passages[fields == 0], minlength=a.size).astype(np.float32)
        norm = (1 - B + B * self.lengths / max(everywhere.length, 1.0)).astype(np.float32)
        worth = np.array([FIELD_WEIGHTS[name] for name in ("text", "title", "section")], dtype=np.float32)[fields]
        order = np.argsort(terms)
        self._terms, self._among = terms[order], passages[order]
        self._weights = (worth / np.where(fields == 0, norm[passages], np.float32(1.0)))[order]
        self._hits: dict[int, Hits] = {}

    def of_row(self, row: int) -> Hits:
        """The passages here that hold the term of a row."""
        found = self._hits.get(row)
        if found is None:
            found = self._hits[row] = self._scored(row)
        return found

    def _scored(self, row: int) -> Hits:
        start, end = np.searchsorted(self._terms, np.array((row, row + 1), dtype=np.int32)).tolist()
        summed = np.bincount(self._among[start:end], weights=self._weights[start:end])
        held = np.flatnonzero(summed)
        weights = summed[held].astype(np.float32)
        impacts = (self.idf[row] * weights * (K1 + 1) / (weights + K1)).astype(np.float32)
        return Hits(held, impacts, float(impacts.max(initial=0.0)))


def rarity(everywhere: Everywhere) -> Floats:
    """The idf of each row, as `Postings` has it."""
    n, f = everywhere.passages, everywhere.frequency
    worth: Floats = np.log1p((n - f + 0.5) / (f + 0.5)).astype(np.float32)
    return worth
