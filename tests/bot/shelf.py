"""A library small enough to read: two documents about a harbour, and a search that counts common words."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from hashlib import blake2b

from index.holdings import Holding
from index.model import Answer, Citation, Event, Fact, Original, Passage, Reason, Refusal, ReplyKind, Sentence, Source
from index.timeline.filtering import Filter, Selection

SALT = Source(
    "salt.md", "The Salt Road", "en", publisher="Harbour Press", published="2011-05", address="https://example.org/salt"
)
QUAY = Source("quay.md", "Quays", "en", digest_of=Original("The Quay Book", publisher="Almanac"))
TEXTS = {
    "salt.md": [
        "The salt road is 320 km long. The salt road was paved in 1790.",
        "The harbour opened in 1871. The harbour closed in 1902. The harbour burned in 1911.",
        "Tolls were raised twice. The toll house stands in Ferrytown.",
    ],
    "quay.md": ["The town opened the harbour again in 1920. A lighthouse was added in 1925."],
}
WORD = re.compile(r"\w{4,}")
EMPTY_WORDS = {"when", "what", "where", "which", "does", "about", "tell", "more"}
PATIENCE = 300.0
"""Seconds that a question waits at most for being allowed an answer."""


def already() -> threading.Event:
    """An event that has happened."""
    event = threading.Event()
    event.set()
    return event


@dataclass
class Shelf:
    """Answers with the sentences that share most words with the question; keeps what it was asked in `asked`."""

    texts: dict[str, list[str]] = field(default_factory=lambda: dict(TEXTS))
    titles: dict[str, Source] = field(default_factory=lambda: {"salt.md": SALT, "quay.md": QUAY})
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    assumed: list[str | None] = field(default_factory=list)  # in which language it was asked, as far as that was told
    offers: tuple[str, ...] = ("When was the salt road paved?", "toll house")  # under a refusal about velcro
    takes: float = 0.0  # seconds
    may_answer: threading.Event = field(default_factory=already)
    """Questions wait while it is cleared."""
    warmed: bool = False  # so that it is asked in threads, which may wait

    def ask(self, question: str, language: str | None = None, before: Sequence[str] = ()) -> Answer | Refusal:
        self.asked.append((question, tuple(before)))
        self.assumed.append(language)
        time.sleep(self.takes)
        assert self.may_answer.wait(PATIENCE)
        if "explode" in question:
            raise RuntimeError("this question explodes")
        if not any(map(str.isalnum, question)):
            return Refusal(question, "en", Reason.EMPTY)
        if question.lower().startswith("hello"):
            return Refusal(question, "en", Reason.GREETING)
        if question.startswith("chronology of "):
            narrowed = question.removeprefix("chronology of ")
            return Answer(question, "en", self._found(narrowed), 0.9, kind=ReplyKind.TIMELINE, timeline=narrowed)
        if question.startswith("something interesting about "):
            about = question.removeprefix("something interesting about ")
            return Answer(question, "en", self._found(about)[:1], 0.9, kind=ReplyKind.FACT, about=about)
        found = self._found(question) or self._found(" ".join(before))
        if not found:
            offered = self.offers if "velcro" in question else ()
            nearest = () if "nowhere near" in question else ("harbour", "toll house")
            return Refusal(question, "en", Reason.ABSENT, nearest=nearest, suggestions=offered)
        return Answer(question, "en", found[:1], 0.9, more=found[1:])

    def stands_alone(self, question: str, language: str | None = None) -> bool:
        return bool(self._found(question))

    def search(
        self, query: str, limit: int = 10, language: str | None = None, *, fitting: bool = False
    ) -> tuple[Citation, ...]:
        best = self._found(query)
        return (*best, *(citation for citation in self._citations() if citation not in best))[:limit]

    def _found(self, question: str) -> tuple[Citation, ...]:
        wanted = set(WORD.findall(question.lower())) - EMPTY_WORDS
        cited = [(len(wanted & set(WORD.findall(c.quote.lower()))), c) for c in self._citations()]
        best = max(score for score, _ in cited)
        return tuple(c for score, c in cited if score == best and score)

    def _citations(self) -> list[Citation]:
        return [
            Citation(self.titles[p.document], p.id, p.place, p.quote(n), (n, n), _years(p.quote(n)))
            for p in self.passages()
            for n in range(len(p.sentences))
        ]

    def passages(self) -> list[Passage]:
        return [
            Passage(document, ordinal, f"¶ {ordinal + 1}", text, _sentences(text), ("History",))
            for document, texts in self.texts.items()
            for ordinal, text in enumerate(texts)
        ]

    def fact(self, identity: str) -> Fact | None:
        return next((fact for fact in self.facts() if fact.id == identity), None)

    def sources(self, language: str | None = None) -> tuple[Source, ...]:
        return tuple(self.titles.values())

    def examples(self, language: str) -> tuple[str, ...]:
        return ("When was the salt road paved?", "Who is the king of Norland?", "When was the lighthouse added?")

    def facts(self, language: str | None = None) -> tuple[Fact, ...]:
        return tuple(Fact(f"{n:016x}", c.quote, c) for n, c in enumerate(self._citations()))

    def timeline(self, language: str | None = None) -> Chronology:
        events = [
            Event(
                blake2b(c.quote.encode(), digest_size=8).hexdigest(), c.quote[a:b], "year", c.quote[a:b], c.quote, (c,)
            )
            for n, c in enumerate(self._citations())
            for a, b in c.highlights
        ]
        return Chronology(tuple(sorted(events, key=lambda event: event.date)))

    def passage(self, identity: str) -> Passage | None:
        return next((p for p in self.passages() if p.id == identity), None)

    def neighbours(self, passage: Passage) -> tuple[Passage | None, Passage | None]:
        before, after = (f"{passage.document}#{passage.ordinal + step}" for step in (-1, 1))
        return self.passage(before), self.passage(after)

    def key(self, identity: str) -> str:
        return identity.encode().hex()[-12:]

    def holding(self, document: str, *, whole: bool = False) -> Holding | None:
        if document not in self.titles:
            return None
        found = [passage for passage in self.passages() if passage.document == document]
        years = sum(len(_years(passage.text)) for passage in found)
        facts = sum(len(passage.sentences) for passage in found)
        counted = Holding(self.titles[document], len(found), years, facts)
        return replace(counted, contents=("History",), first=found[0]) if whole and found else counted

    def questions_about(self, document: str) -> tuple[str, ...]:
        return ("What does it say of the harbour?", "What does it say of the town?") if document in self.titles else ()

    def document_by_key(self, key: str) -> str | None:
        return next((document for document in self.titles if self.key(document) == key), None)

    def passage_by_key(self, key: str) -> Passage | None:
        return next((p for p in self.passages() if self.key(p.id) == key), None)


@dataclass(frozen=True)
class Chronology:
    events: tuple[Event, ...]

    def event(self, event_id: str) -> Event | None:
        return next((event for event in self.events if event.id == event_id), None)

    def select(self, expression: str | None = None, today: date | None = None) -> Selection:
        if expression is None:
            return Selection(self.events)
        chosen = tuple(event for event in self.events if expression.lower() in event.text.lower())
        return Selection(chosen, Filter(words=(expression,)))


def _sentences(text: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(*found.span()) for found in re.finditer(r"\S[^.]*\.", text))


def _years(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in re.finditer(r"\b\d{4}\b", text))


def hostile() -> Shelf:
    """The same shelf with markup, entities and line ends in titles and sentences."""
    nasty = '<b>&amp;</i> "quoted" & <script>\n{{ 7*7 }}'
    titles = {
        name: replace(source, title=f"{nasty} {name}", publisher=nasty) for name, source in Shelf().titles.items()
    }
    return Shelf({name: [f"The harbour <is> & was </b> {{{{ x }}}} in 1871 {name}."] for name in titles}, titles)


def long(events: int) -> Shelf:
    """A shelf with one event a year from 1801 on."""
    years = range(1801, 1801 + events)
    return Shelf({"salt.md": [f"Ship number {year % 100} was built in {year}." for year in years]}, {"salt.md": SALT})
