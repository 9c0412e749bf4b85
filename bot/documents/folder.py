"""Changes of the documents folder, each whole or not at all, and each reversible: what goes is kept aside.

The journal and what it keeps lie in the data folder, with the last changes only.
"""

from __future__ import annotations

import errno
import hashlib
import os
import shutil
import tempfile
import time
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

import msgspec
from filelock import FileLock

from bot.state.asked import short_id
from index.folder import companion

FOLDER = "aside"
REMEMBERED = 20
"""Changes that can be undone, one after the other."""
_RIGHTS = 0o644


class Kind(StrEnum):
    """What a change did to a document."""

    ADDED = "added"
    REPLACED = "replaced"
    REMOVED = "removed"


class Change(msgspec.Struct, frozen=True):
    """What was done to a document. `sha256` is of the file that it left there, `offer` what was sent for it."""

    id: str
    kind: Kind
    document: str
    sha256: str = ""
    offer: str = ""
    at: float = 0.0


class Taken(Exception):
    """There is a document of that name."""


class Moved(Exception):
    """The folder is no longer as the change left it: somebody else has been at it."""


class Folder:
    """The documents in `documents`; `data` is where what goes is kept. All methods raise OSError."""

    def __init__(self, documents: Path, data: Path) -> None:
        self.documents = documents
        self._aside = data / FOLDER
        self._journal = self._aside / "journal.json"

    def writable(self) -> bool:
        return os.access(self.documents, os.W_OK | os.X_OK)

    def has(self, document: str) -> bool:
        return os.path.lexists(self.documents / document)

    def put(self, file: Path, document: str, *, replacing: bool = False, offer: str = "") -> Change:
        """Put a copy of `file` among the documents. Raises Taken where there is one of that name and it isn't to be
        replaced.
        """
        with self._lock():
            target = self.documents / document
            replaces = replacing and self.has(document)
            change = Change(short_id(), Kind.REPLACED if replaces else Kind.ADDED, document, _digest(file), offer)
            if replaces:
                _copy(target, self._kept(change))
            try:
                _put(file, target, over=replaces)
            except BaseException:
                shutil.rmtree(self._aside / change.id, ignore_errors=True)
                raise
            return self._noted(change)

    def remove(self, document: str) -> Change:
        """Take a document out, with the file beside it that says what it is. Raises FileNotFoundError."""
        with self._lock():
            target = self.documents / document
            change = Change(short_id(), Kind.REMOVED, document)
            beside = companion(target)
            for file in (target, beside) if beside else (target,):
                _copy(file, self._aside / change.id / file.name)
            target.unlink()
            if beside:
                beside.unlink()
            return self._noted(change)

    def undo(self, change: str) -> Change:
        """Undo the last change, if that is the one; it is forgotten then. Raises Moved."""
        with self._lock():
            changes = self._changes()
            if not changes or changes[-1].id != change:
                raise Moved
            last = changes[-1]
            self._reverse(last)
            self._write(changes[:-1])
            shutil.rmtree(self._aside / last.id, ignore_errors=True)
            return last

    def last(self) -> Change | None:
        """The change that can be undone."""
        return next(reversed(self._changes()), None)

    def change_for(self, offer: str) -> Change | None:
        """What became of a file that was sent."""
        return next((change for change in reversed(self._changes()) if change.offer == offer), None)

    def _reverse(self, change: Change) -> None:
        target, kept = self.documents / change.document, self._aside / change.id
        if change.kind is Kind.REMOVED:
            if self.has(change.document):
                raise Moved
            target.parent.mkdir(parents=True, exist_ok=True)
            for file in sorted(
                kept.iterdir(), key=lambda file: file.name == target.name
            ):  # what stands beside it first
                _put(file, target.with_name(file.name), over=False)
            return
        if not target.is_file() or _digest(target) != change.sha256:
            raise Moved
        if change.kind is Kind.REPLACED:
            _put(self._kept(change), target, over=True)
        else:
            target.unlink()

    def _kept(self, change: Change) -> Path:
        return self._aside / change.id / Path(change.document).name

    def _noted(self, change: Change) -> Change:
        dated = msgspec.structs.replace(change, at=time.time())
        changes = [*self._changes(), dated]
        for old in changes[:-REMEMBERED]:
            shutil.rmtree(self._aside / old.id, ignore_errors=True)
        self._write(changes[-REMEMBERED:])
        return dated

    def _changes(self) -> list[Change]:
        try:
            return msgspec.json.decode(self._journal.read_bytes(), type=list[Change])
        except (OSError, msgspec.MsgspecError):
            return []

    def _write(self, changes: list[Change]) -> None:
        fresh = self._journal.with_suffix(".new")
        fresh.write_bytes(msgspec.json.encode(changes))
        fresh.replace(self._journal)

    def _lock(self) -> FileLock:
        self._aside.mkdir(mode=0o700, parents=True, exist_ok=True)
        return FileLock(self._aside / ".lock", mode=0o600)


def _put(file: Path, target: Path, *, over: bool) -> None:
    """A copy of `file` at `target`, there whole or not at all: whoever looks at the folder meanwhile sees no half."""
    handle, name = tempfile.mkstemp(prefix=".khorgos-", dir=target.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as out, file.open("rb") as content:
            shutil.copyfileobj(content, out)
            out.flush()
            os.fsync(out.fileno())
        fresh.chmod(_RIGHTS)
        if over:
            fresh.replace(target)
        else:
            _link(fresh, target)
    finally:
        fresh.unlink(missing_ok=True)


def _link(fresh: Path, target: Path) -> None:
    """Give it its name, unless there is something of that name."""
    try:
        os.link(fresh, target)
    except FileExistsError:
        raise Taken from None
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EMLINK):
            raise
        if os.path.lexists(target):  # a file system without links
            raise Taken from None
        fresh.replace(target)


def _copy(file: Path, kept: Path) -> None:
    kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileNotFoundError):
        kept.unlink()
    shutil.copy2(file, kept)


def _digest(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
