"""What one document brings to the library: counts, contents, its first words, and questions that it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import PurePath

from index.answers.reply.offering import LONGEST, questions_of
from index.answers.reply.turning import of_days, turned
from index.language.analysis import index_terms
from index.model import Answer, Citation, Event, Fact, Passage, Refusal, Source, Zone

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
    """Those of some documents, in the order of their names; counted when somebody first looks."""

    def __init__(
        self,
        sources: Sequence[Source],
        passages: Sequence[int],
        told: Callable[[], Iterable[Event | Fact]],
        first: Callable[[int, int], Sequence[Passage]],
    ) -> None:
        """`passages` is how many each has, `told` gives the events and facts of all, and `first` of a document, by
        number, so many passages at most.
        """
        self._sources = sources
        self._passages = passages
        self._tell = told
        self.first = first
        self._numbers = {source.document: number for number, source in enumerate(sources)}

    def counted(self, document: str) -> Holding | None:
        """The holding with its counts alone; None where there is no such document."""
        if (number := self._numbers.get(document)) is None:
            return None
        told = self._told.get(document, ())
        facts = sum(isinstance(one, Fact) for one in told)
        return Holding(self._sources[number], self._passages[number], len(told) - facts, facts)

    def looked_into(self, document: str) -> Holding | None:
        """The whole of it."""
        counted = self.counted(document)
        return counted and inside(counted, self.body(document))

    @cached_property
    def _told(self) -> dict[str, list[Event | Fact]]:
        told: dict[str, list[Event | Fact]] = {}
        for one in self._tell():
            citation = one.citations[0] if isinstance(one, Event) else one.citation
            told.setdefault(citation.source.document, []).append(one)
        return told

    def names(self, document: str) -> tuple[str, ...]:
        """What its events and facts are about."""
        return names(self._told.get(document, ()))

    def body(self, document: str) -> list[Passage]:
        """The first passages of its story."""
        return of_the_story(self.first(self._numbers[document], READ))


def of_the_story(passages: Iterable[Passage]) -> list[Passage]:
    """The passages of the story itself, without notes and what is around it."""
    return [passage for passage in passages if passage.zone is Zone.BODY]


def inside(counted: Holding, body: Sequence[Passage]) -> Holding:
    """A holding with what its first passages tell of it."""
    heads = dict.fromkeys(passage.section[min(1, len(passage.section) - 1)] for passage in body if passage.section)
    contents = tuple(head for head in heads if head != counted.source.title)
    first = body[0] if body else None
    return Holding(counted.source, counted.passages, counted.events, counted.facts, contents, first)


def names(told: Iterable[Event | Fact]) -> tuple[str, ...]:
    """What events and facts are about first of all and that has a name, the most frequent first."""
    topics = Counter(topic for one in told for topic in one.topics[:1] if topic[:1].isupper() and len(topic) <= LONGEST)
    return tuple(topic for topic, _ in topics.most_common(TRIED))


def questions(
    source: Source,
    body: Sequence[Passage],
    named: Sequence[str],
    answer: Callable[[str, str], Answer | Refusal],
) -> tuple[str, ...]:
    """Up to three questions that are answered from a document: what it asks itself, what it defines, what its
    statements answer, its headings, the names that its events and facts are about, and last of all its title.
    """
    found: list[str] = []
    headings = {heading for passage in body for heading in passage.section}  # some were dropped for what they are
    titles = (
        () if source.title == PurePath(source.document).stem.replace("_", " ").strip() else (source.title,)
    )  # nobody asks for a file's name
    others = ((name, None) for name in (*named, *titles) if name not in headings and len(name) <= LONGEST)
    tried: set[str] = set()
    for question, said in chain(_candidates(body), others):
        if len(found) == OFFERED or len(tried) == TRIED:
            break
        if question in tried:
            continue
        tried.add(question)
        reply = answer(question, source.language)
        if isinstance(reply, Answer) and _is_told(reply.citations, source, said):
            found.append(question)
    return tuple(found)


def _candidates(body: Sequence[Passage]) -> Iterator[tuple[str, str | None]]:
    """Questions to try, with the sentence that has to answer it where there is one."""
    yield from ((question, None) for question in questions_of(body))
    yield from turned(body)
    yield from of_days(body)
    for passage in body:
        if passage.section and len(passage.section[-1]) <= LONGEST and _taken_up(passage):
            yield passage.section[-1], None


def _is_told(citations: Sequence[Citation], source: Source, said: str | None) -> bool:
    """Whether the document is cited, with what it said where that answers the question."""
    quotes = [citation.quote for citation in citations if citation.source.document == source.document]
    return bool(quotes) if said is None else any(said in quote or quote in said for quote in quotes)


def _taken_up(passage: Passage) -> bool:
    """Whether a word of the heading stands in the text below it: 'At a glance' asks for nothing."""
    heading = index_terms(passage.section[-1], passage.language)
    return bool(set(heading) & set(index_terms(passage.text, passage.language)))
