"""The same event told in several places becomes one event with all its citations; what differs is never merged.

Two statements are one event when their dates can be the same date told at different precision ('1992', 'January
1992', '3 January 1992') and their words are alike: the cosine of their weighted words, rare words weighing more, must
pass a mark that is lower the finer the date is and the fewer events share it.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, combinations

from index.dates import edtf
from index.language.analysis import words
from index.model import Citation, Event
from index.timeline.contrast import Said, contrast
from index.timeline.timeline_words import words_of

ALIKE = {"day": 0.12, "month": 0.12, "season": 0.14, "year": 0.15}
"""The cosine that two statements must reach, by the precision of the coarser date, where nothing else has that date."""
ALIKE_PERIOD = 0.30
"""The same for decades, centuries and ranges, which must be told in the same words of date as well."""
CROWDED = 0.05
"""How much more is asked for each time the events of that date are e times as many: the more there are, the likelier
it is that two of them are alike by chance."""
SAME_PASSAGE = 0.25
"""How much more is asked of two sentences of one paragraph: what happened next is told in the same words."""
FINENESS = ("day", "month", "season", "quarter", "half", "year", "range", "decade", "century", "millennium")
MOST_TOPICS = 6
HOPELESS = 0.006  # square of the share of words in common below which no weighing reaches a mark
LEAST_SHARED = 2  # words; one shared word is a coincidence
OWN_MATTER = 1  # words that a statement has and the other hasn't
COMMON = 0.002  # a word in more than this share of the events doesn't make two of them worth comparing …
ALWAYS_COMPARED = 40  # … unless it is in no more events than this


@dataclass(frozen=True)  # without slots, for what is worked out once
class Statement:
    """What is compared of an event. `parts` is its year, month and day as far as told; None for a longer period."""

    event: Event
    words: frozenset[str]
    parts: tuple[str, ...] | None
    names: frozenset[str] = frozenset()  # words with a capital inside the sentence or the one it leans on
    once: frozenset[str] = frozenset()  # of the words those for what happens to a thing once

    @classmethod
    def of(cls, event: Event) -> Statement:
        """What an event says, as it is compared with others."""
        said = frozenset(event.statement)
        known = words_of(event.citations[0].source.language)
        once = frozenset(word for word in said if known.happens_once(word))
        return cls(event, said, parts_of(event), names_of(event), once)

    @cached_property
    def said(self) -> Said:
        """What its dated sentence says beside the date."""
        return Said.of(self.event)

    @cached_property
    def figures(self) -> frozenset[str]:
        """The words that begin with a figure."""
        return frozenset(word for word in self.words if word[0].isdigit())

    @cached_property
    def dates(self) -> tuple[tuple[str, ...], ...]:
        """The year, the month and the day it lies in, the coarsest first."""
        parts = self.parts or (self.event.date,)
        return tuple(parts[:length] for length in range(1, len(parts) + 1))


def parts_of(event: Event) -> tuple[str, ...] | None:
    """Year, month and day of a date, as far as told; None for what is longer than a year."""
    if event.precision not in ("day", "month", "year"):
        return None
    return edtf.parts(event.date)


def names_of(event: Event) -> frozenset[str]:
    """The analysed words of what is quoted that have a capital though they don't open it."""
    language = event.citations[0].source.language
    classes, text = words_of(language).classes, event.text
    found = (word.term for word in words(text, language) if word.start and text[word.start].isupper())
    return frozenset(classes.get(term, term) for term in found if term)


class Weights:
    """How telling a word is, 0 to 1: the fewer events have it, in the library and in the document itself, the more.

    The lesser of the two counts: in a life of Tesla his name says nothing, though no other document has it.
    """

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.total = len(statements)
        self.counts = Counter(chain.from_iterable(statement.words for statement in statements))
        self._rarity = rarities(self.counts, self.total)
        self._told: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            self._told[statement.event.citations[0].source.document].append(statement)
        self._in_document: dict[str, dict[str, float]] = {}
        self._vectors: dict[int, tuple[dict[str, float], float]] = {}

    def shareable(self, most: int) -> frozenset[str]:
        """Words that some events share, and no more than `most`."""
        return frozenset(word for word, count in self.counts.items() if 2 <= count <= most)

    def cosine(self, one: Statement, other: Statement) -> float:
        """How alike two statements are, 0 … 1, rare words counting most."""
        (some, norm), (others, other_norm) = self._vector(one), self._vector(other)
        return sum(some[word] * others[word] for word in one.words & other.words) / (norm * other_norm)

    def _vector(self, statement: Statement) -> tuple[dict[str, float], float]:
        found = self._vectors.get(id(statement))
        if found is None:
            here, everywhere = self._rarity_in(statement.event.citations[0].source.document), self._rarity
            weights = {word: min(everywhere[word], here[word]) for word in statement.words}
            found = weights, math.sqrt(sum(weight * weight for weight in weights.values())) or 1.0
            self._vectors[id(statement)] = found
        return found

    def _rarity_in(self, document: str) -> dict[str, float]:
        if document not in self._in_document:
            told = self._told[document]
            counts = Counter(chain.from_iterable(statement.words for statement in told))
            self._in_document[document] = rarities(counts, len(told))
        return self._in_document[document]


def rarities(counts: Counter[str], total: int) -> dict[str, float]:
    """For each word 0 … 1: the rarer among `total` events, the nearer to 1."""
    most = math.log(total + 1)
    of_count = {count: (most - math.log(count)) / most for count in set(counts.values())}
    return {word: of_count[count] for word, count in counts.items()}


def merge(events: Sequence[Event]) -> tuple[Event, ...]:
    """`events` with those that tell the same merged, in the order of their first telling."""
    statements = [Statement.of(event) for event in events]
    groups = {index: [index] for index in range(len(events))}
    group_of = list(range(len(events)))
    for _, one, other in sorted(alike(statements), key=lambda pair: (-pair[0], pair[1:])):
        first, second = sorted((group_of[one], group_of[other]))
        if first == second or contradict(statements, groups[first], groups[second]):
            continue
        for index in groups[second]:
            group_of[index] = first
        groups[first] += groups.pop(second)
    return tuple(merged([events[index] for index in sorted(group)]) for group in groups.values())


def contradict(statements: Sequence[Statement], some: list[int], others: list[int]) -> bool:
    """Whether any statement of one group can't be of the same event as one of the other."""
    pairs = [(statements[one], statements[other]) for one in some for other in others]
    return any(not compatible(one, other) or contrast(one.said, other.said) for one, other in pairs)


def alike(statements: Sequence[Statement]) -> Iterable[tuple[float, int, int]]:
    """Pairs that pass their mark: (cosine, index, index)."""
    weights = Weights(statements)
    usable = weights.shareable(max(ALWAYS_COMPARED, int(COMMON * weights.total)))
    for bucket in by_year(statements).values():
        sizes: Counter[tuple[str, ...]] = Counter()
        for one, other in worth_comparing(bucket, [statements[index].words & usable for index in bucket]):
            a, b = statements[one], statements[other]
            shared = len(a.words & b.words)
            if shared < LEAST_SHARED or shared**2 < HOPELESS * len(a.words) * len(b.words) or not compatible(a, b):
                continue
            sizes = sizes or Counter(date for index in bucket for date in statements[index].dates)
            if of_other_matter(a, b):
                continue
            likeness = weights.cosine(a, b)
            if likeness >= mark(a, b, sizes) and not contrast(a.said, b.said):
                yield likeness, one, other


def by_year(statements: Sequence[Statement]) -> dict[str, list[int]]:
    """Only events of the same year, or of the same longer period, are compared."""
    buckets: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        buckets[statement.parts[0] if statement.parts else statement.event.date].append(index)
    return {year: bucket for year, bucket in buckets.items() if len(bucket) > 1}


def worth_comparing(indices: Sequence[int], words: Iterable[frozenset[str]]) -> set[tuple[int, int]]:
    """Pairs of the indices whose words have one in common, the lower index first."""
    holders: dict[str, list[int]] = defaultdict(list)
    for index, some in zip(indices, words, strict=True):
        for word in some:
            holders[word].append(index)
    return {pair for holding in holders.values() if len(holding) > 1 for pair in combinations(holding, 2)}


def compatible(one: Statement, other: Statement) -> bool:
    """Nothing in date, kind or figures speaks against the two being one event."""
    if one.parts is None or other.parts is None:
        if one.event.date != other.event.date or one.event.modifier != other.event.modifier:
            return False
    elif not same_as_far_as_told(one.parts, other.parts):
        return False
    if one.event.kind != other.event.kind or same_sentence(one.event, other.event):
        return False
    if any(
        some and others and not some & others for some, others in ((one.names, other.names), (one.once, other.once))
    ):
        return False  # of two other names, or born and dead
    return not one.figures or not other.figures or bool(one.figures & other.figures)


def of_other_matter(one: Statement, other: Statement) -> bool:
    """'Two agreements on security were signed', 'the two signed the agreement on a pipeline': alike in what was done
    only, and each about something of its own.
    """
    acts = words_of(one.event.citations[0].source.language).acts
    shared = one.words & other.words
    if shared - acts:
        return False
    return min(len(one.words - shared - acts), len(other.words - shared - acts)) >= OWN_MATTER


def same_as_far_as_told(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether dates agree up to the coarser one's precision."""
    told = min(len(one), len(other))
    return one[:told] == other[:told]


def mark(one: Statement, other: Statement, sizes: Counter[tuple[str, ...]]) -> float:
    """How far two statements are above what being the same needs; below 0 they aren't."""
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
        topics=tuple(dict.fromkeys(topic for event in ordered for topic in event.topics))[:MOST_TOPICS],
        terms=tuple(dict.fromkeys(term for event in ordered for term in event.terms)),
        also=tuple(event.id for event in ordered[1:]),
        disputes=tuple(dict.fromkeys(other for event in ordered for other in event.disputes)),
    )


def distinct(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Each citation once, by its passage and last sentence."""
    return tuple({(citation.passage, citation.sentences[1]): citation for citation in citations}.values())
