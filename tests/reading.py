"""Documents and libraries of folders that stay as they are, read once for all tests of a process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from filelock import FileLock

from index.documents import load
from index.library import Library
from index.model import Document

Opened = Callable[[Path], Library]


@cache
def loaded(path: Path, folder: Path) -> Document:
    """What `load` reads; a document can't be changed, so those who share it don't meet."""
    return load(path, folder)


def works(folder: Path) -> list[Document]:
    """The .txt files of a folder, in the order of their names."""
    return [loaded(path, folder) for path in sorted(folder.glob("*.txt"))]


def libraries(room: Path) -> Opened:
    """Opens libraries whose indexes lie in `room`, where other processes open them as well: each is built once."""

    @cache
    def opened(folder: Path) -> Library:
        data = room / "-".join(folder.parts[-2:])
        with FileLock(f"{data}.lock"):
            return Library.open(folder, data)

    return opened
