"""A folder becomes the contents of a store: only what changed is read, and all of it is seen at once."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from index.answers.corpus import narrowed
from index.answers.corpus.arrays import Arrays, Ints
from index.answers.corpus.narrowed import Frame, assembled, held_by, packed, places_of
from index.answers.corpus.vocabulary import counted
from index.build import Progress
from index.changes import Changes, changes_of, expect_documents, expect_still, report_of
from index.folder import Found, scan
from index.hosted.groups import grouped
from index.model import Report, Zone
from index.remarks import Remark
from index.store import codec, fingerprint
from index.store.candidates import Shelved, Told, Writing
from index.store.generations import Indexed
from index.store.postgres.connection import Connections
from index.store.postgres.reading import PostgresReading
from index.store.postgres.writing import writing

if TYPE_CHECKING:
    from index.intake.records import Intake, Taken

log = logging.getLogger(__name__)

UNKNOWN = -1
"""The time of a file that may have changed since without a sign of it: its content is compared at the next look."""


def build(folder: Path, connections: Connections, *, rebuild: bool = False, progress: Progress | None = None) -> Report:
    """Bring the store up to date with `folder`; nothing is written when it is.

    Raises OperatorError where there is nothing to read (the store stays as it was), StoreError where the store can't be
    used.
    """
    started = time.monotonic()
    found = scan(folder)
    reading = PostgresReading(connections)
    if not rebuild and reading.version().fingerprint == made_with():
        known = reading.known()
        changes = changes_of(found, known)
        if not changes.any:
            return report_of(known, changes, started, None)
    expect_documents(found, folder)
    with writing(connections) as store:
        because = _distrusted(store, rebuild)
        if because is not None:
            store.clear()
        changes = changes_of(found, store.known())
        remarks = _write(store, folder, found, changes, progress or (lambda *_: None))
        store.finish(made_with())
        return report_of(store.known(), changes, started, because or None, tuple(remarks))


def made_with() -> str:
    """What an index there is made with: see `store.fingerprint`."""
    source = Path(narrowed.__file__).read_bytes()
    return f"{fingerprint.fingerprint()}-{hashlib.sha256(source).hexdigest()[:8]}"


def _distrusted(store: Writing, rebuild: bool) -> str | None:
    """Why everything is read anew; '' where nothing was there."""
    before = store.fingerprint()
    if rebuild:
        return "you asked for it"
    if before == made_with():
        return None
    if before:
        log.warning("The index in the database is built anew: another version of Khorgos made it.")
    return "another version of Khorgos made it" if before else ""


def _write(
    store: Writing, folder: Path, found: Mapping[str, Found], changes: Changes, progress: Progress
) -> Iterator[tuple[str, Remark]]:
    """Read what is new into the store; gives remarks on what was read."""
    from index.intake.workers import take_all  # most commands find nothing to read

    remarks: list[tuple[str, Remark]] = []
    told = {document.name: document for document in store.documents()}
    for name in (*changes.removed, *changes.changed):
        if name in told:
            _count(store, told[name], told[name].group, -1)
        store.remove(name)
    todo = [(name, found[name]) for name in sorted((*changes.added, *changes.changed))]
    whole = True
    with closing(take_all([file for _, file in todo if not file.why], folder)) as taken:
        for done, (name, file) in enumerate(todo):
            progress(done, len(todo), name)
            brought = None if file.why else next(taken)
            whole &= brought is None or bool(brought.sha256)  # could be opened
            remarks += _add(store, name, file, brought)
    progress(len(todo), len(todo), "")
    if not whole:
        expect_still(folder)
    documents = store.documents()
    groups = grouped([codec.decode_document(document.record).source for document in documents])
    for document, group in zip(documents, groups, strict=True):
        if document.group != group:
            if document.group:
                _count(store, document, document.group, -1)
            _count(store, document, group, 1)
            store.regroup(document.name, group)
    return iter(remarks)


def _add(store: Writing, name: str, file: Found, taken: Taken | None) -> Iterator[tuple[str, Remark]]:
    if taken is None:
        store.note(name, Indexed(file.size, UNKNOWN, "", why=file.why))
        return
    modified = file.modified if file.is_settled and taken.steady and taken.sha256 else UNKNOWN
    entry = Indexed(file.size, modified, taken.sha256)
    brought = taken.result
    if isinstance(brought, Remark):
        store.note(name, msgspec.structs.replace(entry, why=brought))
        return
    entry = msgspec.structs.replace(
        entry,
        passages=len(brought.entries),
        events=len(brought.extracts.events),
        facts=len(brought.extracts.facts),
    )
    a = brought.arrays
    numbers = np.array(store.numbers(list(zip(a.surfaces, a.terms, strict=True))), dtype=np.int32)
    title = numbers[a.title_tokens].tobytes()
    record, extracts = codec.encode(brought.record), codec.encode(brought.extracts)
    store.add(name, entry, record, extracts, title, _shelved(brought, numbers))
    yield from ((name, remark) for remark in brought.remarks)


def _shelved(brought: Intake, numbers: Ints) -> Iterator[Shelved]:
    for entry, row in zip(brought.entries, packed(brought.arrays, numbers), strict=True):
        passage = entry.passage
        yield Shelved(
            passage.ordinal,
            codec.short_key(passage.id),
            codec.encode(passage),
            passage.zone is Zone.ABOUT,
            entry.text,
            (*entry.title, *entry.section),
            row,
        )


def _count(store: Writing, document: Told, group: str, times: int) -> None:
    """Add a document to what is known of a group, or take it away (`times` −1)."""
    a = _arrays(store, document)
    rows_of: dict[str, int] = {}
    rows = np.array([rows_of.setdefault(term, len(rows_of)) if term else -1 for term in a.terms], dtype=np.int32)
    frequency, length = held_by(a, rows)
    counts = counted(a)
    numbers = store.numbers(list(zip(a.surfaces, a.terms, strict=True)))
    by_word = np.stack([getattr(counts, name) for name in type(counts).__slots__], axis=1) * times
    uses = ((number, tuple(row)) for number, row in zip(numbers, by_word.tolist(), strict=True))
    terms = ((term, times * int(frequency[row])) for term, row in rows_of.items() if row < len(frequency))
    store.count(group, times * document.passages, times * length, uses, terms)


def _arrays(store: Writing, document: Told) -> Arrays:
    """The words of a document in the store."""
    rows = store.rows(document.name)
    title = np.frombuffer(document.title, dtype=np.int32)
    held = np.unique(
        np.concatenate([title, *(np.frombuffer(row[n], np.int32) for row in rows for n in narrowed.WORDS)])
    )
    known = store.words()
    words = [known[number] for number in held.tolist()]
    frame = Frame((document.name,), np.searchsorted(held, title).astype(np.int32), np.array([0, len(title)], np.int32))
    return assembled(
        rows, [0] * len(rows), frame, places_of(held), [surface for surface, _ in words], [term for _, term in words]
    )
