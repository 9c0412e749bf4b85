"""Question → passages → sentences → how sure they are: by words, where those leave doubt by meaning as well, and where
that finds nothing sure in the asker's language, in documents in other languages alone."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from index.answers.corpus.corpus import QUIETLY, Corpus
from index.answers.question.analysis import Question
from index.answers.question.query_syntax import Filters
from index.answers.ranking.confidence.confidence import Findings, sureness
from index.answers.ranking.features import features, nearness
from index.answers.ranking.features.features import Features
from index.answers.ranking.features.nearness import FURTHER, Nearby
from index.answers.ranking.matching import matching
from index.answers.ranking.matching.matching import Evidence
from index.answers.ranking.reranking import reranking
from index.answers.ranking.reranking.recency import Dated
from index.answers.ranking.selection import pieces, reading, selection
from index.answers.ranking.selection.model import Weights
from index.answers.ranking.selection.selection import Ranking
from index.answers.reply import bibliography
from index.answers.reply.answering import Found
from index.answers.reply.citations import Citing
from index.meaning.cross_encoder import Candidate
from index.model import Passage, Source
from index.store.postings import Ints

CANDIDATES = 24
"""Passages that are looked into, best first by BM25F."""
FILTERED = 400
"""Passages that filters are applied to."""
BETWEEN = " › "
"""Stands between headings."""


class Searching:
    """Looks into one index; never changes. `choose` picks the sentences to show of what was found."""

    def __init__(
        self,
        passages: Sequence[Passage],
        sources: Sequence[Source],
        collection: Corpus,
        citing: Citing,
        dated: Dated,
        weights: Weights,
        near: Nearby | None,
        choose: Callable[[Findings], list[int]],
        sought: Callable[[Question], None] | None = None,
    ) -> None:
        """`sought` is told each question before it is looked for."""
        self._passages = passages
        self._sources = sources
        self._collection = collection
        self._citing = citing
        self._dated = dated
        self._weights = weights
        self._near = _usable(near, weights)
        self._choose = choose
        self._sought = sought

    def warm(self) -> None:
        """Have the encoder ready, where there is one."""
        if self._near:
            self._near.warm()

    def found(
        self, question: Question, filters: Filters, prefer: Sequence[str], *, at_home: bool = False
    ) -> Found | None:
        """By words, and where those leave doubt or find nothing, by meaning as well, the best read together with the
        question where doubt is left; then not in documents in other languages alone if it is to stay `at_home`, or if
        what is at home tells of its siblings and so of its subject. What words answer in the asker's language is put
        aside for a refusal, but not for an answer in another language.

        A follow-up that words answer is left to them: an encoder would read only what was typed of it.
        """
        by_words = self._weighed(self.find(question, filters, prefer=prefer), prefer)
        learned = self._weights.with_meaning
        if self._near is None or learned is None or (by_words and not learned.doubts(by_words.sure)):
            return by_words
        leans = question.follows or any(concept.implied for concept in question.concepts)
        if by_words and leans and by_words.sure >= by_words.threshold:
            return by_words
        found = self._weighed(self.find(question, filters, prefer=prefer, nearby=self._near), prefer)
        found = self._read_if_doubtful(found, prefer)
        if at_home or (found is not None and (found.sure >= found.threshold or _tells_of_a_sibling(found))):
            return found
        abroad = self._read_if_doubtful(self._weighed(self.find_abroad(question, self._near, filters), ()), ())
        if abroad is None or abroad.sure < learned.weights.least_abroad(question.language):
            return found
        answered = by_words is not None and by_words.sure >= by_words.threshold and not _is_abroad(by_words)
        return by_words if answered else abroad

    def _read_if_doubtful(self, found: Found | None, prefer: Sequence[str]) -> Found | None:
        learned = self._weights.with_meaning
        if found is None or self._near is None or learned is None or not reading.is_doubtful(found.sure):
            return found
        if not learned.weights.reads(_is_abroad(found)):
            return found
        return self._weighed(self.read(found.findings, self._near), prefer)

    def find_abroad(self, question: Question, nearby: Nearby, filters: Filters | None = None) -> Findings | None:
        """What documents in other languages than the question's have, where some are in its own: beside these they come
        too short, holding few of its words. None too where all are in one of the two."""
        at_home = self._in_language(question.language)
        if at_home.all() or not at_home.any():
            return None
        return self.find(question, filters, nearby=nearby, abroad=True)

    def _in_language(self, language: str) -> npt.NDArray[np.bool_]:
        """Which documents are in a language."""
        return np.array([source.language == language for source in self._sources], dtype=np.bool_)

    def _weighed(self, findings: Findings | None, prefer: Sequence[str]) -> Found | None:
        if findings is None:
            return None
        shown = self._choose(findings)
        weights = self._weights_for(findings.features)
        return Found(findings, shown, *sureness(self._collection, weights, findings, shown, prefer))

    @QUIETLY
    def find(
        self,
        question: Question,
        filters: Filters | None = None,
        limit: int = CANDIDATES,
        prefer: Sequence[str] = (),
        nearby: Nearby | None = None,
        *,
        abroad: bool = False,
    ) -> Findings | None:
        """Passages and sentences with their scores; None where nothing holds a word of the question, or it has none.

        `prefer` are ids of passages that the conversation is about. With `nearby`, the passages nearest in meaning
        are looked into as well, and it counts for all of them. `abroad`: only in documents in other languages.
        """
        if not question.concepts:
            return None
        if self._sought:
            self._sought(question)
        filters = filters or Filters()
        besides = question.language if abroad else None
        near = nearby.to(nearness.asked(question), question.language, besides) if nearby else None
        worth = matching.weigh(self._collection, question)
        hits = [hits for concept in question.concepts for hits in matching.hits_of(self._collection, concept)]
        passages, scores = self._collection.postings.best(hits, FILTERED if filters or abroad else limit)
        at_home = self._in_language(question.language)[self._collection.document_of] if abroad else None
        if at_home is not None:
            there = np.flatnonzero(~at_home[passages])[: FILTERED if filters else limit]
            passages, scores = passages[there], scores[there]
        if near is not None:
            starts = self._collection.arrays.passage_starts
            passages, scores = nearness.with_nearest(near, starts, passages, scores, at_home)
        if filters:
            keep = [n for n, place in enumerate(passages.tolist()) if self._citing.fits(place, filters)][
                : limit + FURTHER
            ]
            passages, scores = passages[keep], scores[keep]
        if not len(passages):
            return None
        found = matching.gather(self._collection, question, passages, scores, worth)
        measured = features.measure(
            self._collection,
            question,
            found,
            None if near is None else nearness.of(near, found.sentences),
            self._citing.elsewhere(passages, question.language),
        )
        of_works = bibliography.speaks_of_works(question)
        held = matching.held(found)
        bare = question.settled or not any(c.softness == 1.0 for c in question.concepts)
        bonus = self._citing.bonus(passages, filters.phrases, prefer, of_works, question.language, held, bare)
        ranking = selection.rank(found, measured, self._weights_for(measured), bonus)
        if nearby is not None:
            measured, ranking = self._piece_by_piece(question, nearby, found, measured, ranking)
        return self._preferred(question, found, measured, ranking)

    def read(self, f: Findings, nearby: Nearby) -> Findings:
        """The same, once the best sentences were read together with the question; as it is where nobody can."""
        best = reading.best(f.ranking)
        texts, of = self._texts(f.evidence, best)
        places = f.evidence.passages[f.evidence.sentence_passage[best]].tolist()
        candidates = [
            Candidate(text, self._title_of(place), BETWEEN.join(passage.section))
            for text, passage, place in zip(texts, of, places, strict=True)
        ]
        odds = nearby.answers(nearness.asked(f.question), candidates)
        if odds is None:
            return f
        measured = dataclasses.replace(f.features, read=reading.figures(odds, best, len(f.evidence.sentences)))
        return self._preferred(f.question, f.evidence, measured, reading.reordered(f.plain, measured))

    def _preferred(self, question: Question, e: Evidence, measured: Features, plain: Ranking) -> Findings:
        ranking = reranking.reranked(
            self._collection, question, e, measured, plain, self._passages, self._dated, self._title_of
        )
        return Findings(question, e, measured, ranking, plain)

    def _piece_by_piece(
        self, question: Question, nearby: Nearby, e: Evidence, measured: Features, ranking: Ranking
    ) -> tuple[Features, Ranking]:
        """The best sentences in another language are held against the question piece by piece."""
        best = pieces.best(e, measured, ranking)
        if not len(best):
            return measured, ranking
        texts, of = self._texts(e, best)
        told = [passage.language for passage in of]
        met = nearby.met(nearness.asked(question), question.language, texts, told)
        measured = dataclasses.replace(measured, met=pieces.figures(met, best, len(e.sentences)))
        return measured, pieces.reordered(ranking, measured)

    def _texts(self, e: Evidence, sentences: Ints) -> tuple[list[str], list[Passage]]:
        """What some sentences of an evidence say, and the passages that they are of."""
        spans = self._collection.arrays.spans[e.sentences[sentences]].tolist()
        of = [self._passages[e.passages[k]] for k in e.sentence_passage[sentences].tolist()]
        return [passage.text[start:end] for passage, (start, end) in zip(of, spans, strict=True)], of

    def _title_of(self, passage: int) -> str:
        """Of the document that a passage, by number, is in."""
        return self._sources[int(self._collection.document_of[passage])].title

    def _weights_for(self, measured: Features) -> Weights:
        learned = self._weights.with_meaning
        return learned.weights if learned and measured.meant is not None else self._weights


def _usable(near: Nearby | None, weights: Weights) -> Nearby | None:
    """None where sentences lack a vector still, or the weights were learned with another encoder."""
    learned = weights.with_meaning
    return near if near and learned and near.ready and near.identity == learned.identity else None


def _is_abroad(found: Found) -> bool:
    """Whether the best of what was found is in another language than the question."""
    f = found.findings
    elsewhere = f.features.elsewhere
    return elsewhere is not None and bool(elsewhere[f.evidence.sentence_passage[found.shown[0]]])


def _tells_of_a_sibling(found: Found) -> bool:
    """Whether the best of what was found tells of another of several things that stand side by side."""
    sibling = found.findings.ranking.sibling
    return sibling is not None and bool(sibling[found.shown[0]])
