"""Another model, in a folder as sentence-transformers lays them out, run by onnxruntime.

model.onnx or onnx/model.onnx         takes input_ids, attention_mask (and token_type_ids); gives the tokens' vectors
                                      [texts, length, width] or the texts' [texts, width]
tokenizer.json                        of the package tokenizers, which must be installed
1_Pooling/config.json                 optional: pooling_mode_cls_token says that the first token stands for the text
config_sentence_transformers.json     optional: prompts, 'query' and 'document' (or 'passage')
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from index.meaning.batches import batches, rectangle
from index.meaning.encoder import ModelError, Vectors, normalised
from index.meaning.runtime import Array, Session, session

MODELS = ("model.onnx", "onnx/model.onnx")
TOKENIZER = "tokenizer.json"
POOLING = "1_Pooling/config.json"
PROMPTS = "config_sentence_transformers.json"
LONGEST = 256
"""Tokens of a text that are read."""
BATCH = 512
"""Tokens that go through the model at once."""
HASHED = 1 << 20
"""Bytes at each end of the model's file that tell it from others: to read all of a large one would take seconds."""


class Folder:
    """See `Encoder`. Raises ModelError where the folder lacks a file, or the model can't be opened."""

    def __init__(self, path: Path) -> None:
        found = [path / name for name in MODELS if (path / name).is_file()]
        if not found:
            raise ModelError(f"There is no {' and no '.join(MODELS)} in {path}: name a folder with a model.")
        self._path, self._file = path, found[0]
        self._lock = threading.Lock()
        prompts = _settings(path / PROMPTS).get("prompts", {})
        self._question = str(prompts.get("query", ""))
        self._sentence = str(prompts.get("document", prompts.get("passage", "")))
        self._by_first = bool(_settings(path / POOLING).get("pooling_mode_cls_token", False))
        self._tokenizer = _tokenizer(path / TOKENIZER)
        self.identity = f"{path.name[:40]} {_digest([self._file, *map(path.joinpath, (TOKENIZER, POOLING, PROMPTS))])}"
        self.identity = self.identity.encode("ascii", "replace").decode()

    @cached_property
    def dimensions(self) -> int:
        """Length of its vectors."""
        return int(self.said([""]).shape[1])

    def asked(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode([self._question + text for text in texts])

    def said(self, texts: Sequence[str]) -> Vectors:
        """See Encoder."""
        return self._encode([self._sentence + text for text in texts])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimensions), dtype=np.float32)
        numbered = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        found = {
            n: vector
            for batch in batches([len(numbers) for numbers in numbered], BATCH)
            for n, vector in zip(batch, self._run([numbered[n] for n in batch]), strict=True)
        }
        return np.stack([found[n] for n in range(len(texts))])

    def _run(self, texts: Sequence[Sequence[int]]) -> Vectors:
        tokens, present = rectangle(texts, 0)
        offered = {"input_ids": tokens, "attention_mask": present.astype(np.int64)}
        offered["token_type_ids"] = np.zeros_like(tokens)
        with self._lock:
            opened = self._session
        wanted = [one.name for one in opened.get_inputs()]
        if not set(wanted) <= set(offered):
            raise ModelError(f"{self._file} asks for {', '.join(wanted)}: it isn't a model of sentences.")
        output = opened.run(None, {name: offered[name] for name in wanted})[0]
        return normalised(self._pooled(output, present).astype(np.float32))

    def _pooled(self, output: Array, present: Array) -> Array:
        """A vector a text, of any length: the sum of its tokens points where their mean does."""
        if output.ndim == 2:
            return np.asarray(output)
        if self._by_first:
            return np.asarray(output[:, 0])
        return np.asarray(np.einsum("tlw,tl->tw", output, present.astype(output.dtype)))

    @cached_property
    def _session(self) -> Session:
        return session(str(self._file))


def _tokenizer(path: Path) -> Any:
    try:
        from tokenizers import Tokenizer
    except ImportError as error:
        raise ModelError("A model in a folder needs the package tokenizers: install it.") from error
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # it raises nothing more exact
        raise ModelError(f"{path} can't be read ({error}): take the one that came with the model.") from error
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    return tokenizer


def _settings(path: Path) -> dict[str, Any]:
    try:
        read = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    except ValueError as error:
        raise ModelError(f"{path} isn't JSON ({error}).") from error
    return read if isinstance(read, dict) else {}


def _digest(paths: Sequence[Path]) -> str:
    """Of what makes the vectors what they are."""
    digest = hashlib.blake2b(str(LONGEST).encode(), digest_size=8)
    for path in paths:
        if path.is_file():
            with path.open("rb") as file:
                digest.update(file.read(HASHED))
                digest.update(str(size := path.stat().st_size).encode())
                file.seek(max(0, size - HASHED))
                digest.update(file.read())
    return digest.hexdigest()
