"""Files made to slow or fool an index: seconds and MB that each takes, and whether its neighbour still answers.

Every one of them is indexed in a folder of its own beside a small document, by a process of its own, as an operator
would: `khorgos index`, then a question about the small one.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import Figures, console, goal, told
from bench.workshop import Workshop

SECONDS, MEGABYTES = 10.0, 500.0
"""What one file may take, of the processor and of memory."""
GOOD = "# Bridges\n\nThe Saryagash bridge is 340 metres long.\n"
QUESTION, SAID = "How long is the Saryagash bridge?", "340 metres"
STORY = "The ferry of Bekdash was launched in 1957 by Oraz Annayev."


def run(workshop: Workshop) -> None:
    del workshop
    figures = Figures(
        "hostile files, each beside a small one", ("file", "CPU s", "wall s", "MB", "the small one answers")
    )
    worst_time = worst_memory = 0.0
    for name, text in told(hostile().items(), "files", every=1):
        with TemporaryDirectory() as folder:
            documents = Path(folder, "documents")
            documents.mkdir()
            (documents / name).write_text(text, encoding="utf-8")
            (documents / "bridges.md").write_text(GOOD, encoding="utf-8")
            seconds, wall, megabytes = indexing(documents, Path(folder, "data"))
            answers = SAID in khorgos(documents, Path(folder, "data"), "ask", QUESTION)
        worst_time, worst_memory = max(worst_time, seconds), max(worst_memory, megabytes)
        figures.add(name, seconds, wall, megabytes, "yes" if answers else "NO")
    figures.show()
    console.print(f"the slowest {worst_time:.1f} s: {goal(worst_time, SECONDS)}")
    console.print(f"the largest {worst_memory:.0f} MB: {goal(worst_memory, MEGABYTES)}\n")


def hostile() -> Mapping[str, str]:
    """What once cost minutes or gigabytes, each with a sentence that may be read."""
    levels = ["l0: &l0 {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9}"]
    levels += [f"l{n}: &l{n}\n  <<: [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 9)]
    return {
        "years.txt": " ".join(str(1000 + n % 1000) for n in range(2500)),
        "rows.md": f"{STORY}\n\n{table(16_000, 2)}",
        "columns.md": f"{STORY}\n\n{table(2_000, 500)}",
        "comments.md": f"{STORY}\n\n" + "<!--" * 16_000,
        "line.txt": f"{STORY} " + "harbour and road and mill " * 160_000,
        "brackets.md": f"---\ntitle: {'[' * 30_000}\n---\n\n{STORY}\n",
        "merged.md": "---\n" + "\n".join(levels) + f"\n---\n\n{STORY}\n",
        "lists.md": "\n".join("  " * n + f"- item {n}" for n in range(2_000)),
        "quotes.md": "> " * 20_000 + STORY,
        "dots.txt": f"{STORY} " + ". " * 500_000,
    }


def table(rows: int, columns: int) -> str:
    heads = "|" + "|".join(f"h{n}" for n in range(columns)) + "|\n" + "|---" * columns + "|\n"
    return heads + ("|" + "|".join("x" for _ in range(columns)) + "|\n") * rows


def indexing(documents: Path, data: Path) -> tuple[float, float, float]:
    """Seconds of CPU and on the wall, and MB of the largest of its processes."""
    started = time.monotonic()
    process = subprocess.Popen(command(documents, data, "index"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, spent = os.wait4(process.pid, 0)
    process.returncode = 0
    return spent.ru_utime + spent.ru_stime, time.monotonic() - started, spent.ru_maxrss / 1024


def khorgos(documents: Path, data: Path, *arguments: str) -> str:
    """What it prints."""
    done = subprocess.run(command(documents, data, *arguments), capture_output=True, text=True, check=False)
    return done.stdout


def command(documents: Path, data: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "bot", "--documents", str(documents), "--data", str(data), *arguments]
