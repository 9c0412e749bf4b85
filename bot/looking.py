"""What is seen of the documents folder at a look, and whether somebody is still at work in it."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from index import shipped
from index.errors import KhorgosError
from index.folder import scan
from index.store import generations

LONGEST = 60.0
"""Seconds after which a folder is read that has looked otherwise at every look: a log that is written to all the time
is a document as well."""


class Rest:
    """Whether a folder has come to rest: a file that is being copied or saved has another size at the next look, and
    half of it is nothing to answer from.
    """

    def __init__(self) -> None:
        self._last: Hashable = None
        self._restless_since: float | None = None

    def of(self, seen: Hashable, at: float) -> bool:
        """Whether what is `seen` has been there at the look before, or is the first; or it has changed at every look
        for too long. `at` in seconds of a clock that nobody sets.
        """
        last, self._last = self._last, seen
        if last is None or seen == last:
            self._restless_since = None
            return True
        if self._restless_since is None:
            self._restless_since = at
        if at - self._restless_since < LONGEST:
            return False
        self._restless_since = at
        return True


def look(folder: Path, data: Path) -> tuple[Hashable, bool]:
    """What tells one state of the folder, the names and the index from another; and whether no file is so young that it
    might change once more and look the same.
    """
    try:
        found = scan(folder, data)
    except KhorgosError as error:
        return str(error), True
    times = (time_of(shipped.aliases(folder)), time_of(generations.pointer(data)))
    files = tuple((name, file.size, file.modified, file.why) for name, file in found.items())
    return (files, times), all(file.is_settled for file in found.values())


def time_of(file: Path | None) -> int:
    """When it was changed, in ns since the epoch; 0 where there is none."""
    try:
        return file.stat().st_mtime_ns if file else 0
    except OSError:
        return 0
