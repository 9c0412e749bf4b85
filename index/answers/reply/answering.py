"""What was found for a question becomes a reply: what a work says of itself, an answer, a refusal."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

import numpy as np

from index.answers.corpus import token_flags
from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.kind import Kind
from index.answers.question.query_syntax import Filters
from index.answers.ranking.confidence.confidence import Findings
from index.answers.ranking.context import lead_ins, topics
from index.answers.ranking.context.conclusions import with_reason
from index.answers.ranking.context.quotations import with_speaker
from index.answers.ranking.features import features
from index.answers.ranking.features.features import SENTENCE
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.matching.showing import Showing
from index.answers.ranking.near_misses.order import with_successor
from index.answers.ranking.reranking.definition import is_said, opened
from index.answers.ranking.reranking.opening import with_opening
from index.answers.ranking.reranking.recency import Dated
from index.answers.ranking.selection import selection, units
from index.answers.reply import abbreviations, bibliography, conflicts, lacking
from index.answers.reply.citations import Citing
from index.answers.reply.refusing import Refusing
from index.answers.reply.standing_out import of_the_days
from index.answers.reply.upcoming import asks_of_what_comes, is_over
from index.model import Answer, Citation, Passage, Refusal, ReplyKind, Source

CERTAIN = 0.95
"""Confidence of what a work says about itself, found by its title."""


QUOTES = 2
"""Quotes of an answer, each of sentences side by side: on questions with a known answer a third never had it."""
OF_SEVERAL = (Kind.LIST, Kind.ENUMERATION)
"""Kinds of question that many places may answer, each in part."""


class Found(NamedTuple):
    """What was found for a question, the sentences to show of it, best first, and how sure they are."""

    findings: Findings
    shown: list[int]
    sure: float
    threshold: float  # of the weights that it was weighed by: what is less sure is withheld


class Answering:
    """Makes the replies of one index; never changes."""

    def __init__(
        self,
        passages: Sequence[Passage],
        sources: Sequence[Source],
        collection: Corpus,
        citing: Citing,
        dated: Dated,
        refusing: Refusing,
    ) -> None:
        self._passages = passages
        self._sources = sources
        self._collection = collection
        self._citing = citing
        self._dated = dated
        self._refusing = refusing

    def reply(
        self, text: str, question: Question, filters: Filters, find: Callable[[], Found | None], room: int
    ) -> Answer | Refusal:
        """The reply to a question, in `room` characters; `find` looks for what answers it, if that is needed."""
        own = self._of_a_work(text, question, filters)
        if own is not None:
            return own
        found = find()
        said = found is not None and is_said(found.findings.ranking)
        explained = () if filters or said else self._explained(question, found.findings if found else None)
        if explained:
            return Answer(text, question.language, explained, CERTAIN, question.corrected)
        if found is None:
            return self._refusing.nothing_found(text, question)
        unsure = found.sure < found.threshold
        if unsure or lacking.says_something_else(question, found.findings, found.shown, self._passages):
            return self._refusing.unsure(text, found.findings, found.shown, found.sure, found.threshold)
        answer = self._answer(text, question, found, room)
        if asks_of_what_comes(question) and is_over(self._dating(question, found, answer), date.today()):
            return dataclasses.replace(answer, citations=answer.citations[:1], disagree=False, kind=ReplyKind.OVER)
        return answer

    def _dating(self, question: Question, found: Found, answer: Answer) -> Sequence[Citation]:
        """What tells the day: the best sentence where it has one, for beside it may stand when the house was built."""
        e, best = found.findings.evidence, found.shown[0]
        marks = e.token_flags[int(e.token_starts[best]) : int(e.token_starts[best + 1])]
        return (self._citing.cite(question, e, [best]),) if (marks & token_flags.DATE).any() else answer.citations

    def chosen(self, findings: Findings, room: int = selection.LIMIT) -> list[int]:
        """The sentences to show, best first, in `room` characters."""
        e, scores = findings.evidence, findings.ranking.sentences
        if findings.question.wanted:
            typed = findings.features.sentences[:, SENTENCE.index("typed")]
            scores = selection.without_padding(scores, typed, e)
            documents = self._collection.document_of[e.passages][e.sentence_passage]
            elsewhere = documents != documents[int(scores.argmax())]
            scores = selection.without_other_subjects(scores, typed, e, elsewhere)
        lengths = self._collection.sentence_lengths[e.sentences].tolist()
        leans = partial(self._citing.leans, findings.question, e)
        if findings.question.kind not in OF_SEVERAL:
            scores = selection.without_preamble(scores, e, leans)
        content = e.free & (self._collection.term_of_word.take(e.tokens) >= 0)
        new = np.bincount(e.token_sentence[content], minlength=len(e.sentences)).astype(np.int32)
        chosen = opened(findings.ranking, selection.choose(scores, lengths, e.matched, leans, room, new), leans)
        shown = units.in_order(findings.question, e, chosen, lengths, partial(self._same_piece, e), room)
        showing = Showing(findings.question, e, lengths, self._quote, room)
        shown = lead_ins.with_items(showing, shown)
        answers = features.holds_what_is_wanted(findings.features, shown[0], findings.question)
        shown = topics.with_what_was_said(showing, shown, answers=answers)
        barred = findings.ranking.barred
        if barred is not None:
            shown = [s for s in shown if not barred[s]] or shown[:1]
        shown = with_reason(showing, shown)
        shown = with_opening(showing, findings.ranking, shown)
        shown = with_successor(self._collection, showing, shown)
        return with_speaker(showing, shown)

    def _same_piece(self, e: Evidence, one: int, other: int) -> bool:
        """Whether two sentences belong to one rule or item: '6. One cat may be kept. Dogs are not permitted.'"""
        k = int(e.sentence_passage[one])
        if k != int(e.sentence_passage[other]):
            return False
        sentences, start = self._passages[int(e.passages[k])].sentences, int(e.passage_starts[k])
        first, second = (sentences[s - start].parts[:1] for s in (one, other))
        return bool(first) and bool(second) and first[0].head == second[0].head

    def _quote(self, passage: int, place: int) -> str:
        return self._passages[passage].quote(place)

    def _answer(self, text: str, question: Question, found: Found, room: int) -> Answer:
        findings = found.findings
        shown = found.shown if room >= selection.LIMIT else self.chosen(findings, room)
        shown = of_the_days(question, findings.evidence, shown)
        runs = selection.runs(shown, findings.evidence)
        if question.kind not in OF_SEVERAL:
            runs = runs[:QUOTES]
            shown = [s for s in shown if any(s in run for run in runs)]
        citations = tuple(self._citing.cite(question, findings.evidence, run, shown[0]) for run in runs)
        if not citations[0].highlights and features.holds_what_is_wanted(findings.features, shown[0], question):
            citations = tuple(dataclasses.replace(citation, highlights=()) for citation in citations)
        more = self._citing.more(question, findings.evidence, findings.ranking, shown)
        return Answer(
            text,
            question.language,
            citations,
            found.sure,
            question.corrected,
            disagree=conflicts.disagree(findings, runs, citations, self._dated),
            more=more,
        )

    def _explained(self, question: Question, findings: Findings | None) -> tuple[Citation, ...]:
        """Where the documents tell what an abbreviation stands for, if that is asked: of several sentences the one that
        says most of it otherwise."""
        told = abbreviations.find(question, self._passages, lambda term: self._collection.postings.of(term)[0])
        if not told:
            return ()
        best = abbreviations.best_told(told, findings, self._collection.arrays.passage_starts)
        return (self._citing.place(best.passage, best.first, best.last),)

    def _of_a_work(self, text: str, question: Question, filters: Filters) -> Answer | None:
        what = bibliography.asked_of(question)
        if what is None:
            return None
        places = bibliography.find(what, question, filters.phrases, self._collection, self._sources)
        if not places:
            return None
        citations = tuple(self._citing.place(place.passage, place.first, place.last) for place in places)
        return Answer(text, question.language, citations, CERTAIN, question.corrected, kind=what)


def warm() -> None:
    """Read the tables that a first question would wait for."""
    lacking.warm()
