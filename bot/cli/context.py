"""What the commands share: the folders, the opened library, output in JSON lines."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from index.model import Citation, Passage, Report

if TYPE_CHECKING:
    from bot.cli.bar import Bar
    from index.build import Progress
    from index.meaning.background import Filled
    from index.meaning.encoder import Encoder
    from index.reading import Readable


@dataclass(frozen=True, slots=True)
class Options:
    """The folders that every command works on, whether sentences are encoded (see `meaning.opening`), from which
    confidence on answers are given, if it isn't the learned one, and the address of the store where the passages
    aren't in the data folder."""

    documents: Path
    data: Path
    meaning: str = "off"
    threshold: float | None = None
    store: str | None = None

    @classmethod
    def from_settings(cls, documents: Path | None, data: Path | None) -> Options:
        """The command line first, then the settings (KHORGOS_DOCUMENTS, KHORGOS_DATA, .env)."""
        from bot.settings import Settings

        settings = Settings.read()
        return cls(
            documents or settings.documents,
            data or settings.data,
            settings.meaning,
            settings.threshold,
            settings.store_address(),
        )


def building(options: Options, *, rebuild: bool = False, attached: bool = False) -> Report:
    """Build or refresh the index, with a bar; `attached` to a bot, with a line 'done/total' for each document."""
    from index.build import build
    from index.library import keep_timelines

    with nullcontext(_count) if attached else progress() as tell:
        if options.store:
            return _built_in_store(options, options.store, rebuild, tell)
        report = build(options.documents, options.data, rebuild=rebuild, progress=tell)
    keep_timelines(options.documents, options.data)
    return report


def _count(done: int, total: int, _: str) -> None:
    sys.stdout.write(f"{done}/{total}\n")
    sys.stdout.flush()


def _built_in_store(options: Options, address: str, rebuild: bool, progress: Progress) -> Report:
    from index.hosted.build import build
    from index.store.postgres.connection import Connections

    with closing(Connections(address)) as connections:
        return build(options.documents, connections, rebuild=rebuild, progress=progress)


def opened(options: Options, patience: float = 0) -> Readable:
    """The library, built or refreshed first where needed.

    Sentences without a vector are encoded first where that takes less than `patience` seconds; else words alone answer.
    """
    from index import encoding

    encoder = encoder_of(options)
    library = _opened(options, encoder)
    if encoder is None or not patience or not (lacking := library.unencoded()):
        return library
    if lacking * encoding.SECONDS > patience:
        sys.stderr.write(
            f"{lacking:,} sentences and words aren't encoded yet, so words alone answer; khorgos index encodes them.\n"
        )
        return library
    try:
        fill(options, encoder)
    except encoding.Unencoded as error:
        sys.stderr.write(f"{error} Words alone answer.\n")
        return library
    if options.store:
        from index.hosted.library import HostedLibrary

        if isinstance(library, HostedLibrary):
            library.renew(encoded=True)
            return library
    return _opened(options, encoder)


def _opened(options: Options, encoder: Encoder | None) -> Readable:
    with progress() as tell:
        if options.store:
            from index.hosted.library import HostedLibrary

            return HostedLibrary.open(
                options.documents, options.store,
                progress=tell, threshold=options.threshold, data=options.data, encoder=encoder,
            )  # fmt: skip
        from index.library import Library

        return Library.open(
            options.documents, options.data, progress=tell, encoder=encoder, threshold=options.threshold
        )


def encoder_of(options: Options) -> Encoder | None:
    """The encoder that the settings name, if there is one."""
    from index.meaning.opening import open_encoder

    return open_encoder(options.meaning)


def fill(options: Options, encoder: Encoder) -> Filled:
    """Encode the sentences that lack a vector, with a bar."""
    with progress("Encoding") as tell:

        def told(done: int, total: int) -> None:
            tell(done, total, "")

        if not options.store:
            from index import encoding

            return encoding.fill(options.data, encoder, progress=told)
        from index.hosted import encoding as hosted
        from index.store.postgres.connection import Connections

        with closing(Connections(options.store)) as connections:
            return hosted.fill(options.data, encoder, connections, progress=told)


@contextmanager
def progress(doing: str = "Reading") -> Iterator[Progress]:
    """A bar on standard error, if that is a terminal; it is imported only when there is something to do."""
    bars: list[Bar] = []
    watched = sys.stderr.isatty()

    def tell(done: int, total: int, name: str) -> None:
        if not watched:
            return
        if not bars:
            bars.append(import_module("bot.cli.bar").Bar(doing))
        bars[0].show(done, total, name)

    try:
        yield tell
    finally:
        for bar in bars:
            bar.stop()


def readable(argument: str) -> str:
    """An argument as text: bytes that are no UTF-8 stand in it as halves of characters, which nobody can write."""
    return os.fsencode(argument).decode("utf-8", "replace")


def write_line(record: object) -> None:
    """One JSON line on standard output, as it comes: whoever reads the pipe doesn't wait for the rest."""
    sys.stdout.write(msgspec.json.encode(record).decode() + "\n")
    sys.stdout.flush()


def sources(citation: Citation, library: Readable) -> list[dict[str, str]]:
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
