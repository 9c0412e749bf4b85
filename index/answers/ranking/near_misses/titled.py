"""Whether something is asked of what another document is about: who is treasurer *of the camp*."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence

_OF = {
    "en": frozenset(("of", "at")),
    "de": frozenset(("des", "der", "vom", "beim", "im", "am")),
    "fr": frozenset(("de", "du", "des", "au")),
    "es": frozenset(("de", "del")),
}
_ARTICLES = frozenset(
    ("the", "a", "an", "our", "your", "my", "der", "des", "dem", "la", "le", "les", "el", "los", "las")
)


def is_of_another_work(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether the document of the sentence `best` nowhere has what it is asked of, and another has it in its title."""
    k = int(e.sentence_passage[best])
    passage = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    own = int(collection.document_of[int(e.passages[k])])
    for n in _owners(question):
        if float(e.matched[passage, n].max()) > 0 or float(e.context[k, n]) > 0:
            continue
        row = collection.postings.rows.get(question.concepts[n].term)
        if row is None or own in collection.document_of[collection.postings.of(question.concepts[n].term).passages]:
            continue
        if _is_in_a_title(collection, row):
            return True
    return False


def _owners(question: Question) -> Iterator[int]:
    """The concepts right behind 'of' or 'at'."""
    place = {c.surface: n for n, c in enumerate(question.concepts) if c.softness == 1.0 and not (c.number or c.implied)}
    ahead = _OF.get(question.language, frozenset())
    surfaces = [surface for surface in question.surfaces if surface not in _ARTICLES or surface in ahead]
    for before, surface in pairwise(surfaces):
        if before in ahead and surface in place:
            yield place[surface]


def _is_in_a_title(collection: Corpus, row: int) -> bool:
    titles = collection.arrays.title_tokens
    return bool(np.any(collection.term_of_word[titles] == row))
