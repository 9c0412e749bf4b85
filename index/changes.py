"""What has changed in the documents folder since it was read, and the report on a build that took it in."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from index.errors import OperatorError
from index.folder import Found, digest, scan
from index.model import Report, Skipped
from index.remarks import Remark
from index.store.generations import Indexed


@dataclass(frozen=True, slots=True)
class Changes:
    """Files by name."""

    added: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    kept: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there are any."""
        return bool(self.added or self.changed or self.removed)


def changes_of(found: Mapping[str, Found], known: Mapping[str, Indexed]) -> Changes:
    """What has changed in the folder since the files that are known were read."""
    differs = {name: _differs(file, known[name]) for name, file in found.items() if name in known}
    return Changes(
        added=tuple(name for name in found if name not in known),
        changed=tuple(name for name, different in differs.items() if different),
        removed=tuple(name for name in known if name not in found),
        kept=tuple(name for name, different in differs.items() if not different),
    )


def _differs(file: Found, known: Indexed) -> bool:
    if file.why:
        return file.why != known.why
    if (known.size, known.modified) == (file.size, file.modified):
        return False
    return file.size != known.size or digest(file.path) != known.sha256


def expect_documents(found: Mapping[str, Found], folder: Path) -> None:
    """Raises OperatorError where there is nothing to read."""
    from index.documents import SUFFIXES

    if not any(Path(name).suffix.lower() in SUFFIXES for name in found):
        kinds = ", ".join(sorted(SUFFIXES))
        raise OperatorError(f"No documents in {folder}: put files of the types {kinds} there, then try again.")


def expect_still(folder: Path, data: Path | None = None) -> None:
    """Raises OperatorError where a folder has gone while it was read, as the volume does that it lies on: what couldn't
    be opened would be taken for documents that can't be read, and go from the index.
    """
    expect_documents(scan(folder, data), folder)


def report_of(
    documents: Mapping[str, Indexed],
    changes: Changes,
    started: float,
    because: str | None,
    remarks: tuple[tuple[str, Remark], ...] = (),
) -> Report:
    """`started` as `time.monotonic` has it."""
    read = documents.values()
    return Report(
        added=changes.added,
        changed=changes.changed,
        removed=changes.removed,
        kept=len(changes.kept),
        skipped=tuple(Skipped(name, entry.why) for name, entry in documents.items() if entry.why),
        remarks=remarks,
        passages=sum(entry.passages for entry in read),
        events=sum(entry.events for entry in read),
        facts=sum(entry.facts for entry in read),
        seconds=time.monotonic() - started,
        rebuilt_because=because,
    )
