"""The same event told in several places becomes one event with all its citations; what differs is never merged.

Two statements are one event when their dates can be the same date told at different precision ('1992', 'January
1992', '3 January 1992') and their words are alike: the cosine of their weighted words, rare words weighing more, must
pass a mark that is lower the finer the date is and the fewer events share it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from khorgos.index.model import Citation, Event

ALIKE = {"day": 0.12, "month": 0.12, "season": 0.14, "year": 0.15}
"""The cosine that two statements must reach, by the precision of the coarser date, where nothing else has that date."""
ALIKE_PERIOD = 0.30
"""The same for decades, centuries and ranges, which must be told in the same words of date as well."""
CROWDED = 0.05
"""How much more is asked for each time the events of that date are e times as many: the more there are, the likelier
it is that two of them are alike by chance."""
SAME_PASSAGE = 0.15
"""How much more is asked of two sentences of one paragraph: what happened next is told in the same words."""
FINENESS = ("day", "month", "season", "quarter", "half", "year", "range", "decade", "century", "millennium")
LEAST_SHARED = 2  # words; one shared word is a coincidence
COMMON = 0.01  # a word in more than this share of the events doesn't make two of them worth comparing …
ALWAYS_COMPARED = 40  # … unless it is in no more events than this


@dataclass(frozen=True)
class Statement:
    """What is compared of an event."""

    event: Event
    weights: Mapping[str, float]  # of its words
    norm: float

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(self.weights)

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(word for word in self.words if word[0].isdigit())

    @cached_property
    def parts(self) -> tuple[str, ...] | None:
        """Year, month and day as far as they are told; None for what is no day, month or year."""
        value = self.event.date.rstrip("~?%")
        if self.event.precision not in ("day", "month", "year") or "/" in value:
            return None
        sign, rest = ("-", value[1:]) if value.startswith("-") else ("", value)
        year, *finer = rest.split("-")
        return (sign + year, *finer)

    @cached_property
    def dates(self) -> tuple[tuple[str, ...], ...]:
        """The year, the month and the day it lies in, the coarsest first."""
        parts = self.parts or (self.event.date,)
        return tuple(parts[:length] for length in range(1, len(parts) + 1))


class Weights:
    """How telling a word is, 0 to 1: the fewer events have it, in the library and in the document itself, the more.

    The lesser of the two counts: in a life of Tesla his name says nothing, though no other document has it.
    """

    def __init__(self, events: Sequence[Event]) -> None:
        self.total = len(events)
        self.counts = Counter(word for event in events for word in event.statement)
        self.rarity = rarities(self.counts, self.total)
        by_document: dict[str, list[Event]] = defaultdict(list)
        for event in events:
            by_document[event.citations[0].source.document].append(event)
        self.of_document = {
            document: rarities(Counter(word for event in told for word in event.statement), len(told))
            for document, told in by_document.items()
        }

    def statement(self, event: Event) -> Statement:
        here = self.of_document[event.citations[0].source.document]
        weights = {word: min(self.rarity[word], here[word]) for word in event.statement}
        return Statement(event, weights, math.sqrt(sum(weight**2 for weight in weights.values())) or 1.0)

    def rare(self, word: str) -> bool:
        return self.counts[word] <= max(ALWAYS_COMPARED, self.total * COMMON)


def rarities(counts: Counter[str], total: int) -> dict[str, float]:
    most = math.log(total + 1)
    return {word: math.log((total + 1) / count) / most for word, count in counts.items()}


def cosine(one: Statement, other: Statement) -> float:
    shared = sum(one.weights[word] * other.weights[word] for word in one.words & other.words)
    return shared / (one.norm * other.norm)


def merge(events: Sequence[Event]) -> tuple[Event, ...]:
    """`events` with those that tell the same merged, in the order of their first telling."""
    weights = Weights(events)
    statements = [weights.statement(event) for event in events]
    groups = {index: [index] for index in range(len(events))}
    group_of = list(range(len(events)))
    for _, one, other in sorted(alike(statements, weights), key=lambda pair: (-pair[0], pair[1:])):
        first, second = sorted((group_of[one], group_of[other]))
        if first == second or contradict(statements, groups[first], groups[second]):
            continue
        for index in groups[second]:
            group_of[index] = first
        groups[first] += groups.pop(second)
    return tuple(merged([events[index] for index in sorted(group)]) for group in groups.values())


def contradict(statements: Sequence[Statement], some: list[int], others: list[int]) -> bool:
    return any(not compatible(statements[one], statements[other]) for one in some for other in others)


def alike(statements: Sequence[Statement], weights: Weights) -> Iterable[tuple[float, int, int]]:
    """Pairs that pass their mark: (cosine, index, index)."""
    for bucket in by_year(statements).values():
        sizes = Counter(date for index in bucket for date in statements[index].dates)
        for one, other in worth_comparing(bucket, statements, weights):
            a, b = statements[one], statements[other]
            if len(a.words & b.words) < LEAST_SHARED or not compatible(a, b):
                continue
            likeness = cosine(a, b)
            if likeness >= mark(a, b, sizes):
                yield likeness, one, other


def by_year(statements: Sequence[Statement]) -> dict[str, list[int]]:
    """Only events of the same year, or of the same longer period, are compared."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        buckets[statement.parts[0] if statement.parts else statement.event.date].append(index)
    return {year: bucket for year, bucket in buckets.items() if len(bucket) > 1}


def worth_comparing(bucket: list[int], statements: Sequence[Statement], weights: Weights) -> Iterable[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index in bucket:
        for word in statements[index].words:
            if weights.rare(word):
                holders[word].append(index)
    return {
        (one, other)
        for indices in holders.values()
        for place, one in enumerate(indices)
        for other in indices[place + 1 :]
    }


def compatible(one: Statement, other: Statement) -> bool:
    """Nothing in date, kind or figures speaks against the two being one event."""
    if one.event.kind != other.event.kind or same_sentence(one.event, other.event):
        return False
    if one.figures and other.figures and not one.figures & other.figures:
        return False
    if one.parts is None or other.parts is None:
        return one.event.date == other.event.date and one.event.modifier == other.event.modifier
    return all(a == b for a, b in zip(one.parts, other.parts, strict=False))


def mark(one: Statement, other: Statement, sizes: Counter[tuple[str, ...]]) -> float:
    coarser = min(one, other, key=lambda statement: len(statement.dates[-1]))
    least = ALIKE_PERIOD if coarser.parts is None else ALIKE[coarser.event.precision]
    together = one.event.citations[0].passage == other.event.citations[0].passage
    return least + CROWDED * math.log(max(2, sizes[coarser.dates[-1]]) / 2) + SAME_PASSAGE * together


def same_sentence(one: Event, other: Event) -> bool:
    """Two dates of one sentence are two events, however alike their words."""
    a, b = one.citations[0], other.citations[0]
    return a.passage == b.passage and a.sentences[1] == b.sentences[1]


def merged(events: Sequence[Event]) -> Event:
    """One event out of several: the finest date and its sentence, the citations of all."""
    best = min(events, key=lambda event: FINENESS.index(event.precision))
    if len(events) == 1:
        return best
    ordered = [best, *(event for event in events if event is not best)]
    return replace(
        best,
        citations=distinct(citation for event in ordered for citation in event.citations),
        topics=tuple(dict.fromkeys(topic for event in ordered for topic in event.topics)),
        terms=tuple(dict.fromkeys(term for event in ordered for term in event.terms)),
        disputes=tuple(dict.fromkeys(other for event in ordered for other in event.disputes)),
    )


def distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    return tuple({(citation.passage, citation.sentences[1]): citation for citation in citations}.values())
