"""A file that somebody offers, read as it would be indexed, with questions that it answers: for the one who decides.

Run where files are read (`index.intake`), in a process with limits of its own, away from the documents folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from index import holdings
from index.answers.corpus.arrays import Arrays, used
from index.answers.corpus.in_memory import run_of
from index.answers.engine import Engine
from index.folder import Found
from index.holdings import Holding
from index.intake.records import Intake
from index.intake.workers import take_all
from index.model import Passage, Source
from index.remarks import Remark
from index.store.postings import Postings

LOOKED_AT = 2_000
"""Passages up to which questions are tried: a longer work is judged by its contents."""


@dataclass(frozen=True, slots=True, eq=False)
class Checked(Intake):
    """What a file would bring into the index, and what could be asked about it."""

    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """What is told of a file before it is taken in."""

    holding: Holding
    questions: tuple[str, ...]
    remarks: tuple[Remark, ...]
    sha256: str


def preview(path: Path, folder: Path) -> Preview | Remark:
    """What the file at `path` below `folder` would bring, or why it can't be read. Raises OperatorError where no
    process can be started."""
    [taken] = take_all([Found(path, path.stat().st_size)], folder, take=f"{__name__}:check")
    brought = taken.result
    if not isinstance(brought, Checked):
        assert isinstance(brought, Remark)
        return brought
    source = brought.record.source
    body = holdings.of_the_story(entry.passage for entry in brought.entries[: holdings.READ])
    counted = Holding(source, len(brought.entries), len(brought.extracts.events), len(brought.extracts.facts))
    return Preview(holdings.inside(counted, body), brought.questions, brought.remarks, taken.sha256)


def check(path: Path, folder: Path) -> Checked | Remark:
    """What `take` brings, and questions that it answers."""
    from index.intake.taking import take  # with all that reads documents, which whoever only asks does without

    brought = take(path, folder)
    if isinstance(brought, Remark):
        return brought
    try:
        questions = _questions(brought) if len(brought.entries) <= LOOKED_AT else ()
    except MemoryError:  # it can be read all the same
        questions = ()
    return Checked(
        brought.record, brought.extracts, brought.entries, brought.arrays, brought.remarks, questions=questions
    )


def _questions(brought: Intake) -> tuple[str, ...]:
    contents = _Alone(brought)
    engine, extracts = Engine(contents), brought.extracts
    body, named = holdings.of_the_story(contents.passages), holdings.names((*extracts.events, *extracts.facts))
    return holdings.questions(contents.sources[0], body, named, engine.answer)


class _Alone:
    """One document as an engine wants it."""

    def __init__(self, brought: Intake) -> None:
        self.passages: Sequence[Passage] = [entry.passage for entry in brought.entries]
        self.sources: Sequence[Source] = [brought.record.source]
        self.arrays: Arrays = used(brought.arrays)

    @cached_property
    def postings(self) -> Postings:
        return Postings([run_of(self.arrays)])
