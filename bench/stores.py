"""Passages in PostgreSQL beside the embedded index: the same questions, by words and with the encoder.

    python -m bench.stores                      2,000 and 13,000 passages
    python -m bench.stores --sizes 2000 --questions 40
    python -m bench.stores --made               with vectors of random numbers

Starts a PostgreSQL server of its own. Vectors are kept from run to run (`bench.encoded`): 13,000 passages take a
quarter of an hour once. Random ones take none, and leave about as many questions in doubt; what is answered with them
is of no worth but to be compared.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import tempfile
import zlib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import asyncpg
import numpy as np

from bench import encoded
from bench.measuring import Figures, console, stopwatch
from bench.workshop import Shelf, Workshop
from index import encoding as embedding
from index.answers.ranking.selection.model import weights
from index.hosted import build as hosted
from index.hosted import encoding
from index.hosted.library import HostedLibrary
from index.library import Library
from index.meaning.encoder import Encoder, Vectors, normalised
from index.meaning.opening import open_encoder
from index.model import Answer, Refusal
from index.reading import Readable
from index.store.postgres.connection import Connections
from tests.bot.databases import Cluster, find_postgres, start_cluster, stop_cluster

SIZES = (2_000, 13_000)
QUESTIONS = 100


class Made:
    """What is taken for the encoder that the weights were learned with: random numbers, the same for the same text."""

    def __init__(self, dimensions: int = 384, alike: float = 3.0) -> None:
        """`alike` times as much as their spread all vectors have in common: cosines of .9, as the encoder's."""
        learned = weights().with_meaning
        assert learned
        self.identity, self.dimensions, self._alike = learned.identity, dimensions, alike

    def asked(self, texts: Sequence[str]) -> Vectors:
        rows = [
            np.random.default_rng(zlib.crc32(text.encode())).normal(self._alike, 1, self.dimensions) for text in texts
        ]
        return normalised(np.array(rows, dtype=np.float32).reshape(-1, self.dimensions))

    def said(self, texts: Sequence[str]) -> Vectors:
        return self.asked(texts)


def said(reply: Answer | Refusal) -> object:
    """What a person would see of it."""
    return [(c.passage, c.quote) for c in reply.citations] if isinstance(reply, Answer) else reply.reason


def compare(workshop: Workshop, shelf: Shelf, cluster: Cluster, figures: Figures, made: Made | None = None) -> None:
    """Both stores with the documents of a shelf; `made` stands in for the encoder."""
    address = asyncio.run(cluster.create())
    questions = [asked.text for asked in workshop.sample()]
    with closing(Connections(address)) as connections, stopwatch() as watch:
        hosted.build(shelf.documents, connections)
    took = f"{watch.wall:.0f} ({shelf.took.wall:.0f})"
    if made:
        embedding.fill(shelf.data, made)
    else:
        encoded.encode(shelf.data)
    ways: list[tuple[str, Encoder | None]] = [("words", None)]
    if encoder := made or open_encoder():
        ways.append(("meaning, random vectors" if made else "meaning", encoder))
        data = workshop.folder / f"copy-{shelf.passages}"
        shutil.copytree(shelf.data / "meaning", data / "meaning")
        with closing(Connections(address)) as connections:
            encoding.fill(data, encoder, connections)
    for way, one in ways:
        beside = Library.open(shelf.documents, shelf.data, encoder=one)
        with closing(
            HostedLibrary.open(shelf.documents, address, data=workshop.folder / f"copy-{shelf.passages}", encoder=one)
        ) as store:
            here, there = _asked((beside, store), questions)
        same = sum(a == b for a, b in zip(here.replies, there.replies, strict=True)) / len(questions)
        size = asyncio.run(_size(address))
        spent = (median(here.wall), median(there.wall), median(here.cpu), median(there.cpu))
        figures.add(f"{shelf.passages:,}, {way}", *spent, f"{same:.0%}", took, size)
    asyncio.run(cluster.drop(address))


@dataclass(slots=True)
class _Asked:
    """What was said, and milliseconds: on the wall, as most of a store's time passes in another process, and of the
    processor in this one."""

    replies: list[object] = field(default_factory=list)
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)


def _asked(libraries: Sequence[Readable], questions: Sequence[str]) -> list[_Asked]:
    """Each question is put to one after the other, so that whatever else the machine does slows both."""
    asked = [_Asked() for _ in libraries]
    for library in libraries:
        library.warm()
    for question in questions:
        for library, one in zip(libraries, asked, strict=True):
            with stopwatch() as watch:
                one.replies.append(said(library.ask(question)))
            one.wall.append(watch.wall * 1000)
            one.cpu.append(watch.cpu * 1000)
    return asked


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
    options.add_argument("--made", action="store_true")
    chosen = options.parse_args()
    programs = find_postgres()
    if programs is None:
        raise SystemExit("PostgreSQL is needed: apt-get install postgresql")
    figures = Figures(
        "stores: a question, median ms, and what a store holds (baseline: the embedded index)",
        (
            "passages",
            "embedded",
            "PostgreSQL",
            "embedded: CPU",
            "PostgreSQL: CPU of who asks",
            "same answers",
            "indexing, s (embedded)",
            "database, MB",
        ),
    )
    with tempfile.TemporaryDirectory(prefix="khorgos-stores-", ignore_cleanup_errors=True) as folder:
        cluster = start_cluster(programs, Path(folder))
        try:
            with Workshop(chosen.questions) as workshop:
                for size in chosen.sizes:
                    compare(workshop, workshop.shelf(size), cluster, figures, Made() if chosen.made else None)
        finally:
            stop_cluster(programs, Path(folder))
    figures.show()
    console.print("Warmed; each question is put to one store and then to the other.")


if __name__ == "__main__":
    main()
