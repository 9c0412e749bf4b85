"""A folder of documents becomes a generation of the index: only what changed is read, and it is switched to whole."""

from __future__ import annotations

import hashlib
import logging
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from index.errors import OperatorError
from index.model import Report, Skipped
from index.snapshot import WHOOSH
from index.store import generations, whoosh_index
from index.store.generations import Generation, Indexed, Manifest, Missing, Unusable

if TYPE_CHECKING:
    from index.answers.corpus.arrays import Arrays
    from index.intake import Intake

log = logging.getLogger(__name__)

Progress = Callable[[int, int, str], None]
"""Called with the number of documents done, of all to do, and the name of the one that comes next."""

NOT_DOCUMENTS = {"readme.md", "readme.txt", "aliases.yaml", "starters.yaml"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the documents folder."""

    path: Path
    size: int
    modified: int
    why: str | None = None  # what keeps it out before it is even read

    def unchanged(self, known: Indexed | None) -> bool:
        return known is not None and (known.size, known.modified) == (self.size, self.modified)


def build(folder: Path, data: Path, *, rebuild: bool = False, progress: Progress | None = None) -> Report:
    """Bring the index in `data` up to date with `folder`; nothing is written when it is.

    Raises OperatorError where there is nothing to index: the index stays as it was.
    """
    started = time.monotonic()
    with generations.lock(data):
        found = scan(folder)
        base, because = _base(folder, data, rebuild)
        changes = _changes(found, base)
        if base and not changes.any:
            return _report(base.manifest, changes, started, None)
        if because:
            log.warning("The index is built anew: %s.", because)
        _expect_documents(found, folder)
        manifest, remarks = _write(folder, data, found, changes, base, progress or (lambda *_: None))
        return _report(manifest, changes, started, because, remarks)


def fresh(folder: Path, data: Path) -> bool:
    """Whether the index in `data` is whole and up to date with `folder`; reads no document."""
    try:
        generation = generations.current(data)
    except Unusable:
        return False
    return generation.manifest.folder == str(folder.resolve()) and not _changes(scan(folder), generation).any


def scan(folder: Path) -> dict[str, Found]:
    """The files below `folder` by their POSIX path, hidden ones and the folder's own texts left out."""
    if not folder.is_dir():
        raise OperatorError(f"There is no documents folder {folder}. Create it, or name another with --documents.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise OperatorError(f"The documents folder {folder} can't be read: give this user the right to (chmod +rx).")
    return dict(_files(folder))


def _expect_documents(found: dict[str, Found], folder: Path) -> None:
    from index.documents import SUFFIXES

    if not any(Path(name).suffix.lower() in SUFFIXES for name in found):
        kinds = ", ".join(sorted(SUFFIXES))
        raise OperatorError(f"No documents in {folder}: put files of the types {kinds} there, then try again.")


def _files(folder: Path) -> Iterator[tuple[str, Found]]:
    """Links to files are followed, links to folders are not: one to a folder above would never end."""
    for directory, folders, names in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            path = Path(directory, name)
            if not name.startswith(".") and name.lower() not in NOT_DOCUMENTS and path.is_file():
                stat = path.stat()
                place = path.relative_to(folder).as_posix()
                shown = os.fsencode(place).decode("utf-8", "replace")
                why = None if shown == place else "its name isn't in UTF-8; rename it"
                yield shown, Found(path, stat.st_size, stat.st_mtime_ns, why)


@dataclass(frozen=True, slots=True)
class _Changes:
    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]

    @property
    def any(self) -> bool:
        return bool(self.added or self.changed or self.removed)


def _base(folder: Path, data: Path, rebuild: bool) -> tuple[Generation | None, str | None]:
    """The generation to start from, or the reason for starting from nothing."""
    if rebuild:
        return None, "you asked for it"
    try:
        generation = generations.current(data)
    except Missing:
        return None, None
    except Unusable as reason:
        return None, str(reason)
    if generation.manifest.folder != str(folder.resolve()):
        return None, "it was made from another folder"
    return generation, None


def _changes(found: dict[str, Found], base: Generation | None) -> _Changes:
    known = base.manifest.documents if base else {}
    return _Changes(
        added=tuple(name for name in found if name not in known),
        changed=tuple(name for name in found if name in known and _differs(found[name], known[name])),
        removed=tuple(name for name in known if name not in found),
        kept=tuple(name for name in found if name in known and not _differs(found[name], known[name])),
    )


def _differs(file: Found, known: Indexed) -> bool:
    if file.unchanged(known):
        return False
    return file.size != known.size or _sha256(file.path) != known.sha256


def _sha256(path: Path) -> str:
    """Of the file's content; '' where it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _write(
    folder: Path, data: Path, found: dict[str, Found], changes: _Changes, base: Generation | None, progress: Progress
) -> tuple[Manifest, tuple[tuple[str, str], ...]]:
    from index import intake, snapshot  # reading takes libraries that answering does without

    path = generations.prepare(data, base)
    try:
        if base is None:
            whoosh_index.create(path / WHOOSH)
        batch = _Batch(dict(base.manifest.documents) if base else {})
        with whoosh_index.Writer(path / WHOOSH) as writer:
            for name in (*changes.changed, *changes.removed):
                writer.remove(name)
                del batch.entries[name]
            todo = [(name, found[name]) for name in (*changes.added, *changes.changed)]
            taken = intake.take_all([file.path for _, file in todo if not file.why], folder)
            for done, (name, file) in enumerate(todo):
                progress(done, len(todo), name)
                batch.add(name, file, file.why or next(taken), writer)
            progress(len(todo), len(todo), "")
        snapshot.save_parts(path, batch.arrays, base.path if base else None)
        manifest = Manifest(
            fingerprint=generations.fingerprint(),
            folder=str(folder.resolve()),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            documents={name: batch.entries[name] for name in sorted(batch.entries)},
        )
        generation = generations.seal(path, manifest)
    except BaseException:  # Ctrl-C as well: whatever it is goes on its way, and leaves no half of an index behind
        generations.discard(path)
        raise
    generations.switch(data, generation)  # not inside: what is in use must never be discarded
    return generation.manifest, tuple(batch.remarks)


class _Batch:
    """The documents of one build on their way to the writer, and what the manifest will say of them."""

    def __init__(self, entries: dict[str, Indexed]) -> None:
        self.entries = entries
        self.arrays: dict[str, Arrays] = {}
        self.remarks: list[tuple[str, str]] = []

    def add(self, name: str, file: Found, taken: Intake | str, writer: whoosh_index.Writer) -> None:
        entry = Indexed(file.size, file.modified, _sha256(file.path))
        if isinstance(taken, str):
            self.entries[name] = msgspec.structs.replace(entry, why=taken)
            return
        writer.add(taken.record, taken.extracts, taken.entries)
        self.arrays[name] = taken.arrays
        self.entries[name] = msgspec.structs.replace(
            entry,
            passages=len(taken.entries),
            events=len(taken.extracts.events),
            facts=len(taken.extracts.facts),
        )
        self.remarks += [(name, remark) for remark in taken.remarks]


def _report(
    manifest: Manifest,
    changes: _Changes,
    started: float,
    because: str | None,
    remarks: tuple[tuple[str, str], ...] = (),
) -> Report:
    read = manifest.documents.values()
    return Report(
        added=changes.added,
        changed=changes.changed,
        removed=changes.removed,
        kept=len(changes.kept),
        skipped=tuple(Skipped(name, entry.why) for name, entry in manifest.documents.items() if entry.why),
        remarks=remarks,
        passages=sum(entry.passages for entry in read),
        events=sum(entry.events for entry in read),
        facts=sum(entry.facts for entry in read),
        seconds=time.monotonic() - started,
        rebuilt_because=because,
    )
