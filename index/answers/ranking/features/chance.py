"""How much of what was met may be chance: in a large folder some passage has two words of any question.

If words stood independently of each other, a passage would have all of some words with the product of their shares of
the passages. So many nats above what the best of all passages would have by chance is what `surprise` tells; it is the
same for three documents and for thirteen thousand passages, for short questions and long ones.
"""

from __future__ import annotations

import math
from collections.abc import Set
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.language import crosslingual, thesaurus
from index.language.analysis import term_of
from index.language.folding import fold
from index.store.postings import Floats

NOWHERE = 0.5
"""Passages that a word is taken to be in which is in none."""


@dataclass(frozen=True, slots=True, eq=False)
class Chance:
    """Of each concept of a question [C]: how rare it is, in whatever words, and whether the index has it at all."""

    rarity: Floats  # nats: minus the logarithm of the share of passages that have it
    known: npt.NDArray[np.bool_]
    everyday: Floats  # 1 for a word that people use of anything, 0 for one that is in no dictionary, between: not known
    passages: int  # of the index

    def surprise(self, met: Floats) -> float:
        """Nats by which what is met, 0 … 1 of each concept, is more than the best of all passages would have by chance.

        By Markov's inequality: a passage has words worth s nats with a chance of at most the product of (2 - share) of
        all words, times e to the minus s.
        """
        shares = np.exp(-self.rarity)
        expected = math.log(max(self.passages, 1)) + float(np.log(2.0 - shares).sum())
        return float(met @ self.rarity) - expected


def of(collection: Corpus, question: Question) -> Chance:
    """The chance of meeting each concept of `question` in a passage."""
    size = collection.size
    found = [len(collection.wordings(c.term, c.alternatives).hits.passages) for c in question.concepts]
    counts = np.array(found, dtype=np.float32)
    rarity = np.log(max(size, 1) / np.clip(counts, NOWHERE, max(size, 1))).astype(np.float32)
    return Chance(rarity, counts > 0, _everyday(question), size)


def _everyday(question: Question) -> Floats:
    return np.array([_is_everyday(concept.term, question.language) for concept in question.concepts], dtype=np.float32)


def _is_everyday(term: str, language: str) -> float:
    if language == "en":
        return float(bool(thesaurus.english().others((term,))))
    listed = _dictionary(language)
    return float(term in listed) if listed else 0.5


@cache
def _dictionary(language: str) -> Set[str]:
    """Terms that a glossary has; none for most languages."""
    return frozenset(term_of(fold(word), language) for word in crosslingual.glossary(language).words)
