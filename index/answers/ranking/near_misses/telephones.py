"""Whether a telephone number is asked for, and neither a sentence nor those beside it have anything like one, or only
that of somebody else."""

from __future__ import annotations

from functools import cache

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.told import near, told
from index.language.analysis import term_of
from index.language.folding import fold
from index.tables import kept_table

_ASKING = (Kind.KEYWORD, Kind.WHAT, Kind.HOW_MUCH)
"""'Telephone of the office'; whether one may bring a telephone is asked otherwise."""
_MET = 0.6
"""How well the word itself must be met to be there: 'Telephones are handed in at the door'."""
_OWNER = 0.3
"""How well whose number it is may be met in the document without being there."""
_SHORTEST = 3
"""Digits of a number that somebody can call."""
_COUNTED = token_flags.YEAR | token_flags.MONEY | token_flags.MEASURE | token_flags.DATE


def has_no_number(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Of a question for a telephone number, whether nothing around the sentence `best` can be one, or none
    of what tells whose it is stands in the document."""
    if question.kind not in _ASKING:
        return False
    listed = _terms(question.language)
    asked = [n for n, concept in enumerate(question.concepts) if concept.term in listed]
    if not asked:
        return False
    if _is_of_others(collection, question, e, best, asked):
        return True
    there = np.maximum(e.matched[near(e, best)].max(axis=0), e.context[e.sentence_passage[best]])
    return bool((there[asked] < _MET).all()) and not any(_has_number(collection, e, s) for s in near(e, best))


def _is_of_others(collection: Corpus, question: Question, e: Evidence, best: int, asked: list[int]) -> bool:
    """Whether nothing found of the document says whose number is asked for."""
    owners = [n for n, c in enumerate(question.concepts) if n not in asked and c.softness == 1.0 and not c.number]
    if not owners:
        return False
    documents = collection.document_of[e.passages]
    own = documents == documents[int(e.sentence_passage[best])]
    there = np.maximum(e.matched[own[e.sentence_passage]].max(axis=0), e.context[own].max(axis=0))
    return not bool((there[owners] >= _OWNER).any())


def _has_number(collection: Corpus, e: Evidence, s: int) -> bool:
    words = told(collection, e, s)
    return any(
        surface.isdigit() and len(surface) >= _SHORTEST and not mark & _COUNTED
        for surface, mark in zip(words.surfaces, words.flags, strict=True)
    )


@cache
def _terms(language: str) -> frozenset[str]:
    listed = kept_table(__package__, "telephones.yaml").get(language, "").split()
    return frozenset(term_of(fold(word), language) for word in listed)
