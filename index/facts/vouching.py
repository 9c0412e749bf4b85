"""Which events of a document are shown: what its sentence attests, and of a history the rest of what it dates.

A textbook, a newsletter or a handbook names a year here and there, and a chronicle of a village tells of 'the house'
and 'him'. A line of a chronology is read alone, so it must show by itself that something happened then (`evidence`).
Only where most dated sentences of a text do, and they are not too many, are the others shown as well. What stands apart
in its document (an entry under its day, a row, a label and its value, an item without an end) is no sentence of a text
and goes by its own signs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from index.facts import forms
from index.facts.criteria import Candidate
from index.facts.dangling import dangles
from index.facts.evidence import (
    is_attested,
    is_told_plainly,
    leaves_out_who,
    names_what_happened,
    only_says_that_it_was,
)
from index.facts.fact_words import words_of
from index.facts.learned import weights
from index.facts.renown import FAR, Renown
from index.facts.short_names import Naming, naming_of
from index.facts.signals import signals_of, signals_of_document
from index.language.standalone import END
from index.model import Document, Event, Kind, Passage
from index.timeline.doubt import DOUBTFUL, HARDLY, Doubted
from index.timeline.genre import FEWEST
from index.timeline.standing import EVENT, PLAN
from index.timeline.story import Story
from index.timeline.timeline_words import words_of as timeline_words_of

_GUESSED = frozenset(("hedge", "hearsay"))
"""Rules against what nobody is sure of, which hold in every document."""
_AGES = frozenset(("century", "millennium"))
"""What in passing tells how things were, or how old one is, and not what happened."""
_SUBJECT_IS_NEW = "nothing named"
_APART = frozenset((Kind.FIELD, Kind.ROW, Kind.ENTRY))
_SHORT = 24
"""Sentences of a paper that its readers have whole: what it tells of is known to them."""
_LEAST = 5
"""Signs of doubt with which an event that nothing attests isn't shown of a history either."""
_FEWEST_EVENTS, _ENOUGH = 10, 80
"""Events of a text by which it can be told whether most are attested; those of which the others aren't missed."""


class Told(NamedTuple):
    """The dated statements of a document: those that the rules show, and the others."""

    shown: tuple[Event, ...]
    others: tuple[Event, ...]


def vouched(
    document: Document, story: Story, events: Sequence[Event], naming: Naming | None = None
) -> tuple[Event, ...]:
    """The events that are worth showing; `naming` is `naming_of(document)`, where it is at hand."""
    return tuple(_Document(document, story, events, naming).shown())


def weighed(document: Document, story: Story, dated: Doubted, naming: Naming | None = None) -> Told:
    """The same of all dated statements, and the others, each with its weight."""
    told = _Document(document, story, dated.borne, naming)
    shown = {event.id: event for event in told.shown()}
    every = [
        replace(shown.get(event.id, event), weight=weights().of_signals(signals), whole=told.short or told.is_history)
        for event, signals in told.measured(dated)
    ]
    return Told(
        tuple(event for event in every if event.id in shown), tuple(event for event in every if event.id not in shown)
    )


def measured(
    document: Document, story: Story, dated: Doubted, naming: Naming | None = None
) -> list[tuple[Event, dict[str, float]]]:
    """All dated statements of a document with their signals, in the order of reading."""
    return list(_Document(document, story, dated.borne, naming).measured(dated))


class _Document:
    """One document, and what of its events is attested."""

    def __init__(self, document: Document, story: Story, events: Sequence[Event], naming: Naming | None) -> None:
        self.document, self.genre, self.events = document, story.genre, events
        self.dated = {passage.id: (passage, mentions) for passage, mentions in story.passages}
        self.naming = naming or (naming_of(document) if events else Naming())
        self.renown = Renown(story)
        self.sentences = sum(len(passage.sentences) for passage, _ in story.passages)
        self.brief, self.short = self.sentences < FEWEST, self.sentences < _SHORT
        self.telling = self.brief or story.genre.telling or story.genre.diary
        told = [event for event in events if not self.stands_apart(event)]
        named = {event.id for event in told if self.names(event)}
        self.attested = frozenset(event.id for event in told if event.id in named and self.is_plain(event))
        self.known = frozenset(event.id for event in events)
        few = _FEWEST_EVENTS <= len(told) < _ENOUGH
        self.is_history = self.telling and (self.short or (few and 2 * len(named) > len(told) and self.is_known_afar))

    @cached_property
    def is_known_afar(self) -> bool:
        """Whether it tells of what people elsewhere have heard of."""
        return self.renown.share >= FAR

    def shown(self) -> list[Event]:
        """The events that are worth showing."""
        return [
            self.doubted(event)
            for event in self.events
            if (self.goes_alone if self.stands_apart(event) else self.is_told)(event)
        ]

    def measured(self, dated: Doubted) -> Iterator[tuple[Event, dict[str, float]]]:
        """Each statement, borne or not, with its signals."""
        every = (*dated.borne, *dated.others)
        shared = signals_of_document(self.genre, self.renown.share, len(every) / max(1, self.sentences))
        for event in every:
            attested = event.id in self.attested or (event.id not in self.known and self.is_attested(event))
            own = signals_of(event, self.candidate(event), attested=attested, apart=self.stands_apart(event))
            yield event, {**shared, **own}

    def is_attested(self, event: Event) -> bool:
        """Whether a sentence of the text says who did what, and surely."""
        return not self.stands_apart(event) and self.names(event) and self.is_plain(event)

    def doubted(self, event: Event) -> Event:
        """What no sentence attests is doubtful, and so is a row that names nobody who did anything, a plan, and what a
        text that tells no story dates of things that nobody knows elsewhere: of many documents nobody knows which it
        is of.
        """
        if self.stands_apart(event):
            sure = self.says_enough(event)
        else:
            sure = event.id in self.attested and (self.telling or self.renown.vouches_for(self.candidate(event)))
        if sure:
            return event
        return replace(event, doubt=max(event.doubt, DOUBTFUL))

    def says_enough(self, event: Event) -> bool:
        """Whether what stands apart says by itself what it is of."""
        passage, _ = self.dated[event.citations[0].passage]
        kind = passage.sentences[event.citations[0].sentences[1]].kind
        if event.text != event.citations[0].quote:
            return kind is not Kind.FIELD and event.kind != PLAN
        candidate = self.candidate(event)
        if kind is not Kind.PROSE:
            return event.kind != PLAN and names_what_happened(candidate) is not False
        return is_attested(candidate) and not only_says_that_it_was(candidate)

    def names(self, event: Event) -> bool:
        """Whether its sentence says who did what; where the verbs aren't known, whether it would be a fact."""
        if event.lead or event.kind != EVENT:
            return False
        candidate = self.candidate(event)
        shows = names_what_happened(candidate)
        return candidate.why_not() is None if shows is None else shows

    def is_plain(self, event: Event) -> bool:
        """Whether its date is of what its sentence says happened."""
        if ".." in event.date or (event.relative and not _is_of_the_calendar(event)):
            return False
        candidate = self.candidate(event)
        if not self.is_known_afar and only_says_that_it_was(candidate):
            return False
        if dangles(candidate.text, self.document.source.title, self.naming, candidate.passage.language):
            return False
        return is_told_plainly(candidate, *event.citations[0].highlights[0])

    def candidate(self, event: Event) -> Candidate:
        passage, mentions = self.dated[event.citations[0].passage]
        index = event.citations[0].sentences[1]
        return Candidate(self.document, passage, index, mentions, self.naming, self.genre)

    def is_told(self, event: Event) -> bool:
        """Whether an event that a sentence tells is shown."""
        if event.kind == PLAN and not self.telling:
            return _is_announced(event)
        if event.id not in self.attested and not self.is_history:
            return False
        if self.telling:
            if event.doubt >= (HARDLY if self.short or event.id in self.attested else _LEAST):
                return False
            said = forms.QUOTED.sub(" ", event.text[event.lead :])
            return words_of(event.citations[0].source.language).rule_against(said, _GUESSED) is None
        if event.precision in _AGES:
            return False
        why_not = self.candidate(event).why_not()
        return why_not is None or (why_not == _SUBJECT_IS_NEW and event.doubt < DOUBTFUL)

    def goes_alone(self, event: Event) -> bool:
        """Whether what stands apart is shown."""
        passage, _ = self.dated[event.citations[0].passage]
        kind = passage.sentences[event.citations[0].sentences[1]].kind
        if event.kind == PLAN and not self.telling:
            return kind is Kind.FIELD or _is_announced(event)
        if not event.citations[0].highlights:
            return self.is_entry(event, kind, passage)
        if (
            self.genre.law
            and len({e.date for e in self.events if e.citations[0].quote == event.citations[0].quote}) > 2
        ):
            return False  # the acts that a law repeals, each by its day
        return not leaves_out_who(event, kind)

    def is_entry(self, event: Event, kind: Kind, passage: Passage) -> bool:
        """Whether what stands under a heading that is its date tells something: an item, what is told of a version or
        a day; a sentence under a year says who did what.
        """
        entitled = event.text != event.citations[0].quote
        if (
            kind is not Kind.PROSE
            or entitled
            or self.genre.diary
            or event.precision == "day"
            or END.search(event.text) is None
        ):
            return True
        return names_what_happened(self.candidate(event), named=False) is not False

    def stands_apart(self, event: Event) -> bool:
        """Whether it is no sentence of the text: an entry under its date, or an item that ends as one is."""
        cited = event.citations[0]
        passage, index = self.dated[cited.passage][0], cited.sentences[1]
        kind = passage.sentences[index].kind
        if not cited.highlights or kind in _APART or (kind is Kind.ARTICLE and self.genre.law):
            return True
        return kind in (Kind.ITEM, Kind.ARTICLE) and END.search(passage.quote(index)) is None


def _is_of_the_calendar(event: Event) -> bool:
    """'On 8 June', 'in June': a year that the text around it tells, and no 'next day'."""
    return event.precision == "month" or (event.precision == "day" and any(map(str.isdigit, event.expression)))


def _is_announced(event: Event) -> bool:
    """'The regatta will be held on 8 June': a day that needs no year, of a notice or of minutes."""
    of_now = event.relative and len(event.date.partition("/")[0]) == len("2024-06-08")
    return of_now and timeline_words_of(event.citations[0].source.language).plan.search(event.text) is not None
