"""Arrays as files, and what is no such file."""

from __future__ import annotations

import io
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from index.answers.corpus.arrays import Arrays, analyse
from index.answers.corpus.saved_arrays import NUMBERS, STRINGS, load, save
from index.model import Document


def same(one: Arrays, other: Arrays) -> bool:
    return all(np.array_equal(getattr(one, field.name), getattr(other, field.name)) for field in fields(Arrays))


def test_every_field_is_written() -> None:
    assert {*NUMBERS, *STRINGS} == {field.name for field in fields(Arrays)}


def test_what_is_written_is_read_again(documents: list[Document], tmp_path: Path) -> None:
    arrays = analyse(documents)
    save(arrays, tmp_path / "words.npz")
    assert same(load(tmp_path / "words.npz"), arrays)
    assert same(load((tmp_path / "words.npz").read_bytes()), arrays)
    assert {array.dtype for array in (load(tmp_path / "words.npz").tokens, arrays.tokens)} == {np.dtype(np.int32)}


def test_nothing_is_written_and_read_as_well() -> None:
    file = io.BytesIO()
    save(analyse([]), file)
    assert load(file.getvalue()).size == 0


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 but no more", b"not an archive"])
def test_other_bytes_are_told_from_arrays(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "words.npz").write_bytes(content)
    with pytest.raises((OSError, ValueError, KeyError)):
        load(tmp_path / "words.npz")


def test_a_file_that_was_cut_is_none(documents: list[Document], tmp_path: Path) -> None:
    save(analyse(documents), tmp_path / "words.npz")
    whole = (tmp_path / "words.npz").read_bytes()
    for length in range(0, len(whole), max(1, len(whole) // 20)):
        with pytest.raises((OSError, ValueError, KeyError)):
            load(whole[:length])


def test_a_file_that_lacks_a_field_is_none(documents: list[Document], tmp_path: Path) -> None:
    np.savez(tmp_path / "words.npz", tokens=analyse(documents).tokens)
    with pytest.raises(KeyError):
        load(tmp_path / "words.npz")


def test_objects_are_never_read(tmp_path: Path) -> None:
    """A pickle in an archive could run anything."""
    hostile = np.empty(1, dtype=object)
    hostile[0] = {"any": "object"}
    np.savez(tmp_path / "words.npz", **dict.fromkeys((*NUMBERS, *STRINGS), hostile))  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="pickle"):
        load(tmp_path / "words.npz")
