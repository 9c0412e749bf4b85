"""The words of the passages that can be the answer, whatever their sentences say: dates for 'when', names for 'who'."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.extraction.names import known_places
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.store.postings import Indices, Ints

Bools = npt.NDArray[np.bool_]


def candidates(
    collection: Corpus, question: Question, rows: Ints, marks: npt.NDArray[np.uint16], free: Bools
) -> Indices | None:
    """Tokens that are marked as the question wants them, and not its own words; None where it wants nothing particular.

    `rows` are the terms of the tokens, -1 for none, `marks` their flags, `free` those that are not the question's own.
    """
    if not question.wanted:
        return None
    marked = (marks & question.wanted) != 0
    if question.measure:
        measured = (marks & question.measure) != 0
        if (measured & free).any():
            marked = measured
    elif question.kind is Kind.HOW_MUCH:
        marked &= (marks & (token_flags.YEAR | (token_flags.PERCENT if question.counted is not None else 0))) == 0
    elif question.kind is Kind.WHO:
        marked &= _beside_a_name(collection, question, rows, free)
    found: Indices = (marked & free).nonzero()[0]
    return found


def _beside_a_name(collection: Corpus, question: Question, rows: Ints, free: Bools) -> Bools:
    """Tokens that are a name wherever they stand, and those next to them: nobody is a 'Meeting'.

    Where an office is asked for, countries and cities are left out, with 'South' and 'Central' before them.
    """
    proper: Bools = collection.vocabulary.proper.take(rows) & free
    place: Bools = np.zeros_like(proper)
    if question.relation and question.relation.subject and not question.relation.verb:
        place = collection.vocabulary.among(known_places()).take(rows)
        proper &= ~place
        proper[:-1] &= ~place[1:]
    beside = proper.copy()
    beside[1:] |= proper[:-1]
    beside[:-1] |= proper[1:]
    return beside & ~place
