"""Told twice, told once: pairs of sentences that are one event and pairs that are two, and what they are taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from index.model import Document, Event, Passage, Sentence, Source
from index.tables import read_table
from index.timeline.events import events_of
from index.timeline.timeline import consolidate


@dataclass(frozen=True, slots=True)
class Pair:
    """Sentences out of two documents. `same`: they tell one event."""

    language: str
    one: str
    other: str
    same: bool


def pairs() -> tuple[Pair, ...]:
    """Those of `pairs.yaml`."""
    table = _table()
    return tuple(Pair(*told, same=name == "same") for name in ("same", "different") for told in table[name])


def merged(pair: Pair) -> bool:
    """Whether a library that has both, and some more, shows them as one event."""
    documents = (("a.md", (pair.one,)), ("b.md", (pair.other,)), ("c.md", _table()["elsewhere"][pair.language]))
    events = [event for name, told in documents for event in _events(name, told, pair.language)]
    told = {event.citations[0].source.document for event in events}
    if not {"a.md", "b.md"} <= told:
        raise ValueError(f"one of the pair is no event: {pair}")
    return sum(event.citations[0].source.document != "c.md" for event in consolidate(events)) == 1


def _events(name: str, told: Sequence[str], language: str) -> tuple[Event, ...]:
    source = Source(name, "The Annals", language)
    passages = tuple(
        Passage(name, place, f"¶ {place + 1}", text, (Sentence(0, len(text)),), (), language=language)
        for place, text in enumerate(told)
    )
    return events_of(Document(source, passages))


def _table() -> Any:
    return read_table(__package__, "pairs.yaml")


def main() -> None:
    """Print, by language, how many pairs are rightly told once and rightly told twice, and those that are not."""
    found = [(pair, merged(pair)) for pair in pairs()]
    for language in dict.fromkeys(pair.language for pair, _ in found):
        for same in (True, False):
            of = [once for pair, once in found if (pair.language, pair.same) == (language, same)]
            print(f"{language} {'same' if same else 'different':9} {sum(once is same for once in of)} of {len(of)}")
    for pair, once in found:
        if once is not pair.same:
            print(f"{'NOT MERGED' if pair.same else 'MERGED'} {pair.one} | {pair.other}")


if __name__ == "__main__":
    main()
