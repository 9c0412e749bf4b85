"""Documents and events made by hand."""

from __future__ import annotations

from index.dates import edtf
from index.language.analysis import index_terms
from index.model import Citation, Document, Event, Passage, Sentence, Source, Zone
from index.timeline.told import event_id


def document(
    *paragraphs: str,
    name: str = "a.md",
    title: str = "The railways of Central Asia",
    published: str | None = None,
    language: str = "en",
    zones: tuple[Zone, ...] = (),
    sections: tuple[tuple[str, ...], ...] = (),
) -> Document:
    """A passage of each paragraph; its sentences are parted by '|'."""
    source = Source(name, title, language, published=published)
    passages = []
    for ordinal, paragraph in enumerate(paragraphs):
        text, spans = "", []
        for sentence in paragraph.split("|"):
            text += " " if text else ""
            spans.append(Sentence(len(text), len(text) + len(sentence)))
            text += sentence
        zone = zones[ordinal] if zones else Zone.BODY
        section = sections[ordinal] if sections else ()
        passages.append(Passage(name, ordinal, f"¶ {ordinal + 1}", text, tuple(spans), section, zone, language))
    return Document(source, tuple(passages))


def event(date: str, text: str, *, where: str = "a.md#0", modifier: str | None = None, kind: str = "event") -> Event:
    source = Source(where.partition("#")[0], "The railways of Central Asia", "en")
    bare = date.rstrip("~?%")
    return Event(
        id=event_id(date, text),
        date=date,
        precision=edtf.precision(bare),
        expression=date,
        text=text,
        citations=(Citation(source, where, "¶ 1", text, (hash(text) % 97, hash(text) % 97)),),
        modifier=modifier,
        kind=kind,
        terms=tuple(index_terms(text)),
        statement=tuple(index_terms(text)),
    )
