"""Where the benchmarks work: one temporary folder, one index for each size, built once however many ask for it."""

from __future__ import annotations

import logging
import tempfile
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from bench import corpora
from bench.measuring import Stopwatch, console, stopwatch
from index.build import build
from index.library import Library, keep_timelines

NAMES = Path(__file__).resolve().parent.parent / "seeds" / "aliases.yaml"


@dataclass(frozen=True, slots=True)
class Shelf:
    """A documents folder with its index, and what the first build of it cost."""

    documents: Path
    data: Path
    passages: int
    events: int
    took: Stopwatch

    def open(self) -> Library:
        return Library.open(self.documents, self.data)


_log = logging.getLogger("index")


class Workshop(AbstractContextManager["Workshop"]):
    """Made for one run; everything in it is gone afterwards."""

    def __init__(self, questions: int = 400, large: bool = False) -> None:
        self.questions = questions
        self.large = large
        self._folder = tempfile.TemporaryDirectory(prefix="khorgos-bench-", ignore_cleanup_errors=True)
        self._shelves: dict[int, Shelf] = {}
        self._level = _log.level
        _log.setLevel(logging.ERROR)

    @property
    def folder(self) -> Path:
        return Path(self._folder.name)

    def shelf(self, passages: int) -> Shelf:
        """An index of about so many passages, the operator's names included as they are in any installation."""
        if passages not in self._shelves:
            console.print(f"[dim]building an index of {passages:,} passages …[/]")
            room = self.folder / str(passages)
            corpora.write(room / "documents", passages)
            if NAMES.is_file():
                (room / "documents" / "aliases.yaml").write_bytes(NAMES.read_bytes())
            with stopwatch() as took:
                report = build(room / "documents", room / "data")
            keep_timelines(room / "documents", room / "data")
            self._shelves[passages] = Shelf(room / "documents", room / "data", report.passages, report.events, took)
        return self._shelves[passages]

    def sample(self) -> tuple[corpora.Asked, ...]:
        """The questions that speed is measured with; always the same ones."""
        return corpora.questions()[: self.questions]

    def __exit__(self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None) -> None:
        _log.setLevel(self._level)
        self._folder.cleanup()
