"""Claims that a sentence soon after them takes back: both are shown, each naming the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from index.dates import edtf
from index.model import Event
from index.timeline.timeline_words import words_of

WITHIN = 31  # days between a claim and its denial
REACH = 3  # sentences


def facing_denials(events: list[Event]) -> list[Event]:
    """A document's events in the order of reading; a claim and the denial soon after it name each other."""
    for place, denial in enumerate(events):
        claim = denied(events, place)
        if claim is not None:
            for one, other in ((claim, denial), (denial, claim)):
                index = next(at for at in range(place, -1, -1) if events[at].id == one.id)
                events[index] = replace(events[index], disputes=(*events[index].disputes, other.id))
    return events


def denied(events: Sequence[Event], place: int) -> Event | None:
    """The event before the one at `place` that its sentence takes back; None where it takes back none."""
    denial = events[place]
    citation = denial.citations[0]
    if not words_of(citation.source.language).denial.search(denial.text[denial.lead :]):
        return None
    before = (events[at] for at in range(place - 1, -1, -1))
    for claim in takewhile(lambda event: event.citations[0].passage == citation.passage, before):
        sentences_on = citation.sentences[1] - claim.citations[0].sentences[1]
        if 0 < sentences_on <= REACH and days_between(claim.date, denial.date) <= WITHIN:
            return claim
    return None


def days_between(one: str, other: str) -> float:
    """How many days lie between the end of one date and the beginning of the other, about."""
    (_, first), (second, _) = edtf.bounds(one), edtf.bounds(other)
    return abs((second[0] - first[0]) * 372 + (second[1] - first[1]) * 31 + second[2] - first[2])
