"""A generation, opened: passages in reading order, their words as arrays, their postings, sources, events and facts.

Whoosh's segments never change, so what is costly to read out of one is read once, when it is written, and kept beside
it as `<segment>.words.npz` and `<segment>.postings.npz`. Documents that were removed since are masked at opening.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import overload

import numpy as np
import numpy.typing as npt

from index.answers.corpus import arrays as words
from index.answers.corpus.arrays import Arrays
from index.model import Event, Fact, Passage, Source
from index.store.postings import FieldPostings, Postings, Run
from index.store.whoosh_index import FIELDS, Reader, Segment, SegmentPostings

WHOOSH = "whoosh"
PARTS = "parts"
CACHED_PASSAGES = 4096

Ints = npt.NDArray[np.int32]


class Passages(Sequence[Passage]):
    """All passages, read from the index when they are asked for."""

    def __init__(self, segments: Sequence[Segment], numbers: Sequence[Ints]) -> None:
        self._segments = segments
        self._numbers = np.concatenate([*numbers, np.empty(0, np.int32)])
        self._segment = np.repeat(np.arange(len(segments)), [len(n) for n in numbers])
        self._read: Callable[[int], Passage] = lru_cache(CACHED_PASSAGES)(self._passage)

    def _passage(self, place: int) -> Passage:
        return self._segments[int(self._segment[place])].passage(int(self._numbers[place]))

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, place: int) -> Passage: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Passage]: ...
    def __getitem__(self, place: int | slice) -> Passage | Sequence[Passage]:
        if isinstance(place, slice):
            return [self._read(n) for n in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._read(place)


class Snapshot:
    """What the rooms above work on. Immutable; safe to read from several threads."""

    def __init__(self, path: Path) -> None:
        self._reader = Reader(path / WHOOSH)
        segments = self._reader.segments
        numbers = [segment.passage_numbers() for segment in segments]
        names = [segment.names() for segment in segments]
        self.passages = Passages(segments, numbers)
        self.arrays: Arrays = words.join(
            [_live(_words(path, segment), live) for segment, live in zip(segments, names, strict=True)]
        )
        self.postings = Postings(
            [_run(_postings(path, segment), kept) for segment, kept in zip(segments, numbers, strict=True)]
        )

    def close(self) -> None:
        self._reader.close()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """One for each document, in the order of `arrays.documents`."""
        return tuple(record.source for segment in self._reader.segments for record in segment.documents())

    def events(self) -> tuple[Event, ...]:
        return tuple(e for segment in self._reader.segments for x in segment.extracts() for e in x.events)

    def facts(self) -> tuple[Fact, ...]:
        return tuple(f for segment in self._reader.segments for x in segment.extracts() for f in x.facts)


def save_parts(path: Path, analysed: Mapping[str, Arrays], base: Path | None) -> None:
    """Write what is kept beside each segment that lacks it; `analysed` are the documents read in this build, by name.

    Documents that Whoosh moved into a merged segment are taken from the parts of `base`, the generation before.
    """
    (path / PARTS).mkdir(exist_ok=True)
    reader = Reader(path / WHOOSH)
    before = {name: part for part in _all_words(base) for name in part.documents} if base else {}
    for segment in reader.segments:
        if not _part(path, segment, "words").exists():
            names = segment.names()
            parts = [analysed[name] if name in analysed else _live(before[name], [name]) for name in names]
            words.save(words.join(parts), _part(path, segment, "words"))
            _save_postings(segment, _part(path, segment, "postings"))
    current = {segment.name for segment in reader.segments}
    for file in (path / PARTS).iterdir():
        if file.name.split(".")[0] not in current:
            file.unlink()
    reader.close()


def _part(path: Path, segment: Segment, kind: str) -> Path:
    return path / PARTS / f"{segment.name}.{kind}.npz"


def _words(path: Path, segment: Segment) -> Arrays:
    return words.load(_part(path, segment, "words"))


def _all_words(path: Path) -> list[Arrays]:
    return [words.load(file) for file in sorted((path / PARTS).glob("*.words.npz"))]


def _live(part: Arrays, names: Sequence[str]) -> Arrays:
    """The documents `names` of a part, in that order."""
    if tuple(names) == part.documents:
        return part
    place = {name: n for n, name in enumerate(part.documents)}
    return words.select(part, [place[name] for name in names])


def _save_postings(segment: Segment, file: Path) -> None:
    fields: dict[str, npt.NDArray[np.generic]] = {}
    for name in FIELDS:
        postings = segment.postings(name)
        fields[f"{name}.terms"] = np.frombuffer("\n".join(postings.terms).encode(), dtype=np.uint8)
        fields[f"{name}.starts"] = postings.starts
        fields[f"{name}.docs"] = postings.docs
        fields[f"{name}.frequencies"] = postings.frequencies
    np.savez(file, **fields)  # type: ignore[arg-type]  # NumPy's stub takes the names for its own options


def _postings(path: Path, segment: Segment) -> Mapping[str, SegmentPostings]:
    with np.load(_part(path, segment, "postings"), allow_pickle=False) as saved:
        return {
            name: SegmentPostings(
                tuple(saved[f"{name}.terms"].tobytes().decode().split("\n")) if len(saved[f"{name}.terms"]) else (),
                saved[f"{name}.starts"],
                saved[f"{name}.docs"],
                saved[f"{name}.frequencies"],
            )
            for name in FIELDS
        }


def _run(fields: Mapping[str, SegmentPostings], kept: Ints) -> Run:
    return Run(len(kept), {name: _of_kept(postings, kept) for name, postings in fields.items()})


def _of_kept(postings: SegmentPostings, kept: Ints) -> FieldPostings:
    """Postings counted in live passages instead of the segment's numbers; those of removed documents fall away."""
    place = np.full(int(max(kept.max(initial=-1), postings.docs.max(initial=-1))) + 2, -1, dtype=np.int32)
    place[kept] = np.arange(len(kept), dtype=np.int32)
    passages = place[postings.docs]
    there = passages >= 0
    if there.all():
        return FieldPostings(postings.terms, postings.starts, passages, postings.frequencies)
    counted = np.concatenate(([0], np.cumsum(there)))
    starts = counted[postings.starts].astype(np.int32)
    return FieldPostings(postings.terms, starts, passages[there], postings.frequencies[there])
