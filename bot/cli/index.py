"""`khorgos index`: build or refresh the index, and say what was read, skipped and why."""

from __future__ import annotations

import os
import signal
import socket
import sys
import time
from _thread import interrupt_main
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from enum import StrEnum
from selectors import EVENT_READ, PollSelector
from threading import Thread
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.cli.context import Options, building, encoder_of, fill
from index.left_out import summed_up
from index.meaning import background
from index.model import Report


class Part(StrEnum):
    """What is done of indexing; by default both."""

    WORDS = "words"
    VECTORS = "vectors"


REMARKS = 3
"""Shown of a file; the rest is counted."""


def index(
    context: typer.Context,
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Read every document again, changed or not.")] = False,
    attached: Annotated[
        bool, typer.Option("--attached", hidden=True, help="Stop when standard input closes: the starter is gone.")
    ] = False,
    only: Annotated[
        Part | None, typer.Option("--only", hidden=True, help="Read documents, or encode sentences at low priority.")
    ] = None,
) -> None:
    """Build or refresh the index and encode its sentences; a summary of what was read, skipped and why."""
    options: Options = context.obj
    console = Console(highlight=False, soft_wrap=True)
    with _attached() if attached else nullcontext():
        if only is not Part.VECTORS:
            report = building(options, rebuild=rebuild, attached=attached)
            if not attached:
                _print(report, console)
        if only is not Part.WORDS:
            _encode(options, console, gently=only is Part.VECTORS)


AGAIN = 5.0
"""Seconds after which somebody who hasn't ended is interrupted once more."""


def _encode(options: Options, console: Console, *, gently: bool) -> None:
    encoder = encoder_of(options)
    if encoder is None:
        return
    if gently:
        background.lower_priority()
    started = time.monotonic()
    filled = fill(options, encoder)
    if filled.busy:
        console.print(f"another process is encoding {filled.left:,} sentences")
    elif filled.done:
        console.print(f"{filled.done:,} sentences encoded in {time.monotonic() - started:.2f} s")


@contextmanager
def _attached() -> Iterator[None]:
    """Interrupted, as by Ctrl-C, when standard input closes: a starter that was killed can't say so otherwise.

    The thread that listens is woken and waited for at the end. One left blocked in a read of `sys.stdin` would hold the
    lock of that file, which the interpreter wants when it ends, and aborts where it doesn't get it.
    """
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a bot in the background of a shell hands down 'ignored'
    ended, end = socket.socketpair()
    listening = Thread(target=_interrupt_when_closed, args=[sys.stdin.fileno(), ended])
    listening.start()
    try:
        yield
    finally:
        end.close()
        listening.join()
        ended.close()


def _interrupt_when_closed(source: int, ended: socket.socket) -> None:
    with PollSelector() as selector:
        selector.register(ended, EVENT_READ)
        selector.register(source, EVENT_READ)
        while True:
            ready = {key.fileobj for key, _ in selector.select()}
            if ended in ready:
                return
            if not os.read(source, 4096):
                break
        selector.unregister(source)
        interrupt_main()  # what is half built is taken away
        while not selector.select(AGAIN):  # one that comes while an object is taken apart is lost
            interrupt_main()


def _print(report: Report, console: Console) -> None:
    out = {skipped.document for skipped in report.skipped}
    read = ([name for name in names if name not in out] for names in (report.added, report.changed))
    changes = dict(zip(("new", "changed", "removed"), (*read, report.removed), strict=True))
    what = ", ".join(f"{len(names)} {word}" for word, names in changes.items() if names) or "nothing to do"
    left_out = f"; [red]{len(report.skipped)} left out[/red]" if report.skipped else ""
    console.print(f"[bold]{what}[/bold] in {report.seconds:.2f} s; {report.kept} kept as they were{left_out}")
    console.print(f"{report.passages} passages, {report.events} events, {report.facts} facts in the index")
    if report.skipped or report.remarks:
        console.print(_table(report))


def _table(report: Report) -> Table:
    """What was left out first, then what is odd, a line for each file. Names and remarks may hold Rich's own marks."""
    table = Table("document", "", "why", box=None, pad_edge=False)
    for skipped in summed_up(report.skipped):
        table.add_row(Text(skipped.document), Text("left out", "red"), Text(str(skipped.why)))
    remarks: dict[str, list[str]] = {}
    for document, remark in report.remarks:
        remarks.setdefault(document, []).append(str(remark))
    for document, said in remarks.items():
        more = f" (and {len(said) - REMARKS} more)" if len(said) > REMARKS else ""
        table.add_row(Text(document), Text("note", "yellow"), Text("; ".join(said[:REMARKS]) + more))
    return table
