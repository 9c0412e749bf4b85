"""Building the index: CPU a passage, adding one document to many until it answers, opening."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.measuring import Figures, against, console, goal, repeated, short, stopwatch
from bench.workshop import Shelf, Workshop
from index.build import build
from index.intake.taking import take
from index.library import Library
from index.model import Answer
from index.snapshot import Snapshot
from index.store import generations

SIZES = (2_000, 13_000)
ADDITIONS = 5
SECONDS = 1.0
"""On the wall, from a new document in a large folder until a question is answered from it."""
ROOMS = {
    "dates and events": ("index/dates", "index/timeline"),
    "words and features": ("index/language", "index/answers"),
    "reading and sentences": ("index/documents",),
    "facts": ("index/facts",),
}


def run(workshop: Workshop) -> None:
    shelves = [workshop.shelf(size) for size in SIZES]
    building(shelves)
    parts(shelves[0])
    opening(shelves)
    adding(shelves[-1])


def building(shelves: list[Shelf]) -> None:
    figures = Figures(
        "indexing: the first build (ratio: to the smaller index)",
        ("passages", "CPU s", "wall s", "CPU ms a passage", "ratio", "index MB a document MB"),
    )
    base = 1000 * shelves[0].took.cpu / shelves[0].passages
    for shelf in shelves:
        each = 1000 * shelf.took.cpu / shelf.passages
        weight = _size(generations.current(shelf.data).path) / _size(shelf.documents)
        figures.add(f"{shelf.passages:,}", shelf.took.cpu, shelf.took.wall, each, against(each, base), weight)
    figures.show()


def parts(shelf: Shelf) -> None:
    """Where reading a document spends its time, by room of the index: shares of a profile."""
    profile = cProfile.Profile()
    for path in sorted(shelf.documents.glob("*.txt"))[:6]:
        profile.runcall(take, path, shelf.documents)
    spent: dict[str, float] = dict.fromkeys((*ROOMS, "everything else"), 0.0)
    for (file, _, _), (_, _, own, _, callers) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        if room := _room(file):
            spent[room] += own
            continue
        for (caller, _, _), (*_, share, _) in callers.items():
            spent[_room(caller) or "everything else"] += share
    figures = Figures("indexing: where reading a document spends its time", ("room", "share"))
    for room, seconds in sorted(spent.items(), key=lambda item: -item[1]):
        figures.add(room, f"{seconds / sum(spent.values()):.0%}")
    figures.show()


def _room(file: str) -> str | None:
    return next((room for room, places in ROOMS.items() if any(place in file for place in places)), None)


def opening(shelves: list[Shelf]) -> None:
    figures = Figures(
        "indexing: opening what is built (ratio: to the smaller index)",
        ("passages", "what", "CPU s", "wall s", "ratio"),
    )
    base: dict[str, float] = {}
    for shelf in shelves:
        generation = generations.current(shelf.data).path
        calls: dict[str, Callable[[], object]] = {
            "verify the files": partial(generations.current, shelf.data),
            "arrays and postings": partial(Snapshot, generation),
            "the whole library": shelf.open,
        }
        for what, call in calls.items():
            took = repeated(call, 5)
            figures.add(
                f"{shelf.passages:,}", what, took.cpu, took.wall, against(took.cpu, base.setdefault(what, took.cpu))
            )
    figures.show()


def adding(shelf: Shelf) -> None:
    """A new document, again and again, each time until a question is answered from it."""
    figures = Figures(
        f"indexing: one document more among {shelf.passages:,} passages (ratio: to building them all)",
        ("document", "build CPU s", "open and ask CPU s", "wall s", "ratio", "goal"),
    )
    for number in range(ADDITIONS):
        path = shelf.documents / f"one-more-{number}.txt"
        path.write_text(f"Survey {number}\n\nThe lighthouse of Vardoma {number} was surveyed in {1901 + number}.\n")
        with stopwatch() as built:
            build(shelf.documents, shelf.data)
        with stopwatch() as asked:
            reply = Library.open(shelf.documents, shelf.data).ask(
                f"When was the lighthouse of Vardoma {number} surveyed?"
            )
        cited = reply.citations[0].source.document if isinstance(reply, Answer) else None
        if cited != path.name:
            console.print(f"[red]{path.name} is indexed, but the question about it was answered from {cited}[/]")
        cpu, wall = built.cpu + asked.cpu, built.wall + asked.wall
        ratio = f"1/{short(shelf.took.cpu / cpu)}" if shelf.took.cpu else "–"
        figures.add(path.name, built.cpu, asked.cpu, wall, ratio, goal(wall, SECONDS))
    figures.show()


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
