"""What one document brings to the library: counts, contents, its first words, and questions that it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from index.answers.reply.offering import LONGEST, questions_of
from index.language.analysis import index_terms
from index.model import Answer, Event, Fact, Passage, Refusal, Source, Zone
from index.snapshot import Snapshot

OFFERED = 3
TRIED = 12
"""Questions that are tried at most: each takes as long as a question of somebody's."""
READ = 400
"""Passages of a document that are looked through for contents and questions."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A document as it lies in the library. `contents` are its headings, outermost first met, each once."""

    source: Source
    passages: int
    events: int
    facts: int
    contents: tuple[str, ...] = ()
    first: Passage | None = None


class Holdings:
    """Those of a snapshot; counted when somebody first looks."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._numbers = {source.document: number for number, source in enumerate(snapshot.sources)}

    def counted(self, document: str) -> Holding | None:
        """The holding with its counts alone; None where there is no such document."""
        if (number := self._numbers.get(document)) is None:
            return None
        start, end = self._range(number)
        told = self._told.get(document, ())
        facts = sum(isinstance(one, Fact) for one in told)
        return Holding(self._snapshot.sources[number], end - start, len(told) - facts, facts)

    def looked_into(self, document: str) -> Holding | None:
        """The whole of it."""
        counted = self.counted(document)
        return counted and inside(counted, self.body(document))

    @cached_property
    def _told(self) -> dict[str, list[Event | Fact]]:
        told: dict[str, list[Event | Fact]] = {}
        for event in self._snapshot.events():
            told.setdefault(event.citations[0].source.document, []).append(event)
        for fact in self._snapshot.facts():
            told.setdefault(fact.citation.source.document, []).append(fact)
        return told

    def names(self, document: str) -> tuple[str, ...]:
        """What its events and facts are about."""
        return names(self._told.get(document, ()))

    def body(self, document: str) -> list[Passage]:
        """The first passages of its story."""
        start, end = self._range(self._numbers[document])
        return of_the_story(self._snapshot.passages[start : min(end, start + READ)])

    def _range(self, number: int) -> tuple[int, int]:
        starts = self._snapshot.arrays.document_starts
        return int(starts[number]), int(starts[number + 1])


def of_the_story(passages: Iterable[Passage]) -> list[Passage]:
    return [passage for passage in passages if passage.zone is Zone.BODY]


def inside(counted: Holding, body: Sequence[Passage]) -> Holding:
    """A holding with what its first passages tell of it."""
    heads = dict.fromkeys(passage.section[min(1, len(passage.section) - 1)] for passage in body if passage.section)
    contents = tuple(head for head in heads if head != counted.source.title)
    first = body[0] if body else None
    return Holding(counted.source, counted.passages, counted.events, counted.facts, contents, first)


def names(told: Iterable[Event | Fact]) -> tuple[str, ...]:
    """What events and facts are about that has a name, the most frequent first."""
    topics = Counter(topic for one in told for topic in one.topics if topic[:1].isupper() and len(topic) <= LONGEST)
    return tuple(topic for topic, _ in topics.most_common(TRIED))


def questions(
    source: Source,
    body: Sequence[Passage],
    named: Sequence[str],
    answer: Callable[[str, str], Answer | Refusal],
) -> tuple[str, ...]:
    """Up to three questions that are answered from a document: what it asks itself, what it defines, its headings, and
    then the names that its events and facts are about.
    """
    found: list[str] = []
    for tried, question in enumerate(dict.fromkeys((*_candidates(body), *named))):
        if len(found) == OFFERED or tried == TRIED:
            break
        reply = answer(question, source.language)
        if isinstance(reply, Answer) and any(c.source.document == source.document for c in reply.citations):
            found.append(question)
    return tuple(found)


def _candidates(body: Sequence[Passage]) -> Iterator[str]:
    yield from questions_of(body)
    for passage in body:
        if passage.section and len(passage.section[-1]) <= LONGEST and _taken_up(passage):
            yield passage.section[-1]


def _taken_up(passage: Passage) -> bool:
    """Whether a word of the heading stands in the text below it: 'At a glance' asks for nothing."""
    heading = index_terms(passage.section[-1], passage.language)
    return bool(set(heading) & set(index_terms(passage.text, passage.language)))
