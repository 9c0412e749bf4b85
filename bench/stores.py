"""Passages in PostgreSQL beside the embedded index: the same questions, by words and with the encoder.

    python -m bench.stores                      2,000 and 13,000 passages
    python -m bench.stores --sizes 2000 --questions 40

Starts a PostgreSQL server of its own. Vectors are kept from run to run (`bench.encoded`): 13,000 passages take a
quarter of an hour once.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

import asyncpg

from bench import encoded
from bench.measuring import Figures, console, stopwatch
from bench.workshop import Shelf, Workshop
from index.hosted import build as hosted
from index.hosted import encoding
from index.hosted.library import HostedLibrary
from index.library import Library
from index.meaning.encoder import Encoder
from index.meaning.opening import open_encoder
from index.model import Answer, Refusal
from index.reading import Readable
from index.store.postgres.connection import Connections
from tests.bot.databases import Cluster, find_postgres, start_cluster, stop_cluster

SIZES = (2_000, 13_000)
QUESTIONS = 100


def said(reply: Answer | Refusal) -> object:
    """What a person would see of it."""
    return [(c.passage, c.quote) for c in reply.citations] if isinstance(reply, Answer) else reply.reason


def compare(workshop: Workshop, shelf: Shelf, cluster: Cluster, figures: Figures) -> None:
    """Both stores with the documents of a shelf."""
    address = asyncio.run(cluster.create())
    questions = [asked.text for asked in workshop.sample()]
    with closing(Connections(address)) as connections, stopwatch() as watch:
        hosted.build(shelf.documents, connections)
    took = f"{watch.wall:.0f} ({shelf.took.wall:.0f})"
    encoded.encode(shelf.data)
    ways: list[tuple[str, Encoder | None]] = [("words", None)]
    if encoder := open_encoder():
        ways.append(("meaning", encoder))
        data = workshop.folder / f"copy-{shelf.passages}"
        shutil.copytree(shelf.data / "meaning", data / "meaning")
        with closing(Connections(address)) as connections:
            encoding.fill(data, encoder, connections)
    for way, one in ways:
        beside = Library.open(shelf.documents, shelf.data, encoder=one)
        with closing(
            HostedLibrary.open(shelf.documents, address, data=workshop.folder / f"copy-{shelf.passages}", encoder=one)
        ) as store:
            replies, times = zip(*(_asked(library, questions) for library in (beside, store)), strict=True)
        same = sum(a == b for a, b in zip(*replies, strict=True)) / len(questions)
        size = asyncio.run(_size(address))
        figures.add(f"{shelf.passages:,}, {way}", *(median(t) for t in times), f"{same:.0%}", took, size)
    asyncio.run(cluster.drop(address))


def _asked(library: Readable, questions: Sequence[str]) -> tuple[list[object], list[float]]:
    """What is said, and milliseconds on the wall: most of a store's time passes in another process."""
    library.warm()
    replies, times = [], []
    for question in questions:
        started = time.perf_counter()
        replies.append(said(library.ask(question)))
        times.append((time.perf_counter() - started) * 1000)
    return replies, times


async def _size(address: str) -> float:
    connection = await asyncpg.connect(address)
    try:
        return float(await connection.fetchval("SELECT pg_database_size(current_database())")) / 1e6
    finally:
        await connection.close()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    options.add_argument("--questions", type=int, default=QUESTIONS)
    chosen = options.parse_args()
    programs = find_postgres()
    if programs is None:
        raise SystemExit("PostgreSQL is needed: apt-get install postgresql")
    figures = Figures(
        "stores: a question, median ms on the wall, and what a store holds (baseline: the embedded index)",
        ("passages", "embedded", "PostgreSQL", "same answers", "indexing, s (embedded)", "database, MB"),
    )
    with tempfile.TemporaryDirectory(prefix="khorgos-stores-", ignore_cleanup_errors=True) as folder:
        cluster = start_cluster(programs, Path(folder))
        try:
            with Workshop(chosen.questions) as workshop:
                for size in chosen.sizes:
                    compare(workshop, workshop.shelf(size), cluster, figures)
        finally:
            stop_cluster(programs, Path(folder))
    figures.show()
    console.print("Warmed; one question after another.")


if __name__ == "__main__":
    main()
