"""How many of the changes that mutmut made to the rules of choice a test noticed, by module (after `mutmut run`)."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from rich.table import Table

from bench.measuring import console

MUTANTS = Path("mutants")
NOTICED = frozenset((1, 3, 36, 24, -24, 152, 255))
"""Ends of a test run: failed, or out of time (a loop without end)."""


def counted(folder: Path) -> dict[str, Counter[bool]]:
    """For each module that was changed, how many changes were noticed (True) and not (False).

    What no test reaches is not noticed; what was not tried yet isn't counted. Raises FileNotFoundError without a run.
    """
    found: dict[str, Counter[bool]] = {}
    files = sorted(folder.rglob("*.meta"))
    if not files:
        raise FileNotFoundError(f"no results under {folder}/: run `mutmut run` first")
    for file in files:
        ends = json.loads(file.read_text(encoding="utf-8")).get("exit_code_by_key", {})
        tried = [end for end in ends.values() if end is not None]
        if tried:
            name = file.relative_to(folder).as_posix().removesuffix(".meta")
            found[name] = Counter(end in NOTICED for end in tried)
    return found


def main() -> None:
    table = Table("module", "changes", "noticed", "%")
    every: Counter[bool] = Counter()
    for name, counts in counted(MUTANTS).items():
        table.add_row(name, str(counts.total()), str(counts[True]), f"{counts[True] / counts.total():.1%}")
        every += counts
    table.add_section()
    table.add_row("together", str(every.total()), str(every[True]), f"{every[True] / max(1, every.total()):.1%}")
    console.print(table)


if __name__ == "__main__":
    main()
