"""A folder of documents becomes a generation of the index: only what changed is read, and it is switched to whole."""

from __future__ import annotations

import errno
import logging
import os
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from index import snapshot
from index.changes import Changes, changes_of, expect_documents, expect_still, report_of
from index.errors import OperatorError, unwritable
from index.folder import Found, scan
from index.model import Report
from index.remarks import Remark
from index.store import generations, whoosh_index
from index.store.fingerprint import fingerprint
from index.store.generations import Generation, Indexed, Manifest, Missing, Unusable

if TYPE_CHECKING:
    from index.answers.corpus.arrays import Arrays
    from index.intake.records import Taken

log = logging.getLogger(__name__)

Progress = Callable[[int, int, str], None]
"""Called with the number of documents done, of all to do, and the name of the one that comes next."""

UNKNOWN = -1
"""The time of a file that may have changed since without a sign of it: its content is compared at the next look."""
NO_PLACE = frozenset(
    (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE)
)
"""What keeps anything from being written: to begin anew wouldn't help."""


def build(
    folder: Path,
    data: Path,
    *,
    rebuild: bool = False,
    distrusted: str | None = None,
    progress: Progress | None = None,
) -> Report:
    """Bring the index in `data` up to date with `folder`; nothing is written when it is.

    It is made from nothing where that is asked for (`rebuild`), where it is `distrusted` for the reason given, and
    where it can't be opened with what was added. Raises OperatorError where there is nothing to index: it stays as it
    was.
    """
    started = time.monotonic()
    try:
        with generations.lock(data):
            return _brought_up_to_date(folder, data, rebuild, distrusted, progress or (lambda *_: None), started)
    except OSError as error:
        if not (rebuild or distrusted) and (report := _nothing_to_do(folder, data, started)):
            return report  # nobody need be able to write
        raise Unwritable(unwritable("the index", data, error)) from error


class Unwritable(OperatorError):
    """An index can't be written to the data folder; the one there is stays as it was."""


def _nothing_to_do(folder: Path, data: Path, started: float) -> Report | None:
    """The report on an index that is up to date; None for any other."""
    base, _ = _base(folder, data, None)
    changes = changes_of(scan(folder, data), _known(base))
    return report_of(base.manifest.documents, changes, started, None) if base and not changes.any else None


def _brought_up_to_date(
    folder: Path, data: Path, rebuild: bool, distrusted: str | None, progress: Progress, started: float
) -> Report:
    work = _Work(folder, data, scan(folder, data), progress)
    base, because = _base(folder, data, "you asked for it" if rebuild else distrusted)
    changes = changes_of(work.found, _known(base))
    if base and not changes.any:
        return report_of(base.manifest.documents, changes, started, None)
    expect_documents(work.found, folder)
    try:
        manifest, remarks = work.write(changes, base, because)
    except _Spoilt as reason:
        base, because = None, str(reason)
        manifest, remarks = work.write(changes_of(work.found, {}), None, because)
    return report_of(manifest.documents, changes, started, because, remarks)


def usable(folder: Path, data: Path) -> Generation | None:
    """The index of `folder` in `data`, however old, that can be used while no newer one can be written."""
    return _base(folder, data, None)[0]


def fresh(folder: Path, data: Path) -> bool:
    """Whether the index in `data` is whole and up to date with `folder`; reads no document."""
    try:
        generation = generations.current(data)
    except Unusable:
        return False
    return generation.manifest.folder == _spelled(folder) and not changes_of(scan(folder, data), _known(generation)).any


def _spelled(folder: Path) -> str:
    """Where it is, in letters that can be written down whatever bytes its name is made of."""
    return os.fsencode(folder.resolve()).decode("utf-8", "backslashreplace")


class _Spoilt(Unusable):
    """What was built upon another generation can't be opened."""


def _base(folder: Path, data: Path, distrusted: str | None) -> tuple[Generation | None, str | None]:
    """The generation to start from, or the reason for starting from nothing."""
    if distrusted:
        return None, distrusted
    try:
        generation = generations.current(data)
    except Missing:
        return None, None
    except Unusable as reason:
        return None, str(reason)
    if generation.manifest.folder != _spelled(folder):
        return None, "it was made from another folder"
    return generation, None


def _known(base: Generation | None) -> Mapping[str, Indexed]:
    return base.manifest.documents if base else {}


@dataclass(frozen=True, slots=True)
class _Work:
    """One build: what there is to read, and where to write it."""

    folder: Path
    data: Path
    found: dict[str, Found]
    progress: Progress

    def write(
        self, changes: Changes, base: Generation | None, because: str | None
    ) -> tuple[Manifest, tuple[tuple[str, Remark], ...]]:
        """A generation with the changes, in use from now on; its manifest, and remarks on what was read.

        Raises _Spoilt where it was built upon `base` and can't be opened.
        """
        if because:
            log.warning("The index is built anew: %s.", because)
        path = generations.prepare(self.data, base)
        try:
            batch = self._read(path, changes, base)
            snapshot.save_parts(path, batch.arrays, base.path if base else None)
            generation = generations.seal(path, self._manifest(batch))
            snapshot.opened(generation).close()
        except Exception as error:
            generations.discard(path)
            if base is None or isinstance(error, OperatorError) or getattr(error, "errno", None) in NO_PLACE:
                raise
            raise _Spoilt(f"it can't be added to ({type(error).__name__}: {error})") from error
        except BaseException:  # Ctrl-C: it goes on its way, and leaves no half of an index behind
            generations.discard(path)
            raise
        generations.switch(self.data, generation)  # not inside: what is in use must never be discarded
        return generation.manifest, tuple(batch.remarks)

    def _read(self, path: Path, changes: Changes, base: Generation | None) -> _Batch:
        from index.intake.records import Taken
        from index.intake.workers import take_all  # most commands find nothing to read

        if base is None:
            whoosh_index.create(path / snapshot.WHOOSH)
        batch = _Batch(dict(base.manifest.documents) if base else {})
        todo = [(name, self.found[name]) for name in sorted((*changes.added, *changes.changed))]
        with whoosh_index.Writer(path / snapshot.WHOOSH) as writer:
            for name in (*changes.removed, *(name for name, _ in todo)):  # what is new too, should it be there already
                batch.remove(name, writer)
            with closing(take_all([file for _, file in todo if not file.why], self.folder)) as taken:
                for done, (name, file) in enumerate(todo):
                    self.progress(done, len(todo), name)
                    batch.add(name, file, Taken(file.why, "") if file.why else next(taken), writer)
            self.progress(len(todo), len(todo), "")
        if not batch.whole:
            expect_still(self.folder, self.data)
        return batch

    def _manifest(self, batch: _Batch) -> Manifest:
        return Manifest(
            fingerprint=fingerprint(),
            folder=_spelled(self.folder),
            created=datetime.now(UTC).isoformat(timespec="seconds"),
            documents={name: batch.entries[name] for name in sorted(batch.entries)},
        )


class _Batch:
    """The documents of one build on their way to the writer, and what the manifest will say of them."""

    def __init__(self, entries: dict[str, Indexed]) -> None:
        self.entries = entries
        self.arrays: dict[str, Arrays] = {}
        self.remarks: list[tuple[str, Remark]] = []
        self.whole = True  # whether every file could be opened

    def remove(self, name: str, writer: whoosh_index.Writer) -> None:
        writer.remove(name)
        self.entries.pop(name, None)

    def add(self, name: str, file: Found, taken: Taken, writer: whoosh_index.Writer) -> None:
        modified = file.modified if file.is_settled and taken.steady and taken.sha256 else UNKNOWN
        entry = Indexed(file.size, modified, taken.sha256)
        self.whole &= bool(file.why or taken.sha256)
        brought = taken.result
        if isinstance(brought, Remark):
            self.entries[name] = msgspec.structs.replace(entry, why=brought)
            return
        writer.add(brought.record, brought.extracts, brought.entries)
        self.arrays[name] = brought.arrays
        self.entries[name] = msgspec.structs.replace(
            entry,
            passages=len(brought.entries),
            events=len(brought.extracts.events),
            facts=len(brought.extracts.facts),
        )
        self.remarks += [(name, remark) for remark in brought.remarks]
