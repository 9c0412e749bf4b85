"""A library whose passages lie in PostgreSQL answers as the embedded one does, whatever became of its documents."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from index.hosted import build as hosted
from index.hosted.library import HostedLibrary
from index.library import Library
from index.model import Answer, Refusal, ReplyKind
from index.store.postgres.connection import Connections, StoreError
from tests.index.hosted.counting import counts
from tests.index.hosted.village import FERRY, MILL, MILL_IN_RUSSIAN, write

QUESTIONS = (
    "When did the mill of Orlen burn down?",
    "Когда сгорела мельница Орлена?",
    "How long is the bridge over the Vesna?",
    "What is O'Dell's?",
    "When was the brigde opened?",
    "Who ran the ferry?",
    "Who wrote the mill of Orlen?",
    "What is the capital of Norland?",
    "who bought it",
    "timeline of the mill",
)


@pytest.fixture
def library(folder: Path, store: str) -> Iterator[HostedLibrary]:
    opened = HostedLibrary.open(folder, store)
    yield opened
    opened.close()


def said(reply: Answer | Refusal) -> tuple[object, ...]:
    if isinstance(reply, Refusal):
        return reply.reason, reply.nearest, [c.quote for c in reply.contrary]
    citations = [(c.passage, c.place, c.quote, c.highlights) for c in reply.citations]
    return reply.kind, citations, reply.corrected, reply.disagree, round(reply.confidence, 3), len(reply.more)


def same(store: HostedLibrary, beside: Library) -> None:
    for question in (*QUESTIONS, *QUESTIONS):  # what is remembered of the first time answers as well
        assert said(store.ask(question)) == said(beside.ask(question)), question
    before = ["How long is the bridge over the Vesna?", "When was it opened?"]
    assert said(store.ask("and the mill?", before=before)) == said(beside.ask("and the mill?", before=before))
    assert [c.quote for c in store.search("Vesna")] == [c.quote for c in beside.search("Vesna")]
    assert store.facts() == beside.facts()
    assert store.sources("ru") == beside.sources("ru")
    assert store.timeline("en").select().events == beside.timeline("en").select().events


def test_it_answers_as_the_embedded_one(folder: Path, store: str, library: HostedLibrary, tmp_path: Path) -> None:
    same(library, Library.open(folder, tmp_path / "var"))
    assert library.ask("timeline of the mill").kind is ReplyKind.TIMELINE  # type: ignore[union-attr]


CHANGES: dict[str, Callable[[Path], object]] = {
    "added": lambda folder: write(folder, "ferry.md", FERRY),
    "changed": lambda folder: write(folder, "en/mill.md", MILL.format(years="twenty-three long")),
    "a translation removed": lambda folder: (folder / "ru/mill.md").unlink(),
    "a first one removed": lambda folder: (folder / "bridge.md").unlink(),
    "translated": lambda folder: write(folder, "tr/mill.md", MILL_IN_RUSSIAN.replace("language: ru", "language: tr")),
    "unreadable": lambda folder: (folder / "bridge.md").write_bytes(b""),
}


def test_what_changed_is_counted_as_if_it_had_always_been_so(
    folder: Path, store: str, library: HostedLibrary, tmp_path: Path
) -> None:
    with connected(store) as connections:
        for name, change in CHANGES.items():
            change(folder)
            report = hosted.build(folder, connections)
            assert report.rebuilt_because is None, name
        grown = counts(store)
        hosted.build(folder, connections, rebuild=True)
        assert grown == counts(store)
    assert library.renew()
    same(library, Library.open(folder, tmp_path / "var"))


class connected:  # noqa: N801  # a context
    def __init__(self, address: str) -> None:
        self._connections = Connections(address)

    def __enter__(self) -> Connections:
        return self._connections

    def __exit__(self, *_: object) -> None:
        self._connections.close()


def test_documents_that_change_while_they_are_asked(folder: Path, store: str, library: HostedLibrary) -> None:
    assert isinstance(library.ask("Who ran the ferry?"), Refusal)
    before = library.moment
    write(folder, "ferry.md", FERRY)
    with connected(store) as connections:
        hosted.build(folder, connections)
    reply = library.ask("Who ran the ferry across the Vesna?")  # nobody said that there is anything new
    assert isinstance(reply, Answer)
    assert "brothers Kolm" in reply.citations[0].quote
    assert library.moment is not before


def test_another_version_builds_it_anew(
    folder: Path,
    store: str,
    library: HostedLibrary,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(hosted, "made_with", lambda: "another")
    with connected(store) as connections, caplog.at_level(logging.WARNING):
        assert hosted.build(folder, connections).rebuilt_because == "another version of Khorgos made it"
    assert "another version" in caplog.text
    assert library.renew()


def test_a_reader_that_fails_leaves_the_store_as_it_was(
    folder: Path, store: str, library: HostedLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = counts(store)
    write(folder, "ferry.md", FERRY)
    monkeypatch.setattr(hosted, "grouped", lambda _: 1 / 0)
    with connected(store) as connections, pytest.raises(ZeroDivisionError):
        hosted.build(folder, connections)
    assert counts(store) == before
    assert not library.renew()


@pytest.fixture
def nobody() -> str:
    return "postgresql://nobody:secret@127.0.0.1:9/none"


def test_a_database_that_is_away_is_named_without_its_password(folder: Path, nobody: str) -> None:
    with pytest.raises(StoreError, match="KHORGOS_STORE") as raised:
        HostedLibrary.open(folder, nobody)
    assert "secret" not in str(raised.value)


def test_what_a_document_holds(folder: Path, store: str, library: HostedLibrary, tmp_path: Path) -> None:
    beside = Library.open(folder, tmp_path / "var")
    for document in ("bridge.md", "en/mill.md", "none.md"):
        assert library.holding(document, whole=True) == beside.holding(document, whole=True)
        assert library.questions_about(document) == beside.questions_about(document)
    assert library.document_by_key(library.key("bridge.md")) == "bridge.md"
