"""`khorgos index`: build or refresh the index, and say what was read, skipped and why."""

from __future__ import annotations

import sys
from _thread import interrupt_main
from threading import Thread
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from bot.cli.context import Options, building
from index.model import Report


def index(
    context: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Read every document again, changed or not.")] = False,
    attached: Annotated[
        bool, typer.Option("--attached", hidden=True, help="Stop when standard input closes: the starter is gone.")
    ] = False,
) -> None:
    """Build or refresh the index; a summary of what was read, skipped and why."""
    options: Options = context.obj
    if attached:
        Thread(target=_stop_with_starter, daemon=True).start()
    report = building(options, rebuild=rebuild)
    _print(report, Console(highlight=False, soft_wrap=True))


def _stop_with_starter() -> None:
    """A starter that was killed can't say so, but its end of our standard input closes."""
    sys.stdin.buffer.read()
    interrupt_main()  # as Ctrl-C would: what is half built is taken away


def _print(report: Report, console: Console) -> None:
    changes = {"new": report.added, "changed": report.changed, "removed": report.removed}
    what = ", ".join(f"{len(names)} {word}" for word, names in changes.items() if names) or "nothing to do"
    console.print(f"[bold]{what}[/bold] in {report.seconds:.2f} s; {report.kept} kept as they were")
    console.print(f"{report.passages} passages, {report.events} events, {report.facts} facts in the index")
    rows = [(s.document, "skipped", s.why) for s in report.skipped] + [(d, "note", r) for d, r in report.remarks]
    if rows:
        table = Table("document", "", "why", box=None, pad_edge=False)
        for document, kind, why in rows:
            table.add_row(document, f"[{'red' if kind == 'skipped' else 'yellow'}]{kind}[/]", why)
        console.print(table)
