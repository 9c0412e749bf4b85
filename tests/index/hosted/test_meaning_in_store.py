"""An encoder helps to answer from a store as it does from the embedded index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from index.model import Answer, Refusal
from index.store.candidates import Asked, Place, Stored
from index.store.postgres.reading import PostgresReading
from tests.index.hosted.replicas import Replica, beside, folder, replica
from tests.index.hosted.test_hosted import QUESTIONS, said, same

__all__ = ["folder", "replica"]

MEANT = (
    "Zorvat?",
    "Which zorvat is there?",
    "What became of the watermill in the end?",
    "Who looked after the trelk?",
    "Что стало с жерновами?",
    "Is there an airport?",
)
"""Some of them share no word with any document."""


def test_it_answers_as_the_embedded_one(folder: Path, replica: Callable[[str], Replica], tmp_path: Path) -> None:
    one, other = replica("one"), beside(folder, tmp_path / "var")
    one.fill()
    same(one.library, other)
    for library, embedded_one in ((one.library, other), (one.library.outspoken(), other.outspoken())):
        for question in (*MEANT, *QUESTIONS):
            for language in ("en", "ru"):
                assert said(library.ask(question, language)) == said(embedded_one.ask(question, language)), question
    before = ("How long is the bridge over the Vesna?", "Which zorvat is there?")
    assert said(one.library.ask("and the trelk?", before=before)) == said(other.ask("and the trelk?", before=before))


def test_it_finds_what_shares_no_word(replica: Callable[[str], Replica]) -> None:
    """Shown whatever its confidence, which was learned for another encoder."""
    one = replica("one")
    assert isinstance(one.library.outspoken().ask("Zorvat?"), Refusal)
    one.fill()
    reply = one.library.outspoken().ask("Zorvat?")
    assert isinstance(reply, Answer)
    assert reply.citations[0].source.document == "bridge.md"


def test_several_questions_in_doubt_are_answered_as_by_the_embedded_one(
    folder: Path, replica: Callable[[str], Replica], tmp_path: Path
) -> None:
    one, other = replica("one").outspoken(), beside(folder, tmp_path / "var").outspoken()
    together = "Which zorvat is there? Who looked after the trelk? What became of the watermill in the end?"
    assert said(one.ask(together)) == said(other.ask(together))


def test_no_passage_is_fetched_twice_for_a_question(
    replica: Callable[[str], Replica], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, fetch = replica("one").outspoken(), PostgresReading.candidates
    calls: list[tuple[list[Asked], set[Place]]] = []

    def counted(self: PostgresReading, asked: Sequence[Asked], *arguments: Any) -> list[Stored]:
        came = fetch(self, asked, *arguments)
        calls.append((list(asked), {one.place for one in came}))
        return came

    monkeypatch.setattr(PostgresReading, "candidates", counted)
    library.ask("Which zorvat is there beside the mill of Orlen?")
    (_, by_words), (asked, by_meaning) = calls
    assert by_words
    assert by_meaning
    assert not by_words & by_meaning
    assert [one.ways for one in asked] == [()]
    library.ask("Which zorvat is there beside the mill of Orlen?")
    assert len(calls) == 2
