"""Timelines as files beside the index: events are merged once, by whoever reads the documents, not at every start.

Merging 19,000 events takes many seconds of a processor and 160 MB in passing. What can't be read is merged anew.
"""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from index.timeline.timeline import Timeline

ROOM = "timelines"
"""In the folder of a generation. The manifest doesn't vouch for it: each file begins with a checksum of its own."""
DIGEST = 32
"""Bytes of it."""


def there(generation: Path) -> bool:
    """Whether the timelines of a generation are kept."""
    return (generation / ROOM).is_dir()


def keep(generation: Path, timelines: Iterable[tuple[frozenset[str], Timeline]]) -> None:
    """Keep all timelines of a generation, each with the documents that it is of. Raises OSError where that can't be."""
    aside = generation / f"{ROOM}.new"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(mode=0o700)
    for documents, timeline in timelines:
        written = io.BytesIO()
        np.savez(written, **timeline.saved())  # type: ignore[arg-type]  # NumPy's stub takes the names for its options
        told = written.getvalue()
        (aside / _name(documents)).write_bytes(hashlib.sha256(told).digest() + told)
    aside.rename(generation / ROOM)


def kept(generation: Path, documents: frozenset[str]) -> Timeline | None:
    """The timeline of these documents; None where none is kept that can be read."""
    try:
        with (generation / ROOM / _name(documents)).open("rb") as file:
            digest, told = file.read(DIGEST), file.read()
    except OSError:
        return None
    if hashlib.sha256(told).digest() != digest:
        return None
    with np.load(io.BytesIO(told), allow_pickle=False) as saved:
        return Timeline.read_from({name: saved[name] for name in saved.files})


def _name(documents: frozenset[str]) -> str:
    return hashlib.sha256("\n".join(sorted(documents)).encode("utf-8", "surrogatepass")).hexdigest()[:16] + ".npz"
