"""Question in, answer or refusal out: understanding → passages → sentences → confidence."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple, Protocol, cast

import numpy as np

from index.answers.corpus.arrays import Arrays
from index.answers.corpus.corpus import QUIETLY, Corpus
from index.answers.extraction import names
from index.answers.question import chronology, definition, enumeration, follow_up, splitting
from index.answers.question.analysis import Question, carrying, understand
from index.answers.question.expansion import Expansion
from index.answers.question.follow_up import Follow
from index.answers.question.intents import reason_not_to_search
from index.answers.question.message import Message
from index.answers.question.query_syntax import Filters
from index.answers.question.translation import Translation
from index.answers.ranking import features, matching, nearness, reranking, selection, units
from index.answers.ranking.confidence import Findings, sureness
from index.answers.ranking.definition import is_said, opened
from index.answers.ranking.features import Features
from index.answers.ranking.model import Weights, weights
from index.answers.ranking.near_misses import near_misses
from index.answers.ranking.nearness import FURTHER
from index.answers.ranking.recency import Dated
from index.answers.reply import abbreviations, bibliography, combining, conflicts, offering, suggestions
from index.answers.reply.citations import Citing
from index.answers.reply.conversation import Before, Memory, Turn, of_the_last
from index.answers.reply.explanation import Explanation, explained
from index.answers.reply.offering import Offered
from index.language import thesaurus
from index.language.foreign import language_outside
from index.language.lexicon import lexicon_of
from index.language.spoken import Spoken
from index.meaning.space import Meaning
from index.model import Answer, Citation, Passage, Reason, Refusal, ReplyKind, Source
from index.store.postings import Ints, Postings

CANDIDATES = 24
"""Passages that are looked into, best first by BM25F."""
FILTERED = 400
"""Passages that filters are applied to."""
LOOKED_BACK = 16
"""Earlier questions of a conversation that one may lean on, each on the one before it."""
TURNS = 128
"""Questions whose replies are remembered, each with the 80 kB that it was found in."""
LONGEST = 600
"""Characters of a question that are read; nobody asks longer ones, and words cost time."""
CONTRARY = 0.4
"""Coverage of the question from which a sentence without one of its names is shown beside a refusal."""
CERTAIN = 0.95
"""Confidence of what a work says about itself, found by its title."""

FIRST = {
    "en": "Who opened the first railway brigde in 1931, and what does it cost?",
    "ru": "Кто и когда открыл железнодорожный мост в Орлене?",
    "kk": "Теміржол көпірін кім және қашан ашты?",
    "zh": "奥尔伦铁路桥是谁在什么时候开通的？",
    "tr": "Demiryolu köprüsünü kim ve ne zaman açtı?",
}
"""A question of each language that needs its tables: with a slip in English, and a name that no dictionary has."""


class Contents(Protocol):
    """What the engine answers from: the passages in the order of the arrays and postings, and their sources."""

    @property
    def passages(self) -> Sequence[Passage]: ...
    @property
    def arrays(self) -> Arrays: ...
    @property
    def postings(self) -> Postings: ...
    @property
    def sources(self) -> Sequence[Source]: ...


class Found(NamedTuple):
    """What was found for a question, the sentences to show of it, best first, and how sure they are."""

    findings: Findings
    shown: list[int]
    sure: float


class Engine:
    """Never changes once made, whatever it puts off until it is needed; safe to use from several threads.

    `aliases` is the operator's file of names (None: no names beyond the general ones).
    """

    def __init__(
        self,
        corpus: Contents,
        aliases: Path | None = None,
        learned: Weights | None = None,
        meaning: Meaning | None = None,
    ) -> None:
        self._corpus = corpus
        self._collection = Corpus(corpus.arrays, corpus.postings)
        self._citing = Citing(corpus.passages, corpus.sources, self._collection)
        self._dated = Dated(corpus.sources, self._collection.document_of.tolist())
        self._weights = learned or weights()
        self._meaning = _usable(meaning, self._weights)
        self._groups = thesaurus.read_aliases(aliases)
        self._memory = Memory(self._take_turn, TURNS)

    @cached_property
    def _expansion(self) -> Expansion:
        """Made for the first question: analysing the names takes as long as opening all the rest."""
        translation = Translation(self._groups, self._collection.vocabulary)
        languages = {source.language for source in self._corpus.sources}
        return Expansion(self._collection.vocabulary, thesaurus.of_groups(self._groups), translation, languages)

    @cached_property
    def _spoken(self) -> Spoken:
        sizes = np.diff(self._corpus.arrays.document_starts).tolist()
        return Spoken.of((source.language, size) for source, size in zip(self._corpus.sources, sizes, strict=True))

    def answer(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """The sentences that answer `question`, or why there is no answer.

        `language` (BCP 47) is assumed where the question itself doesn't tell its own; None: that of most
        documents. `before` are the earlier
        questions of the same conversation, oldest first.
        """
        earlier = [text[:LONGEST] for text in before[-LOOKED_BACK:]]
        return self._memory.turn(question[:LONGEST], self._spoken.assumed(language), earlier).reply

    def warm(self) -> None:
        """Read the tables of every language and compute what is kept: a first question would wait 0.1 to 1 s for it.

        May run beside questions, in another thread.
        """
        names.known_places()
        reranking.warm()
        for language in {source.language for source in self._corpus.sources}:
            lexicon_of(language)
            conflicts.warm(language)
        if self._meaning:
            self._meaning.nearest(FIRST["en"], 1)
        found = max((word for source in self._corpus.sources[:1] for word in source.title.split()), key=len, default="")
        for language, question in FIRST.items():
            self._take_turn(f"{question} {found}", language, Before.known(None))

    @QUIETLY
    def search(self, query: str, limit: int = 10, language: str | None = None) -> tuple[Citation, ...]:
        """The passages that fit best, each with its best sentence, best first; never refuses."""
        message = Message.read(query[:LONGEST], self._spoken.assumed(language), self._spoken.languages)
        asked = self._expansion.of(understand(message.plain, message.language))
        findings = self.find(asked, message.filters, max(limit, CANDIDATES))
        if findings is None:
            return ()
        starts, covered = findings.evidence.passage_starts, findings.features.coverage
        best = [int(starts[k] + np.argmax(covered[starts[k] : starts[k + 1]])) for k in findings.ranking.order[:limit]]
        return tuple(self._citing.cite(findings.question, findings.evidence, [s]) for s in best)

    @QUIETLY
    def find(
        self,
        question: Question,
        filters: Filters | None = None,
        limit: int = CANDIDATES,
        prefer: Sequence[str] = (),
        meaning: Meaning | None = None,
    ) -> Findings | None:
        """Passages and sentences with their scores; None where nothing holds a word of the question.

        `prefer` are ids of passages that the conversation is about. With `meaning`, the passages nearest in it are
        looked into as well, and it counts for all of them.
        """
        filters = filters or Filters()
        near = meaning.of_all(nearness.asked(question)) if meaning else None
        worth = matching.weigh(self._collection, question)
        hits = [hits for concept in question.concepts for hits in matching.hits_of(self._collection, concept)]
        passages, scores = self._collection.postings.best(hits, FILTERED if filters else limit)
        if near is not None:
            starts = self._collection.arrays.passage_starts
            passages, scores = nearness.with_nearest(near, starts, passages, scores)
        if filters:
            keep = [n for n, place in enumerate(passages.tolist()) if self._citing.fits(place, filters)][
                : limit + FURTHER
            ]
            passages, scores = passages[keep], scores[keep]
        if not len(passages):
            return None
        found = matching.gather(self._collection, question, passages, scores, worth)
        measured = features.measure(
            self._collection, question, found, None if near is None else nearness.of(near, found.sentences)
        )
        of_works = bibliography.speaks_of_works(question)
        bonus = self._citing.bonus(passages, filters.phrases, prefer, of_works, question.language)
        ranking = selection.rank(found, measured, self._weights_for(measured), bonus)
        ranking = reranking.reranked(
            self._collection, question, found, measured, ranking, self._corpus.passages, self._dated
        )
        return Findings(question, found, measured, ranking)

    def _weights_for(self, measured: Features) -> Weights:
        learned = self._weights.with_meaning
        return learned.weights if learned and measured.meant is not None else self._weights

    def expanded(self, question: Question) -> Question:
        """The question with the other words that would do as well."""
        return self._expansion.of(question)

    def near_misses(self, f: Findings, best: int) -> dict[str, float]:
        """What speaks against a sentence, given by its place in the evidence: see ranking/near_misses."""
        return near_misses(self._collection, f.question, f.evidence, best)

    def spans(self, sentences: Ints) -> list[list[int]]:
        """Start and end of sentences, given by number, in the texts of their passages."""
        return cast("list[list[int]]", self._collection.arrays.spans[sentences].tolist())

    @property
    def passages(self) -> Sequence[Passage]:
        return self._corpus.passages

    @QUIETLY
    def _take_turn(self, text: str, language: str, last: Before) -> Turn:
        message = Message.read(text, language, self._spoken.languages)
        narrowed = chronology.asked_for(message)
        if narrowed is not None:
            kind = ReplyKind.TIMELINE
            return Turn.of(None, Answer(text, message.language, (), CERTAIN, kind=kind, timeline=narrowed))
        turn = combining.answer(text, splitting.of(message), last, self._answer_one)
        if isinstance(turn.reply, Refusal) and turn.reply.reason in (Reason.ABSENT, Reason.EMPTY, Reason.NO_CONTEXT):
            return self._in_no_other_language(turn, text)
        return turn

    def _in_no_other_language(self, turn: Turn, text: str) -> Turn:
        """The refusal, told as what it is where the question is in a language that can't be asked in."""
        if language_outside(text, self._spoken.languages) is None:
            return turn
        refusal = Refusal(text, turn.reply.language, Reason.LANGUAGE, languages=self._spoken.languages)
        return dataclasses.replace(turn, reply=refusal, last=refusal)

    def _answer_one(self, message: Message, before: Before, room: int) -> Turn:
        """The reply to one question after another, in `room` characters."""
        language = message.language
        asks_for = follow_up.request(message.plain)
        if asks_for is not Follow.NOT:
            return of_the_last(message, asks_for, before.turn, self._citing)
        read = definition.understood(message.plain, language) or enumeration.understood(message.plain, language)
        question = self._expansion.of(read)
        reason = reason_not_to_search(message, lambda rest: self._expansion.has_some(rest, language))
        if reason is Reason.ABOUT and bibliography.asked_of(question) and before.turn and before.turn.is_answered:
            return of_the_last(message, Follow.SOURCE, before.turn, self._citing)  # 'who wrote it?'
        leans = follow_up.leaning(question)
        last = before.turn if leans is not Follow.NOT else None
        follow = _follow(leans, last)
        if reason is None and follow is Follow.NOT and not any(c.softness == 1.0 for c in question.concepts):
            if leans is Follow.NOT and question.concepts:
                question = carrying(question)
            else:
                reason = Reason.NO_CONTEXT if question.concepts else Reason.EMPTY
        if reason:
            last = before.turn
            return Turn.of(last.question if last else None, self._told(reason, message))
        prefer: Sequence[str] = ()
        if last and last.question and follow is not Follow.NOT:
            question, prefer = self._resolved(question, last, follow)
        return Turn.of(question, self._reply(message.text, question, message.filters, prefer, room))

    def _told(self, reason: Reason, message: Message) -> Refusal:
        """What is said to a message that asks the documents nothing."""
        languages = tuple(self._spoken.languages) if reason is Reason.SPEAK else ()
        sources = tuple(self._corpus.sources) if reason in suggestions.OF_ALL else ()
        return Refusal(message.text, message.language, reason, languages=languages, sources=sources)

    def _resolved(self, question: Question, last: Turn, follow: Follow) -> tuple[Question, Sequence[str]]:
        """The question with what it takes over from the turn before, and the passages that was answered from."""
        assert last.question is not None
        someone = last.someone if follow_up.of_a_person(question) else ""
        topic = self._expansion.of(understand(someone, "en")) if someone else last.question
        prefer = [c.passage for c in last.last.citations] if isinstance(last.last, Answer) else ()
        return follow_up.resolve(question, topic, follow), prefer

    def _reply(
        self, text: str, question: Question, filters: Filters, prefer: Sequence[str], room: int
    ) -> Answer | Refusal:
        own = self._of_a_work(text, question, filters)
        if own is not None:
            return own
        found = self._found(question, filters, prefer)
        said = found is not None and is_said(found.findings.ranking)
        explained = () if filters or said else self._explained(question, found.findings if found else None)
        if explained:
            return Answer(text, question.language, explained, CERTAIN, question.corrected)
        if found is None:
            return Refusal(text, question.language, Reason.ABSENT, corrected=question.corrected)
        findings, shown, sure = found
        e = findings.evidence
        if sure < self._weights_for(findings.features).threshold:
            passages = e.passages[findings.ranking.order]
            titles = suggestions.titles(question, (self._source(n) for n in passages.tolist()))
            contrary = self._contrary(findings, shown[0])
            offered = Offered(lambda: self._questions_near(passages, question), self._is_answered)
            refusal = Refusal(text, question.language, Reason.ABSENT, sure, titles, contrary, question.corrected)
            return dataclasses.replace(refusal, suggestions=offered)
        if room < selection.LIMIT:
            shown = self._chosen(findings, room)
        runs = selection.runs(shown, findings.evidence)
        citations = tuple(self._citing.cite(question, findings.evidence, run, shown[0]) for run in runs)
        if not citations[0].highlights and features.holds_what_is_wanted(findings.features, shown[0], question):
            citations = tuple(dataclasses.replace(citation, highlights=()) for citation in citations)
        more = self._citing.more(question, findings.evidence, findings.ranking, shown)
        return Answer(
            text,
            question.language,
            citations,
            sure,
            question.corrected,
            disagree=conflicts.disagree(findings, runs, citations, self._dated),
            more=more,
        )

    def explain(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Explanation:
        """Why `answer` says what it says, for operators. Of several questions in one message, of the last."""
        earlier = [text[:LONGEST] for text in before[-LOOKED_BACK:]]
        turn = self._memory.turn(question[:LONGEST], self._spoken.assumed(language), earlier)
        reason = turn.reply.reason if isinstance(turn.reply, Refusal) else None
        searched = reason in (None, Reason.ABSENT) and turn.question is not None
        found = self._found(turn.question, Filters(), ()) if searched and turn.question else None
        if found is None:
            kind = turn.reply.kind if isinstance(turn.reply, Answer) else reason or Reason.ABSENT
            return Explanation(f"nothing was weighed: {kind.value}", confidence=turn.reply.confidence)
        threshold = self._weights_for(found.findings.features).threshold
        return explained(found.findings, self._corpus.passages, found.sure, threshold)

    def _questions_near(self, passages: Ints, question: Question) -> Iterator[str]:
        """What passages, best first, answer that somebody could ask, in the asker's language where documents are in
        it; not what was asked."""
        near = (self._corpus.passages[n] for n in passages.tolist())
        if any(source.language == question.language for source in self._corpus.sources):
            near = (passage for passage in near if passage.language == question.language)
        return (asked for asked in offering.questions_of(near) if asked.casefold() != question.text.casefold())

    def _is_answered(self, question: str) -> bool:
        return isinstance(self._memory.turn(question, self._spoken.mainly, ()).reply, Answer)

    def _found(self, question: Question, filters: Filters, prefer: Sequence[str]) -> Found | None:
        """By words, and where those leave doubt or find nothing, by meaning as well.

        A follow-up that words answer is left to them: an encoder would read only what was typed of it.
        """
        by_words = self._weighed(self.find(question, filters, prefer=prefer), prefer)
        learned = self._weights.with_meaning
        if self._meaning is None or learned is None or (by_words and not learned.doubts(by_words.sure)):
            return by_words
        leans = question.follows or any(concept.implied for concept in question.concepts)
        if by_words and leans and by_words.sure >= self._weights.threshold:
            return by_words
        return self._weighed(self.find(question, filters, prefer=prefer, meaning=self._meaning), prefer)

    def _weighed(self, findings: Findings | None, prefer: Sequence[str]) -> Found | None:
        if findings is None:
            return None
        shown = self._chosen(findings, selection.LIMIT)
        weights = self._weights_for(findings.features)
        return Found(findings, shown, sureness(self._collection, weights, findings, shown, prefer))

    def _explained(self, question: Question, findings: Findings | None) -> tuple[Citation, ...]:
        """Where the documents tell what an abbreviation stands for, if that is asked: of several sentences the one that
        says most of it otherwise."""
        told = abbreviations.find(question, self._corpus.passages, lambda term: self._collection.postings.of(term)[0])
        if not told:
            return ()
        best = abbreviations.best_told(told, findings, self._collection.arrays.passage_starts)
        return (self._citing.place(best.passage, best.first, best.last),)

    def _chosen(self, findings: Findings, room: int) -> list[int]:
        """The sentences to show, best first, in `room` characters."""
        e, scores = findings.evidence, findings.ranking.sentences
        lengths = self._collection.sentence_lengths[e.sentences].tolist()
        leans = partial(self._citing.leans, findings.question, e)
        chosen = opened(findings.ranking, selection.choose(scores, lengths, e.matched, leans, room), leans)
        return units.in_order(findings.question, e, chosen, lengths, room)

    def _source(self, passage: int) -> Source:
        return self._corpus.sources[int(self._collection.document_of[passage])]

    def _contrary(self, findings: Findings, best: int) -> tuple[Citation, ...]:
        """What the documents say where the question takes something else as given: the nearest sentence, if it holds
        some of the question's names and years in their own form, but not all. Nothing in it answers: nothing is bold.
        """
        held = suggestions.held(findings.question, findings.evidence, best)
        if findings.features.coverage[best] < CONTRARY or not any(held) or all(held):
            return ()
        return (dataclasses.replace(self._citing.cite(findings.question, findings.evidence, [best]), highlights=()),)

    def _of_a_work(self, text: str, question: Question, filters: Filters) -> Answer | None:
        what = bibliography.asked_of(question)
        if what is None:
            return None
        places = bibliography.find(what, question, filters.phrases, self._collection, self._corpus.sources)
        if not places:
            return None
        citations = tuple(self._citing.place(place.passage, place.first, place.last) for place in places)
        return Answer(text, question.language, citations, CERTAIN, question.corrected, kind=what)


def _usable(meaning: Meaning | None, weights: Weights) -> Meaning | None:
    """None where sentences lack a vector still, or the weights were learned with another encoder."""
    learned = weights.with_meaning
    return meaning if meaning and learned and meaning.ready and meaning.identity == learned.identity else None


def _follow(leans: Follow, last: Turn | None) -> Follow:
    """How a message that leans may be understood from the turn before it."""
    if last is None or last.question is None:
        return Follow.NOT
    if leans is Follow.INSTEAD and isinstance(last.last, Refusal):
        return Follow.NOT  # nothing was said that something else could be put into
    return leans
