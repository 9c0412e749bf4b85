"""What is known of all indexed passages, as arrays: postings to find passages, words to look into them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Arrays, Ints, taken
from index.answers.corpus.token_flags import DATE, FIRST, NAME
from index.store.postings import Hits, Postings
from index.tables import read_words

PRONOUNS = read_words("index.language", "grammar.yaml")["pronouns"]
OPENING = 4
"""Words at the start of a sentence among which such a pronoun is looked for: 'In 2023, she …'."""
NAMED = 0.8
"""The share of capitals that makes a term a name."""
PHRASES = 4096
"""Phrases whose passages are remembered: names come back in question after question."""
WORDINGS = 512
"""Words whose ways to be said are remembered: those that frame a question come back as well."""

NEAR_FORM = 4
"""Letters that two forms of a word have in common at least."""
NEAR_SHARE = 0.6
"""And the share of the longer one."""

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

    def __init__(self, arrays: Arrays, postings: Postings) -> None:
        self.arrays = arrays
        self.postings = postings
        self.size = arrays.size
        self._phrase = lru_cache(maxsize=PHRASES)(self._find_phrase)
        self._wordings = lru_cache(maxsize=WORDINGS)(self._find_wordings)
        self._marked = lru_cache(maxsize=16)(self._mark)
        self._among = lru_cache(maxsize=16)(self._find_among)
        rows = postings.rows
        self.terms = len(rows)
        row_of = rows.get
        self.term_of_word: Ints = np.fromiter(
            (row_of(term, -1) if term else -1 for term in arrays.terms), np.int32, len(arrays.terms)
        )
        self.token_starts: Ints = arrays.sentence_starts[arrays.passage_starts]  # [P + 1]
        self.sentence_sizes: Ints = np.diff(arrays.sentence_starts)  # [S], in words
        self.sentence_lengths: Ints = arrays.spans[:, 1] - arrays.spans[:, 0]  # [S], in characters
        self.document_of: Ints = np.repeat(
            np.arange(len(arrays.documents), dtype=np.int32), np.diff(arrays.document_starts)
        )

    @cached_property
    def names(self) -> frozenset[str]:
        """Terms that the documents nearly always write with a capital inside a sentence."""
        return frozenset(term for term, row in self.postings.rows.items() if self.proper[row])

    @cached_property
    def proper(self) -> npt.NDArray[np.bool_]:
        """Per term, whether it is one of `names`; one more, which is not, for words that have no term."""
        a = self.arrays
        rows = self.term_of_word[a.tokens]
        inside = (rows >= 0) & ((a.flags & FIRST) == 0)
        all_of_them = np.bincount(rows[inside], minlength=self.terms)
        named = np.bincount(rows[inside & ((a.flags & (NAME | DATE)) == NAME)], minlength=self.terms)
        return np.append((named >= NAMED * all_of_them) & (all_of_them > 0), False)

    @cached_property
    def opens_with_pronoun(self) -> npt.NDArray[np.bool_]:
        """Per sentence, not the first of its passage, whether a pronoun opens it that stands for a name before."""
        a = self.arrays
        pronoun = self.marked(PRONOUNS)
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
        proper = self.proper[self.term_of_word[a.tokens]]
        first = np.minimum(a.sentence_starts[:-1], max(0, len(a.tokens) - 1))
        opening = np.zeros(len(places), dtype=np.bool_) if not len(a.tokens) else proper[first]
        opening[a.passage_starts[:-1][a.passage_starts[:-1] < len(opening)]] = False
        for s in np.flatnonzero(opening).tolist():
            before = a.tokens[starts[s - 1] : starts[s]]
            found = np.flatnonzero(before == a.tokens[starts[s]])
            if len(found) and starts[s] < starts[s + 1]:
                places[s] = starts[s - 1] + int(found[-1])
        return places

    @cached_property
    def word_of_surface(self) -> dict[str, int]:
        return dict(zip(self.arrays.surfaces, range(len(self.arrays.surfaces)), strict=True))

    @cached_property
    def surfaces_by_letter(self) -> dict[str, list[str]]:
        """Content words as they stand in the documents, by their first letter: where a misspelt word is looked for."""
        found: dict[str, set[str]] = {}
        for surface, term in zip(self.arrays.surfaces, self.arrays.terms, strict=True):
            if term and len(surface) > 3:
                found.setdefault(surface[0], set()).add(surface)
        return {letter: sorted(surfaces) for letter, surfaces in found.items()}

    @cached_property
    def vocabulary(self) -> list[str]:
        """Every term, sorted."""
        return sorted(self.postings.rows)

    def starting_with(self, prefix: str, limit: int) -> Sequence[str]:
        """Up to `limit` terms that begin with `prefix`."""
        first = bisect_left(self.vocabulary, prefix)
        found: list[str] = []
        for term in self.vocabulary[first : first + limit]:
            if not term.startswith(prefix):
                break
            found.append(term)
        return found

    def marked(self, surfaces: frozenset[str]) -> npt.NDArray[np.bool_]:
        """Per word, whether it is one of these surfaces. Remembered: for fixed lists of words of grammar."""
        return self._marked(surfaces)

    def _mark(self, surfaces: frozenset[str]) -> npt.NDArray[np.bool_]:
        marked = np.zeros(len(self.arrays.surfaces), dtype=np.bool_)
        marked[[n for n, surface in enumerate(self.arrays.surfaces) if surface in surfaces]] = True
        return marked

    def among(self, terms: frozenset[str]) -> npt.NDArray[np.bool_]:
        """Per term, and once more for words without one, whether it is one of these. Remembered: for fixed lists."""
        return self._among(terms)

    def _find_among(self, terms: frozenset[str]) -> npt.NDArray[np.bool_]:
        among = np.zeros(self.terms + 1, dtype=np.bool_)
        among[[self.postings.rows[term] for term in terms if term in self.postings.rows]] = True
        return among

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
    def heading_terms(self) -> dict[str, list[str]]:
        """Terms of what heads units, by their beginning: where other forms of a word are looked for."""
        found: dict[str, list[str]] = {}
        for term in {self.arrays.terms[n] for n in np.unique(self.arrays.context_tokens).tolist()}:
            if len(term) >= NEAR_FORM:
                found.setdefault(term[:NEAR_FORM], []).append(term)
        return found

    def near_forms(self, term: str) -> list[str]:
        """Terms that head units and begin as `term` does, for the most part: 'alın' and 'alınır'."""
        alike = self.heading_terms.get(term[:NEAR_FORM], ()) if len(term) >= NEAR_FORM else ()
        return [other for other in alike if other != term and _same_beginning(other, term) >= NEAR_SHARE]

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


def _same_beginning(one: str, other: str) -> float:
    """The share of the longer word that both begin with."""
    alike = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return alike / max(len(one), len(other))


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
