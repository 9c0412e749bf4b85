"""What could be asked instead of a question that found no answer: of the passages that come nearest to it.

First what they ask themselves in the asker's words and what their sentences answer by their form, then what they are
headed by: a heading can be asked about, but is no question. Whoever offers one tries it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from index.answers.question.analysis import Question
from index.answers.ranking import nearness
from index.answers.ranking.confidence import Findings
from index.answers.reply.offering import LONGEST, questions_of
from index.answers.reply.turning import turned
from index.language.analysis import words
from index.model import Kind, Passage

HELD = 0.05
"""The share of the question, by the worth of its words, that a passage or its headings must hold to be near."""
OUTSTANDING = 3.0
"""Standard deviations above all others from which a sentence is near in meaning: two are chance among sixty."""
PASSAGES = 4
"""Passages that are looked into, the nearest first."""
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d+)*[.)]?|[IVX]+\.)\s+")


def questions_near(findings: Findings, passages: Sequence[Passage]) -> Iterator[str]:
    """Questions in the asker's language, likeliest first, each once; not what was asked. `passages`: all there are."""
    question = findings.question
    numbers = findings.evidence.passages[findings.ranking.order].tolist()
    ranked = [passages[n] for n in numbers if passages[n].language == question.language]
    near = [p for p in _near(findings, passages) if p.language == question.language][:PASSAGES]
    asked = {question.text.casefold().strip(" ?？")}
    told = (text for text, _ in turned(near, years=0))
    for text in chain(_sharing(question, questions_of(ranked)), told, _heads(near)):
        if (plain := text.casefold().strip(" ?？")) not in asked:
            asked.add(plain)
            yield text


def _near(findings: Findings, passages: Sequence[Passage]) -> Iterator[Passage]:
    """The passages, best first, that hold a good part of the question, or stand out in meaning."""
    e, measured = findings.evidence, findings.features
    total = max(float(e.weights.sum()), 1e-6)
    for k in findings.ranking.order.tolist():
        inside = slice(int(e.passage_starts[k]), int(e.passage_starts[k + 1]))
        held = float(np.maximum(e.matched[inside].max(axis=0), e.context[k]) @ e.weights) / total
        meant = measured.meant is not None and bool(nearness.stands_out(measured.meant, OUTSTANDING)[inside].any())
        if held >= HELD or meant:
            yield passages[int(e.passages[k])]


def _sharing(question: Question, asked: Iterator[str]) -> Iterator[str]:
    """Those that have one of the words that carry the question."""
    carrying = {concept.term for concept in question.concepts if concept.softness == 1.0}
    return (text for text in asked if not carrying.isdisjoint(w.term for w in words(text, question.language)))


def _heads(near: Sequence[Passage]) -> Iterator[str]:
    """What the passages are headed by, without its number, and the labels of their fields."""
    for passage in near:
        labels = (
            passage.text[slice(*sentence.parts[0].head)].strip(" :：")
            for sentence in passage.sentences
            if sentence.kind is Kind.FIELD and sentence.parts
        )
        for head in (*passage.section[-1:], *labels):
            bare = _NUMBERED.sub("", head).strip()
            if bare and len(bare) <= LONGEST:
                yield bare
