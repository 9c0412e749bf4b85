"""One file on its way into the index: read, dated, taken apart into what is stored and searched. Pure, so it can be
done in several processes at once.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from index import documents
from index.answers.corpus.arrays import Arrays, analyse_document, found_under
from index.errors import DocumentError
from index.facts import facts_of
from index.language import analysis
from index.model import Document
from index.store.codec import DocumentRecord, Extracts
from index.store.whoosh_index import Entry
from index.timeline import events_of, story_of

WORTH_PROCESSES = 5_000_000
"""Bytes of documents from which on it pays to start other processes, which takes about a second."""


@dataclass(frozen=True, slots=True, eq=False)
class Intake:
    """What one document brings into the index."""

    record: DocumentRecord
    extracts: Extracts
    entries: tuple[Entry, ...]
    arrays: Arrays
    remarks: tuple[str, ...]


def take(path: Path, folder: Path) -> Intake | str:
    """The document at `path`, or why it can't be read."""
    try:
        document = documents.load(path, folder)
    except DocumentError as error:
        return str(error).removeprefix(f"{path.relative_to(folder).as_posix()}: ")
    story = story_of(document)
    return Intake(
        record=DocumentRecord(document.source, document.notes),
        extracts=Extracts(events_of(document, story), facts_of(document, story)),
        entries=tuple(_entries(document)),
        arrays=analyse_document(document),
        remarks=document.remarks,
    )


def take_all(paths: Sequence[Path], folder: Path) -> Iterator[Intake | str]:
    """The documents in the order of `paths`; many are read in several processes."""
    processors = os.cpu_count() or 1
    if processors == 1 or sum(_readable_size(path) for path in paths) < WORTH_PROCESSES:
        yield from map(take, paths, repeat(folder))
        return
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processors, mp_context=spawning, initializer=end_with_parent) as pool:
        yield from pool.map(take, paths, repeat(folder), chunksize=4)


def end_with_parent() -> None:
    """Let this process end when the one that started it is gone, were it killed: the pool's would wait for ever."""
    if parent := multiprocessing.parent_process():
        Thread(target=_outlive, args=[parent], daemon=True).start()


def _outlive(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _readable_size(path: Path) -> int:
    size = path.stat().st_size
    return size if size <= documents.LARGEST else 0


def _entries(document: Document) -> Iterator[Entry]:
    language = document.source.language
    title = analysis.index_terms(document.source.title, language)
    for passage in document.passages:
        yield Entry(
            passage,
            text=analysis.index_terms(passage.text, passage.language),
            title=title,
            section=analysis.index_terms("\n".join(found_under(passage)), language),
        )
