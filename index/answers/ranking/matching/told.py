"""The words of a sentence as the question meets them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.language.analysis import term_of

SAID = 0.6
"""How well a word must be met to be said."""


@dataclass(frozen=True, slots=True)
class Told:
    """The words of one sentence, and the concepts and marks of each."""

    surfaces: list[str]
    concepts: list[int]
    flags: list[int]

    def of(self, concept: int) -> list[int]:
        """Where a concept stands."""
        return [n for n, held in enumerate(self.concepts) if held == concept]

    def has(self, listed: frozenset[str]) -> bool:
        """Whether one of some words stands there."""
        return not listed.isdisjoint(self.surfaces)


def told(collection: Corpus, e: Evidence, s: int) -> Told:
    """The words of sentence `s`, by its place in `e`."""
    at = slice(int(e.token_starts[s]), int(e.token_starts[s + 1]))
    surfaces = collection.arrays.surfaces
    return Told([surfaces[n] for n in e.tokens[at].tolist()], e.token_concept[at].tolist(), e.token_flags[at].tolist())


def near(e: Evidence, best: int) -> list[int]:
    """A sentence and those beside it in its passage."""
    beside = [s for s in (best - 1, best, best + 1) if 0 <= s < len(e.sentences)]
    return [s for s in beside if e.sentence_passage[s] == e.sentence_passage[best]]


def around(collection: Corpus, e: Evidence, best: int) -> list[str]:
    """The words of a sentence and of those beside it."""
    return [surface for s in near(e, best) for surface in told(collection, e, s).surfaces]


def own_places(question: Question, concept: int, places: Sequence[int], surfaces: Sequence[str]) -> Sequence[int]:
    """Of the places of a concept those where it stands itself, in one form or another; all where it stands nowhere: of
    '400 copies of the first edition' for an edition the edition."""
    term = question.concepts[concept].term
    return [n for n in places if term_of(surfaces[n], question.language) == term] or places
