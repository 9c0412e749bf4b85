"""Vectors for the sentences that lack one, chunk by chunk: what is done stays done, whenever it is stopped.

`fill` runs to its end when an index is built by hand. Beside a running bot it belongs in a process of its own with
`lower_priority`: a thread of low priority that holds Python's lock would keep the bot waiting.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout

from index.meaning.encoder import Encoder
from index.meaning.vectors import MISSING, Keys, VectorFile

CHUNK = 256
"""Sentences between two writes: some 3 s, which is what a kill can cost."""
GENTLE = 19
"""The lowest priority there is: what nobody else wants of the processor."""
WASTE = 0.3
"""Share of records that no sentence has any more from which the file is written anew."""
ROOM = "meaning"
WORDS, STATEMENTS = "words", "statements"
"""The rooms of words, and of sentences that are judged without the title of their work, below that of sentences: one
file would be looked through for all."""
SUFFIX = ".vectors"

Texts = Callable[[Sequence[int]], Sequence[str]]
"""The texts to encode of sentences given by number, see `vectors.text`."""
Progress = Callable[[int, int], None]
"""Called with the number of sentences done and of all to do."""


@dataclass(frozen=True, slots=True)
class Filled:
    """What a run did: sentences encoded, sentences still without a vector."""

    done: int
    left: int
    busy: bool = False
    """Another process was at it, so nothing was done."""


def place(data: Path, encoder: Encoder) -> Path:
    """The file of a model's vectors below the data folder."""
    name = re.sub(r"[^A-Za-z0-9.-]+", "-", encoder.identity)
    return data / ROOM / f"{name}{SUFFIX}"


def place_of_words(data: Path, encoder: Encoder) -> Path:
    """The same for the words of all documents."""
    return _below(place(data, encoder), WORDS)


def place_of_statements(data: Path, encoder: Encoder) -> Path:
    """The same for what is judged."""
    return _below(place(data, encoder), STATEMENTS)


def _below(sentences: Path, room: str) -> Path:
    return sentences.parent / room / sentences.name


def missing(file: VectorFile, keys: Keys) -> list[int]:
    """The first sentence of each text that lacks a vector, in reading order."""
    lacking = np.flatnonzero(file.rows(keys) == MISSING)
    _, first = np.unique(keys[lacking], return_index=True)
    numbers: list[int] = lacking[np.sort(first)].tolist()
    return numbers


def fill(
    path: Path,
    encoder: Encoder,
    keys: Keys,
    texts: Texts,
    *,
    progress: Progress | None = None,
    stop: Callable[[], bool] = lambda: False,
    chunk: int = CHUNK,
    tidy: bool = True,
) -> Filled:
    """Encode the sentences, named by `keys` [S], that the file at `path` has no vector for.

    `stop` is asked before each chunk. With `tidy`, what no sentence needs is dropped afterwards.
    Raises what the encoder and the disk raise; chunks before that are kept.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(path.with_suffix(".lock"), timeout=0):
            return _fill(path, encoder, keys, texts, progress or (lambda *_: None), stop, chunk, tidy)
    except Timeout:
        return Filled(0, len(missing(_opened(path, encoder), keys)), busy=True)


def _fill(
    path: Path,
    encoder: Encoder,
    keys: Keys,
    texts: Texts,
    progress: Progress,
    stop: Callable[[], bool],
    chunk: int,
    tidy: bool,
) -> Filled:
    file = _opened(path, encoder)
    todo = missing(file, keys)
    done = 0
    while done < len(todo) and not stop():
        progress(done, len(todo))
        some = todo[done : done + chunk]
        file.append(keys[some], encoder.said(texts(some)))
        done += len(some)
    if done == len(todo):
        progress(done, len(todo))
        if tidy:
            _tidy(path, encoder, keys)
    return Filled(done, len(todo) - done)


def _tidy(path: Path, encoder: Encoder, keys: Keys) -> None:
    """Drop what no sentence needs, and the files of other models."""
    file = _opened(path, encoder)
    if len(np.unique(keys)) < (1 - WASTE) * file.records:
        file.keep(keys)
    for other in path.parent.glob(f"*{SUFFIX}"):
        if other != path:
            other.unlink(missing_ok=True)


def _opened(path: Path, encoder: Encoder) -> VectorFile:
    return VectorFile(path, encoder.identity, encoder.dimensions)


def lower_priority() -> None:
    """Let everything else on the machine go first; for the whole process, and for good."""
    os.nice(GENTLE)
