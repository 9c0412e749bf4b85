"""A generation, opened: passages in reading order, their words as arrays, their postings, sources, events and facts.

Whoosh's segments never change, so what is costly to read out of one is read once, when it is written, and kept beside
it as `<segment>.words.npz` and `<segment>.postings.npz`. Documents that were removed since are masked at opening.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import overload

import numpy as np
import numpy.typing as npt

from index.answers.corpus import arrays as words
from index.answers.corpus import saved_arrays
from index.answers.corpus.arrays import Arrays
from index.model import Event, Fact, Passage, Source
from index.store.codec import Extracts
from index.store.generations import Generation, Unusable
from index.store.postings import FieldPostings, Postings, Run
from index.store.whoosh_index import FIELDS, Reader, Segment, SegmentPostings

WHOOSH = "whoosh"
PARTS = "parts"
CACHED_PASSAGES = 4096

Ints = npt.NDArray[np.int32]


class Passages(Sequence[Passage]):
    """All passages, read from the index when they are asked for."""

    def __init__(self, segments: Sequence[Segment], numbers: Sequence[Ints], order: Ints) -> None:
        """`numbers` are those of the passages in each segment; of all of them one after another, `order` says which
        comes first, second and so on.
        """
        self._segments = segments
        self._numbers = np.concatenate([*numbers, np.empty(0, np.int32)])[order]
        self._segment = np.repeat(np.arange(len(segments)), [len(n) for n in numbers])[order]
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
    """What the rooms above work on. Immutable; safe to read from several threads.

    Documents stand in the order of their names: the same files answer alike, in whatever order they came.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._reader = Reader(path / WHOOSH)
        segments = self._reader.segments
        numbers = [segment.passage_numbers() for segment in segments]
        joined = words.join([_live_words(path, segment) for segment in segments])
        self._order = _by_name(joined.documents)
        self.arrays: Arrays = words.used(words.select(joined, self._order))
        passages, _ = words.taken(joined.document_starts, np.array(self._order, dtype=np.int32))
        self.passages = Passages(segments, numbers, passages)
        runs = [_run(_postings(path, segment), kept) for segment, kept in zip(segments, numbers, strict=True)]
        self.postings = Postings(runs, np.argsort(passages).astype(np.int32))
        if not self.arrays.size == len(self.passages) == self.postings.size:
            raise ValueError("the words and the passages are not of the same documents")

    def close(self) -> None:
        """Close its files; nothing can be read from it afterwards."""
        self._reader.close()

    def let_go(self) -> None:
        """Give back what opening took of memory for files, most of which no question asks for."""
        for segment in self._reader.segments:
            segment.let_go()

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """One for each document, in the order of `arrays.documents`."""
        records = [record.source for segment in self._reader.segments for record in segment.documents()]
        return tuple(records[number] for number in self._order)

    def events(self) -> tuple[Event, ...]:
        """All events of all documents, not yet merged."""
        return tuple(event for extracts in self._extracts() for event in extracts.events)

    def other_events(self) -> tuple[Event, ...]:
        """The dated statements of all documents that no rule vouches for."""
        return tuple(event for extracts in self._extracts() for event in extracts.others)

    def facts(self) -> tuple[Fact, ...]:
        """All facts of all documents, by rules."""
        return tuple(fact for extracts in self._extracts() for fact in extracts.facts)

    def other_facts(self) -> tuple[Fact, ...]:
        """What all documents state and no rule vouches for."""
        return tuple(fact for extracts in self._extracts() for fact in extracts.other_facts)

    def _extracts(self) -> Iterator[Extracts]:
        records = [extracts for segment in self._reader.segments for extracts in segment.extracts()]
        return (records[number] for number in self._order)


def opened(generation: Generation) -> Snapshot:
    """The snapshot of a generation. Raises Unusable, whatever keeps it from being opened."""
    try:
        snapshot = Snapshot(generation.path)
    except Exception as error:  # files that lie come in more ways than can be told beforehand: the mend is one
        raise Unusable(f"it can't be opened ({type(error).__name__}: {error})") from error
    vouched = sorted(name for name, entry in generation.manifest.documents.items() if entry.why is None)
    if list(snapshot.arrays.documents) != vouched:
        snapshot.close()
        raise Unusable("it holds other documents than its manifest says")
    return snapshot


def _by_name(documents: Sequence[str]) -> list[int]:
    return sorted(range(len(documents)), key=documents.__getitem__)


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
            saved_arrays.save(words.join(parts), _part(path, segment, "words"))
            _save_postings(segment, _part(path, segment, "postings"))
    current = {segment.name for segment in reader.segments}
    for file in (path / PARTS).iterdir():
        if file.name.split(".")[0] not in current:
            file.unlink()
    reader.close()


def _part(path: Path, segment: Segment, kind: str) -> Path:
    return path / PARTS / f"{segment.name}.{kind}.npz"


def _words(path: Path, segment: Segment) -> Arrays:
    return saved_arrays.load(_part(path, segment, "words"))


def _all_words(path: Path) -> list[Arrays]:
    return [saved_arrays.load(file) for file in sorted((path / PARTS).glob("*.words.npz"))]


def _live_words(path: Path, segment: Segment) -> Arrays:
    part = _words(path, segment)
    return part if segment.whole else _live(part, segment.names())


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
    """Postings counted in live passages instead of the segment's numbers; those of removed documents fall away, and
    the terms that only they had.
    """
    place = np.full(int(max(kept.max(initial=-1), postings.docs.max(initial=-1))) + 2, -1, dtype=np.int32)
    place[kept] = np.arange(len(kept), dtype=np.int32)
    passages = place[postings.docs]
    there = passages >= 0
    if there.all():
        return FieldPostings(postings.terms, postings.starts, passages, postings.frequencies)
    counted = np.concatenate(([0], np.cumsum(there)))
    starts = counted[postings.starts].astype(np.int32)
    held = np.flatnonzero(np.diff(starts))
    return FieldPostings(
        tuple(postings.terms[row] for row in held.tolist()),
        starts[np.append(held, len(postings.terms))],
        passages[there],
        postings.frequencies[there],
    )
