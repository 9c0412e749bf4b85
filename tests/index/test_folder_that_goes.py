"""A documents folder that goes while it is read, as the volume that it lies on may: what there was stays in use."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from index import build as building
from index.changes import expect_still
from index.errors import OperatorError
from index.hosted import build as hosted
from index.intake import workers
from index.store.generations import Indexed
from index.store.postgres.connection import Connections
from index.store.postgres.reading import PostgresReading
from tests.bot.databases import Cluster, postgres
from tests.one_document import folder

__all__ = ["folder", "postgres"]


def unmounted(folder: Path, monkeypatch: pytest.MonkeyPatch, put_back: Callable[[Path], object]) -> None:
    """Once reading has begun nothing is left of the folder but what is `put_back`."""
    reading = workers.take_all

    def gone(*arguments: object) -> object:
        shutil.rmtree(folder)
        put_back(folder)
        return reading(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(workers, "take_all", gone)
    (folder / "bridge.txt").write_text("Bridges\n\nThe bridge was closed.\n")
    (folder / "tunnel.md").write_text("# Tunnels\n\nThe Kamchik tunnel is 19 kilometres long.\n")


def nothing(_: Path) -> None:
    """The folder is missing."""


def as_before(known: dict[str, Indexed]) -> bool:
    return list(known) == ["bridge.txt"] and known["bridge.txt"].passages == 1 and not known["bridge.txt"].why


@pytest.mark.parametrize("put_back", [nothing, Path.mkdir], ids=["missing", "empty"])
def test_the_index_stays_as_it_was(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, put_back: Callable[[Path], object]
) -> None:
    building.build(folder, tmp_path / "var")
    unmounted(folder, monkeypatch, put_back)
    with pytest.raises(OperatorError, match=r"[Nn]o documents"):
        building.build(folder, tmp_path / "var")
    kept = building.usable(folder, tmp_path / "var")
    assert kept
    assert as_before(dict(kept.manifest.documents))
    assert len([path for path in (tmp_path / "var" / "index").iterdir() if path.is_dir()]) == 1


async def test_so_does_a_store(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, postgres: Cluster
) -> None:
    address = await postgres.create()
    connections = Connections(address)
    try:
        hosted.build(folder, connections)
        unmounted(folder, monkeypatch, nothing)
        with pytest.raises(OperatorError, match="no documents"):
            hosted.build(folder, connections)
        assert as_before(PostgresReading(connections).known())
    finally:
        connections.close()
        await postgres.drop(address)


def test_a_single_file_that_goes_while_it_is_read_is_no_reason_to_stop(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    building.build(folder, tmp_path / "var")
    unmounted(folder, monkeypatch, lambda gone: (gone.mkdir(), (gone / "ferry.md").write_text("# Ferries\n\nOne.\n")))
    assert building.build(folder, tmp_path / "var").added == ("tunnel.md",)


def test_what_is_still_there_is_a_folder_with_documents(folder: Path) -> None:
    expect_still(folder)
    (folder / "bridge.txt").rename(folder / "bridge.unknown")
    with pytest.raises(OperatorError):
        expect_still(folder)
