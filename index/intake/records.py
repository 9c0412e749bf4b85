"""What comes back from reading a file."""

from __future__ import annotations

from dataclasses import dataclass

from index.answers.corpus.arrays import Arrays
from index.remarks import Remark
from index.store.codec import DocumentRecord, Entry, Extracts


@dataclass(frozen=True, slots=True, eq=False)
class Intake:
    """What one document brings into the index."""

    record: DocumentRecord
    extracts: Extracts
    entries: tuple[Entry, ...]
    arrays: Arrays
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """What became of a file: what it brings into the index, or why it brings nothing."""

    result: Intake | Remark
    sha256: str  # of the file; '' where it could not be opened
    steady: bool = True  # it was the same before and after reading
