"""The words of all documents: which there are, how often they stand where, and which of them are names.

What a question is understood by needs the words alone, never the passages. They are read off the arrays of documents in
memory, or handed over by a store that counted them when the documents came.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Arrays, Ints
from index.answers.corpus.token_flags import DATE, FIRST, NAME

NAMED = 0.8
"""The share of capitals that makes a term a name."""
NEAR_FORM = 4
"""Letters that two forms of a word have in common at least."""
NEAR_SHARE = 0.6
"""And the share of the longer one."""


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """How often each word [W] stands where; of documents, counts can be added and taken away."""

    texts: Ints  # in sentences
    inside: Ints  # of these, not at the start of one, where a capital would tell nothing
    named: Ints  # of those, with a capital
    headings: Ints  # in titles, headings and what else passages are found under
    contexts: Ints  # in what sentences are found by without holding it


def counted(a: Arrays) -> Counts:
    """The counts of all words of some documents."""
    size = len(a.surfaces)
    inside = a.tokens[(a.flags & FIRST) == 0]
    named = a.tokens[((a.flags & FIRST) == 0) & ((a.flags & (NAME | DATE)) == NAME)]
    above = np.concatenate((a.section_tokens, a.title_tokens))
    return Counts(*(_counted(tokens, size) for tokens in (a.tokens, inside, named, above, a.context_tokens)))


def _counted(tokens: Ints, size: int) -> Ints:
    return np.bincount(tokens, minlength=size).astype(np.int32)


class Vocabulary:
    """Immutable, but for what is computed when it is first asked for. A word is a surface and a term, both by number;
    a term has a row, which numbers what is known of terms.
    """

    def __init__(self, surfaces: Sequence[str], terms: Sequence[str], rows: Mapping[str, int], counts: Counts) -> None:
        """`rows` are those of the terms that passages hold; a word without one is known by its surface alone."""
        self.surfaces = surfaces
        self.terms = terms
        self.rows = rows
        self.counts = counts
        row_of = rows.get
        self.term_of_word: Ints = np.fromiter(
            (row_of(term, -1) if term else -1 for term in terms), np.int32, len(terms)
        )
        self._marked = lru_cache(maxsize=16)(self._mark)
        self._among = lru_cache(maxsize=16)(self._find_among)

    @classmethod
    def of(cls, arrays: Arrays, rows: Mapping[str, int]) -> Vocabulary:
        """That of documents in memory."""
        return cls(arrays.surfaces, arrays.terms, rows, counted(arrays))

    @cached_property
    def names(self) -> frozenset[str]:
        """Terms that the documents nearly always write with a capital inside a sentence."""
        return frozenset(term for term, row in self.rows.items() if self.proper[row])

    @cached_property
    def proper(self) -> npt.NDArray[np.bool_]:
        """Per term, whether it is one of `names`; one more, which is not, for words that have no term."""
        all_of_them, named = self._by_term(self.counts.inside), self._by_term(self.counts.named)
        return np.append((named >= NAMED * all_of_them) & (all_of_them > 0), False)

    def _by_term(self, by_word: Ints) -> Ints:
        known = self.term_of_word >= 0
        counts = np.bincount(self.term_of_word[known], weights=by_word[known], minlength=len(self.rows))
        return counts.astype(np.int32)

    @cached_property
    def word_of_surface(self) -> dict[str, int]:
        """The number of each word as written, folded."""
        return dict(zip(self.surfaces, range(len(self.surfaces)), strict=True))

    @cached_property
    def surfaces_by_letter(self) -> dict[str, list[str]]:
        """Content words as they stand in the documents, by their first letter: where a misspelt word is looked for."""
        found: dict[str, set[str]] = {}
        for surface, term in zip(self.surfaces, self.terms, strict=True):
            if term and len(surface) > 3:
                found.setdefault(surface[0], set()).add(surface)
        return {letter: sorted(surfaces) for letter, surfaces in found.items()}

    @cached_property
    def headings(self) -> frozenset[str]:
        """Content words of titles and headings."""
        found: list[int] = np.flatnonzero(self.counts.headings).tolist()
        return frozenset(self.surfaces[n] for n in found if self.terms[n])

    @cached_property
    def sorted_terms(self) -> list[str]:
        """Every term, sorted."""
        return sorted(self.rows)

    def starting_with(self, prefix: str, limit: int) -> Sequence[str]:
        """Up to `limit` terms that begin with `prefix`."""
        first = bisect_left(self.sorted_terms, prefix)
        found: list[str] = []
        for term in self.sorted_terms[first : first + limit]:
            if not term.startswith(prefix):
                break
            found.append(term)
        return found

    def marked(self, surfaces: frozenset[str]) -> npt.NDArray[np.bool_]:
        """Per word, whether it is one of these surfaces. Remembered: for fixed lists of words of grammar."""
        return self._marked(surfaces)

    def _mark(self, surfaces: frozenset[str]) -> npt.NDArray[np.bool_]:
        marked = np.zeros(len(self.surfaces), dtype=np.bool_)
        marked[[n for n, surface in enumerate(self.surfaces) if surface in surfaces]] = True
        return marked

    def among(self, terms: frozenset[str]) -> npt.NDArray[np.bool_]:
        """Per term, and once more for words without one, whether it is one of these. Remembered: for fixed lists."""
        return self._among(terms)

    def _find_among(self, terms: frozenset[str]) -> npt.NDArray[np.bool_]:
        among = np.zeros(len(self.rows) + 1, dtype=np.bool_)
        among[[self.rows[term] for term in terms if term in self.rows]] = True
        return among

    @cached_property
    def _context_terms(self) -> dict[str, list[str]]:
        """Terms of what heads units, by their beginning: where other forms of a word are looked for."""
        found: dict[str, list[str]] = {}
        for term in {self.terms[n] for n in np.flatnonzero(self.counts.contexts).tolist()}:
            if len(term) >= NEAR_FORM:
                found.setdefault(term[:NEAR_FORM], []).append(term)
        return found

    def near_forms(self, term: str) -> list[str]:
        """Terms that head units and begin as `term` does, for the most part: 'alın' and 'alınır'."""
        alike = self._context_terms.get(term[:NEAR_FORM], ()) if len(term) >= NEAR_FORM else ()
        return [other for other in alike if other != term and _same_beginning(other, term) >= NEAR_SHARE]


def _same_beginning(one: str, other: str) -> float:
    """The share of the longer word that both begin with."""
    alike = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return alike / max(len(one), len(other))
