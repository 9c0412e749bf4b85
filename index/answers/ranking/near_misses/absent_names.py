"""Whether a figure or a date is asked of a name that stands nowhere near, while another name does: how many people the
plague killed in Norbury says nothing of Sudbury."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.language.lands import land_of

ASKING_OF = (Kind.WHEN, Kind.HOW_MUCH, Kind.YES_NO)
"""Kinds of question that what is told of another name doesn't answer; a who or where is answered by names."""
_ADJECTIVE = re.compile(r"\w+(?:an|ish|ese|ic)s?")
"""English names that may be said otherwise: 'Parisian', of what Paris has."""


def lacks_the_name(collection: Corpus, question: Question, e: Evidence, best: int) -> bool:
    """Whether a name that the documents know, with all that belongs to it, stands neither in the passage of the
    sentence `best` nor in the headings above it, and the sentence has another name."""
    if question.kind not in ASKING_OF or question.follows:
        return False
    runs = [run for run in _names(question) if not _may_be_said_otherwise(collection, question, run)]
    k = int(e.sentence_passage[best])
    passage = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
    there = np.maximum(e.matched[passage].max(axis=0), e.context[k])
    return any(not there[run].any() for run in runs) and _has_another(e, best)


def _names(question: Question) -> Iterator[list[int]]:
    """The concepts of each name: 'Ada' and 'Kestrel' are one."""
    run: list[int] = []
    for n, concept in enumerate(question.concepts):
        if concept.name and not concept.number and not concept.implied:
            run.append(n)
            continue
        if run:
            yield run
        run = []
    if run:
        yield run


def _may_be_said_otherwise(collection: Corpus, question: Question, run: list[int]) -> bool:
    """Whether a name is that of a country or an adjective, an abbreviation, or none that the documents have."""
    typed = re.sub(r"\W+", " ", f" {question.text} ")
    concepts = [question.concepts[n] for n in run]
    if any(not c.surface.isalpha() or f" {c.surface.upper()} " in typed for c in concepts):
        return True
    if any(c.surface in token_flags.STATES for c in concepts):
        return True  # 'the U.S.'
    if any(c.term not in collection.postings.rows for c in concepts):
        return True
    adjective = len(run) == 1 and question.language == "en" and _ADJECTIVE.fullmatch(concepts[0].surface)
    return bool(adjective) or any(land_of(c.term, question.language) for c in concepts)


def _has_another(e: Evidence, best: int) -> bool:
    """Whether a sentence has a name that isn't asked about."""
    tokens = slice(int(e.token_starts[best]), int(e.token_starts[best + 1]))
    named = (e.token_flags[tokens] & (token_flags.NAME | token_flags.DATE)) == token_flags.NAME
    return bool((named & (e.token_concept[tokens] < 0)).any())
