"""The vectors of sentences on disk, by the text they were made from: one file for one model, which grows at its end.

A record is written once and stays: a sentence that is indexed again finds its vector, whatever generation of the index
it stands in. Each record carries a checksum, so a file that was being written when the machine stopped is good up to
there. What no document holds any more is dropped by writing the file anew and putting it in place of the old one.

The numbers are whole, −127 to 127, with one scale a sentence: 25 MB for 65,000 sentences, and in 99.5 % of questions
the same sentence is nearest as with float32.
"""

from __future__ import annotations

import hashlib
import mmap
import os
import struct
import tempfile
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt

from index.meaning.encoder import Vectors

Keys = npt.NDArray[np.uint64]
Rows = npt.NDArray[np.int32]
Records = npt.NDArray[np.void]

MAGIC = b"KHORGOS-MEANING1"
IDENTITY = 80
"""Bytes of the file's head that name the model."""
HEAD = struct.Struct(f"<16s{IDENTITY}sI")
LARGEST = 127
SCANNED = 512
"""Sentences that are compared at once: 0.8 MB as float32, which stays in the processor's cache. A block of 1 MB or more
would come from the system each time (`bot.memory`), which takes 1.4 ms for three."""
MISSING = -1
_SEED = 0x9E3779B1
"""Of the checksum, so that zeros aren't right."""


def key(title: str, sentence: str) -> int:
    """Names the text that is encoded for a sentence: two of a million share one by a chance of 1 in 10⁷."""
    return int.from_bytes(
        hashlib.blake2b(text(title, sentence).encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little"
    )


def text(title: str, sentence: str) -> str:
    """What is encoded for a sentence: with the title of its work, which often names what 'it' is."""
    return f"{title}: {sentence}" if title else sentence


def record_type(dimensions: int) -> np.dtype[np.void]:
    """Of a record, 400 bytes for 384 dimensions; they must be a multiple of 4, as those of all such models are."""
    return np.dtype([("key", "<u8"), ("scale", "<f4"), ("sum", "<u4"), ("vector", "i1", (dimensions,))])


class VectorFile:
    """The file of one model, as it was when it was opened; what is appended later is seen by opening it again.

    A file that is missing, of another model or of another form counts as empty, and so does a damaged record.
    """

    def __init__(self, path: Path, identity: str, dimensions: int) -> None:
        self.path = path
        self.identity = identity
        self.dimensions = dimensions
        records, self._map = _mapped(path, _head(identity, dimensions), record_type(dimensions))
        good = np.flatnonzero(sums(records) == records["sum"])
        order = good[np.argsort(records["key"][good], kind="stable")]
        self._records = records
        self._order = order.astype(np.int32)
        self.keys: Keys = records["key"][order]
        """Of the good records, ascending."""
        self.records = len(records)
        """How many records there are, damaged ones included."""
        self.let_go()

    def __len__(self) -> int:
        """How many records are good."""
        return len(self.keys)

    def rows(self, keys: Keys) -> Rows:
        """Per key its record's row, `MISSING` (−1) where there is none."""
        if not len(self.keys):
            return np.full(len(keys), MISSING, dtype=np.int32)
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[places] == keys, self._order[places], np.int32(MISSING))

    def cosines(self, questions: Vectors) -> Vectors:
        """Of questions [n, dimensions] with every record: [n, rows], 6 ms for one and 65,000.

        Not by BLAS, whose threads wait for each other: on a busy machine that took twenty times as long.
        """
        vectors, cosines = self._records["vector"], np.empty((len(questions), len(self._records)), dtype=np.float32)
        floats = np.empty((min(SCANNED, len(vectors)), self.dimensions), dtype=np.float32)
        for start in range(0, len(vectors), SCANNED):
            chunk = vectors[start : start + SCANNED]
            some = floats[: len(chunk)]
            np.copyto(some, chunk)
            for question, found in zip(questions, cosines, strict=True):
                np.einsum("rd,d->r", some, question, out=found[start : start + SCANNED])
        cosines *= self._records["scale"]
        self.let_go()
        return cosines

    def let_go(self) -> None:
        """Hold no part of the file in memory that is ours: the kernel keeps it for whoever reads it next, if there is
        room. Reading it again from there costs a tenth of comparing it."""
        if self._map is not None and hasattr(mmap, "MADV_DONTNEED"):
            self._map.madvise(mmap.MADV_DONTNEED)

    def of(self, rows: Rows) -> Vectors:
        """The vectors of some records: [rows, dimensions]; their length is 1 but for rounding."""
        some = self._records[rows]
        vectors: Vectors = some["vector"].astype(np.float32) * some["scale"][:, None]
        return vectors

    def append(self, keys: Keys, vectors: Vectors) -> None:
        """Write more at the end and bring it to the disk. Only one process may at a time: see `background`.

        What a stopped writer left unfinished at the end is overwritten, and a file of another model replaced.
        """
        self.path.parent.mkdir(parents=True, exist_ok=True)
        head = _head(self.identity, self.dimensions)
        if not _begins(self.path, head):
            _replace(self.path, [head])
        with self.path.open("r+b") as file:
            size = file.seek(0, os.SEEK_END)
            end = size - (size - HEAD.size) % record_type(self.dimensions).itemsize
            file.truncate(end)
            file.seek(end)
            file.write(packed(keys, vectors).tobytes())
            file.flush()
            os.fsync(file.fileno())

    def keep(self, keys: Keys) -> None:
        """Write the file anew with these records only. Who has it open goes on reading the old one."""
        rows = self.rows(np.unique(keys))
        head = _head(self.identity, self.dimensions)
        _replace(self.path, [head, self._records[rows[rows != MISSING]].tobytes()])


def packed(keys: Keys, vectors: Vectors) -> Records:
    """Vectors of length 1 as records."""
    records = np.zeros(len(keys), dtype=record_type(vectors.shape[1]))
    scales = np.maximum(np.abs(vectors).max(axis=1, initial=0), np.finfo(np.float32).tiny) / LARGEST
    records["key"] = keys
    records["scale"] = scales
    records["vector"] = np.rint(vectors / scales[:, None])
    records["sum"] = sums(records)
    return records


def sums(records: Records) -> npt.NDArray[np.uint32]:
    """A checksum of each record but for its own place: words times odd numbers, so one changed word always shows."""
    words = records.view("<u4").reshape(len(records), records.dtype.itemsize // 4)
    odd = np.arange(1, 2 * words.shape[1], 2, dtype=np.uint32) * np.uint32(_SEED)
    odd[3] = 0  # the sum's own place, after key and scale
    found: npt.NDArray[np.uint32] = np.einsum("rw,w->r", words, odd) + np.uint32(_SEED)
    return found


def _head(identity: str, dimensions: int) -> bytes:
    return HEAD.pack(MAGIC, identity.encode("ascii", "replace")[:IDENTITY], dimensions)


def _begins(path: Path, head: bytes) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(head)) == head
    except OSError:
        return False


def _mapped(path: Path, head: bytes, kind: np.dtype[np.void]) -> tuple[Records, mmap.mmap | None]:
    if not _begins(path, head):
        return np.empty(0, dtype=kind), None
    with path.open("rb") as file:
        count = (os.fstat(file.fileno()).st_size - HEAD.size) // kind.itemsize
        if count <= 0:
            return np.empty(0, dtype=kind), None
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return np.frombuffer(mapped, kind, count, HEAD.size), mapped


def _replace(path: Path, parts: Iterable[bytes]) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name + ".")
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
