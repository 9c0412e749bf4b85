"""What is known of all indexed passages, as arrays: postings to find passages, words to look into them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Arrays, Ints, taken
from index.answers.corpus.vocabulary import Vocabulary
from index.store.postings import Hits, Postings
from index.tables import read_words

PRONOUNS = read_words("index.language", "grammar.yaml")["pronouns"]
OPENING = 4
"""Words at the start of a sentence among which such a pronoun is looked for: 'In 2023, she …'."""
PHRASES = 4096
"""Phrases whose passages are remembered: names come back in question after question."""
WORDINGS = 512
"""Words whose ways to be said are remembered: those that frame a question come back as well."""

QUIETLY = np.errstate(invalid="ignore")
"""BLAS reads past the end of an array whose length is odd and leaves a flag of what it found there; NumPy takes it for
ours. What is computed is finite: tests/index/answers/test_confidence.py."""


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """In which words the documents say a thing. Words stand as rows of the postings, each way with what it counts."""

    hits: Hits  # the passages that hold it in any words
    words: Sequence[tuple[int, float]]  # other ways of one word
    phrases: Sequence[tuple[Sequence[int], float]]  # and of several


class Corpus:
    """Arrays and postings of the same passages. Immutable, but for what is computed when it is first asked for."""

    def __init__(self, arrays: Arrays, postings: Postings, vocabulary: Vocabulary | None = None) -> None:
        """`vocabulary` is that of all documents where the arrays hold some of their passages only."""
        self.arrays = arrays
        self.postings = postings
        self.vocabulary = vocabulary or Vocabulary.of(arrays, postings.rows)
        self.size = arrays.size
        self._phrase = lru_cache(maxsize=PHRASES)(self._find_phrase)
        self._wordings = lru_cache(maxsize=WORDINGS)(self._find_wordings)
        self.terms = len(postings.rows)
        self.term_of_word = self.vocabulary.term_of_word
        self.token_starts: Ints = arrays.sentence_starts[arrays.passage_starts]  # [P + 1]
        self.sentence_sizes: Ints = np.diff(arrays.sentence_starts)  # [S], in words
        self.sentence_lengths: Ints = arrays.spans[:, 1] - arrays.spans[:, 0]  # [S], in characters
        self.document_of: Ints = np.repeat(
            np.arange(len(arrays.documents), dtype=np.int32), np.diff(arrays.document_starts)
        )

    @cached_property
    def opens_with_pronoun(self) -> npt.NDArray[np.bool_]:
        """Per sentence, not the first of its passage, whether a pronoun opens it that stands for a name before."""
        a = self.arrays
        pronoun = self.vocabulary.marked(PRONOUNS)
        first, sizes = a.sentence_starts[:-1], np.diff(a.sentence_starts)
        opens = np.zeros(len(first), dtype=np.bool_)
        for step in range(OPENING):
            opens |= (sizes > step) & pronoun[a.tokens[np.minimum(first + step, len(a.tokens) - 1)]]
        opens[a.passage_starts[:-1][a.passage_starts[:-1] < len(opens)]] = False
        return opens

    @cached_property
    def taken_up(self) -> Ints:
        """Per sentence that opens with a name which the one before has too, the last place of it there; -1 otherwise.

        Indices are tokens of the whole collection: 'Ivo Marten, president of Norland, … *Marten* speaks French.'
        """
        a = self.arrays
        places = np.full(len(a.sentence_starts) - 1, -1, dtype=np.int32)
        starts: list[int] = a.sentence_starts.tolist()
        proper = self.vocabulary.proper[self.term_of_word[a.tokens]]
        first = np.minimum(a.sentence_starts[:-1], max(0, len(a.tokens) - 1))
        opening = np.zeros(len(places), dtype=np.bool_) if not len(a.tokens) else proper[first]
        opening[a.passage_starts[:-1][a.passage_starts[:-1] < len(opening)]] = False
        for s in np.flatnonzero(opening).tolist():
            before = a.tokens[starts[s - 1] : starts[s]]
            found = np.flatnonzero(before == a.tokens[starts[s]])
            if len(found) and starts[s] < starts[s + 1]:
                places[s] = starts[s - 1] + int(found[-1])
        return places

    def phrase(self, terms: tuple[str, ...]) -> Hits:
        """Passages that hold all the words of a phrase; whether they stand together is seen later."""
        return self._phrase(terms)

    def _find_phrase(self, terms: tuple[str, ...]) -> Hits:
        lists = sorted((self.postings.of(term) for term in terms), key=lambda hits: len(hits.passages))
        passages, impacts, _ = lists[0]
        for other in lists[1:]:
            if not len(passages) or not len(other.passages):
                return Hits(passages[:0], impacts[:0], 0.0)
            at = np.minimum(np.searchsorted(other.passages, passages), len(other.passages) - 1)
            keep = other.passages[at] == passages
            passages, impacts = passages[keep], impacts[keep]
        return Hits(passages, impacts, float(impacts.max()) if len(impacts) else 0.0)

    def wordings(self, term: str, others: tuple[tuple[tuple[str, ...], float], ...]) -> Wordings:
        """Of a term and its `others`: terms in a row, and what finding them counts."""
        return self._wordings(term, others)

    def _find_wordings(self, term: str, others: tuple[tuple[tuple[str, ...], float], ...]) -> Wordings:
        row_of = self.postings.rows.get
        lists, weights = [self.postings.of(term)], [1.0]
        words: list[tuple[int, float]] = []
        phrases: list[tuple[Sequence[int], float]] = []
        for terms, weight in others:
            rows = [row_of(one, -1) for one in terms] if len(terms) > 1 else [row_of(terms[0], -1)]
            if -1 in rows:
                continue
            if len(rows) == 1:
                words.append((rows[0], weight))
                hits = self.postings.of_row(rows[0])
            else:
                phrases.append((rows, weight))
                hits = self.phrase(terms)
            if len(hits.passages):
                lists.append(hits)
                weights.append(weight)
        return Wordings(_either(lists, weights, self.size) if len(lists) > 1 else lists[0], words, phrases)

    @cached_property
    def headings(self) -> tuple[Ints, Ints]:
        """The words of the headings and then of the title above each passage; and where those of each begin [P + 1]."""
        a = self.arrays
        passages = np.arange(self.size, dtype=np.int32)
        sections, titles = a.heading_sizes, np.diff(a.title_starts)[self.document_of]
        title_words, _ = taken(a.title_starts, self.document_of)
        first = a.section_starts[:-1].repeat(sections)
        within = np.arange(len(first)) - (np.cumsum(sections) - sections).repeat(sections)
        words = np.concatenate((a.section_tokens[first + within], a.title_tokens[title_words]))
        owner = np.concatenate((np.repeat(passages, sections), np.repeat(passages, titles)))
        starts = np.concatenate((np.zeros(1, np.int32), np.cumsum(sections + titles, dtype=np.int32)))
        return words[np.argsort(owner, kind="stable")], starts


def _either(lists: Sequence[Hits], weights: Sequence[float], size: int) -> Hits:
    """The union of lists out of `size` passages, each weighed; a passage in several gets the highest impact."""
    passages = np.concatenate([hits.passages for hits in lists])
    lengths = [len(hits.passages) for hits in lists]
    impacts = np.concatenate([hits.impacts for hits in lists]) * np.array(weights, dtype=np.float32).repeat(lengths)
    highest = np.zeros(size, dtype=np.float32)
    np.maximum.at(highest, passages, impacts)
    held = (highest > 0).nonzero()[0]
    most = max(hits.most * weight for hits, weight in zip(lists, weights, strict=True))
    return Hits(held, highest.take(held), most)
