"""Which events of a document are shown: of one that tells what happened most, elsewhere what is a fact too.

A textbook, a newsletter or a handbook names a year here and there. What it dates so is worth a line in a chronology
only where the sentence stands on its own, by the rules by which facts are told; that its subject is new is no fault,
for the date tells enough. What stands apart in its document (an entry under its day, a row, a label and its value, an
item without an end) is no sentence of a text and goes by its own signs.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.facts import forms
from index.facts.criteria import Candidate
from index.facts.fact_words import words_of
from index.facts.short_names import Naming, naming_of
from index.language.standalone import END
from index.model import Document, Event, Kind, Passage
from index.timeline.doubt import DOUBTFUL, HARDLY
from index.timeline.genre import FEWEST
from index.timeline.standing import PLAN
from index.timeline.story import Story

_GUESSED = frozenset(("hedge", "hearsay"))
"""Rules against what nobody is sure of, which hold in every document."""
_AGES = frozenset(("century", "millennium"))
"""What in passing tells how things were, or how old one is, and not what happened."""
_DOUBTS = 3
"""Signs of doubt (`timeline.doubt`) with which a date in passing is still one."""
_SUBJECT_IS_NEW = "nothing named"
_APART = frozenset((Kind.FIELD, Kind.ROW, Kind.TURN, Kind.ENTRY, Kind.ARTICLE))
_MOSTLY = 0.5
"""Share of the events beyond doubt from which on a document that tells what happened shows the others as well."""


def vouched(document: Document, story: Story, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events that are worth showing."""
    dated = {passage.id: (passage, mentions) for passage, mentions in story.passages}
    brief = sum(len(passage.sentences) for passage, _ in story.passages) < FEWEST  # nobody can tell what it is about
    telling = brief or story.genre.telling or story.genre.diary
    naming = naming_of(document) if events and not telling else Naming()
    sure = sum(event.doubt < DOUBTFUL for event in events)
    most = HARDLY if brief or sure >= _MOSTLY * len(events) else DOUBTFUL

    def stays(event: Event) -> bool:
        cited = event.citations[0]
        passage, mentions = dated[cited.passage]
        index = cited.sentences[1]
        if not cited.highlights or _stands_apart(passage, index):
            return telling or event.kind != PLAN or passage.sentences[index].kind is Kind.FIELD or _is_of_now(event)
        if telling:
            if event.doubt >= most:
                return False
            said = forms.QUOTED.sub(" ", event.text[event.lead :])
            return words_of(passage.language).rule_against(said, _GUESSED) is None
        if event.kind == PLAN:
            return _is_of_now(event)
        if event.lead or event.precision in _AGES or event.doubt > _DOUBTS:
            return False
        why_not = Candidate(document, passage, index, mentions, naming, story.genre).why_not()
        return why_not is None or (why_not == _SUBJECT_IS_NEW and event.doubt < DOUBTFUL)

    return tuple(filter(stays, events))


def _is_of_now(event: Event) -> bool:
    """'The regatta will be held on 8 June': a day that needs no year, of a notice or of minutes."""
    return event.relative and len(event.date.partition("/")[0]) == len("2024-06-08")


def _stands_apart(passage: Passage, index: int) -> bool:
    """Whether it is no sentence of the text: an item that ends as one is."""
    kind = passage.sentences[index].kind
    return kind in _APART or (kind is Kind.ITEM and END.search(passage.quote(index)) is None)
