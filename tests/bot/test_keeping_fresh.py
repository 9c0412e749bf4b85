"""A library that is in use follows its documents, whichever store they are kept in."""

from __future__ import annotations

import asyncio
import logging
import weakref
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot import memory, refresh
from bot.library import Holder
from bot.refresh import keep_fresh, keep_store_fresh
from index.build import build
from index.hosted.library import HostedLibrary
from index.library import Library
from tests.bot.databases import Cluster, postgres
from tests.bot.test_refresh import beside, quoted, until
from tests.one_document import LENGTH, folder

__all__ = ["folder", "postgres"]

MENDED = "Bridges\n\nThe Saryagash bridge is 512 metres long since its repair.\n"
TUNNEL = "# Tunnels\n\nThe Kamchik tunnel was driven through the pass in 2016 by miners.\n"
WHEN = "When was the Kamchik tunnel driven?"


@dataclass(frozen=True)
class Used:
    """A library in use, what keeps it up to date looking every so many seconds, and another process that reads it."""

    holder: Holder
    keep: Callable[[float], Coroutine[Any, Any, None]]
    read_elsewhere: Callable[[], object]


@pytest.fixture(params=["files", "postgresql"])
async def used(
    request: pytest.FixtureRequest, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Used]:
    data = tmp_path / "var"
    if request.param == "files":
        holder = Holder(await asyncio.to_thread(Library.open, folder, data))
        yield Used(holder, lambda every: keep_fresh(holder, folder, data, every), lambda: build(folder, data))
        return
    cluster: Cluster = request.getfixturevalue("postgres")
    address = await cluster.create()
    monkeypatch.setenv("KHORGOS_STORE", address)  # indexing processes are told of it as well
    library = await asyncio.to_thread(HostedLibrary.open, folder, address)
    holder = Holder(library)
    yield Used(
        holder,
        lambda every: keep_store_fresh(holder, library, folder, data, every),
        lambda: HostedLibrary.open(folder, address).close(),
    )
    library.close()
    await cluster.drop(address)


async def test_documents_that_change_appear_and_go_are_answered_from(used: Used, folder: Path) -> None:
    async with beside(used.keep(0.05)):
        (folder / "bridge.txt").write_text(MENDED)
        await until(lambda: "512 metres" in quoted(used.holder))
        (folder / "tunnel.md").write_text(TUNNEL)
        await until(lambda: "2016" in quoted(used.holder, WHEN))
        (folder / "bridge.txt").unlink()
        await until(lambda: not quoted(used.holder))


async def test_a_library_that_was_replaced_is_freed(folder: Path, tmp_path: Path) -> None:
    library = await asyncio.to_thread(Library.open, folder, tmp_path / "var")
    await asyncio.to_thread(memory.warm, library)
    holder = Holder(library)
    before = weakref.ref(library.edition().engine)  # which holds itself: only the collector can free it
    del library
    async with beside(keep_fresh(holder, folder, tmp_path / "var", 0.05)):
        (folder / "tunnel.md").write_text(TUNNEL)
        await until(lambda: before() is None)


async def test_what_another_process_read_is_taken_into_use(used: Used, folder: Path) -> None:
    async with beside(used.keep(0.3)):
        (folder / "bridge.txt").write_text(MENDED)
        await asyncio.to_thread(used.read_elsewhere)
        await until(lambda: "512 metres" in quoted(used.holder))


async def test_documents_that_disappear_leave_the_old_library_in_use_and_a_line_in_the_log(
    used: Used, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "bridge.txt").unlink()
    with caplog.at_level(logging.ERROR):
        async with beside(used.keep(0.05)):
            await until(lambda: "could not be refreshed" in caplog.text and used.holder.failures > 0)
    assert LENGTH in quoted(used.holder)
    assert caplog.text.count("could not be refreshed") == 1


async def test_a_reading_process_that_the_system_ends_is_told_with_the_mend_and_tried_again(
    used: Used, folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.refresh.TRY_AGAIN", 0.05)
    command = refresh.processes.command
    monkeypatch.setattr(refresh.processes, "command", lambda *_: ("sh", "-c", "echo half a line >&2; kill -9 $$"))
    with caplog.at_level(logging.ERROR):
        async with beside(used.keep(0.05)):
            (folder / "tunnel.md").write_text(TUNNEL)
            await until(lambda: "want of memory" in caplog.text)
            monkeypatch.setattr(refresh.processes, "command", command)
            await until(lambda: "2016" in quoted(used.holder, WHEN))


async def test_a_bot_that_is_updated_while_it_runs_says_so_and_does_not_build_for_ever(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.refresh.TRY_AGAIN", 0.0)
    data = tmp_path / "var"
    build(folder, data)
    holder = Holder(Library.open(folder, data))
    with caplog.at_level(logging.ERROR):
        async with beside(keep_fresh(holder, folder, data, 0.05)):
            await until(lambda: holder.generation is not None)
            for room in ("build", "store.generations"):  # who reads documents has the code that lies on the disk by now
                monkeypatch.setattr(f"index.{room}.fingerprint", lambda: "of the code before")
            (folder / "bridge.txt").write_text(MENDED)
            await until(lambda: "start it again" in caplog.text)
            failures = holder.failures
            await asyncio.sleep(0.5)
    assert holder.failures == failures == 1
    assert LENGTH in quoted(holder)
