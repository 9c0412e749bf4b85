"""Questions of odd shapes put to a library by words alone: the dearest, in ms of CPU and in calls of functions.

    python -m bench.shapes [--documents DIR] [--count N] [--seed N]

No question may cost more than 100 ms (`tests/index/answers/question/test_shapes.py` counts work instead, which no
machine is too slow for).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.measuring import console
from index import shipped
from index.library import Library

COUNT = 480
SHOWN = 10
TRIES = 3
"""A question is timed so many times; the least counts, for whatever else the machine does only adds."""
MOST = 0.1
"""Seconds that a question may cost."""


def vocabulary(library: Library) -> tuple[list[str], list[str]]:
    """Words of what a library's documents tell, and those with a capital; sorted."""
    texts = [fact.text for fact in library.facts()] + [source.title for source in library.sources()]
    found = {word.strip(".,;:()[]\"'“”’") for text in texts for word in text.split()}
    words = sorted(w for w in found if w.isalpha() and len(w) > 3)
    names = [w for w in words if w[0].isupper()]
    return words or ["word"], names or ["Norland"]


def seconds(library: Library, question: str) -> float:
    """The least of some times that a question took, each with a blank more, so that no reply is remembered."""
    best = float("inf")
    for n in range(TRIES):
        start = time.process_time()
        library.ask(question + " " * n + "\u200b" * n)
        best = min(best, time.process_time() - start)
    return best


def main(arguments: Sequence[str] | None = None) -> None:
    from tests.index.answers.question.shapes import shapes

    parser = argparse.ArgumentParser(prog="python -m bench.shapes", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--documents", type=Path, default=None, help="a folder (default: those that come along)")
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args(arguments)
    with TemporaryDirectory(prefix="khorgos-shapes-") as scratch:
        library = Library.open(options.documents or shipped.documents(), Path(scratch))
        library.warm()
        words, names = vocabulary(library)
        timed = [(seconds(library, q), kind, q) for kind, q in shapes(words, names, options.seed, options.count)]
    timed.sort(reverse=True)
    over = sum(took > MOST for took, _, _ in timed)
    console.print(f"{len(timed)} questions, median {1000 * timed[len(timed) // 2][0]:.1f} ms; over 100 ms: {over}")
    for took, kind, question in timed[:SHOWN]:
        console.print(f"{1000 * took:7.1f} ms  {kind:<10} {len(question):>5}  {question[:70]!r}", markup=False)
    raise SystemExit(1 if over else 0)


if __name__ == "__main__":
    main()
