"""Whether a sentence says of one thing what was asked of another of its kind: the *early* shift for the late one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from index.answers.corpus.arrays import KINDS
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.ranking.matching.matching import Evidence
from index.language.chinese import is_han
from index.model import Kind

_OF_VERBS = ("ed", "ing", "ly")
THERE = 0.6
"""How well a noun must be met to be the one that was asked about."""
MET = 0.3
"""How well its modifier may be met, in the sentence or above it, without being there."""

_LISTED = frozenset(KINDS.index(kind) for kind in (Kind.ROW, Kind.FIELD, Kind.ITEM))


def remodified(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether a word of the question stands in the sentence `best` only behind other words than in the question.

    'When does the *late shift* start', and the sentence has 'the *early shift*'. Only where what stands before the word
    in the question is neither in the sentence nor in the headings above it, and only in languages with words.
    """
    return _is_modified_otherwise(collection, e, best, _modified(question))


def _is_modified_otherwise(collection: Corpus, e: Evidence, best: int, pairs: Iterable[tuple[int, int]]) -> bool:
    above = e.context[e.sentence_passage[best]]
    there = e.matched[best]
    for modifier, noun in pairs:
        if there[noun] >= THERE and max(there[modifier], above[modifier]) < MET and above[noun] < THERE:
            before = [_before(collection, e, best, place) for place in e.hits_of[noun].tolist()]
            within = [told for told in before if told is not None]
            if within and all(within):
                return True
    return False


def is_of_another_make(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """The same of a row, a label or an item, where nothing found of its document has what tells the kind: the price of
    a *squash* court, and there is a badminton court. In English: elsewhere it took more answers than it spared."""
    if question.language != "en" or e.kinds[best] not in _LISTED:
        return False
    documents = collection.document_of[e.passages]
    own = documents == documents[int(e.sentence_passage[best])]
    there = np.maximum(e.matched[own[e.sentence_passage]].max(axis=0), e.context[own].max(axis=0))
    pairs = [
        (modifier, noun)
        for modifier, noun in _modified(question)
        if there[modifier] < MET and not _is_done(question, modifier) and not _is_done(question, noun)
    ]
    return bool(pairs) and _is_modified_otherwise(collection, e, best, pairs)


def _modified(question: Question) -> Iterator[tuple[int, int]]:
    """Pairs of concepts that stand side by side as they were typed; names and numbers have rules of their own."""
    places = {concept.surface: n for n, concept in enumerate(question.concepts)}
    for first, second in zip(question.surfaces, question.surfaces[1:], strict=False):
        if first in places and second in places and not is_han(second[0]):
            one, other = question.concepts[places[first]], question.concepts[places[second]]
            if not (one.name or one.number or other.name or other.number) and other.softness == 1.0:
                yield places[first], places[second]


def _is_done(question: Question, concept: int) -> bool:
    """Whether a word is the verb of the question: in 'who *sells* tickets' it tells no kind of tickets."""
    surface, relation = question.concepts[concept].surface, question.relation
    asks = relation is not None and relation.term == question.concepts[concept].term
    return asks or surface.endswith(_OF_VERBS)


def _before(collection: Corpus, e: Evidence, best: int, place: int) -> bool | None:
    """Whether a word that says something stands right before a token of the sentence; None for one of another."""
    if int(e.token_sentence[place]) != best:
        return None
    if place == int(e.token_starts[best]):
        return False
    return int(collection.term_of_word[int(e.tokens[place - 1])]) >= 0
