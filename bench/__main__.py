"""`python -m bench` runs every benchmark, `python -m bench NAME …` some; `--list` says what there is."""

from __future__ import annotations

import argparse
import os
import platform
from importlib import import_module, util

from bench.measuring import console
from bench.workshop import Workshop

MEASURED = (
    "scoring",
    "answers",
    "indexing",
    "documents",
    "hostile",
    "meaning",
    "timeline",
    "start",
    "load",
    "quality",
    "ablate",
)
ON_THEIR_OWN = ("cases", "daily_load", "fuzz", "pairs", "rules", "stores", "train", "twins")
"""Programs with options of their own: `python -m bench.NAME --help`."""


def about(name: str) -> str:
    """The first line of the module."""
    return (import_module(f"bench.{name}").__doc__ or "").strip().splitlines()[0]


def there_are() -> str:
    own = [name for name in ON_THEIR_OWN if util.find_spec(f"bench.{name}")]
    lines = [f"  {name:<10}  {about(name)}" for name in MEASURED]
    return "\n".join(
        [*lines, "on their own (python -m bench.NAME):", *(f"  {name:<10}  {about(name)}" for name in own)]
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[*MEASURED, []], help=", ".join(MEASURED))
    parser.add_argument("--list", action="store_true", help="what there is")
    parser.add_argument("--questions", type=int, default=400, help="how many to measure speed with (default 400)")
    parser.add_argument("--large", action="store_true", help="200,000 passages too, where that is bearable")
    options = parser.parse_args()
    if options.list:
        print(there_are())
        return
    console.print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors\n")
    with Workshop(options.questions, options.large) as workshop:
        for name in options.names or MEASURED:
            import_module(f"bench.{name}").run(workshop)


if __name__ == "__main__":
    main()
