"""The same event told in several places becomes one event with all its citations; what differs is never merged.

Two statements are one event when their dates can be the same date told at different precision ('1992', 'January
1992', '3 January 1992') and their words are alike: the cosine of their weighted words, rare words weighing more, must
pass a mark that is lower the finer the date is, since two unrelated events seldom share a month and hardly ever a day.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from khorgos.index.dates import edtf
from khorgos.index.model import Citation, Event

ALIKE = {"day": 0.16, "month": 0.20, "season": 0.30, "year": 0.34}
"""The cosine that two statements must reach, by the precision of the coarser date."""
ALIKE_PERIOD = 0.45
"""The same for decades, centuries and ranges, which must be told in the same words of date as well."""
FINENESS = ("day", "month", "season", "quarter", "half", "year", "range", "decade", "century", "millennium")
LEAST_SHARED = 2  # words; one shared word is a coincidence
COMMON = 0.01  # a word in more than this share of the events doesn't make two of them worth comparing …
ALWAYS_COMPARED = 40  # … unless it is in no more events than this


@dataclass(frozen=True)
class Statement:
    """What is compared of an event."""

    event: Event
    words: frozenset[str]
    norm: float

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


class Weights:
    """How telling a word is: the logarithm of how few of the events have it."""

    def __init__(self, events: Sequence[Event]) -> None:
        self.counts = Counter(word for event in events for word in set(event.statement))
        self.total = len(events)
        self.of = {word: math.log((self.total + 1) / count) for word, count in self.counts.items()}

    def statement(self, event: Event) -> Statement:
        words = frozenset(event.statement)
        return Statement(event, words, math.sqrt(sum(self.of[word] ** 2 for word in words)) or 1.0)

    def cosine(self, one: Statement, other: Statement) -> float:
        return sum(self.of[word] ** 2 for word in one.words & other.words) / (one.norm * other.norm)

    def rare(self, word: str) -> bool:
        return self.counts[word] <= max(ALWAYS_COMPARED, self.total * COMMON)


def merge(events: Sequence[Event]) -> tuple[Event, ...]:
    """`events` with those that tell the same merged, in the order of their first telling."""
    weights = Weights(events)
    statements = [weights.statement(event) for event in events]
    groups = {index: [index] for index in range(len(events))}
    group_of = list(range(len(events)))
    for _, one, other in sorted(alike(statements, weights), key=lambda pair: (-pair[0], pair[1:])):
        first, second = sorted((group_of[one], group_of[other]))
        if first == second or not all(
            may_be_one(statements[a], statements[b]) for a in groups[first] for b in groups[second]
        ):
            continue
        for index in groups[second]:
            group_of[index] = first
        groups[first] += groups.pop(second)
    return tuple(merged([events[index] for index in sorted(group)]) for group in groups.values())


def alike(statements: Sequence[Statement], weights: Weights) -> Iterable[tuple[float, int, int]]:
    """Pairs that pass their mark: (cosine, index, index)."""
    for bucket in by_year(statements).values():
        for one, other in worth_comparing(bucket, statements, weights):
            a, b = statements[one], statements[other]
            if not may_be_one(a, b):
                continue
            cosine = weights.cosine(a, b)
            if cosine >= mark(a, b):
                yield cosine, one, other


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


def may_be_one(one: Statement, other: Statement) -> bool:
    """Nothing in date, place or figures speaks against the two being one event."""
    if one.event.kind != other.event.kind or same_sentence(one.event, other.event):
        return False
    if one.parts is None or other.parts is None:
        if one.event.date != other.event.date or one.event.modifier != other.event.modifier:
            return False
    elif any(a != b for a, b in zip(one.parts, other.parts, strict=False)):
        return False
    if one.figures and other.figures and not one.figures & other.figures:
        return False
    return len(one.words & other.words) >= LEAST_SHARED


def mark(one: Statement, other: Statement) -> float:
    if one.parts is None or other.parts is None:
        return ALIKE_PERIOD
    coarser = max(one.event.precision, other.event.precision, key=FINENESS.index)
    return ALIKE[coarser]


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


def can_be_told_coarser(one: str, other: str) -> bool:
    return edtf.same_when_coarser(one, other)
