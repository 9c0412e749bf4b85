"""Starting: `khorgos ask` and `khorgos run` with an index that is built, and what importing alone takes."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from bench import encoded
from bench.measuring import Figures, against, stopwatch
from bench.workshop import Shelf, Workshop
from bot.playground import Playground

ROUNDS = 5
SIZE, LARGE = 2_000, 13_000
"""Passages; the second is what start and memory have goals for."""
STILL, PATIENCE = 20.0, 180.0
"""Seconds: without a change, a process is at rest; however it changes, it is waited for so long."""
HARDLY = 1.0
"""MB."""
MEANT = "Which of the places mentioned would a traveller find hardest to get to?"
"""A question that words alone aren't sure of, so that the encoder is asked."""


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
    memory = Figures(
        "memory of khorgos run at rest after its first answer", ("passages", "words alone: RSS MB", "encoder: RSS MB")
    )
    for size in (SIZE, LARGE):
        shelf = workshop.shelf(size)
        cpu, wall, held = asyncio.run(_until_it_fetches(shelf, question, {"KHORGOS_MEANING": "off"}))
        figures.add(f"khorgos run, to the first getUpdates, {shelf.passages:,} passages", cpu, wall, against(cpu, base))
        encoded.encode(shelf.data)
        memory.add(f"{shelf.passages:,}", held, asyncio.run(_until_it_fetches(shelf, MEANT, {}))[2])
    figures.show()
    memory.show()


def _process(arguments: Sequence[str]) -> tuple[float, float]:
    """Median seconds of CPU and on the wall, after one start that fills the caches of the disk."""
    command = [sys.executable, *arguments]
    watches = []
    for _ in range(ROUNDS + 1):
        with stopwatch() as watch:
            subprocess.run(command, check=True, capture_output=True, env=_environment())
        watches.append(watch)
    return median(w.cpu for w in watches[1:]), median(w.wall for w in watches[1:])


async def _until_it_fetches(shelf: Shelf, question: str, settings: Mapping[str, str]) -> tuple[float, float, float]:
    """The same for the bot, from its start until the stand-in is first asked for updates; then it is killed. The last
    has to answer before; how many MB it holds once it has come to rest."""
    taken: list[tuple[float, float]] = []
    held = 0.0
    for kept in (*shelf.data.glob("khorgos.sqlite*"), *shelf.data.glob("sent-*.log")):
        kept.unlink()  # they know the updates of another stand-in, which counts them from the same number
    async with Playground(limits=None) as playground:
        own = {"KHORGOS_TOKEN": playground.token, "KHORGOS_API_URL": playground.api_url, **settings}
        command = [sys.executable, "-m", "bot", "--documents", str(shelf.documents), "--data", str(shelf.data), "run"]
        reader = playground.world.person("Reader")
        for nth in range(ROUNDS + 2):
            playground.calls.clear()
            cpu, started = _children_cpu(), time.perf_counter()
            bot = await asyncio.create_subprocess_exec(*command, env=_environment() | own, stderr=subprocess.DEVNULL)
            while not playground.calls["getUpdates"] and bot.returncode is None:  # noqa: ASYNC110
                await asyncio.sleep(0.002)  # the counter tells nobody
            wall = time.perf_counter() - started
            if nth > ROUNDS:
                await playground.world.ask(playground.world.private(reader), reader, question, within=300)
                held = await _at_rest(bot.pid)
            bot.kill()
            await bot.wait()
            taken.append((_children_cpu() - cpu, wall))
    return median(cpu for cpu, _ in taken[1:-1]), median(wall for _, wall in taken[1:-1]), held


async def _at_rest(pid: int) -> float:
    """MB in memory of a process once they have hardly changed for a while: beside the first answers it
    still reads tables and merges events."""
    held, since = _resident(pid), time.perf_counter()
    begun = since
    while time.perf_counter() < min(since + STILL, begun + PATIENCE):
        await asyncio.sleep(0.5)
        now = _resident(pid)
        if abs(now - held) > HARDLY:
            held, since = now, time.perf_counter()
    return _resident(pid)


def _resident(pid: int) -> float:
    """MB in memory of a process."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) * 1024 / 1e6


def _environment() -> dict[str, str]:
    """As an operator's: without our settings, and with bytecode kept, which developers may have switched off."""
    mine = ("KHORGOS_", "PYTHONDONTWRITEBYTECODE")
    return {name: value for name, value in os.environ.items() if not name.startswith(mine)}


def _children_cpu() -> float:
    spent = os.times()
    return spent.children_user + spent.children_system
