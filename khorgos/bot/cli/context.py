"""What the commands share: the folders, the opened library, output in JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from khorgos.index.model import Citation, Passage, Report

if TYPE_CHECKING:
    from khorgos.index.build import Progress
    from khorgos.index.library import Library


@dataclass(frozen=True, slots=True)
class Options:
    """The folders that every command works on."""

    documents: Path
    data: Path

    @classmethod
    def from_settings(cls, documents: Path | None, data: Path | None) -> Options:
        """The command line first, then the settings (KHORGOS_DOCUMENTS, KHORGOS_DATA, .env)."""
        from khorgos.bot.settings import Settings

        settings = Settings.read()
        return cls(documents or settings.documents, data or settings.data)


def building(options: Options, *, rebuild: bool = False) -> Report:
    from khorgos.index.build import build

    with progress() as tell:
        return build(options.documents, options.data, rebuild=rebuild, progress=tell)


def opened(options: Options) -> Library:
    """The library, built or refreshed first where needed."""
    from khorgos.index.library import Library

    with progress() as tell:
        return Library.open(options.documents, options.data, progress=tell)


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar on standard error that shows up only when there is something to read."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[name]}"),
    )
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=None, name="", visible=False)

    def tell(done: int, total: int, name: str) -> None:
        bar.start()
        bar.update(task, completed=done, total=total, name=name, visible=True)

    try:
        yield tell
    finally:
        bar.stop()


def write_line(record: object) -> None:
    """One JSON line on standard output, as it comes: whoever reads the pipe doesn't wait for the rest."""
    sys.stdout.write(msgspec.json.encode(record).decode() + "\n")
    sys.stdout.flush()


def sources(citation: Citation, library: Library) -> list[dict[str, str]]:
    """A citation as the machine-readable output has it.

    A quote is cut where a note mark was taken out between two of its sentences, so that each part stands in the file as
    it is; such a citation gives several entries.
    """
    passage = library.passage(citation.passage)
    whole = passage is not None and citation.quote == passage.quote(*citation.sentences)
    quotes = _between_marks(passage, *citation.sentences) if passage and whole else [citation.quote]
    return [
        {
            "doc": citation.source.document,
            "title": citation.source.title,
            "place": citation.place,
            "quote": quote,
        }
        for quote in quotes
    ]


def _between_marks(passage: Passage, first: int, last: int) -> list[str]:
    quotes: list[str] = []
    for number in range(first, last + 1):
        if passage.sentences[number].notes or number == last:
            quotes.append(passage.quote(first, number))
            first = number + 1
    return quotes
