"""Question in, answer or refusal out: understanding → passages → sentences → confidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np

from khorgos.index.answers import choosing, evidence, features
from khorgos.index.answers.arrays import Arrays
from khorgos.index.answers.choosing import LIMIT, Ranking
from khorgos.index.answers.collection import Collection
from khorgos.index.answers.confidence import confidence, signals
from khorgos.index.answers.evidence import Evidence
from khorgos.index.answers.expansion import Expansion
from khorgos.index.answers.features import Features
from khorgos.index.answers.translation import Translation
from khorgos.index.answers.understanding import Question, understand
from khorgos.index.answers.weights import Weights, weights
from khorgos.index.language import thesaurus
from khorgos.index.language.detection import language_of
from khorgos.index.model import Answer, Citation, Passage, Reason, Refusal, Source
from khorgos.index.store.postings import Postings

CANDIDATES = 24
"""Passages that are looked into, best first by BM25F."""


class Corpus(Protocol):
    """What the engine answers from: the passages in the order of the arrays and postings, and their sources."""

    @property
    def passages(self) -> Sequence[Passage]: ...
    @property
    def arrays(self) -> Arrays: ...
    @property
    def postings(self) -> Postings: ...
    @property
    def sources(self) -> Sequence[Source]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """What was found for a question, before it is decided whether and what to show."""

    question: Question
    evidence: Evidence
    features: Features
    ranking: Ranking


class Engine:
    """Immutable after construction; safe to use from several threads.

    `aliases` is the operator's file of names (None: no names beyond the general ones).
    """

    def __init__(self, corpus: Corpus, aliases: Path | None = None, learned: Weights | None = None) -> None:
        self._corpus = corpus
        self._collection = Collection(corpus.arrays, corpus.postings)
        self._weights = learned or weights()
        groups = thesaurus.read_aliases(aliases)
        translation = Translation(groups, self._collection)
        self._expansion = Expansion(self._collection, thesaurus.of_groups(groups), translation)

    def answer(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """The sentences that answer `question`, or why there is no answer.

        `language` (BCP 47) is assumed where the question itself doesn't tell its own. `before` are the earlier questions
        of the same conversation, oldest first.
        """
        language = language_of(question, language or "en")
        asked = self._expansion.of(understand(question, language))
        if not asked.concepts:
            return Refusal(question, language, Reason.EMPTY)
        findings = self.find(asked)
        if findings is None:
            return Refusal(question, language, Reason.ABSENT)
        shown = self._shown(findings)
        sure = self._confidence(findings, shown)
        if sure < self._weights.threshold:
            return Refusal(question, language, Reason.ABSENT, sure, self._nearest(findings))
        citations = tuple(self._cite(findings, run) for run in _contiguous(shown, findings.evidence))
        return Answer(question, language, citations, sure, asked.corrected, kind=asked.kind)

    def _confidence(self, findings: Findings, shown: Sequence[int]) -> float:
        f = findings
        known = np.array([self._expansion.known(c) for c in f.question.concepts], dtype=np.float32)
        values = signals(f.question, f.evidence, f.features, f.ranking, shown, known)
        return confidence(values, self._weights.confidence)

    def _nearest(self, findings: Findings) -> tuple[str, ...]:
        """Titles of the documents that come closest, three at most."""
        numbers = findings.evidence.passages[findings.ranking.order]
        titles = (self._corpus.sources[int(self._collection.document_of[n])].title for n in numbers)
        return tuple(dict.fromkeys(titles))[:3]

    def find(self, question: Question) -> Findings | None:
        """Passages and sentences with their scores; None where not one word of the question is known."""
        weights = evidence.weigh(self._collection, question)
        hits = [hits for concept in question.concepts for hits in evidence.hits_of(self._collection, concept)]
        passages, scores = self._collection.postings.best(hits, CANDIDATES)
        if not len(passages):
            return None
        found = evidence.gather(self._collection, question, passages, scores, weights)
        measured = features.measure(self._collection, question, found)
        return Findings(question, found, measured, choosing.rank(found, measured, self._weights))

    def search(self, query: str, limit: int = 10, language: str = "en") -> tuple[Citation, ...]:
        """The passages that fit best, each with its best sentence, best first; never refuses."""
        findings = self.find(self._expansion.of(understand(query, language)))
        if findings is None:
            return ()
        best = findings.ranking.order[:limit].tolist()
        covered = findings.features.coverage
        starts = findings.evidence.passage_starts
        return tuple(
            self._cite(findings, [int(starts[k] + np.argmax(covered[starts[k] : starts[k + 1]]))]) for k in best
        )

    def _shown(self, findings: Findings) -> list[int]:
        lengths = self._collection.sentence_lengths[findings.evidence.sentences].tolist()
        return choosing.choose(findings.ranking.sentences, lengths)

    def _cite(self, findings: Findings, run: Sequence[int]) -> Citation:
        e = findings.evidence
        k = int(e.sentence_passage[run[0]])
        number = int(e.passages[k])
        passage = self._corpus.passages[number]
        first, last = (s - int(e.passage_starts[k]) for s in (run[0], run[-1]))
        source = self._corpus.sources[int(self._collection.document_of[number])]
        return Citation(source, passage.id, passage.place, passage.quote(first, last)[:LIMIT], (first, last))


def _contiguous(chosen: Sequence[int], e: Evidence) -> list[list[int]]:
    """Sentences that stand side by side are quoted together; the run with the best sentence comes first."""
    left = set(chosen)
    runs: list[list[int]] = []
    for s in chosen:
        if s not in left:
            continue
        first = last = s
        while first - 1 in left and e.sentence_passage[first - 1] == e.sentence_passage[s]:
            first -= 1
        while last + 1 in left and e.sentence_passage[last + 1] == e.sentence_passage[s]:
            last += 1
        runs.append(list(range(first, last + 1)))
        left -= set(runs[-1])
    return runs
