"""The documents folder: which files it has, as far as that can be told without reading one."""

from __future__ import annotations

import hashlib
import os
import re
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from index.errors import OperatorError
from index.remarks import Remark, remark

NOT_DOCUMENTS = {"aliases.yaml", "starters.yaml"}
OF_THE_FOLDER = {"readme.md", "readme.txt"}
"""What tells of the documents beside it; where there are none, it is what there is to read."""
LARGEST = 200_000_000
"""Bytes of a file that is worth looking into at all; each type of document has its own limit below that."""
FINE_TICK, COARSE_TICK = 20_000_000, 2_000_000_000
"""Nanoseconds within which two changes of a file may bear the same time."""
COMPANIONS = (".yaml", ".yml")
"""Endings of files that stand beside a document and say what it is."""
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Found:
    """A file of the documents folder and what stands beside it to say what it is; size in bytes, both together.

    `modified` is in ns since the epoch; with a file beside it the sum of both times, which either changes.
    """

    path: Path
    size: int = 0
    modified: int = 0
    why: Remark | None = None  # what keeps it out before it is even read
    is_settled: bool = True  # whether a change after the scan would show in its size or its time


def scan(folder: Path, data: Path | None = None) -> dict[str, Found]:
    """The files below `folder` by their POSIX path, in the order of these.

    Hidden ones, the folder's own texts and what lies in `data` are left out; a README only where there is something
    else. A link is followed to what is in the
    folder itself, never out of it: whoever may put a document there must not make the bot read the rest of the machine.
    Raises OperatorError where the folder isn't there or can't be read.
    """
    if not folder.is_dir():
        raise OperatorError(f"There is no documents folder {folder}. Create it, or name another with --documents.")
    if not os.access(folder, os.R_OK | os.X_OK):
        raise OperatorError(f"The documents folder {folder} can't be read: give this user the right to (chmod +rx).")
    found = dict(sorted(_files(folder, data.resolve() if data else None)))
    return {name: file for name, file in found.items() if file.path.name.lower() not in OF_THE_FOLDER} or found


def _files(folder: Path, data: Path | None) -> Iterator[tuple[str, Found]]:
    root = folder.resolve()
    closed: list[OSError] = []
    for directory, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".") and Path(directory, name).resolve() != data]
        links = [name for name in folders if Path(directory, name).is_symlink()]
        documents = {Path(name).stem for name in names if Path(name).suffix not in COMPANIONS}
        accompanied = any(name.lower().endswith(COMPANIONS) and name not in NOT_DOCUMENTS for name in names)
        for name in (*names, *links):
            path = Path(directory, name)
            if path.suffix in COMPANIONS and path.stem in documents:
                continue
            if name.startswith(".") or name.lower() in NOT_DOCUMENTS:
                continue
            if file := _found(path, root, accompanied):
                yield _named(path.relative_to(folder).as_posix(), file)
    for error in closed:
        place = Path(error.filename)
        if place != folder and place.is_dir():  # not one that has just gone
            why = remark("folder_closed")
            yield _named(place.relative_to(folder).as_posix() + "/", Found(place, why=why))


def _found(path: Path, root: Path, accompanied: bool) -> Found | None:
    """None for what has just gone, or a link within the folder to another folder of it. `accompanied`: files that say
    what others are may stand beside it."""
    try:
        seen = path.lstat()
        target = path.resolve() if (is_link := stat.S_ISLNK(seen.st_mode)) else None
        seen = path.stat() if is_link else seen
    except (OSError, RuntimeError):  # gone since it was listed, a link to nowhere, a link to itself
        return None
    if target and (not target.is_relative_to(root) or target.name.startswith(".")):
        return Found(path, why=remark("leads_out"))
    if stat.S_ISDIR(seen.st_mode):
        return None
    if not stat.S_ISREG(seen.st_mode):
        return Found(path, why=remark("no_file"))
    times, size = [seen.st_mtime_ns], seen.st_size
    try:
        about = beside.stat() if accompanied and (beside := companion(path)) else None
    except OSError:  # gone since
        about = None
    if about:
        times, size = [*times, about.st_mtime_ns], size + about.st_size
    return Found(path, size, sum(times), is_settled=all(map(_is_settled, times)))


def _is_settled(modified: int) -> bool:
    """Clocks of file systems tick every few milliseconds, of some every two seconds."""
    tick = FINE_TICK if modified % 1_000_000_000 else COARSE_TICK
    return time.time_ns() - modified > tick


def _named(place: str, file: Found) -> tuple[str, Found]:
    """The file with a name that can be written into the index and shown, kept out where its own can't."""
    shown = os.fsencode(place).decode("utf-8", "replace")
    if shown != place:
        return _CONTROL.sub("\ufffd", shown), replace(file, why=remark("name_encoding"))
    if _CONTROL.search(place):
        return _CONTROL.sub("\ufffd", place), replace(file, why=remark("name_control"))
    return place, file


def digest(path: Path) -> str:
    """The SHA-256 of a file's content, and of what the file beside it says of it.

    '' where it can't be opened, or has more than any document may have.
    """
    try:
        if path.stat().st_size > LARGEST:
            return ""
        with path.open("rb") as file:
            whole = hashlib.file_digest(file, "sha256")
        if beside := companion(path):
            whole.update(beside.read_bytes()[:LARGEST])
    except OSError:
        return ""
    return whole.hexdigest()


def companion(path: Path) -> Path | None:
    """The file that says of the document at `path` what its own text doesn't: `report.yaml` beside `report.pdf`."""
    if path.suffix.lower() in COMPANIONS:
        return None
    places = [path.with_suffix(ending) for ending in COMPANIONS]
    return next((p for p in places if p.name not in NOT_DOCUMENTS and _is_own_file(p)), None)


def _is_own_file(path: Path) -> bool:
    """Whether there is a file that is no link; nothing can be there by a name that is too long for any."""
    try:
        return path.is_file() and not path.is_symlink()
    except OSError:
        return False
