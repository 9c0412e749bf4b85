"""What stands beside the last answer: a bare word of its passage is asked of it, another row takes its place."""

from __future__ import annotations

import dataclasses

from index.answers.question import follow_up
from index.answers.question.analysis import Concept, Question
from index.answers.question.kind import Kind as Asked
from index.answers.ranking.matching.told import SAID
from index.answers.reply.citations import Citing
from index.answers.reply.conversation import Turn
from index.language.analysis import index_terms
from index.model import Answer, Citation, Kind

TAKEN_OVER = (Asked.HOW_MUCH, Asked.WHEN, Asked.WHERE, Asked.WHO)
"""Kinds of question that a bare word goes on with: 'deposit?' after 'how much is a canoe?'"""


def asked_of_it(question: Question, last: Turn | None, citing: Citing) -> Question | None:
    """A bare word that stands where the last answer was quoted from, 'deposit?', as asked in the same way, and after
    the row of a table a short question, 'what is the deposit?'; None for any other message."""
    if last is None or last.question is None or not last.has_just_answered:
        return None
    shown = _first(last)
    if not follow_up.is_bare(question) and not (shown and _is_row(shown, citing)):
        return None
    passage = citing.passage(shown.passage) if shown else None
    if passage is None:
        return None
    there = frozenset(index_terms(passage.text, passage.language))
    if not all(_is_in(there, c) for c in question.concepts if c.softness == 1.0 or len(question.concepts) == 1):
        return None
    if question.kind is Asked.KEYWORD and last.question.kind in TAKEN_OVER:
        asked = last.question
        question = dataclasses.replace(question, kind=asked.kind, wanted=asked.wanted, measure=asked.measure)
    return dataclasses.replace(question, settled=True)


def exchanged(turn: Turn, last: Turn, citing: Citing) -> Turn:
    """The turn, without what the row before was found by and its own row lacks: after 'how much is a kayak?', 'and a
    canoe?' the next is asked of the canoe alone."""
    row, before = _first(turn), _first(last)
    if turn.question is None or row is None or before is None:
        return turn
    if row.passage != before.passage or row.quote == before.quote:
        return turn
    if not (_is_row(row, citing) and _is_row(before, citing)):
        return turn
    said, earlier = _terms(row), _terms(before)
    kept = tuple(c for c in turn.question.concepts if not c.implied or _is_in(said, c) or not _is_in(earlier, c))
    return dataclasses.replace(turn, question=dataclasses.replace(turn.question, concepts=kept))


def _first(turn: Turn) -> Citation | None:
    """The first that was quoted; None after a refusal."""
    return turn.last.citations[0] if isinstance(turn.last, Answer) and turn.last.citations else None


def _is_row(citation: Citation, citing: Citing) -> bool:
    passage = citing.passage(citation.passage)
    return passage is not None and passage.sentences[citation.sentences[0]].kind is Kind.ROW


def _terms(citation: Citation) -> frozenset[str]:
    return frozenset(index_terms(citation.quote, citation.source.language))


def _is_in(terms: frozenset[str], concept: Concept) -> bool:
    ways = ((concept.term,), *(other.terms for other in concept.alternatives if other.weight >= SAID))
    return any(terms.issuperset(way) for way in ways)
