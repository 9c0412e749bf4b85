"""Records of the index as bytes (MessagePack): compact, typed on the way back, and no pickles of ours."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from index.model import Event, Fact, Note, Passage, Source


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What the index keeps of one document beside its passages."""

    source: Source
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracts:
    """What was read out of one document for the timeline and the daily facts; decoded only when asked for."""

    events: tuple[Event, ...] = ()
    facts: tuple[Fact, ...] = ()
    others: tuple[Event, ...] = ()  # dated statements that no rule vouches for, and what they mean may
    other_facts: tuple[Fact, ...] = ()  # the same of facts


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage on its way into the index; the fields hold analysed terms."""

    passage: Passage
    text: Sequence[str]
    title: Sequence[str]
    section: Sequence[str]


_encoder = msgspec.msgpack.Encoder()
_passages = msgspec.msgpack.Decoder(Passage)
_documents = msgspec.msgpack.Decoder(DocumentRecord)
_extracts = msgspec.msgpack.Decoder(Extracts)


def encode(record: Passage | DocumentRecord | Extracts) -> bytes:
    """The record as bytes of MessagePack."""
    return _encoder.encode(record)


def decode_passage(stored: bytes) -> Passage:
    """The passage that was stored; msgspec.DecodeError for other bytes."""
    return _passages.decode(stored)


def decode_document(stored: bytes) -> DocumentRecord:
    """The document that was stored; msgspec.DecodeError for other bytes."""
    return _documents.decode(stored)


def decode_extracts(stored: bytes) -> Extracts:
    """The events and facts that were stored; msgspec.DecodeError for other bytes."""
    return _extracts.decode(stored)


KEY_LENGTH = 12  # hexadecimal digits: a clash among a million passages is unlikely


def short_key(identity: str) -> str:
    """A short name of a passage given by its id, always the same."""
    return hashlib.blake2b(identity.encode(), digest_size=8).hexdigest()[:KEY_LENGTH]
