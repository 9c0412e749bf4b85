"""Refusals, and what is said with them: works that come nearest, what the documents do say, questions that would be
answered."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial

from index.answers.corpus.corpus import Corpus
from index.answers.question.analysis import Question
from index.answers.question.message import Message
from index.answers.ranking.confidence.confidence import Findings
from index.answers.reply import suggestions
from index.answers.reply.citations import Citing
from index.answers.reply.near_questions import questions_near
from index.answers.reply.offering import Offered
from index.model import Citation, Passage, Reason, Refusal, Source

CONTRARY = 0.4
"""Coverage of the question from which a sentence without one of its names is shown beside a refusal."""
UNSURE = 1 / 3
"""The part of the confidence needed from which what was found may be the answer: 'they don't say' would be too much."""
NEAR = 1 / 2
"""The part from which it is shown to be looked at: where there is an answer, that is it two times in five."""


class Refusing:
    """Makes the refusals of one index; never changes. `is_answered` tries a question in a language, as
    if nothing came before it."""

    def __init__(
        self,
        passages: Sequence[Passage],
        sources: Sequence[Source],
        collection: Corpus,
        citing: Citing,
        is_answered: Callable[[str, str], bool],
    ) -> None:
        self._passages = passages
        self._sources = sources
        self._collection = collection
        self._citing = citing
        self._is_answered = is_answered

    def nothing_asked(self, reason: Reason, message: Message, spoken: Sequence[str]) -> Refusal:
        """What is said to a message that asks the documents nothing; `spoken`: the languages that can be asked in."""
        languages = tuple(spoken) if reason is Reason.SPEAK else ()
        sources = tuple(self._sources) if reason in suggestions.OF_ALL else ()
        return Refusal(message.text, message.language, reason, languages=languages, sources=sources)

    def nothing_found(self, text: str, question: Question) -> Refusal:
        """No sentence holds any of the question."""
        return Refusal(text, question.language, Reason.ABSENT, corrected=question.corrected)

    def unsure(self, text: str, findings: Findings, shown: Sequence[int], sure: float, needed: float) -> Refusal:
        """What was found, `shown` as an answer, best first, isn't as sure as one is `needed` to be."""
        question = findings.question
        passages = findings.evidence.passages[findings.ranking.order]
        titles = suggestions.titles(question, (self._source(n) for n in passages.tolist()))
        near = partial(questions_near, findings, self._passages)
        offered = Offered(near, lambda asked: self._is_answered(asked, question.language))
        contrary = self._contrary(findings, shown[0])
        return Refusal(
            text,
            question.language,
            Reason.ABSENT,
            sure,
            titles,
            contrary,
            question.corrected,
            suggestions=offered,
            unsure=sure >= UNSURE * needed,
            near=self._near(findings, shown) if sure >= NEAR * needed and not contrary else (),
        )

    def _source(self, passage: int) -> Source:
        return self._sources[int(self._collection.document_of[passage])]

    def _contrary(self, findings: Findings, best: int) -> tuple[Citation, ...]:
        """What the documents say where the question takes something else as given: the nearest sentence, if it holds
        some of the question's names and years in their own form, but not all. Nothing in it answers: nothing is bold.
        """
        held = suggestions.held(findings.question, findings.evidence, best)
        if findings.features.coverage[best] < CONTRARY or not any(held) or all(held):
            return ()
        return (self._plain(findings, [best]),)

    def _near(self, findings: Findings, shown: Sequence[int]) -> tuple[Citation, ...]:
        """The best sentence and what it leans on; whether it answers is for people to see: nothing is bold."""
        first = last = shown[0]
        while first - 1 in shown and self._citing.leans(findings.question, findings.evidence, first):
            first -= 1
        return (self._plain(findings, range(first, last + 1)),)

    def _plain(self, findings: Findings, sentences: Sequence[int]) -> Citation:
        return dataclasses.replace(self._citing.cite(findings.question, findings.evidence, sentences), highlights=())
