"""Random updates of every kind to the whole bot: errors, words nobody asked for, invalid requests, memory."""

from __future__ import annotations

import argparse
import asyncio
import json
import logging
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import console
from index import shipped
from index.library import Library

UPDATES = 20_000
SHOWN = 10
"""Findings of each sort that are shown."""


def main() -> None:
    from tests.bot.fuzzing.running import Findings, fuzz

    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument("--updates", type=int, default=UPDATES)
    parser.add_argument("--seed", type=int, default=13)
    options = parser.parse_args()
    logging.basicConfig(level=logging.ERROR, handlers=[logging.NullHandler()])  # errors are counted, not shown
    started = time.monotonic()

    def tell(number: int) -> None:
        if number and number % 2000 == 0:
            console.print(f"{number:,} after {time.monotonic() - started:.0f} s", highlight=False)

    with TemporaryDirectory(prefix="khorgos-fuzz-") as scratch:
        library = Library.open(shipped.documents(), Path(scratch) / "var")
        library.warm()
        found: Findings = asyncio.run(fuzz(library, Path(scratch), options.updates, options.seed, tell))
    console.print(f"{options.updates:,} updates, seed {options.seed}, in {time.monotonic() - started:.0f} s; "
                  f"{found.answered:,} answered, {len(found.kinds)} kinds", highlight=False)  # fmt: skip
    for name in ("errors", "unasked", "refused"):
        told = getattr(found, name)
        console.print(f"{name}: {len(told)}", highlight=False)
        for one in told[:SHOWN]:
            console.print(json.dumps(one, ensure_ascii=True, default=str)[:1500], markup=False, highlight=False)
    curve = " · ".join(f"{megabytes:.0f}" for megabytes in found.memory)
    console.print(f"memory in MB after each tenth: {curve}", highlight=False)
    raise SystemExit(0 if found.clean else 1)


if __name__ == "__main__":
    main()
