"""The bar that shows how far something is that takes its time: reading documents, encoding sentences."""

from __future__ import annotations

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Bar:
    """On standard error; gone once it is stopped."""

    def __init__(self, doing: str) -> None:
        self._bar = Progress(
            TextColumn(doing),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[name]}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=None, name="")
        self._bar.start()

    def show(self, done: int, total: int, name: str) -> None:
        self._bar.update(self._task, completed=done, total=total, name=name)

    def stop(self) -> None:
        self._bar.stop()
