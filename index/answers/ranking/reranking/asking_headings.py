"""Passages whose own heading asks what is asked: 'What is in the box' above a list of parts that says 'box' nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind
from index.answers.ranking.matching.matching import Evidence
from index.documents.entry_dates import tells_when
from index.language.analysis import words
from index.model import Passage
from index.store.postings import Floats

Bools = npt.NDArray[np.bool_]
THERE = 0.8
"""How well a word of the question must be met in the headings or the title above a passage, to stand there."""
REMEMBERED = 4096
"""Headings whose words are kept."""


def asked_above(question: Question, e: Evidence, passages: Sequence[Passage]) -> Bools | None:
    """Of the sentences [S] those below a heading that has no content word but the question's, where all that carries
    the question stands in it, in the headings around it or in the title.

    Where nothing of a kind is asked for, a heading of several words will do if the document says the rest: 'What must
    I do before the first use of the kettle?' None where there is no such heading. A follow-up, 'what does it cost?', is
    asked by a heading of a document that has some of what the conversation is about.
    """
    carrying = [n for n, concept in enumerate(question.concepts) if concept.softness == 1.0]
    if not carrying or not e.context[:, carrying].any():
        return None
    there = e.context[:, carrying] >= THERE
    implied = [n for n, concept in enumerate(question.concepts) if concept.implied]
    said = _said(question.concepts) | {term for term in question.terms if term}
    asks = np.zeros(len(e.passages), np.bool_)
    for k in np.flatnonzero(there.any(axis=1)).tolist():
        passage = passages[int(e.passages[k])]
        terms = _content(passage.section[-1], passage.language) if passage.section else frozenset()
        if terms and terms <= said:
            several = len(terms) > 1 and not question.wanted
            asks[k] = there[k].all() or (several and _says_the_rest(e, passages, k, carrying))
            asks[k] &= not implied or bool((_document_has(e, passages, k)[implied] >= THERE).any())
    return asks[e.sentence_passage] if asks.any() else None


def dated_above(question: Question, e: Evidence, passages: Sequence[Passage]) -> Bools | None:
    """Of the sentences [S] those below the version that is asked about, where it is asked when that was and the heading
    says it: '2.4.0 - 2025-09-18'. None where there is none."""
    versions = [n for n, concept in enumerate(question.concepts) if concept.surface.count(".") > 1]
    if question.kind is not Kind.WHEN or not versions:
        return None
    dated = np.zeros(len(e.passages), np.bool_)
    for k in np.flatnonzero((e.context[:, versions] >= THERE).any(axis=1)).tolist():
        passage = passages[int(e.passages[k])]
        heading = passage.section[-1] if passage.section else ""
        dated[k] = tells_when(heading, passage.language) and len(words(heading, passage.language)) > len(versions)
    return dated[e.sentence_passage] if dated.any() else None


def _says_the_rest(e: Evidence, passages: Sequence[Passage], k: int, carrying: Sequence[int]) -> bool:
    """Whether the document of a passage has all words of the question."""
    return bool((_document_has(e, passages, k)[carrying] >= THERE).all())


def _document_has(e: Evidence, passages: Sequence[Passage], k: int) -> Floats:
    """How well the document of a passage meets each word of the question, in what was found of it."""
    document = passages[int(e.passages[k])].document
    own = [n for n, number in enumerate(e.passages) if passages[int(number)].document == document]
    sentences = np.isin(e.sentence_passage, own)
    met: Floats = np.maximum(e.context[own].max(axis=0), e.own[sentences].max(axis=0))
    return met


def _said(concepts: Sequence[Concept]) -> set[str]:
    terms = {concept.term for concept in concepts}
    return terms.union(*(a.terms for concept in concepts for a in concept.alternatives))


@lru_cache(REMEMBERED)
def _content(heading: str, language: str) -> frozenset[str]:
    return frozenset(word.term for word in words(heading, language) if word.term)
