"""Whether a sentence tells nothing of the year that is asked about."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.arrays import taken
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import near

SEASON = 1
"""Years between the first and the last that a document's opening tells, where it is about one time."""


def is_undated(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether the year that is asked about stands neither in the sentence `best`, nor beside it or in the headings
    above, and nothing tells that it is the time of what is told there."""
    years = [n for n, c in enumerate(question.concepts) if c.number and c.surface in question.years]
    if not years:
        return False
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    if there[years].any():
        return False
    asked = {question.concepts[n].surface for n in years}
    return not (_goes_on_from(e, best, years) or _is_all_of(collection, e, best, asked))


def _goes_on_from(e: Evidence, best: int, years: Sequence[int]) -> bool:
    """Whether a sentence before it in the passage has the year, and none since has another."""
    first = int(e.passage_starts[e.sentence_passage[best]])
    having = [s for s in range(first, best) if e.matched[s, years].any()]
    return bool(having) and not _has_year(e, having[-1] + 1, best + 1)


def _is_all_of(collection: Corpus, e: Evidence, best: int, asked: set[str]) -> bool:
    """Whether the document opens with the year, telling of no other time, and the passage has none: of a season it is
    said once which."""
    k = int(e.sentence_passage[best])
    if _has_year(e, int(e.passage_starts[k]), int(e.passage_starts[k + 1])):
        return False
    arrays = collection.arrays
    opening = int(arrays.document_starts[int(collection.document_of[int(e.passages[k])])])
    at, _ = taken(collection.token_starts, np.array([opening]))
    dated = (arrays.flags.take(at) & token_flags.YEAR) != 0
    told = {arrays.surfaces[word] for word in arrays.tokens.take(at)[dated].tolist()}
    values = [int(year) for year in told if year.isdigit()]
    return asked <= told and max(values) - min(values) <= SEASON


def _has_year(e: Evidence, first: int, last: int) -> bool:
    """Whether one of the sentences from `first` on, up to `last`, has a year."""
    at = slice(int(e.token_starts[first]), int(e.token_starts[last]))
    return bool((e.token_flags[at] & token_flags.YEAR).any())
