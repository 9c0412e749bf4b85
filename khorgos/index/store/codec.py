"""Records of the index as bytes (MessagePack): compact, typed on the way back, and no pickles of ours."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from khorgos.index.model import Event, Fact, Note, Passage, Source


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What the index keeps of one document beside its passages."""

    source: Source
    notes: tuple[Note, ...]
    events: tuple[Event, ...]
    facts: tuple[Fact, ...]
    passages: int


_encoder = msgspec.msgpack.Encoder()
_passages = msgspec.msgpack.Decoder(Passage)
_documents = msgspec.msgpack.Decoder(DocumentRecord)


def encode(record: Passage | DocumentRecord) -> bytes:
    return _encoder.encode(record)


def decode_passage(stored: bytes) -> Passage:
    return _passages.decode(stored)


def decode_document(stored: bytes) -> DocumentRecord:
    return _documents.decode(stored)
