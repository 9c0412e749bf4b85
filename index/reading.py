"""How documents are read by somebody who speaks a language: the part of a library that is the same whatever store is
behind it.
"""

from __future__ import annotations

import dataclasses
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice, zip_longest
from typing import Protocol

from index import holdings
from index.answers import engine
from index.answers.reply.explanation import Explanation
from index.answers.reply.offering import questions_of
from index.editions import ENGLISH, chosen
from index.facts.wished import about_words
from index.holdings import Holding, Holdings
from index.language.spoken import Spoken
from index.model import Answer, Citation, Fact, Passage, Reason, Refusal, ReplyKind, Source
from index.store.codec import short_key
from index.timeline import expression
from index.timeline.filtering import page
from index.timeline.timeline import Timeline

LOOKED_BACK = engine.LOOKED_BACK
"""Earlier questions of a conversation that `ask` makes something of."""
SURE = 0.75
"""Confidence from which the text of a work in another language answers what the one in the asker's didn't. It tells the
same, so what is found there alone is mostly what doesn't answer: of 335 questions in five languages three right and
seven wrong answers came from there at 0.5, two right ones and no wrong one at 0.75."""

BEGINNINGS, BEGINNING, EACH = 30, 30, 3
"""For first questions: documents that are looked at, passages of each, and questions of each."""


class Answering(Protocol):
    """See `answers.engine.Engine`."""

    def answer(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal: ...

    def explain(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Explanation: ...

    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]: ...

    def stands_alone(self, question: str, language: str | None = None) -> bool: ...

    def warm(self) -> None: ...


class Edition(Protocol):
    """See `editions.Edition`."""

    documents: frozenset[str]
    whole: bool

    @property
    def engine(self) -> Answering: ...
    @property
    def timeline(self) -> Timeline: ...
    @property
    def facts(self) -> tuple[Fact, ...]: ...


class Readable(ABC):
    """Documents of one moment. Safe to use from several threads."""

    warmed = False
    """Whether all is there that a first question would wait for."""

    @property
    @abstractmethod
    def _sources(self) -> Sequence[Source]:
        """All, by the names of their documents."""

    @property
    @abstractmethod
    def _spoken(self) -> Spoken:
        """The languages of all documents."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages (BCP 47) that can be asked in."""
        return self._spoken.languages

    @abstractmethod
    def _opened(self, documents: tuple[int, ...]) -> Edition:
        """Some documents, given by number in ascending order."""

    @abstractmethod
    def _all_facts(self) -> tuple[Fact, ...]:
        """Of all documents."""

    @property
    @abstractmethod
    def _holdings(self) -> Holdings:
        """What each document brings."""

    def holding(self, document: str, *, whole: bool = False) -> Holding | None:
        """What a document brings, counted; the `whole` of it with its contents and first words. None: there is none."""
        return self._holdings.looked_into(document) if whole else self._holdings.counted(document)

    def questions_about(self, document: str) -> tuple[str, ...]:
        """Up to three questions that are answered from a document; some ten milliseconds each."""
        holding = self._holdings.counted(document)
        if holding is None:
            return ()
        body, named = self._holdings.body(document), self._holdings.names(document)
        return holdings.questions(holding.source, body, named, self.ask)

    def document_by_key(self, key: str) -> str | None:
        """The document that `key` names; None where it is gone."""
        return next((s.document for s in self._sources if short_key(s.document) == key), None)

    @abstractmethod
    def passage(self, identity: str) -> Passage | None:
        """By its id ('en/a.md#12')."""

    @abstractmethod
    def passage_by_key(self, key: str) -> Passage | None:
        """The passage that `key` names; None where the document is gone."""

    @abstractmethod
    def unencoded(self) -> int:
        """Sentences without a vector, for which words alone answer; 0 without an encoder."""

    @abstractmethod
    def outspoken(self) -> Readable:
        """The same documents, with no answer withheld for want of confidence."""

    def key(self, identity: str) -> str:
        """A short name of a passage, the same after a restart: fits into a button."""
        return short_key(identity)

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        """The sentences that answer, or why there is no answer.

        `before` are the earlier questions of the same person in the same chat, oldest first; 'and Tajikistan?' is
        understood from them, and is in their language where its own words don't tell one, else in `language`. A work
        in several languages is read in that of the question; where that text doesn't answer, in the others.
        """
        spoken = self._spoken.language_of(before[-1], language) if before else language
        return self._answered(question, self._spoken.language_of(question, spoken), before)

    def _answered(self, question: str, language: str, before: Sequence[str]) -> Answer | Refusal:
        edition = self.edition(language)
        reply = edition.engine.answer(question, language, before)
        if isinstance(reply, Answer) and reply.kind is ReplyKind.TIMELINE:
            return _with_events(reply, edition.timeline)
        if isinstance(reply, Answer) and reply.kind is ReplyKind.FACT:
            return _with_fact(reply, edition) or self._answered(reply.about or "", language, before)
        if isinstance(reply, Refusal) and reply.reason is Reason.ABSENT and not edition.whole:
            others = self._opened(self._left_out(edition))
            elsewhere = others.engine.answer(question, language, before)
            sure = isinstance(elsewhere, Answer) and elsewhere.confidence >= SURE
            return self._at_home(elsewhere, language) if isinstance(elsewhere, Answer) and sure else reply
        return reply

    def _at_home(self, found: Answer, language: str) -> Answer:
        """What was found in other texts of a work, as the text of it says that in the asker's language."""
        texts = {source.work: source for source in self._sources if source.work and source.language == language}
        if not texts:
            return found

        def at_home(citation: Citation) -> Citation:
            text = texts.get(citation.source.work or "")
            return self._same_place(citation, text) if text else citation

        citations, more = (dict.fromkeys(map(at_home, some)) for some in (found.citations, found.more))
        return dataclasses.replace(found, citations=tuple(citations), more=tuple(more))

    def _same_place(self, citation: Citation, text: Source) -> Citation:
        """The same sentences in another text of the work: those of the passage at the same place, if it has as many."""
        cited = self.passage(citation.passage)
        other = self.passage(f"{text.document}#{cited.ordinal}") if cited else None
        if cited is None or other is None or other.place != cited.place or len(other.sentences) != len(cited.sentences):
            return citation
        quote = other.quote(*citation.sentences)
        return Citation(text, other.id, other.place, quote, citation.sentences)

    def stands_alone(self, question: str, language: str | None = None) -> bool:
        """Whether a question that was just asked leaned on none before it; false where that isn't known."""
        language = self._spoken.language_of(question, language)
        return self.edition(language).engine.stands_alone(question, language)

    def explain(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Explanation:
        """Why `ask` says what it says, for operators: what was found, what spoke for it, what would help."""
        spoken = self._spoken.language_of(before[-1], language) if before else language
        language = self._spoken.language_of(question, spoken)
        return self.edition(language).engine.explain(question, language, before)

    def edition(self, language: str | None = None) -> Edition:
        """What somebody reads who speaks `language` (BCP 47): each work once, in that language where there is one."""
        return self._opened(chosen(self._sources, language or ENGLISH))

    def _left_out(self, edition: Edition) -> tuple[int, ...]:
        held = edition.documents
        return tuple(n for n, source in enumerate(self._sources) if source.document not in held)

    def warm(self) -> None:
        """Compute what the first questions and the first timeline would wait for, also where a question isn't answered
        in its own language and the other texts are looked into; a second or two, in another thread.

        Where there is `unmerged` much, the first timeline has to wait for it all the same.
        """
        expression.warm()
        for edition in self.whole_editions():
            edition.engine.warm()
            if not edition.whole:
                self._opened(self._left_out(edition)).engine.warm()
            if not self.unmerged():
                _ = edition.timeline
        self.warmed = True

    def whole_editions(self) -> Iterator[Edition]:
        """What is read in one language or another, each once."""
        for language in dict.fromkeys((ENGLISH, *(source.language for source in self._sources if source.work))):
            yield self.edition(language)

    def unmerged(self) -> bool:
        """Whether so many events wait to be merged that a process of its own should do it."""
        return False

    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]:
        """The passages that fit best, each with its best sentence, best first; never refuses. They are read as by one
        who speaks the language of the query, `language` where its words don't tell. `fitting`: see `Engine.search`."""
        language = self._spoken.language_of(query, language)
        return self.edition(language).engine.search(query, limit, language, fitting=fitting)

    def sources(self, language: str | None = None) -> tuple[Source, ...]:
        """The works that are cited, by title: every text, or those that somebody reads who speaks `language`."""
        read = None if language is None else self.edition(language).documents
        found = (source for source in self._sources if read is None or source.document in read)
        return tuple(sorted(found, key=lambda source: (source.title.casefold(), source.document)))

    def examples(self, language: str) -> tuple[str, ...]:
        """Questions that documents in `language` ask and answer, or that their definitions answer, of different
        documents as far as there are; not tried yet."""
        held = self.edition(language).documents
        mine = (n for n, s in enumerate(self._sources) if s.language == language and s.document in held)
        begun = (self._holdings.first(n, BEGINNING) for n in islice(mine, BEGINNINGS))
        rounds = zip_longest(*(islice(questions_of(passages), EACH) for passages in begun))
        return tuple(dict.fromkeys(question for one in rounds for question in one if question))

    def facts(self, language: str | None = None) -> tuple[Fact, ...]:
        """What is worth posting to somebody who speaks `language`."""
        return self.edition(language).facts

    def fact(self, identity: str) -> Fact | None:
        """By its id, in whatever language; None where the documents no longer have it."""
        return self._facts.get(identity)

    @cached_property
    def _facts(self) -> dict[str, Fact]:
        return {fact.id: fact for fact in self._all_facts()}

    def timeline(self, language: str | None = None) -> Timeline:
        """The events of all documents, merged, as told to somebody who speaks `language`."""
        return self.edition(language).timeline

    def neighbours(self, passage: Passage) -> tuple[Passage | None, Passage | None]:
        """The passages before and after in the same document."""
        before, after = (f"{passage.document}#{passage.ordinal + step}" for step in (-1, 1))
        return self.passage(before), self.passage(after)


def _with_fact(reply: Answer, edition: Edition) -> Answer | Refusal | None:
    """A wish for a fact with the first that would do; a refusal where there are no facts, None where there are some,
    but none about what is named: then it is asked about."""
    fitting = about_words(edition.facts, reply.about) if reply.about else edition.facts
    if fitting:
        return dataclasses.replace(reply, citations=(fitting[0].citation,))
    return None if reply.about else Refusal(reply.question, reply.language, Reason.ABSENT)


def _with_events(reply: Answer, timeline: Timeline) -> Answer | Refusal:
    """A chronology with the events that its first page shows; a refusal where nothing that is asked for is dated."""
    selection = timeline.select(reply.timeline or None, date.today())
    cited = tuple(event.citations[0] for event in page(selection).events if event.citations)
    if not cited:
        return Refusal(reply.question, reply.language, Reason.ABSENT)
    return dataclasses.replace(reply, citations=cited)
