"""Statements that disagree: the same thing said to have happened once, at two different dates or with other figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.model import Event
from index.timeline.merging import Statement, Weights, same_as_far_as_told, same_sentence, worth_comparing
from index.timeline.timeline_words import words_of

SAME_THING = 0.60  # the cosine of two statements about one thing, told by two
SAME_DAY_THING = 0.45  # the same where the date is the same and only the figures differ
LEAST_SHARED = 3
MOST_HOLDERS = 12  # a word that more statements share tells nothing of a single thing


def facing_disputes(events: Sequence[Event]) -> tuple[Event, ...]:
    """`events`, each naming those that disagree with it, besides those it named already."""
    renamed = {event.id: event for event in events}
    for one, other in disagreeing(events):
        for event, against in ((one, other), (other, one)):
            known = renamed[event.id]
            if against.id not in known.disputes:
                renamed[event.id] = replace(known, disputes=(*known.disputes, against.id))
    return tuple(renamed.values())


def disagreeing(events: Sequence[Event]) -> Iterable[tuple[Event, Event]]:
    """Pairs of events that can't both be so: one thing on two dates, or one day with two figures."""
    happens_once = once_words(events)
    statements = [Statement.of(event) for event in events if not happens_once.isdisjoint(event.statement)]
    weights = Weights(statements)
    usable = weights.shareable(MOST_HOLDERS)
    for one, other in worth_comparing(range(len(statements)), [s.words & usable for s in statements]):
        a, b = statements[one], statements[other]
        shared = a.words & b.words
        if len(shared) < LEAST_SHARED or same_sentence(a.event, b.event) or not comparable(a, b):
            continue
        if contradict(a, b, weights.cosine(a, b), once=not shared.isdisjoint(happens_once)):
            yield a.event, b.event


def once_words(events: Sequence[Event]) -> frozenset[str]:
    """The words of the events that tell what happens to a thing only once."""
    vocabulary: dict[str, set[str]] = defaultdict(set)
    for event in events:
        vocabulary[event.citations[0].source.language].update(event.statement)
    return frozenset(
        word for language, words in vocabulary.items() for word in words if words_of(language).happens_once(word)
    )


def comparable(one: Statement, other: Statement) -> bool:
    """Whether both are events whose dates lie in one year each."""
    return one.event.kind == other.event.kind == "event" and one.parts is not None and other.parts is not None


def contradict(one: Statement, other: Statement, likeness: float, *, once: bool) -> bool:
    """Whether they tell one thing and differ in its date, or its figures; `once` of what happens only once."""
    if not same_as_far_as_told(one.parts or (), other.parts or ()):
        return once and likeness >= SAME_THING
    figures_differ = bool(one.figures and other.figures and not one.figures & other.figures)
    return figures_differ and likeness >= SAME_DAY_THING
