from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.meaning import packed
from index.meaning.encoder import ModelError
from index.meaning.packed import Packed


def test_the_sizes_are_those_of_multilingual_e5_small(model: Packed) -> None:
    shape = model.shape
    assert (shape.width, shape.layers, shape.heads, shape.inner, shape.longest) == (384, 12, 12, 1536, 512)


def test_a_block_is_a_scale_times_numbers_from_minus_eight() -> None:
    numbers = np.arange(16, dtype=np.uint8)
    block = np.float16(0.5).tobytes() + (numbers | (15 - numbers) << 4).astype(np.uint8).tobytes()
    row = packed._floats(block, 1, 32)[0]
    assert row.tolist() == [(n - 8) * 0.5 for n in range(16)] + [(7 - n) * 0.5 for n in range(16)]


def test_vectors_of_pieces_keep_the_shape_they_are_asked_in(model: Packed) -> None:
    vectors = model.word_vectors(np.array([[5, 9, 5], [9, 9, 7]]))
    assert vectors.shape == (2, 3, 384)
    assert (vectors[0, 0] == vectors[0, 2]).all()
    assert (vectors[0, 1] == vectors[1, 1]).all()
    assert not (vectors[0, 0] == vectors[0, 1]).all()


def test_a_missing_tensor_is_named(model: Packed) -> None:
    with pytest.raises(ModelError, match=r"l99\.q\.w"):
        model.matrix("l99.q.w", 384, 384)


@pytest.mark.parametrize("size", [0, 3, 40, 4_000_000, 60_000_000])
def test_a_file_that_is_cut_off_is_refused(model_file: Path, tmp_path: Path, size: int) -> None:
    cut = tmp_path / "cut.bin"
    with model_file.open("rb") as file:
        cut.write_bytes(file.read(size))
    with pytest.raises(ModelError, match=r"cut\.bin"):
        Packed(cut)


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.bin"
    other.write_bytes(b"GGUF" + bytes(1000))
    with pytest.raises(ModelError, match="begins otherwise"):
        Packed(other)


def test_a_package_that_is_not_installed_has_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "PACKAGE", "no-such-package-anywhere")
    assert packed.find() is None
