"""Question in, answer or refusal out: understanding → passages → sentences → confidence."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import NamedTuple

import numpy as np

from index.answers.corpus.contents import Contents
from index.answers.corpus.corpus import QUIETLY, Corpus
from index.answers.corpus.vocabulary import Vocabulary
from index.answers.corpus.word_languages import WordLanguages
from index.answers.question import chronology, definition, enumeration, fact_wish, follow_up, going_on, splitting
from index.answers.question.alignment import Alignment
from index.answers.question.analysis import Question, understand
from index.answers.question.expansion import Expansion
from index.answers.question.going_on import Follow
from index.answers.question.intents import reason_not_to_search
from index.answers.question.message import Message
from index.answers.question.query_syntax import Filters
from index.answers.question.translation import Translation
from index.answers.ranking.features.nearness import InMemory, Nearby, told_in
from index.answers.ranking.reranking.recency import Dated
from index.answers.ranking.selection.model import Weights, weights
from index.answers.reply import abbreviations, beside, bibliography, combining, readings, warming
from index.answers.reply.answering import CERTAIN, Answering
from index.answers.reply.citations import Citing
from index.answers.reply.conversation import (
    Before,
    Memory,
    Turn,
    aside,
    of_the_last,
    one_of_the_last,
    said_of_the_last,
    what_followed,
)
from index.answers.reply.explanation import Explanation, explained
from index.answers.reply.listing import best_sentences
from index.answers.reply.readings import Reading
from index.answers.reply.refusing import Refusing
from index.answers.reply.searching import CANDIDATES, Searching
from index.language import thesaurus
from index.language.foreign import language_outside
from index.language.spoken import Spoken
from index.meaning.space import Meaning
from index.model import Answer, Citation, Reason, Refusal, ReplyKind

LOOKED_BACK = 16
"""Earlier questions of a conversation that one may lean on, each on the one before it."""
TURNS = 128
"""Questions whose replies are remembered, each with the 80 kB that it was found in."""
LONGEST = 600
"""Characters of a question that are read; nobody asks longer ones, and words cost time."""


class Known(NamedTuple):
    """What is known of all documents, where an engine has some of their passages only; `sought` is told what is looked
    for in these, `near` how near their sentences are to a question among all.
    """

    vocabulary: Vocabulary
    expansion: Expansion
    spoken: Spoken
    sought: Callable[[Question], None]
    near: Nearby | None


class Engine:
    """Never changes once made, whatever it puts off until it is needed; safe to use from several threads.

    `aliases` is the operator's file of names (None: no names beyond the general ones), `threshold` the confidence
    below which an answer is withheld (None: the one that was learned). For measuring and learning, what it works with
    can be had: `corpus` as it was given, `collection`, the words of it, and `searching`, which looks into them.
    """

    def __init__(
        self,
        corpus: Contents,
        aliases: Path | None = None,
        learned: Weights | None = None,
        meaning: Meaning | None = None,
        threshold: float | None = None,
        known: Known | None = None,
    ) -> None:
        self.corpus = corpus
        self._known = known
        self.collection = Corpus(corpus.arrays, corpus.postings, known.vocabulary if known else None)
        passages, sources = corpus.passages, corpus.sources
        self._citing = Citing(passages, sources, self.collection)
        dated = Dated(sources, self.collection.document_of.tolist())
        self._refusing = Refusing(passages, sources, self.collection, self._citing, self._is_answered)
        self._answering = Answering(passages, sources, self.collection, self._citing, dated, self._refusing)
        self.searching = Searching(
            passages,
            sources,
            self.collection,
            self._citing,
            dated,
            (learned or weights()).above(threshold),
            known.near if known else self.near(meaning),
            self._answering.chosen,
            known.sought if known else None,
        )
        self._meaning = meaning
        self._groups = () if known else thesaurus.read_aliases(aliases)
        self._memory = Memory(self._take_turn, TURNS)

    def near(self, meaning: Meaning | None) -> Nearby | None:
        """How near the sentences are to questions; None without a meaning."""
        if meaning is None:
            return None
        a = self.collection.arrays
        sentences = np.diff(a.passage_starts[a.document_starts])
        return InMemory(meaning, told_in([source.language for source in self.corpus.sources], sentences))

    @cached_property
    def _expansion(self) -> Expansion:
        """Made for the first question: analysing the names takes as long as opening all the rest."""
        if self._known:
            return self._known.expansion
        translation = Translation(self._groups, self.collection.vocabulary)
        languages = {source.language for source in self.corpus.sources}
        names = thesaurus.of_groups(self._groups)
        return Expansion(self.collection.vocabulary, names, translation, languages, self._alignment)

    @property
    def _alignment(self) -> Alignment | None:
        """None where no encoder has read the words of the documents."""
        if self._meaning is None or not self._meaning.words.ready:
            return None
        of_sources = [source.language for source in self.corpus.sources]
        return Alignment(self.collection.vocabulary, self._meaning.words, WordLanguages.of(self.collection, of_sources))

    @cached_property
    def _spoken(self) -> Spoken:
        if self._known:
            return self._known.spoken
        sizes = np.diff(self.corpus.arrays.document_starts).tolist()
        return Spoken.of((source.language, size) for source, size in zip(self.corpus.sources, sizes, strict=True))

    def answer(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """The sentences that answer `question`, or why there is no answer.

        `language` (BCP 47) is assumed where the question itself doesn't tell its own; None: that of most
        documents. `before` are the earlier
        questions of the same conversation, oldest first.
        """
        earlier = [text[:LONGEST] for text in before[-LOOKED_BACK:]]
        return self._memory.turn(question[:LONGEST], self._spoken.assumed(language), earlier).reply

    def stands_alone(self, question: str, language: str | None = None) -> bool:
        """Whether a question that was just answered leaned on none before it."""
        return self._memory.stands_alone(question[:LONGEST], self._spoken.assumed(language))

    def warm(self) -> None:
        """Read the tables of every language and compute what is kept: a first question would wait 0.1 to 1 s for it.

        May run beside questions, in another thread.
        """
        warming.read_tables(self.corpus.sources)
        self.searching.warm()
        for language, question in warming.questions(self.corpus.sources):
            self._take_turn(question, language, Before.known(None))

    @QUIETLY
    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]:
        """The passages that fit best, each with its best sentence, best first; never refuses. `fitting`: only those
        whose sentence has most of what is asked, and little less than the best has."""
        message = Message.read(query[:LONGEST], self._spoken.assumed(language), self._spoken.languages)
        asked = self._expansion.of(understand(message.plain, message.language))
        findings = self.searching.find(asked, message.filters, max(limit, CANDIDATES))
        if findings is None:
            return ()
        best = best_sentences(findings, limit, fitting=fitting)
        return tuple(self._citing.cite(findings.question, findings.evidence, [s]) for s in best)

    def expanded(self, question: Question) -> Question:
        """The question with the other words that would do as well."""
        question = self._expansion.of(question)
        if self._known:
            return question  # where an abbreviation is explained may not have been fetched
        return abbreviations.spelt_out(
            question, self.corpus.passages, lambda term: self.collection.postings.of(term)[0]
        )

    @QUIETLY
    def _take_turn(self, text: str, language: str, last: Before) -> Turn:
        message = Message.read(text, language, self._spoken.languages)
        narrowed = chronology.asked_for(message)
        if narrowed is not None:
            kind = ReplyKind.TIMELINE
            return Turn.of(None, Answer(text, message.language, (), CERTAIN, kind=kind, timeline=narrowed))
        about = fact_wish.asked_for(message)
        if about is not None:
            return Turn.of(None, Answer(text, message.language, (), CERTAIN, kind=ReplyKind.FACT, about=about))
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
        if (said := said_of_the_last(message, before, self._citing)) is not None:
            return said
        number = going_on.which(message.plain, language)
        if number and before.turn and before.turn.is_answered:
            asked = self.expanded(understand(message.plain, language))
            others = readings.of_another(asked, before.turn, self._expansion)
            shown = others or one_of_the_last(message, number, before.turn)
            return shown if isinstance(shown, Turn) else self._first_answered(message, shown, before.turn, room)
        read = definition.understood(message.plain, language) or enumeration.understood(message.plain, language)
        question = self.expanded(read)
        reason = reason_not_to_search(message, lambda rest: self._expansion.has_some(rest, language))
        if reason is Reason.ABOUT and bibliography.asked_of(question) and before.turn and before.turn.is_answered:
            return of_the_last(message, Follow.SOURCE, before.turn, self._citing)  # 'who wrote it?'
        if reason is Reason.ABOUT:  # 'ne anlatıyor?' may be asked of a novel
            told = self._asked_of_it(message, question, before, room)
            if told and isinstance(told.reply, Answer):
                return told
        leans = follow_up.leaning(question)
        if rest := going_on.put_right(message.plain, language):
            leans, question = Follow.CORRECTED, self._expansion.of(understand(rest, language))
        elif leans is Follow.NOT and reason is None and follow_up.may_stand_beside(question):
            of_it = beside.asked_of_it(question, before.turn, self._citing)
            leans, question = (Follow.MAYBE_OF_IT, of_it) if of_it else (leans, question)
        last = before.turn if leans is not Follow.NOT else None
        follow = readings.possible(leans, last)
        asks = any(c.softness == 1.0 for c in question.concepts)
        if reason is None and follow is Follow.NOT and not asks:
            reason = readings.nothing_to_go_on(question, leans)
        if reason:
            return aside(self._refusing.nothing_asked(reason, message, self._spoken.languages), before.turn)
        turn = self._first_answered(message, readings.in_turn(question, follow, last, self._expansion), last, room)
        if leans is Follow.NOT and follow_up.may_lack_its_subject(question):
            astray = readings.strays(turn, before)
            if astray or isinstance(turn.reply, Refusal):
                leaning = self._asked_of_it(message, question, before, room)
                turn = leaning if leaning and (astray or isinstance(leaning.reply, Answer)) else turn
        if going_on.asks_what_followed(message.plain, language) and before.turn and before.turn.is_answered:
            return what_followed(message, before.turn, turn, self._citing)
        return turn

    def _asked_of_it(self, message: Message, question: Question, before: Before, room: int) -> Turn | None:
        """The turn of a short question as asked of the subject of the turn before; None where it can't be."""
        reading = readings.of_what_came_before(question, before.turn, self._expansion)
        return self._first_answered(message, (reading,), before.turn, room) if reading else None

    def _first_answered(self, message: Message, read: Iterable[Reading], last: Turn | None, room: int) -> Turn:
        """The turn of the first reading that is answered, or the last; what leans in vain changes no topic."""
        turn: Turn | None = None
        leans = False
        for reading in read:
            asked = reading.question
            find = partial(self.searching.found, asked, message.filters, reading.prefer, at_home=reading.at_home)
            reply = self._answering.reply(message.text, reading.question, message.filters, find, room)
            if reading.thing and last and not readings.is_about(reply, reading.thing, last):
                continue
            turn = Turn.of(reading.question, reply, reading.someone)
            leans = reading.leans or (leans and not reading.question.has_names)
            if isinstance(reply, Answer):
                return beside.exchanged(turn, last, self._citing) if reading.leans and last else turn
        assert turn is not None
        return dataclasses.replace(last, reply=turn.reply) if leans and last and last.is_answered else turn

    def explain(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Explanation:
        """Why `answer` says what it says, for operators. Of several questions in one message, of the last."""
        earlier = [text[:LONGEST] for text in before[-LOOKED_BACK:]]
        turn = self._memory.turn(question[:LONGEST], self._spoken.assumed(language), earlier)
        reason = turn.reply.reason if isinstance(turn.reply, Refusal) else None
        searched = reason in (None, Reason.ABSENT) and turn.question is not None
        found = self.searching.found(turn.question, Filters(), ()) if searched and turn.question else None
        if found is None:
            kind = turn.reply.kind if isinstance(turn.reply, Answer) else reason or Reason.ABSENT
            return Explanation(f"nothing was weighed: {kind.value}", confidence=turn.reply.confidence)
        return explained(found.findings, self.corpus.passages, found.sure, found.threshold)

    def _is_answered(self, question: str, language: str) -> bool:
        return isinstance(self._memory.turn(question, language, ()).reply, Answer)
