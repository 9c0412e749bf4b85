"""Time and figures: CPU time of this process, medians over repetitions, and tables that can be read.

Machines are shared and noisy, so what is compared is compared within one run, as a ratio to a named baseline.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table

T = TypeVar("T")

console = Console(highlight=False, width=118)


@dataclass(slots=True)
class Stopwatch:
    """Seconds of CPU (this process and the children it waited for) and of the clock on the wall."""

    cpu: float = 0.0
    wall: float = 0.0


def told(things: Iterable[T], what: str, every: int = 500) -> Iterator[T]:
    """The things as they come, and on standard error how many there were: what takes minutes shows that it goes on."""
    started = time.monotonic()
    for count, thing in enumerate(things, 1):
        if count % every == 0:
            sys.stderr.write(f"{time.monotonic() - started:6.0f} s  {count:,} {what}\n")
        yield thing


@contextmanager
def stopwatch() -> Iterator[Stopwatch]:
    watch = Stopwatch()
    cpu, wall = _cpu(), time.perf_counter()
    try:
        yield watch
    finally:
        watch.cpu, watch.wall = _cpu() - cpu, time.perf_counter() - wall


def _cpu() -> float:
    spent = os.times()
    return time.process_time() + spent.children_user + spent.children_system


def each(call: Callable[[T], object], items: Sequence[T], rounds: int = 1) -> list[float]:
    """CPU milliseconds of `call` for each item: the median over `rounds` passes, the collector out of the way."""
    taken: list[list[float]] = [[] for _ in items]
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for n, item in enumerate(items):
                started = time.process_time_ns()
                call(item)
                taken[n].append((time.process_time_ns() - started) / 1e6)
    finally:
        gc.enable()
    return [median(times) for times in taken]


def repeated(call: Callable[[], object], times: int) -> Stopwatch:
    """Median seconds of `call`."""
    watches = []
    for _ in range(times):
        with stopwatch() as watch:
            call()
        watches.append(watch)
    return Stopwatch(median(w.cpu for w in watches), median(w.wall for w in watches))


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean and quantiles of a sample."""

    mean: float
    p50: float
    p95: float
    p99: float

    @classmethod
    def of(cls, sample: Sequence[float]) -> Spread:
        ordered = sorted(sample)
        p50, p95, p99 = (ordered[min(len(ordered) - 1, int(len(ordered) * share))] for share in (0.5, 0.95, 0.99))
        return cls(sum(ordered) / len(ordered), p50, p95, p99)


@dataclass(slots=True)
class Figures:
    """A table on its way to the screen."""

    title: str
    columns: Sequence[str]
    rows: list[Sequence[str]] = field(default_factory=list)

    def add(self, *cells: object) -> None:
        self.rows.append([cell if isinstance(cell, str) else short(cell) for cell in cells])

    def show(self) -> None:
        table = Table(*self.columns, title=self.title, box=box.SIMPLE_HEAD, title_justify="left", title_style="bold")
        for column in table.columns[1:]:
            column.justify = "right"
        for row in self.rows:
            table.add_row(*row)
        console.print(table)


def short(figure: object) -> str:
    """Three digits that count."""
    if not isinstance(figure, float):
        return str(figure)
    return f"{figure:.0f}" if abs(figure) >= 100 else f"{figure:.3g}" if figure else "0"


def against(figure: float, baseline: float) -> str:
    """'1.4 ×', or a dash where there is nothing to compare with."""
    return (
        f"{figure / baseline:.2g} ×"
        if baseline and figure / baseline < 99.5
        else (f"{figure / baseline:.0f} ×" if baseline else "–")
    )


def goal(figure: float, most: float) -> str:
    """How a figure stands to what it should stay below."""
    return f"{'met' if figure <= most else 'MISSED'} (≤ {short(float(most))})"
