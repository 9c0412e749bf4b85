"""What both stores promise: the index in a folder of ours, and the passages in PostgreSQL."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from index.build import Progress, Report, build
from index.errors import OperatorError
from index.hosted import build as hosted
from index.hosted.library import HostedLibrary
from index.library import Library
from index.store import generations
from index.store.postgres.connection import Connections
from tests.bot.databases import Cluster, postgres
from tests.index.conftest import BRIDGE, quoted
from tests.index.hosted.counting import counts

__all__ = ["postgres"]


@dataclass(frozen=True)
class Kept:
    """A store: how a folder is read into it and opened, and all that lies in it, to be compared."""

    build: Callable[[Path, Progress | None], Report]
    open: Callable[[Path], Library | HostedLibrary]
    holds: Callable[[], object]


@pytest.fixture(params=["files", "postgresql"])
def kept(request: pytest.FixtureRequest, data: Path) -> Iterator[Kept]:
    if request.param == "files":
        yield Kept(
            lambda folder, progress: build(folder, data, progress=progress),
            lambda folder: Library.open(folder, data),
            lambda: generations.current(data),
        )
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    address = asyncio.run(cluster.create())
    connections, opened = Connections(address), list[HostedLibrary]()

    def open_(folder: Path) -> HostedLibrary:
        opened.append(HostedLibrary.open(folder, address))
        return opened[-1]

    yield Kept(
        lambda folder, progress: hosted.build(folder, connections, progress=progress), open_, lambda: counts(address)
    )
    for library in opened:
        library.close()
    connections.close()
    asyncio.run(cluster.drop(address))


def test_a_second_build_reads_nothing_and_writes_nothing(folder: Path, kept: Kept) -> None:
    first = kept.build(folder, None)
    before = kept.holds()
    report = kept.build(folder, None)
    assert len(first.added) == 2
    assert (report.added, report.changed, report.removed, report.kept) == ((), (), (), 2)
    assert (report.passages, report.events, report.facts) == (first.passages, first.events, first.facts)
    assert kept.holds() == before


def test_only_what_changed_is_read_again(folder: Path, kept: Kept) -> None:
    kept.build(folder, None)
    (folder / "bridge.txt").write_text("Bridges\n\nThe Saryagash bridge is 512 metres long since its repair in 2021.\n")
    (folder / "tunnel.md").write_text(
        "# Tunnels\n\nThe Kamchik tunnel was driven through the pass in 2016 by miners.\n"
    )
    (folder / "harbour.md").unlink()
    seen: list[str] = []
    report = kept.build(folder, lambda done, total, name: seen.append(name))
    assert (report.added, report.changed, report.removed) == (("tunnel.md",), ("bridge.txt",), ("harbour.md",))
    assert seen == ["bridge.txt", "tunnel.md", ""]
    library = kept.open(folder)
    assert "512 metres" in quoted(library, "How long is the Saryagash bridge?")
    assert "340" not in quoted(library, "How long is the Saryagash bridge?")
    assert "Kamchik" in quoted(library, "When was the Kamchik tunnel driven?")
    assert "Aktau" not in quoted(library, "When was the harbour of Aktau opened?")


def test_a_folder_without_documents_is_refused_and_what_is_kept_stays(folder: Path, kept: Kept) -> None:
    kept.build(folder, None)
    before = kept.holds()
    shutil.rmtree(folder)
    with pytest.raises(OperatorError, match="no documents folder"):
        kept.build(folder, None)
    folder.mkdir()
    with pytest.raises(OperatorError, match=r"No documents in .*: put files of the types .*\.md"):
        kept.build(folder, None)
    assert kept.holds() == before


def test_a_build_that_fails_halfway_leaves_what_is_kept_as_it_was(folder: Path, kept: Kept) -> None:
    kept.build(folder, None)
    before = kept.holds()
    (folder / "new.txt").write_text(f"New\n\n{BRIDGE}\n")

    def give_up(done: int, total: int, name: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept.build(folder, give_up)
    assert kept.holds() == before
    assert kept.build(folder, None).added == ("new.txt",)


def test_passages_are_found_by_name_and_by_key(folder: Path, kept: Kept) -> None:
    (folder / "bridge.txt").write_text(f"Bridges\n\n{BRIDGE}\n\nThe bridge was closed for repairs in 1988 by divers.\n")
    library = kept.open(folder)
    first = library.passage("bridge.txt#0")
    assert first is not None
    assert library.passage_by_key(library.key(first.id)) == first
    before, after = library.neighbours(first)
    assert before is None
    assert after == library.passage("bridge.txt#1")
    for nowhere in ("bridge.txt#99", "bridge.txt", "", "bridge.txt#-1", "bridge.txt#²", f"bridge.txt#{10**30}"):
        assert library.passage(nowhere) is None
    assert library.passage_by_key("000000000000") is None
