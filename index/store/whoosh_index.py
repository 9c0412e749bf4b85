"""The only module that imports Whoosh: the store of record.

One Whoosh document per passage (analysed text, title and section; the passage itself stored) and two per document
(source and notes; events and facts). Analysis is ours (`index.language`): the fields take terms that are
separated by blanks already, so no stemmer or stop list of Whoosh's is involved and nothing of ours is pickled into the
schema. Only what Whoosh 2.7.4, Whoosh-Reloaded and whoosh3 have in common is used.
"""

from __future__ import annotations

import io
import mmap
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from whoosh import index as whoosh
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.filedb import compound
from whoosh.filedb.structfile import BufferFile

from index.model import Passage
from index.store import codec
from index.store.codec import DocumentRecord, Entry, Extracts

FIELDS = ("text", "title", "section")
WRITER_MEMORY = 256  # MB before Whoosh spills its postings pool to disk

Ints = npt.NDArray[np.int32]


class _Lying(io.RawIOBase):
    """Bytes read where they lie."""

    def __init__(self, held: memoryview) -> None:
        self._held = held
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: len(self._held)}[whence]
        return self._at

    def readinto(self, buffer: Any) -> int:
        found = self._held[self._at : self._at + len(buffer)]
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)


class _Mapped(BufferFile):  # type: ignore[misc]  # Whoosh has no types
    """A part of a segment, read in the file that is mapped: Whoosh copies each into memory, all passages among them."""

    def __init__(self, held: memoryview, name: str | None = None, onclose: Any = None) -> None:
        super().__init__(b"", name, onclose)
        self._buf = held
        self.file = io.BufferedReader(_Lying(held))


compound.BufferFile = _Mapped


@dataclass(frozen=True, slots=True)
class SegmentPostings:
    """The postings of one field in one segment, as compressed sparse rows.

    Row i (term `terms[i]`, terms sorted) holds the documents `docs[starts[i]:starts[i + 1]]`, ascending and local to
    the segment, with their term frequencies in `frequencies`.
    """

    terms: tuple[str, ...]
    starts: Ints
    docs: Ints
    frequencies: Ints


def _schema() -> Schema:
    def field() -> TEXT:
        return TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False)

    return Schema(document=ID(stored=True), kind=ID, record=STORED, **{name: field() for name in FIELDS})


def create(folder: Path) -> None:
    """An empty index in `folder`; whatever lay there is removed first: a damaged index is never mended in place."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    whoosh.create_in(str(folder), _schema()).close()


class Writer:
    """A batch of changes, all or nothing: leaves the index as it was when the block is left by an exception.

    The lock is released in any case: the writers of all three distributions keep it after a failed commit.
    """

    def __init__(self, folder: Path) -> None:
        self._index = whoosh.open_dir(str(folder))
        try:
            with self._index.reader() as reader:
                self._held = {name for segment in _segments(reader) for name in segment.names()}
            self._writer: Any = self._index.writer(limitmb=WRITER_MEMORY)
        except BaseException:
            self._index.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        try:
            if kind is None:
                self._writer.commit()
        finally:
            if not self._writer.is_closed:
                with suppress(ValueError):  # after a failure to write it fails again, and would hide the first
                    self._writer.cancel()
            self._index.close()

    def add(self, record: DocumentRecord, extracts: Extracts, entries: Sequence[Entry]) -> None:
        """A document with its passages and what was read out of them."""
        document = record.source.document
        self._writer.add_document(document=document, kind="document", record=codec.encode(record))
        self._writer.add_document(document=document, kind="extracts", record=codec.encode(extracts))
        for entry in entries:
            self._writer.add_document(
                document=document,
                kind="passage",
                record=codec.encode(entry.passage),
                text=list(entry.text),
                title=list(entry.title),
                section=list(entry.section),
            )

    def remove(self, document: str) -> None:
        """Every trace of it; nothing where it isn't there."""
        if document in self._held:
            self._held.remove(document)
            self._writer.delete_by_term("document", document)


class Segment:
    """One immutable piece of the index. Numbers of documents are local to it, from 0 up to `size`."""

    def __init__(self, reader: Any) -> None:
        self._reader = reader
        self.name: str = reader.segment().segment_id()
        self.size: int = reader.doc_count_all()

    def _numbers(self, kind: str) -> Ints:
        if ("kind", kind) not in self._reader:
            return np.empty(0, dtype=np.int32)
        return _read(self._reader.postings("kind", kind))[0]

    def passage_numbers(self) -> Ints:
        """Numbers of the live passages, ascending, which is the order in which they were added."""
        live = np.ones(self.size, dtype=np.bool_)
        for others in (self._numbers("document"), self._numbers("extracts"), list(self._deleted())):
            live[others] = False  # few beside the passages, whose numbers Whoosh would count out one by one
        return np.flatnonzero(live).astype(np.int32)

    @property
    def whole(self) -> bool:
        """Whether no document has been removed from it."""
        return not self._deleted()

    def _deleted(self) -> Collection[int]:
        found: Collection[int] = self._reader.segment().deleted_docs() or ()
        return found

    def names(self) -> list[str]:
        """Of the live documents, in the order in which they were added."""
        return [self._reader.stored_fields(int(number))["document"] for number in self._numbers("document")]

    def documents(self) -> Iterator[DocumentRecord]:
        for number in self._numbers("document"):
            yield codec.decode_document(self._reader.stored_fields(int(number))["record"])

    def extracts(self) -> Iterator[Extracts]:
        for number in self._numbers("extracts"):
            yield codec.decode_extracts(self._reader.stored_fields(int(number))["record"])

    def passage(self, number: int) -> Passage:
        return codec.decode_passage(self._reader.stored_fields(number)["record"])

    def let_go(self) -> None:
        """Have the system take back the memory that its file was read into; what is asked for is read again."""
        source = getattr(getattr(self._reader.storage(), "a", None), "_source", None)
        if isinstance(source, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            source.madvise(mmap.MADV_DONTNEED)

    def postings(self, field: str) -> SegmentPostings:
        """All postings of a field but those of deleted documents."""
        terms: list[str] = []
        docs: list[Ints] = []
        frequencies: list[Ints] = []
        for name in self._reader.lexicon(field):
            term = name.decode("utf-8") if isinstance(name, bytes) else name
            ids, weights = _read(self._reader.postings(field, term))
            terms.append(term)
            docs.append(ids)
            frequencies.append(weights)
        starts = np.zeros(len(terms) + 1, dtype=np.int32)
        np.cumsum([len(ids) for ids in docs], out=starts[1:])
        none = [np.empty(0, dtype=np.int32)]
        return SegmentPostings(tuple(terms), starts, np.concatenate(docs or none), np.concatenate(frequencies or none))


def _segments(reader: Any) -> Iterator[Segment]:
    """None where the index is empty, of which the reader has no segment."""
    return (Segment(leaf) for leaf, _ in reader.leaf_readers() if leaf.segment() is not None)


def _read(matcher: Any) -> tuple[Ints, Ints]:
    """Drain a matcher. Whole blocks where Whoosh's leaf matcher gives them, posting by posting elsewhere."""
    if not hasattr(matcher, "_next_block"):
        return _read_one_by_one(matcher)
    ids: list[int] = []
    weights: list[float] = []
    while matcher.is_active():
        matcher.id(), matcher.weight()  # makes it decode the block
        ids.extend(matcher._ids)
        weights.extend(matcher._weights)
        matcher._next_block()
    return np.array(ids, dtype=np.int32), np.array(weights, dtype=np.int32)


def _read_one_by_one(matcher: Any) -> tuple[Ints, Ints]:
    ids: list[int] = []
    weights: list[float] = []
    while matcher.is_active():
        ids.append(matcher.id())
        weights.append(matcher.weight())
        matcher.next()
    return np.array(ids, dtype=np.int32), np.array(weights, dtype=np.int32)


class Reader:
    """The index opened for reading: a snapshot that later commits don't touch."""

    def __init__(self, folder: Path) -> None:
        self._index = whoosh.open_dir(str(folder))
        self._reader: Any = self._index.reader()
        self.segments: tuple[Segment, ...] = tuple(_segments(self._reader))

    def close(self) -> None:
        """Close the files."""
        self._reader.close()
        self._index.close()
