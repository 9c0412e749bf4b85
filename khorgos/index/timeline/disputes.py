"""Statements that disagree: the same thing said to have happened once, at two different dates or with other figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from khorgos.index.model import Event
from khorgos.index.timeline.merging import Statement, Weights, cosine, same_sentence
from khorgos.index.timeline.words import words_of

SAME_THING = 0.60  # the cosine of two statements about one thing, told by two
SAME_DAY_THING = 0.45  # the same where the date is the same and only the figures differ
LEAST_SHARED = 3
MOST_HOLDERS = 30  # a word that more statements share tells nothing of a single thing


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
    told_once = [event for event in events if any(once(event, word) for word in event.statement)]
    weights = Weights(told_once)
    statements = [weights.statement(event) for event in told_once]
    for one, other in near(statements):
        a, b = statements[one], statements[other]
        if len(a.words & b.words) >= LEAST_SHARED and not same_sentence(a.event, b.event) and contradict(a, b):
            yield a.event, b.event


def near(statements: Sequence[Statement]) -> set[tuple[int, int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        for word in statement.words:
            holders[word].append(index)
    return {
        (one, other)
        for indices in holders.values()
        if len(indices) <= MOST_HOLDERS
        for place, one in enumerate(indices)
        for other in indices[place + 1 :]
    }


def contradict(one: Statement, other: Statement) -> bool:
    if one.event.kind != "event" or other.event.kind != "event" or one.parts is None or other.parts is None:
        return False
    shared_once = any(once(one.event, word) for word in one.words & other.words)
    if any(a != b for a, b in zip(one.parts, other.parts, strict=False)):
        return shared_once and cosine(one, other) >= SAME_THING
    figures_differ = bool(one.figures and other.figures and not one.figures & other.figures)
    return figures_differ and cosine(one, other) >= SAME_DAY_THING


def once(event: Event, word: str) -> bool:
    return words_of(event.citations[0].source.language).happens_once(word)
