"""What could be asked instead of a question that found no answer: of the passages that come nearest to it.

What they ask themselves, what their sentences answer by their form, and what they are headed by: a heading can be asked
about, but is no question. Offered is only what has of the question what it is about. Whoever offers one tries it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from index.answers.question.analysis import Concept, Question
from index.answers.ranking.confidence.confidence import Findings
from index.answers.reply.offering import LONGEST, questions_of
from index.answers.reply.turning import turned
from index.language.analysis import words
from index.model import Kind, Passage
from index.store.postings import Floats

NEAR = 0.25
"""The share of the question, of what the documents know of it, that must stand in what is offered."""
SAME = 0.9
"""The weight from which another word is as good as one of the question's: another name, no synonym. 'Where the author
comes to' is not near to who asks who wrote a book.
"""
PASSAGES, STATED = 20, 4
"""Passages whose headings are looked at, and whose sentences are made questions, the best first."""
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d+)*[.)]?|[IVX]+\.)\s+")


def questions_near(findings: Findings, passages: Sequence[Passage]) -> Iterator[str]:
    """Questions and headings in the asker's language that share with the question what it is about, the nearest
    and shortest first, each once; not what was asked. `passages`: all there are."""
    question, e = findings.question, findings.evidence
    order = findings.ranking.order.tolist()
    mine = [p for k in order if (p := passages[int(e.passages[k])]).language == question.language]
    carrying = np.array([concept.softness == 1.0 for concept in question.concepts])
    known = np.maximum(e.matched.max(axis=0), e.context.max(axis=0)) >= SAME
    worth = np.where(carrying & known, e.weights, 0.0)
    worth /= max(float(worth.sum()), 1e-6)
    offered = chain(questions_of(mine), (text for text, _ in turned(mine[:STATED], years=0)), _heads(mine[:PASSAGES]))
    near = {text: _nearness(text, question, worth) for text in offered}
    asked = {_plain(question.text)}
    for text in sorted(near, key=lambda text: (-near[text], len(text))):
        if near[text] >= NEAR and _plain(text) not in asked:
            asked.add(_plain(text))
            yield text


def _nearness(text: str, question: Question, worth: Floats) -> float:
    """The share of the question that stands in a text, by the `worth` of its words [C]."""
    typed = words(text, question.language)
    terms, surfaces = {word.term for word in typed}, {word.surface for word in typed}
    return sum(
        float(weight) * _shared(concept, terms, surfaces)
        for concept, weight in zip(question.concepts, worth, strict=True)
    )


def _shared(concept: Concept, terms: set[str], surfaces: set[str]) -> float:
    if concept.term in terms or concept.surface in surfaces:
        return 1.0
    others = (other.weight for other in concept.alternatives if terms.issuperset(other.terms))
    return max((weight for weight in others if weight >= SAME), default=0.0)


def _plain(text: str) -> str:
    return text.casefold().strip(" ?？")


def _heads(near: Sequence[Passage]) -> Iterator[str]:
    """What the passages are headed by, and the labels of their fields."""
    for passage in near:
        labels = (
            passage.text[slice(*sentence.parts[0].head)].strip(" :：")
            for sentence in passage.sentences
            if sentence.kind is Kind.FIELD and sentence.parts
        )
        yield from _headings(passage)
        yield from (bare for label in labels if (bare := _bare(label)))


def _headings(passage: Passage) -> Iterator[str]:
    yield from (bare for head in passage.section[-1:] if (bare := _bare(head)))


def _bare(head: str) -> str:
    """A heading without its number; empty where it is too long to be offered."""
    bare = _NUMBERED.sub("", head).strip()
    return bare if len(bare) <= LONGEST else ""
