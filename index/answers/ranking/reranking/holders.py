"""Which sentences have the office that is asked for beside the country or body that it is asked of.

'President Marten of Norland was received in Sudmark' names Sudmark and a president, and not Sudmark's president.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.extraction.names import known_places
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence

REACH = 5
"""Words between an office and the country: 'President Kassym-Jomart Tokayev of Kazakhstan'."""

BETWEEN = frozenset(("of", "the", "new", "current", "first"))


def holders(collection: Corpus, question: Question, e: Evidence) -> npt.NDArray[np.bool_] | None:
    """[S], whether a sentence has them side by side; None where no office of something named is asked for."""
    office = _office(question)
    names = [n for n, concept in enumerate(question.concepts) if concept.name and not concept.number and n != office]
    if office is None or not names:
        return None
    found = np.zeros(len(e.sentences), dtype=np.bool_)
    of_it = np.concatenate([e.hits_of[n] for n in names])
    for at in e.hits_of[office].tolist():
        s = int(e.token_sentence[at])
        there = of_it[(e.token_sentence[of_it] == s) & (np.abs(of_it - at) <= REACH)]
        if len(there):
            nearest = int(there[np.abs(there - at).argmin()])
            found[s] |= _joined(collection, e, at, nearest) and not _nearer(collection, e, at, abs(nearest - at))
    return found


def _office(question: Question) -> int | None:
    """The noun that 'who is the president of Norland' asks for; in other languages the only one that is no name."""
    relation = question.relation
    if question.kind is not Kind.WHO or (relation and relation.verb):
        return None
    if relation is not None:
        return next((n for n, concept in enumerate(question.concepts) if concept.term == relation.term), None)
    nouns = [n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.name or c.number)]
    return nouns[0] if question.language != "en" and len(nouns) == 1 else None


def _joined(collection: Corpus, e: Evidence, one: int, other: int) -> bool:
    """Whether nothing but names and 'of the' stands between two words."""
    between = slice(min(one, other) + 1, max(one, other))
    name = (e.token_flags[between] & token_flags.NAME) != 0
    return bool((name | collection.vocabulary.marked(BETWEEN).take(e.tokens[between])).all())


def _nearer(collection: Corpus, e: Evidence, at: int, gap: int) -> bool:
    """Whether another country or city stands nearer to the office."""
    s = e.token_sentence[at]
    around = range(max(int(e.token_starts[s]), at - gap), min(int(e.token_starts[s + 1]), at + gap + 1))
    free = [n for n in around if e.token_concept[n] < 0]
    rows = collection.term_of_word.take(e.tokens[free])
    return bool(collection.vocabulary.among(known_places()).take(rows).any())
