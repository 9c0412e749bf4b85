"""As much of the ONNX format as writing a model takes, so that the package of 31 MB that writes any isn't needed.

A model is a protocol buffer, see onnx.proto of onnx.ai (IR version 8); the numbers below are the fields' in it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

IR_VERSION = 8
OPERATORS = {"": 17, "com.microsoft": 1}
"""Versions of the operators, by domain: those of the standard, and those that onnxruntime adds."""

KINDS = {"float32": 1, "uint8": 2, "int8": 3, "int32": 6, "int64": 7}
Value = float | int | list[int]
"""Of an attribute."""
_FLOAT, _INT, _INTS = 1, 2, 7


def tensor(name: str, array: npt.NDArray[np.generic]) -> bytes:
    """A TensorProto with the array's numbers."""
    shape = b"".join(_number(1, size) for size in array.shape)
    little = array.astype(array.dtype.newbyteorder("<"), copy=False)
    return shape + _number(2, KINDS[array.dtype.name]) + _text(8, name) + _bytes(9, little.tobytes())


def node(
    operator: str, inputs: Sequence[str], output: str | Sequence[str], domain: str = "", **attributes: Value
) -> bytes:
    """A NodeProto."""
    outputs = [output] if isinstance(output, str) else output
    parts = [*(_text(1, name) for name in inputs), *(_text(2, name) for name in outputs), _text(4, operator)]
    parts += [_bytes(5, _attribute(name, value)) for name, value in attributes.items()]
    return b"".join([*parts, _text(7, domain)])


def value(name: str, kind: str, shape: Sequence[str | int]) -> bytes:
    """A ValueInfoProto: an input or output; a dimension is a size or a name."""
    sizes = b"".join(_bytes(1, _text(2, d) if isinstance(d, str) else _number(1, d)) for d in shape)
    return _text(1, name) + _bytes(2, _bytes(1, _number(1, KINDS[kind]) + _bytes(2, sizes)))


def model(nodes: Iterable[bytes], tensors: Iterable[bytes], inputs: Iterable[bytes], outputs: Iterable[bytes]) -> bytes:
    """A ModelProto of one graph."""
    graph = [*_parts(1, nodes), _text(2, "encoder"), *_parts(5, tensors), *_parts(11, inputs), *_parts(12, outputs)]
    operators = [_bytes(8, _text(1, domain) + _number(2, version)) for domain, version in OPERATORS.items()]
    size = sum(map(len, graph))
    return b"".join([_number(1, IR_VERSION), _head(7, size), *graph, *operators])  # at one go: it is large


def _attribute(name: str, value: Value) -> bytes:
    if isinstance(value, list):
        return _text(1, name) + b"".join(_number(8, one) for one in value) + _number(20, _INTS)
    if isinstance(value, int):
        return _text(1, name) + _number(3, value) + _number(20, _INT)
    return _text(1, name) + _varint(2 << 3 | 5) + struct.pack("<f", value) + _number(20, _FLOAT)


def _number(field: int, value: int) -> bytes:
    return _varint(field << 3) + _varint(value)


def _text(field: int, text: str) -> bytes:
    return _bytes(field, text.encode())


def _bytes(field: int, content: bytes) -> bytes:
    return _head(field, len(content)) + content


def _parts(field: int, contents: Iterable[bytes]) -> list[bytes]:
    return [part for content in contents for part in (_head(field, len(content)), content)]


def _head(field: int, size: int) -> bytes:
    return _varint(field << 3 | 2) + _varint(size)


def _varint(value: int) -> bytes:
    value &= (1 << 64) - 1  # negative numbers stand as their complement
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
