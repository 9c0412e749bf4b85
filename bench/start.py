"""Starting: `khorgos ask` and `khorgos run` with an index that is built, and what importing alone takes."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from statistics import median

from bench.measuring import Figures, against, stopwatch
from bench.workshop import Workshop
from bot.playground import Playground

ROUNDS = 5
SIZE = 2_000


def run(workshop: Workshop) -> None:
    shelf = workshop.shelf(SIZE)
    place = ("--documents", str(shelf.documents), "--data", str(shelf.data))
    question = workshop.sample()[0].text
    started = {
        "python -c pass": ("-c", "pass"),
        "import index.library": ("-c", "import index.library"),
        "khorgos --help": ("-m", "bot", "--help"),
        f"khorgos ask, {shelf.passages:,} passages": ("-m", "bot", *place, "ask", question),
        "the same with --json": ("-m", "bot", *place, "ask", question, "--json"),
    }
    figures = Figures(
        "start: a whole process, median (baseline: Python itself)", ("what", "CPU s", "wall s", "ratio of CPU")
    )
    base = 0.0
    for what, arguments in started.items():
        cpu, wall = _process(arguments)
        base = base or cpu
        figures.add(what, cpu, wall, against(cpu, base))
    cpu, wall = asyncio.run(_until_it_fetches(place))
    figures.add("khorgos run, to the first getUpdates", cpu, wall, against(cpu, base))
    figures.show()


def _process(arguments: Sequence[str]) -> tuple[float, float]:
    """Median seconds of CPU and on the wall, after one start that fills the caches of the disk."""
    command = [sys.executable, *arguments]
    watches = []
    for _ in range(ROUNDS + 1):
        with stopwatch() as watch:
            subprocess.run(command, check=True, capture_output=True, env=_environment())
        watches.append(watch)
    return median(w.cpu for w in watches[1:]), median(w.wall for w in watches[1:])


async def _until_it_fetches(place: Sequence[str]) -> tuple[float, float]:
    """The same for the bot, from its start until the stand-in is first asked for updates; then it is killed."""
    taken: list[tuple[float, float]] = []
    async with Playground(limits=None) as playground:
        environment = _environment() | {"KHORGOS_TOKEN": playground.token, "KHORGOS_API_URL": playground.api_url}
        for _ in range(ROUNDS + 1):
            playground.calls.clear()
            cpu, started = _children_cpu(), time.perf_counter()
            bot = await asyncio.create_subprocess_exec(
                sys.executable, "-m", "bot", *place, "run", env=environment, stderr=subprocess.DEVNULL
            )
            while not playground.calls["getUpdates"] and bot.returncode is None:  # noqa: ASYNC110
                await asyncio.sleep(0.002)  # the counter tells nobody
            wall = time.perf_counter() - started
            bot.kill()
            await bot.wait()
            taken.append((_children_cpu() - cpu, wall))
    return median(cpu for cpu, _ in taken[1:]), median(wall for _, wall in taken[1:])


def _environment() -> dict[str, str]:
    """As an operator's: without our settings, and with bytecode kept, which developers may have switched off."""
    mine = ("KHORGOS_", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if not name.startswith(mine)}


def _children_cpu() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system
