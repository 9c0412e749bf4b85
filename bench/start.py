"""Starting: `khorgos ask` with an index that is built, and what importing alone takes."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from statistics import median

from bench.measuring import Figures, against, stopwatch
from bench.workshop import Workshop

ROUNDS = 5
SIZE = 2_000


def run(workshop: Workshop) -> None:
    shelf = workshop.shelf(SIZE)
    place = ("--documents", str(shelf.documents), "--data", str(shelf.data))
    question = workshop.sample()[0].text
    started = {
        "python -c pass": ("-c", "pass"),
        "import khorgos.index.library": ("-c", "import khorgos.index.library"),
        "khorgos --help": ("-m", "khorgos", "--help"),
        f"khorgos ask, {shelf.passages:,} passages": ("-m", "khorgos", *place, "ask", question),
        "the same with --json": ("-m", "khorgos", *place, "ask", question, "--json"),
    }
    figures = Figures(
        "start: a whole process, median (baseline: Python itself)", ("what", "CPU s", "wall s", "ratio of CPU")
    )
    base = 0.0
    for what, arguments in started.items():
        cpu, wall = _process(arguments)
        base = base or cpu
        figures.add(what, cpu, wall, against(cpu, base))
    figures.show()


def _process(arguments: Sequence[str]) -> tuple[float, float]:
    """Median seconds of CPU and on the wall, after one start that fills the caches of the disk."""
    command = [sys.executable, *arguments]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("KHORGOS_")}
    watches = []
    for _ in range(ROUNDS + 1):
        with stopwatch() as watch:
            subprocess.run(command, check=True, capture_output=True, env=clean)
        watches.append(watch)
    return median(w.cpu for w in watches[1:]), median(w.wall for w in watches[1:])
