"""The events of some documents as they are shown: by rules, and where an encoder has read their sentences by what these
mean as well (`facts.learned`)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from index.facts import learned
from index.meaning.encoder import Encoder
from index.meaning.space import Space
from index.model import Event
from index.snapshot import Snapshot
from index.timeline.timeline import worth_showing


def is_learned_of(encoder: Encoder) -> bool:
    """Whether the weights are of this encoder's vectors."""
    return encoder.identity.startswith(learned.MODEL) and encoder.dimensions == learned.weights().meaning.size


def sentences(snapshot: Snapshot) -> list[str]:
    """The dated sentences of all documents, as an encoder reads them."""
    return [learned.sentence_of(event) for event in (*snapshot.events(), *snapshot.other_events())]


def shown_by_meaning(
    snapshot: Snapshot, documents: Collection[str], languages: Sequence[str], space: Space | None
) -> tuple[Event, ...] | None:
    """The events of `documents`, of these languages, that are worth showing; None where rules alone tell which."""
    if space is None or not is_learned_of(space.encoder):
        return None
    events, others = (
        [event for event in found if event.citations[0].source.document in documents]
        for found in (snapshot.events(), snapshot.other_events())
    )
    shown = worth_showing(events, languages)
    names = {event.id for event in shown}
    left = [*(event for event in events if event.id not in names), *others]
    vectors = space.of_events([learned.sentence_of(event) for event in (*shown, *left)])
    return None if vectors is None else learned.judged(shown, left, vectors)
