"""Arrays as files: written when a document is indexed, read when an index is opened."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import fields
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from index.answers.corpus.arrays import Arrays

STRINGS = ("documents", "surfaces", "terms")
NUMBERS = tuple(field.name for field in fields(Arrays) if field.name not in STRINGS)


def save(arrays: Arrays, file: Path | BinaryIO) -> None:
    """Write as .npz, uncompressed: about 1 kB for a passage."""
    values: dict[str, Any] = {name: getattr(arrays, name) for name in NUMBERS}
    values |= {name: _packed(getattr(arrays, name)) for name in STRINGS}
    np.savez(file, **values)


def load(file: Path | BinaryIO | bytes) -> Arrays:
    """Read what `save` wrote. Raises OSError, ValueError or KeyError for anything else."""
    try:
        with _opened(file) as opened, np.load(opened, allow_pickle=False) as saved:
            return Arrays(
                documents=tuple(_unpacked(saved["documents"])),
                surfaces=_unpacked(saved["surfaces"]),
                terms=_unpacked(saved["terms"]),
                **{name: saved[name] for name in NUMBERS},
            )
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise ValueError(f"not saved arrays: {error}") from error


def _opened(file: Path | BinaryIO | bytes) -> AbstractContextManager[BinaryIO]:
    """Opened here, for NumPy leaves open what turns out to be no archive."""
    if isinstance(file, bytes):
        return io.BytesIO(file)
    return file.open("rb") if isinstance(file, Path) else nullcontext(file)


def _packed(strings: Sequence[str]) -> npt.NDArray[np.uint8]:
    return np.frombuffer("\n".join((*strings, "")).encode(), dtype=np.uint8)


def _unpacked(packed: npt.NDArray[np.uint8]) -> list[str]:
    return packed.tobytes().decode().split("\n")[:-1]
