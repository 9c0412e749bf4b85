"""The events and facts of some documents as they are shown: by rules, and where an encoder has read their sentences by
what these mean as well (`facts.learned`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from index.facts import learned
from index.meaning.encoder import Encoder
from index.meaning.space import Space
from index.model import Event, Fact
from index.snapshot import Snapshot
from index.timeline.timeline import worth_showing


def is_learned_of(encoder: Encoder) -> bool:
    """Whether the weights are of this encoder's vectors."""
    return encoder.identity.startswith(learned.MODEL) and encoder.dimensions == learned.weights().event.meaning.size


def sentences(snapshot: Snapshot) -> list[str]:
    """All sentences that are judged, of all documents, as an encoder reads them."""
    events, facts = (*snapshot.events(), *snapshot.other_events()), (*snapshot.facts(), *snapshot.other_facts())
    return [*map(learned.sentence_of, events), *(fact.text for fact in facts)]


def events_by_meaning(
    snapshot: Snapshot, documents: Collection[str], languages: Sequence[str], space: Space | None
) -> tuple[Event, ...] | None:
    """The events of `documents`, of these languages, that are worth showing; None where rules alone tell which."""
    if space is None or not is_learned_of(space.encoder):
        return None
    events = _events(snapshot.events(), documents)
    shown = worth_showing(events, languages)
    names = {event.id for event in shown}
    left = [*(event for event in events if event.id not in names), *_events(snapshot.other_events(), documents)]
    vectors = space.of_statements([learned.sentence_of(event) for event in (*shown, *left)])
    return None if vectors is None else learned.events(shown, left, vectors)


def facts_by_meaning(snapshot: Snapshot, documents: Collection[str], space: Space | None) -> tuple[Fact, ...] | None:
    """The facts of `documents` that are worth posting; None where rules alone tell which."""
    if space is None or not is_learned_of(space.encoder):
        return None
    shown, others = (
        [fact for fact in found if fact.citation.source.document in documents]
        for found in (snapshot.facts(), snapshot.other_facts())
    )
    vectors = space.of_statements([fact.text for fact in (*shown, *others)])
    return None if vectors is None else learned.facts(shown, others, vectors)


def _events(events: Iterable[Event], documents: Collection[str]) -> list[Event]:
    return [event for event in events if event.citations[0].source.document in documents]
